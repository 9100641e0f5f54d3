"""From what was planned to the act as it really happened. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.sharing import Disclosure, PersonTold
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, TellWhen

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.domain.records.record import Decision

NOBODY: Final = PlannedDisclosure("")
"""Stands for the plan of a recipient who was not planned: nothing is carried over."""


def act_for(decision: Decision, plan: PlannedDisclosure | None, worker: Worker, now: Moment) -> Disclosure:
    """The act to begin with: as planned, for the worker to put right what went otherwise.

    That somebody was told is never taken from the plan, and neither is any of the three looks: only the worker knows
    whether it happened. That somebody is *not* told was decided before, with its reason.
    """
    planned = plan or NOBODY
    return Disclosure(
        at=now,
        recipient=planned.recipient,
        what=planned.what,
        worker=worker,
        planned_id=planned.id,
        method=planned.method,
        told=_not_told(decision) if plan else (),
        withheld=planned.withheld,
        need_to_know=planned.need_to_know,
        copies=planned.copies,
        security=planned.security,
        conditions=planned.conditions,
        conditions_note=planned.conditions_note,
        action_wanted=planned.action_wanted,
        action_by=planned.action_by,
    )


def _not_told(decision: Decision) -> tuple[PersonTold, ...]:
    present = {line.reference for line in decision.people}
    return tuple(
        PersonTold(line.person, line.when, line.why_not, line.reason, line.tell_on)
        for line in decision.tellings
        if line.when is TellWhen.NOT_TOLD and line.person in present
    )

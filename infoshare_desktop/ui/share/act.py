"""From what was planned to the act as it really happened. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.sharing import Disclosure, PersonTold
from infoshare_desktop.domain.decision.disclosing import Recipient, TellWhen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.domain.record import Decision


@dataclass(frozen=True, slots=True)
class Act:
    """What the form holds; ``plan`` None stands for a recipient who was not planned."""

    plan: PlannedDisclosure | None = None
    at: Moment | None = None
    recipient: Recipient = field(default_factory=Recipient)
    what: str = ""
    new_because: str = ""
    method: str = ""
    verified: str = ""
    told: tuple[PersonTold, ...] = ()


def act_for(decision: Decision, plan: PlannedDisclosure | None) -> Act:
    """The act to begin with: as planned, for the worker to put right what went otherwise.

    That somebody was told is never taken from the plan: only the worker knows whether it happened.
    """
    if plan is None:
        return Act()
    present = {line.reference for line in decision.people}
    told = tuple(
        PersonTold(line.person, line.when, line.why_not)
        for line in decision.tellings
        if line.when is TellWhen.NOT_TOLD and line.person in present
    )
    return Act(plan=plan, recipient=plan.recipient, what=plan.what, method=plan.method, told=told)


def disclosure(act: Act, worker: Worker, now: Moment) -> Disclosure:
    """The act as it goes into the chain; without a time it happened now."""
    return Disclosure(
        at=act.at or now,
        recipient=act.recipient,
        what=act.what,
        worker=worker,
        planned_id=act.plan.id if act.plan else "",
        new_because=act.new_because,
        method=act.method,
        verified=act.verified,
        told=act.told,
    )


def problems(act: Act, people: Iterable[str], now: Moment) -> dict[str, str]:
    """What is missing before the act can be recorded, by field id; ``people`` are told, or it is said why not."""
    found = {}
    if act.at is not None and act.at > now:
        found["at"] = _("This lies in the future. Record it once it happened.")
    if not str(act.recipient):
        found["organisation"] = _("Say whom the information went to.")
    if not act.what.strip():
        found["what"] = _("Say what you shared.")
    if act.plan is None and not act.new_because.strip():
        found["new_because"] = _("Say why this recipient was added after the decision.")
    return {**found, **_untold(act, people)}


def _untold(act: Act, people: Iterable[str]) -> dict[str, str]:
    """For whom it is still to be said whether they were told, or why not."""
    lines = {line.person: line for line in act.told}
    found = {}
    for person in people:
        line = lines.get(person)
        if line is None:
            found[f"told.{person}.when"] = _("Say whether {person} was told.").format(person=person)
        elif line.when is TellWhen.NOT_TOLD and not line.why_not.strip():
            found[f"told.{person}.why_not"] = _("Say why {person} is not told.").format(person=person)
    return found

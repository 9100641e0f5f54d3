"""What is to be done after information was passed on, and what a receipt settles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.acts.sharing import Disclosure
from infoshare_desktop.domain.decision.disclosing import Telling, TellWhen
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.records.history import History

CHASE: Final = "chase"
"""Asking a recipient what came of it: id in the choice list *follow_up_kinds*."""
TELL: Final = "tell"
"""Telling somebody: id in the choice list *follow_up_kinds*."""

_DAY: Final = timedelta(days=1)

_ASK_AFTER: Final = timedelta(days=7)


def day_to_ask(today: date, done_by: date | None) -> date:
    """The day that is offered for asking what came of it: in a week, but after the day by which it is to be done."""
    soon = today + _ASK_AFTER
    return soon if done_by is None or done_by < soon else min(done_by, date.max - _DAY) + _DAY


def with_tasks(act: Disclosure, after: History) -> Disclosure:
    """The act with what is to be done because of it: ask for a receipt, look again at who was not told."""
    place = len(after.disclosures) + 1
    planned = after.decision.tellings if after.decision else ()
    return replace(act, follow_ups=tuple(_tasks(act, place, planned)))


def settled_by_receipt(after: History, sequence: int) -> tuple[str, ...]:
    """The ids of the follow-ups that are done once this disclosure is confirmed."""
    acts = dict(after.disclosures)
    return tuple(task.id for task in acts[sequence].follow_ups if task.kind == CHASE) if sequence in acts else ()


def settled_by_telling(act: Disclosure) -> tuple[str, ...]:
    """The ids of the follow-ups that are done because somebody was told by then."""
    return tuple(f"tell-{line.person}" for line in act.told if line.when is TellWhen.BEFORE or line.at is not None)


def to_look_again(person: str, owner: str, on: date, place: int = 0) -> FollowUp:
    """Look again whether somebody can be told who is not; ``place``: of the disclosure that it belongs to."""
    task = f"look-again-{person}-{place}" if place else f"look-again-{person}"
    return FollowUp(task, _("Look again whether {person} can be told now").format(person=person), owner, on, TELL)


def _tasks(act: Disclosure, place: int, planned: Iterable[Telling]) -> Iterator[FollowUp]:
    owner = act.worker.name
    if act.chase_on is not None:
        what = _("Ask {recipient} what came of it").format(recipient=act.recipient)
        yield FollowUp(f"chase-{place}", what, owner, act.chase_on, CHASE)
    known = {line.person: line.tell_on for line in planned if line.when is TellWhen.NOT_TOLD}
    for line in act.told:
        if line.when is TellWhen.NOT_TOLD and line.tell_on is not None and line.tell_on != known.get(line.person):
            yield to_look_again(line.person, owner, line.tell_on, place)

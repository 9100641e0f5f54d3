"""What waits, as four short lists of sentences. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.breach import left

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.domain.records.listing import Row
    from infoshare_desktop.services.after.breaching import OpenBreach
    from infoshare_desktop.services.home import AwaitedAdvice, DueFollowUp, MissingReceipt, Waiting


class Step(Enum):
    """What the worker does about a line."""

    COMPLETE = auto()
    GO_ON = auto()
    SHARE = auto()
    RECEIPT = auto()
    RESULT = auto()
    BREACH = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that waits, in a sentence, and what can be done about it."""

    step: Step
    reference: str
    """The number of the decision or emergency; for a draft its reference."""
    sentence: str
    about: str = ""
    """The first words of what it is about."""
    late: bool = False
    sequence: int = 0
    """The entry of the disclosure that is not confirmed."""
    follow_up: str = ""
    """The id of the follow-up within its decision."""


@dataclass(frozen=True, slots=True)
class WaitingList:
    """One of the lists of Home. ``none`` says what will appear in an empty one."""

    title: str
    none: str
    lines: tuple[Line, ...]
    unread: int = 0
    """How many more there are that were not read; they stand in Records."""

    @property
    def count(self) -> int:
        """How many things wait here."""
        return len(self.lines) + self.unread


def step_words(step: Step) -> str:
    """The button of a line."""
    return {
        Step.COMPLETE: _("Complete the record"),
        Step.GO_ON: _("Go on"),
        Step.SHARE: _("Record what I share"),
        Step.RECEIPT: _("Record the receipt"),
        Step.RESULT: _("Record the result"),
        Step.BREACH: _("Bring it up to date"),
    }[step]


def waiting_lists(waiting: Waiting) -> tuple[WaitingList, ...]:
    """Everything that waits, in the order of Home; within a list the newest trouble first, follow-ups by their day."""
    usual = (_emergencies(waiting), _drafts(waiting), _sharing(waiting), _follow_ups(waiting))
    return (_breaches(waiting), *usual) if waiting.breaches else usual


def _breaches(waiting: Waiting) -> WaitingList:
    """What went wrong: first among everything, and only there while there is something."""
    return WaitingList(_("Breaches"), "", tuple(map(_breach, waiting.breaches)))


def _breach(found: OpenBreach) -> Line:
    number, until = found.number, found.deadline
    said = [_("Breach {number}, noticed on {time}.").format(number=number, time=wording.moment(found.breach.found_at))]
    if found.breach.to_warn:
        said.insert(0, _("Warn whoever may be in danger now."))
    if until is not None:
        said.append(left(until))
    late = found.breach.to_warn or (until is not None and until.overdue)
    return Line(Step.BREACH, number, " ".join(said), found.breach.what, late)


def _emergencies(waiting: Waiting) -> WaitingList:
    rows = waiting.emergencies.rows
    return WaitingList(
        _("Emergencies to complete"),
        _("After sharing in an emergency, the record waits here until its questions are answered."),
        tuple(_emergency(row, late=row.reference in waiting.emergencies_overdue) for row in rows),
        waiting.emergencies.total - len(rows),
    )


def _emergency(row: Row, *, late: bool) -> Line:
    sentence = (
        _("Overdue after 24 hours: {number}, shared with {agencies} on {time}.")
        if late
        else _("{number}, shared with {agencies} on {time}. To be completed within 24 hours.")
    )
    words = sentence.format(number=row.reference, agencies=_agencies(row), time=wording.moment(row.at))
    return Line(Step.COMPLETE, row.reference, words, row.summary, late)


def _drafts(waiting: Waiting) -> WaitingList:
    drafts = waiting.drafts
    lines = [(row.at, _draft(row, _("Draft {reference}{people}, started {day}."))) for row in drafts.rows]
    return WaitingList(
        _("Drafts and advice awaited"),
        _("A decision that you have begun waits here until you seal or discard it."),
        (*map(_awaited, waiting.advice), *_newest_first(lines)),
        drafts.total + waiting.advice_total - len(lines) - len(waiting.advice),
    )


def _awaited(awaited: AwaitedAdvice) -> Line:
    """Above all other drafts, what has waited longest first: somebody may have forgotten to answer."""
    row = awaited.row
    if awaited.adviser:
        sentence = _("{reference}{people} waits for advice from {adviser}, {how_long}.")
    else:
        sentence = _("{reference}{people} waits for advice, {how_long}. Write down whom you asked.")
    words = sentence.format(
        reference=row.reference, people=_about(row), adviser=awaited.adviser, how_long=_how_long(awaited.days)
    )
    return Line(Step.GO_ON, row.reference, words, row.summary)


def _draft(row: Row, sentence: str) -> Line:
    words = sentence.format(reference=row.reference, people=_about(row), day=wording.day(row.at.day()))
    return Line(Step.GO_ON, row.reference, words, row.summary)


def _how_long(days: int) -> str:
    return ngettext("{count} day", "{count} days", days).format(count=days) if days else _("since today")


def _about(row: Row) -> str:
    return _(" about {people}").format(people=", ".join(row.people)) if row.people else ""


def _sharing(waiting: Waiting) -> WaitingList:
    to_share, receipts = waiting.to_share, waiting.receipts
    lines = [(row.at, _share(row)) for row in to_share.rows]
    lines += [(missing.at, _receipt(missing)) for missing in receipts]
    unread = to_share.total - len(to_share.rows) + waiting.receipts_total - len({one.number for one in receipts})
    return WaitingList(
        _("To share, and receipts missing"),
        _("What you decided to share waits here until it is passed on and its receipt is confirmed."),
        _newest_first(lines),
        unread,
    )


def _share(row: Row) -> Line:
    words = _("{number} is not yet shared as planned: {agencies}.").format(
        number=row.reference, agencies=_agencies(row)
    )
    return Line(Step.SHARE, row.reference, words, row.summary)


def _receipt(missing: MissingReceipt) -> Line:
    who = missing.recipient.organisation.strip() or str(missing.recipient) or _("The recipient")
    sentence = ngettext(
        "{who} have not confirmed receipt of {number}, {count} day.",
        "{who} have not confirmed receipt of {number}, {count} days.",
        missing.days,
    )
    words = sentence.format(who=who, number=missing.number, count=missing.days)
    return Line(Step.RECEIPT, missing.number, words, sequence=missing.sequence)


def _follow_ups(waiting: Waiting) -> WaitingList:
    return WaitingList(
        _("Follow-ups"),
        _("What is to be done by a day stands here until its result is recorded."),
        tuple(_follow_up(due) for due in waiting.follow_ups),
        waiting.follow_ups_total - len(waiting.follow_ups),
    )


def _follow_up(due: DueFollowUp) -> Line:
    task = due.follow_up
    if task.due_on is None:
        sentence = _("{what} {owner}, no day set, after {number}.")
    elif due.overdue:
        sentence = _("Overdue since {day}: {what} {owner}, after {number}.")
    else:
        sentence = _("{what} {owner}, by {day}, after {number}.")
    words = sentence.format(
        what=_ended(task.what),
        owner=task.owner,
        number=due.number,
        day=wording.day(task.due_on) if task.due_on else "",
    )
    return Line(Step.RESULT, due.number, words, late=due.overdue, follow_up=task.id)


def _ended(what: str) -> str:
    """A sentence of the worker's, with a full stop."""
    text = what.strip()
    return text if text.endswith((".", "!", "?", "…")) or not text else f"{text}."


def _agencies(row: Row) -> str:
    return ", ".join(row.agencies) or _("a recipient without a name")


def _newest_first(lines: Iterable[tuple[Moment, Line]]) -> tuple[Line, ...]:
    return tuple(line for _at, line in sorted(lines, key=lambda pair: pair[0], reverse=True))

"""One record in words, and what can be done with it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.after.withdrawals import can_take_back
from infoshare_desktop.domain.facts.fact import joined
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.ui.records.sections import sections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.services.browsing import RecordView
    from infoshare_desktop.ui.records.sections import Section


class Action(StrEnum):
    """What a record can be asked to."""

    CONTINUE = "continue"
    COMPLETE = "complete"
    PRINT = "print"
    SHARE = "share"
    RECEIPT = "receipt"
    AGAIN = "again"
    CORRECT = "correct"
    COMMENT = "comment"
    WITHDRAW = "withdraw"
    RESTRICT = "restrict"
    LIFT = "lift"
    BREACH = "breach"
    UPDATE = "update"
    KEEP = "keep"
    REDACT = "redact"
    CERTIFICATE = "certificate"


_SELDOM: Final = frozenset(
    {Action.WITHDRAW, Action.BREACH, Action.CORRECT, Action.RESTRICT, Action.REDACT, Action.KEEP}
)
"""What hardly any record needs in any week: folded away, so that the others can be seen."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A button: its words, and for a receipt the sequence of the disclosure's entry."""

    action: Action
    words: str
    sequence: int = 0

    @property
    def seldom(self) -> bool:
        """Whether it is folded away."""
        return self.action in _SELDOM


@dataclass(frozen=True, slots=True)
class Reading:
    """What the pane shows."""

    reference: str
    title: str
    about: str
    sections: tuple[Section, ...]
    offers: tuple[Offer, ...]
    noted: bool = False
    """Whether looking at it is noted: it is sealed, and no work in progress."""


def reading(view: RecordView) -> Reading:
    """A record as the pane shows it."""
    row = view.row
    people = joined(row.people)
    return Reading(
        reference=row.reference,
        title=joined((row.reference, _state(view)), " · "),
        about=joined((wording.moment(row.at), people, joined(wording.mark(mark) for mark in row.marks)), " · "),
        sections=sections(view),
        offers=tuple(_offers(view)),
        noted=bool(view.entries),
    )


def _state(view: RecordView) -> str:
    decision = view.decision
    if decision and decision.outcome.kind:
        return wording.outcome(decision.outcome.kind)
    return wording.how_far(view.row)


def _offers(view: RecordView) -> Iterator[Offer]:
    if view.restriction:
        yield Offer(Action.LIFT, _("Lift the restriction"))
        return
    match view.row.state:
        case State.DRAFT | State.AWAITING_ADVICE:
            yield Offer(Action.CONTINUE, _("Continue this draft"))
        case State.EMERGENCY | State.COMPLETED:
            yield from _after_emergency(view)
        case State.BREACH | State.BREACH_CLOSED:
            yield Offer(Action.UPDATE, _("Bring it up to date"))
            yield Offer(Action.PRINT, _("Print this sheet"))
            yield from _about_keeping(view)
        case State.DISPOSED:
            yield Offer(Action.CERTIFICATE, _("Look at the certificate"))
        case State.DISCARDED:
            yield from _about_words(view)
        case State.SEALED:
            yield from _after_sealing(view)


def _after_emergency(view: RecordView) -> Iterator[Offer]:
    if view.row.state is State.EMERGENCY:
        yield Offer(Action.COMPLETE, _("Complete this record"))
    if view.emergency is not None and view.entries:
        words = _("Record a receipt from {recipient}").format(recipient=str(view.emergency.recipient))
        yield Offer(Action.RECEIPT, words, view.entries[0].header.sequence)
    yield Offer(Action.PRINT, _("Print this sheet"))
    yield Offer(Action.COMMENT, _("Add what your supervisor said"))
    yield Offer(Action.BREACH, _("Record a breach"))
    yield Offer(Action.CORRECT, _("Correct this record"))
    yield Offer(Action.RESTRICT, _("Restrict this record"))
    yield from _about_words(view)


def _after_sealing(view: RecordView) -> Iterator[Offer]:
    after = History(view.decision, view.emergency, view.disclosures, view.receipts)
    kind = view.decision.outcome.kind if view.decision else None
    share = Offer(Action.SHARE, _("Record what I shared"))
    shares = kind is not None and kind.shares
    if after.open_plans:
        yield share
    yield Offer(Action.PRINT, _("Print the decision sheet"))
    if shares and not after.open_plans:
        yield share
    yield Offer(Action.AGAIN, _("Decide again"))
    yield Offer(Action.COMMENT, _("Add what your supervisor said"))
    for sequence, act in after.unconfirmed:
        words = _("Record a receipt from {recipient}").format(recipient=str(act.recipient))
        yield Offer(Action.RECEIPT, words, sequence)
    if view.decision is not None and can_take_back(view.decision, view.withdrawals):
        yield Offer(Action.WITHDRAW, _("Consent was taken back"))
    yield Offer(Action.BREACH, _("Record a breach"))
    yield Offer(Action.CORRECT, _("Correct this record"))
    yield Offer(Action.RESTRICT, _("Restrict this record"))
    yield from _about_keeping(view)


def _about_keeping(view: RecordView) -> Iterator[Offer]:
    yield Offer(Action.REDACT, _("Take words out"))
    yield Offer(Action.KEEP, _("How long it is kept"))
    yield from _certificate(view)


def _about_words(view: RecordView) -> Iterator[Offer]:
    yield Offer(Action.REDACT, _("Take words out"))
    yield from _certificate(view)


def _certificate(view: RecordView) -> Iterator[Offer]:
    if view.redactions:
        yield Offer(Action.CERTIFICATE, _("Look at the certificate"))

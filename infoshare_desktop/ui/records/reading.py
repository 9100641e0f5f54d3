"""One record in words, and what can be done with it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.chain import EntryKind, fingerprint
from infoshare_desktop.domain.facts import afterwards, breach, decided, ending, keeping, shared
from infoshare_desktop.domain.facts.answers import drafted_answers, sealed_answers
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.history import History
from infoshare_desktop.domain.listing import State
from infoshare_desktop.domain.withdrawals import can_take_back

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.acts.correcting import Restriction
    from infoshare_desktop.domain.acts.keeping import Disposal
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.facts.answers import AnswerLine
    from infoshare_desktop.domain.record import Decision
    from infoshare_desktop.services.again import Again
    from infoshare_desktop.services.browsing import RecordView


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
class Section:
    """A part of the record under a heading."""

    title: str
    facts: tuple[Fact, ...]


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
        sections=tuple(_with_corrections(section, view) for section in _sections(view) if section.facts),
        offers=tuple(_offers(view)),
        noted=bool(view.entries),
    )


def _state(view: RecordView) -> str:
    decision = view.decision
    if decision and decision.outcome.kind:
        return wording.outcome(decision.outcome.kind)
    return wording.how_far(view.row)


def _sections(view: RecordView) -> Iterator[Section]:
    if view.disposal:
        yield from _disposed(view, view.disposal)
    elif view.restriction:
        yield from _restricted(view, view.restriction)
    elif view.draft:
        yield from _draft(view, view.draft)
    elif view.decision:
        yield from _decision(view, view.decision)
    elif view.breach:
        yield Section(_("Breach"), breach.breach(view.breach, view.pack))
        yield from _kept(view)
        yield _chain(view)
    elif view.emergency:
        facts = shared.emergency(view.emergency, view.pack, view.receipts)
        yield Section(_("Shared at once"), (*facts, *_breaches(view)))
        yield from _said_afterwards(view)
        yield _chain(view)
    else:
        yield Section(_("Discarded"), filled((_("Why"), view.row.summary)))


def _with_corrections(section: Section, view: RecordView) -> Section:
    """The section as it was sealed, each correction behind what it corrects."""
    return replace(section, facts=afterwards.amended(section.facts, view.amendments))


def _restricted(view: RecordView, act: Restriction) -> Iterator[Section]:
    kept = _("It is kept as it was sealed, and is neither listed nor printed until the restriction is lifted.")
    yield Section(_("This record is restricted"), (Fact(_("What that means"), kept), *afterwards.restriction(act)))
    yield _chain(view)


def _disposed(view: RecordView, act: Disposal) -> Iterator[Section]:
    """What is left of it, and nothing else."""
    made = filled((_("Number"), view.row.reference), (_("Made"), wording.day(view.row.at.day())))
    yield Section(_("This record was disposed of"), (*made, *ending.disposal(act)))
    yield _chain(view)


def _draft(view: RecordView, draft: Draft) -> Iterator[Section]:
    yield from map(_answer, drafted_answers(draft, view.pack, stand(view.pack, draft)))
    yield Section(_("Decision"), decided.outcome(draft.outcome))


def _decision(view: RecordView, decision: Decision) -> Iterator[Section]:
    yield Section(_("Decision"), (*_pointed(view, decision), *decided.outcome(decision.outcome), *_breaches(view)))
    yield from (Section(_("Decided again"), _later(later)) for later in view.again)
    yield from _kept(view)
    yield from _said_afterwards(view)
    for withdrawn in view.withdrawals:
        yield Section(_("Consent taken back"), afterwards.withdrawal(withdrawn))
    for sequence, act in view.disclosures:
        receipts = (receipt for receipt in view.receipts if receipt.disclosure == sequence)
        yield Section(_("Shared"), shared.disclosure(act, receipts, view.pack, sequence))
    yield from map(_answer, sealed_answers(decision, view.pack))
    yield Section(_("To do"), tuple(decided.follow_up(line) for line in decision.follow_ups))
    yield Section(
        _("Made"),
        filled(
            (_("By"), decided.worker(decision.worker, view.pack)),
            (_("Decided"), wording.moment(decision.decided_at), "decided_at"),
            (_("Sealed"), wording.moment(decision.sealed_at)),
            (_("Made in retrospect"), decided.retrospect(decision)),
            (_("Guidance"), joined((decision.pack_title, decision.pack_version))),
            (_("Decides again"), decision.earlier),
            (_("Completes"), joined(decision.emergencies)),
        ),
    )
    yield _chain(view)


def _kept(view: RecordView) -> Iterator[Section]:
    """Whether it is held, and what was taken out of it."""
    if view.retention is not None and view.retention.held:
        yield Section(_("Held: nothing of it may go"), keeping.hold(view.retention))
    for _sequence, taken in view.redactions:
        yield Section(_("Words taken out"), ending.redaction(taken))


def _later(later: Again) -> tuple[Fact, ...]:
    return filled((_("In"), later.number), (_("Decided"), wording.moment(later.decided_at)), (_("Why"), later.because))


def _breaches(view: RecordView) -> tuple[Fact, ...]:
    return filled((_("Something went wrong with it"), joined(view.breaches)))


def _said_afterwards(view: RecordView) -> Iterator[Section]:
    for correction in view.amendments:
        yield Section(_("Correction: {what}").format(what=correction.label), afterwards.correction(correction))
    for said in view.comments:
        yield Section(_("Said in supervision"), afterwards.comment(said))


def _pointed(view: RecordView, decision: Decision) -> tuple[Fact, ...]:
    if decision.indication is None:
        return ()
    words = view.pack.words(decision.indication).words
    if decision.because:
        words = _("{words}, because {reason}").format(words=words, reason=decision.because)
    return filled((_("Guidance pointed to"), words))


def _answer(line: AnswerLine) -> Section:
    title = f"{line.number}. {line.wording}" if line.number else line.wording
    answer = line.answer if line.used else _("{answer} (not used)").format(answer=line.answer)
    return Section(title, (*filled((_("Answer"), answer)), *line.facts))


def _chain(view: RecordView) -> Section:
    """What a printed sheet shows too, so that the two can be compared; of a breach it is of how it stands now."""
    shown = [entry for entry in view.entries if entry.header.kind is EntryKind.BREACH][-1:] or view.entries[:1]
    facts = filled(
        (_("Fingerprint"), joined(fingerprint(entry.entry_hash) for entry in shown)),
        (_("Head of the chain"), str(view.head)),
        (_("Entries"), str(view.head.entries)),
    )
    return Section(_("Proof"), facts)


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
        case State.SEALED:
            yield from _after_sealing(view)
        case _:
            return


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
    if view.redactions:
        yield Offer(Action.CERTIFICATE, _("Look at the certificate"))

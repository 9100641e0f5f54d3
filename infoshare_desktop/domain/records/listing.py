"""One line of the table of records, derived from a draft or from a sealed decision and what followed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Final

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.acts.sharing import Disclosure, Emergency, Receipt
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.flow import Standing
from infoshare_desktop.domain.guidance import Indication
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.record import Decision


class State(StrEnum):
    """How far a record is."""

    DRAFT = "draft"
    AWAITING_ADVICE = "awaiting_advice"
    EMERGENCY = "emergency"
    """An emergency disclosure whose decision is not sealed yet: shared, record to complete."""
    COMPLETED = "completed"
    """An emergency disclosure whose decision is sealed."""
    SEALED = "sealed"
    DISCARDED = "discarded"
    BREACH = "breach"
    """Something went to the wrong person or was lost, and something is still to do about it."""
    BREACH_CLOSED = "breach_closed"
    DISPOSED = "disposed"
    """Erased for good; what stays is the number, and when it was recorded."""


BREACHES: Final = frozenset({State.BREACH, State.BREACH_CLOSED})
"""The states of what went wrong, open or closed."""


class Mark(StrEnum):
    """What a supervisor's eye should fall on."""

    OVERRIDE = "override"
    WITHOUT_CONSENT = "without_consent"
    EMERGENCY = "emergency"
    ADVICE = "advice"
    TO_SHARE = "to_share"
    """Planned and not yet passed on."""
    NO_RECEIPT = "no_receipt"
    """Passed on and not confirmed."""
    WARNED = "warned"
    """Passed on in spite of a warning."""
    AMENDED = "amended"
    HELD = "held"
    """Nothing of it may go: a legal hold."""
    RESTRICTED = "restricted"
    """Found by its exact number alone; its line says nothing but number and days."""


@dataclass(frozen=True, slots=True)
class Row:
    """What the table of records shows of one record."""

    reference: str
    """The number; for a draft its reference."""
    state: State
    at: Moment
    """When it was decided; for a draft when it was started. The table is sorted by it at first."""
    sealed_at: Moment | None = None
    trigger: str = ""
    indication: Indication | None = None
    outcome: OutcomeKind | None = None
    people: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    summary: str = ""


SUMMARY_LENGTH: Final = 120
"""Characters of the information's summary that the table keeps."""

_NOT_TYPED: Final = frozenset(
    {"pack", "pack_title", "pack_version", "id", "question", "wording", "planned_id"}
    | {"kind", "age", "verified", "method", "reached", "categories", "purposes", "not_sought_because"}
    | {"unfinished"}
    | {"passage", "label", "original", "stance"}
    | {"form", "source", "channel", "basis", "special_condition", "offence_condition", "power", "giver", "competence"}
    | {"grounds", "without_consent_because", "security", "conditions"}
    | {"Decision.because", "Worker.status", "Consent.told", "Telling.reason", "PersonTold.reason"}
)
"""Fields that hold ids and the pack's words rather than what a worker typed; with their class where others do not."""


def row_of_draft(draft: Draft, standing: Standing) -> Row:
    """The line of a draft; awaiting advice while the way waits at a question."""
    return Row(
        reference=draft.reference,
        state=State.AWAITING_ADVICE if standing.waits else State.DRAFT,
        at=draft.started_at,
        trigger=draft.trigger.kind,
        indication=standing.indication,
        outcome=draft.outcome.kind,
        people=tuple(line.reference for line in draft.people),
        agencies=_agencies(plan.recipient.organisation for plan in draft.planned),
        marks=(Mark.EMERGENCY,) if draft.emergencies else (),
        summary=_first_words(draft.information.summary),
    )


def row_again(row: Row, draft: Draft) -> Row:
    """The line of a draft that is where it was, since words were taken out of it."""
    return replace(
        row,
        agencies=_agencies(plan.recipient.organisation for plan in draft.planned),
        summary=_first_words(draft.information.summary),
    )


def row_of_decision(
    decision: Decision,
    disclosures: Iterable[tuple[int, Disclosure]],
    receipts: Iterable[Receipt],
    *,
    amended: bool = False,
    held: bool = False,
) -> Row:
    """The line of a sealed decision, with the disclosures (each with its entry's sequence) and receipts after it."""
    shared = tuple(disclosures)
    recipients = [plan.recipient for plan in decision.planned] + [act.recipient for _, act in shared]
    marks = list(_marks(decision, shared, {receipt.disclosure for receipt in receipts}))
    if amended:
        marks.append(Mark.AMENDED)
    if held:
        marks.append(Mark.HELD)
    return Row(
        reference=decision.number,
        state=State.SEALED,
        at=decision.decided_at,
        sealed_at=decision.sealed_at,
        trigger=decision.trigger.kind,
        indication=decision.indication,
        outcome=decision.outcome.kind,
        people=tuple(line.reference for line in decision.people),
        agencies=_agencies(recipient.organisation for recipient in recipients),
        marks=tuple(marks),
        summary=_first_words(decision.information.summary),
    )


def row_of_restricted(number: str, at: Moment, state: State, sealed_at: Moment | None = None) -> Row:
    """The line of a record that is restricted: nothing that would say what it is about."""
    return Row(reference=number, state=state, at=at, sealed_at=sealed_at or at, marks=(Mark.RESTRICTED,))


def row_of_emergency(number: str, emergency: Emergency, *, completed: bool, amended: bool = False) -> Row:
    """The line of an emergency disclosure."""
    marks = [Mark.EMERGENCY]
    if emergency.warned:
        marks.append(Mark.WARNED)
    if amended:
        marks.append(Mark.AMENDED)
    return Row(
        reference=number,
        state=State.COMPLETED if completed else State.EMERGENCY,
        at=emergency.at,
        sealed_at=emergency.at,
        indication=Indication.SHARE_NOW,
        outcome=OutcomeKind.SHARE_NOW,
        people=emergency.people,
        agencies=_agencies([emergency.recipient.organisation]),
        marks=tuple(marks),
        summary=_first_words(emergency.what),
    )


def row_of_disposed(number: str, recorded_at: Moment) -> Row:
    """The line of a record that was disposed of: nothing that anybody typed."""
    return Row(number, State.DISPOSED, at=recorded_at, sealed_at=recorded_at)


def row_of_breach(number: str, breach: Breach, *, held: bool = False) -> Row:
    """The line of a breach, by the time at which it was noticed."""
    return Row(
        reference=number,
        state=State.BREACH_CLOSED if breach.closed else State.BREACH,
        at=breach.found_at,
        sealed_at=breach.at,
        people=breach.people,
        marks=(Mark.HELD,) if held else (),
        summary=_first_words(breach.what),
    )


def search_text(value: object) -> str:
    """All that a worker typed in a draft, decision or act, one passage a line, in the order of the fields."""
    found: list[str] = []
    _take_texts(value, found)
    return "\n".join(found)


def _take_texts(value: object, found: list[str]) -> None:
    """Every text in a value, enums left out.

    One list that all add to, and no look into what is empty: a check of the vault does this for every record.
    """
    if type(value) is str:
        if text := value.strip():
            found.append(text)
        return
    for part in _parts(value):
        if part:
            _take_texts(part, found)


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, tuple):
        return value
    if isinstance(value, dict):
        return value.values()
    names = _typed_fields(type(value))  # type: ignore[arg-type]  # classes can be hashed, whatever mypy takes them for
    return [getattr(value, name) for name in names]


@cache
def _typed_fields(kind: type) -> tuple[str, ...]:
    """The fields in which something typed can stand; none of a moment, and of what is no dataclass."""
    if kind is Moment or not is_dataclass(kind):
        return ()
    names = (part.name for part in fields(kind))
    return tuple(name for name in names if not {name, f"{kind.__name__}.{name}"} & _NOT_TYPED)


def _marks(decision: Decision, shared: tuple[tuple[int, Disclosure], ...], confirmed: set[int]) -> Iterator[Mark]:
    if decision.overrides_consent or decision.against_indication:
        yield Mark.OVERRIDE
    if decision.without_consent and _shares(decision):
        yield Mark.WITHOUT_CONSENT
    if decision.emergencies:
        yield Mark.EMERGENCY
    if decision.advice:
        yield Mark.ADVICE
    done = {act.planned_id for _, act in shared}
    if _shares(decision) and any(plan.id not in done for plan in decision.planned):
        yield Mark.TO_SHARE
    if any(sequence not in confirmed for sequence, _ in shared):
        yield Mark.NO_RECEIPT
    if any(act.warned for _, act in shared):
        yield Mark.WARNED


def _shares(decision: Decision) -> bool:
    return decision.outcome.kind is not None and decision.outcome.kind.shares


def _agencies(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def _first_words(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SUMMARY_LENGTH else f"{line[: SUMMARY_LENGTH - 1].rstrip()}…"

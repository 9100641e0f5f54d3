"""A passage taken out of a record for good: where it stands in the chain, and the statement without it.

A passage is known by the key that ``facts`` gives it. Most keys lead into the decision; ``disclosures.7.what`` leads
into the disclosure of entry 7, ``disclosures.7.receipts.1.reply`` into its first receipt, ``comments.9.said`` into
entry 9.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, is_dataclass, replace
from gettext import gettext as _
from typing import Any, Final, TypeVar

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.acts.breach import BREACH_SCHEMA, Breach
from infoshare_desktop.domain.acts.correcting import (
    AMENDMENT_SCHEMA,
    RESTRICTION_SCHEMA,
    SUPERVISION_SCHEMA,
    Amendment,
    Comment,
    Restriction,
)
from infoshare_desktop.domain.acts.keeping import RETENTION_SCHEMA, Retention
from infoshare_desktop.domain.acts.sharing import (
    DISCLOSURE_SCHEMA,
    EMERGENCY_SCHEMA,
    RECEIPT_SCHEMA,
    Disclosure,
    Emergency,
    Receipt,
    Warned,
)
from infoshare_desktop.domain.acts.withdrawing import WITHDRAWAL_SCHEMA, Withdrawal
from infoshare_desktop.domain.chain import Entry, EntryKind
from infoshare_desktop.domain.decision.beginning import Worker
from infoshare_desktop.domain.decision.disclosing import Recipient
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.facts.typed import typed_in_field, typed_in_line
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.record import SCHEMA, Decision, read, statement

CONTENTS: Final[Mapping[EntryKind, tuple[str, type]]] = {
    EntryKind.SEAL: (SCHEMA, Decision),
    EntryKind.EMERGENCY: (EMERGENCY_SCHEMA, Emergency),
    EntryKind.DISCLOSURE: (DISCLOSURE_SCHEMA, Disclosure),
    EntryKind.RECEIPT: (RECEIPT_SCHEMA, Receipt),
    EntryKind.AMENDMENT: (AMENDMENT_SCHEMA, Amendment),
    EntryKind.SUPERVISION: (SUPERVISION_SCHEMA, Comment),
    EntryKind.WITHDRAWAL: (WITHDRAWAL_SCHEMA, Withdrawal),
    EntryKind.RESTRICTION: (RESTRICTION_SCHEMA, Restriction),
    EntryKind.RETENTION: (RETENTION_SCHEMA, Retention),
    EntryKind.BREACH: (BREACH_SCHEMA, Breach),
}
"""The entries that a passage can be taken out of, each with its schema of today and the value that it holds."""

_BY_SEQUENCE: Final = frozenset({"disclosures", "comments", "amendments", "withdrawals", "restrictions", "retentions"})
"""Keys that begin so name their entry by its sequence."""

_BEGINNINGS: Final[Mapping[str, tuple[str, ...]]] = {"statements": ("information", "statements")}
"""Where facts have a shorter key than the place in the decision."""

_NAMES: Final = ("id", "person", "reference", "question")
"""The fields by which a line of a list is known, in this order."""

Tasks = TypeVar("Tasks", Disclosure, Withdrawal)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a passage stands: the entry, and the way to it through the entry's value."""

    sequence: int
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TakenOut:
    """One entry without the passage: what a redaction holds of it."""

    sequence: int
    schema: str
    statement: Mapping[str, Any]


def mark(ground: str, at: Moment, worker: Worker, second: str) -> str:
    """What stands where a passage was: ground, date, author and second name (design section 6)."""
    return _("[Taken out on {day} by {worker}, agreed with {second}: {ground}]").format(
        day=wording.day(at.day()), worker=worker.name, second=second.strip(), ground=ground.strip()
    )


def spots_of(key: str, entries: Sequence[Entry]) -> tuple[Spot, ...]:
    """Where the passage with this key stands among the entries about its number: in one, or nowhere.

    What is said of a breach stands in every entry about it: each says the whole anew.
    """
    match key.split("."):
        case ["breach", *rest]:
            said = [entry.header.sequence for entry in entries if entry.header.kind is EntryKind.BREACH]
            return tuple(Spot(sequence, tuple(rest)) for sequence in said)
        case [*of, "receipts", nth, part]:
            return _in_receipt(of, nth, part, entries)
        case ["emergency", *rest]:
            return _in_last(EntryKind.EMERGENCY, rest, entries)
        case [first, sequence, *rest] if first in _BY_SEQUENCE and sequence.isdigit():
            return (Spot(int(sequence), _path(rest)),)
        case steps:
            return _in_last(EntryKind.SEAL, _steps(steps), entries)


def without(entry: Entry, path: Sequence[str], words: str | None, instead: str) -> TakenOut | None:
    """The entry's statement with the words of the passage at the path replaced; None where no such text is there.

    ``entry`` as it stands, ``words`` as they were sealed and shown. None for whatever stands there.
    """
    if entry.header.kind not in CONTENTS or entry.document is None:
        return None
    schema, kind = CONTENTS[entry.header.kind]
    before: object = read(entry.document, kind)
    after = put(before, path, words, instead)
    if isinstance(before, Disclosure) and isinstance(after, Disclosure) and after.recipient != before.recipient:
        after = _tasks_without(after, before.recipient, instead)
    return None if after == before else TakenOut(entry.header.sequence, schema, statement(after))


def put(value: Any, path: Sequence[str], words: str | None, instead: str) -> Any:
    """The value with the texts at the path that stand in ``words`` replaced by one ``instead``.

    Those go that make up the one fact that the path leads to. A path that leads nowhere changes nothing.
    """
    if not path:
        return _cleared(value, typed_in_line(value), words, instead)
    found = _within(value, path[0])
    if found is None:
        return value
    if len(path) == 1 and is_dataclass(value):
        names = typed_in_field(value, path[0])
        if not is_dataclass(found):
            return _cleared(value, names, words, instead)
        return _with(value, path[0], _cleared(found, names, words, instead))
    return _with(value, path[0], put(found, path[1:], words, instead))


def taken_out_of_draft(draft: Draft, key: str, instead: str) -> Draft:
    """The draft without the passage that has this key in the record that comes of it, where it stands in the draft."""
    changed: Draft = put(draft, _path(_steps(key.split("."))), None, instead)
    return changed


def amendments_of(key: str, entries: Sequence[Entry], instead: str) -> tuple[TakenOut, ...]:
    """The corrections of a passage without the words that they quote: what stood there, and what it became."""
    found = []
    for entry in entries:
        if entry.header.kind is EntryKind.AMENDMENT and entry.document is not None:
            act = read(entry.document, Amendment)
            if act.passage == key:
                bare = replace(act, original=instead if act.original else "", corrected=instead)
                found.append(TakenOut(entry.header.sequence, AMENDMENT_SCHEMA, statement(bare)))
    return tuple(found)


def withdrawals_of(entry: Entry, path: Sequence[str], entries: Sequence[Entry], instead: str) -> tuple[TakenOut, ...]:
    """Where it is the recipient of a disclosure that goes: the withdrawals whose tasks name them, without the name.

    ``entry`` as it stands, with the path to the passage; ``entries`` are those about the same number.
    """
    if entry.header.kind is not EntryKind.DISCLOSURE or entry.document is None or tuple(path) != ("recipient",):
        return ()
    recipient = read(entry.document, Disclosure).recipient
    said = {
        one.header.sequence: read(one.document, Withdrawal)
        for one in entries
        if one.header.kind is EntryKind.WITHDRAWAL and one.document is not None
    }
    bare = {sequence: _tasks_without(act, recipient, instead) for sequence, act in said.items()}
    return tuple(
        TakenOut(sequence, WITHDRAWAL_SCHEMA, statement(act)) for sequence, act in bare.items() if act != said[sequence]
    )


def _tasks_without(act: Tasks, recipient: Recipient, instead: str) -> Tasks:
    """The act without this recipient in the tasks that the program wrote for it."""
    name = str(recipient)
    tasks = (replace(task, what=task.what.replace(name, instead)) if name else task for task in act.follow_ups)
    return replace(act, follow_ups=tuple(tasks))


def _in_receipt(of: Sequence[str], nth: str, part: str, entries: Sequence[Entry]) -> tuple[Spot, ...]:
    """In the nth receipt, counted from 1, for what the emergency, or the disclosure of an entry, passed on."""
    urgent = [entry.header.sequence for entry in entries if entry.header.kind is EntryKind.EMERGENCY]
    sequences = {str(one) for one in urgent} if of == ["emergency"] else set(of[1:])
    receipts = [
        entry.header.sequence
        for entry in entries
        if entry.header.kind is EntryKind.RECEIPT
        and entry.document is not None
        and str(read(entry.document, Receipt).disclosure) in sequences
    ]
    place = int(nth) if nth.isdigit() else 0
    return (Spot(receipts[place - 1], (part,)),) if 0 < place <= len(receipts) else ()


def _in_last(kind: EntryKind, path: Sequence[str], entries: Sequence[Entry]) -> tuple[Spot, ...]:
    last = [entry.header.sequence for entry in entries if entry.header.kind is kind][-1:]
    return tuple(Spot(sequence, _path(path)) for sequence in last)


def _steps(steps: Sequence[str]) -> tuple[str, ...]:
    """The steps of a key from the beginning of a decision."""
    return (*_BEGINNINGS.get(steps[0], (steps[0],)), *steps[1:])


def _path(steps: Sequence[str]) -> tuple[str, ...]:
    """The steps with the two that a warning is known by, what of and about whom, as one."""
    match steps:
        case [*before, "warned", danger, person]:
            return (*before, "warned", f"{danger}.{person}")
        case _:
            return tuple(steps)


def _within(value: Any, step: str) -> Any:
    """What the next step of a path leads to; None for nothing."""
    match value:
        case tuple():
            return next((one for one in value if _name(one) == step), None)
        case Mapping():
            return value.get(step)
        case _:
            return getattr(value, step, None) if is_dataclass(value) else None


def _with(value: Any, step: str, part: Any) -> Any:
    match value:
        case tuple():
            return tuple(part if _name(one) == step else one for one in value)
        case Mapping():
            return {**value, step: part}
        case _:
            return replace(value, **{step: part})


def _name(line: Any) -> str | None:
    """By what a line of a list is known."""
    if isinstance(line, Warned):
        return f"{line.danger.value}.{line.person}"
    return next((getattr(line, name) for name in _NAMES if hasattr(line, name)), None)


def _cleared(value: Any, names: Iterable[str], words: str | None, instead: str) -> Any:
    """The longest of the texts in these fields that were shown replaced, and the others that were shown emptied."""
    texts = {name: text for name in names if type(text := getattr(value, name)) is str and _shown(text, words)}
    longest = max(texts, key=lambda name: len(texts[name]), default="")
    return replace(value, **{name: instead if name == longest else "" for name in texts}) if texts else value


def _shown(text: str, words: str | None) -> bool:
    return bool(text.strip()) and (words is None or text.strip() in words)

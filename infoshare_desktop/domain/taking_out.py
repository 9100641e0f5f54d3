"""A passage taken out of a record for good: where it stands in the chain, and the statement without it.

A passage is known by the key that ``facts`` gives it. Most keys lead into the decision; ``disclosures.7.what`` leads
into the disclosure of entry 7, ``disclosures.7.receipts.1.reply`` into its first receipt, ``comments.9.said`` into
entry 9.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from gettext import gettext as _
from typing import Any, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.acts.correcting import (
    AMENDMENT_SCHEMA,
    RESTRICTION_SCHEMA,
    SUPERVISION_SCHEMA,
    Amendment,
    Comment,
    Restriction,
)
from infoshare_desktop.domain.acts.sharing import (
    DISCLOSURE_SCHEMA,
    EMERGENCY_SCHEMA,
    RECEIPT_SCHEMA,
    Disclosure,
    Emergency,
    Receipt,
)
from infoshare_desktop.domain.acts.withdrawing import WITHDRAWAL_SCHEMA, Withdrawal
from infoshare_desktop.domain.chain import Entry, EntryKind
from infoshare_desktop.domain.decision.beginning import Worker
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.record import SCHEMA, Decision, read, statement

CONTENTS: Final[Mapping[EntryKind, tuple[str, type]]] = {
    EntryKind.SEAL: (SCHEMA, Decision),
    EntryKind.EMERGENCY: (EMERGENCY_SCHEMA, Emergency),
    EntryKind.DISCLOSURE: (DISCLOSURE_SCHEMA, Disclosure),
    EntryKind.RECEIPT: (RECEIPT_SCHEMA, Receipt),
    EntryKind.AMENDMENT: (AMENDMENT_SCHEMA, Amendment),
    EntryKind.SUPERVISION: (SUPERVISION_SCHEMA, Comment),
    EntryKind.WITHDRAWAL: (WITHDRAWAL_SCHEMA, Withdrawal),
    EntryKind.RESTRICTION: (RESTRICTION_SCHEMA, Restriction),
}
"""The entries that a passage can be taken out of, each with its schema of today and the value that it holds."""

_BY_SEQUENCE: Final = frozenset({"disclosures", "comments", "amendments", "withdrawals", "restrictions"})
"""Keys that begin so name their entry by its sequence."""

_BEGINNINGS: Final[Mapping[str, tuple[str, ...]]] = {"statements": ("information", "statements")}
"""Where facts have a shorter key than the place in the decision."""

_NAMES: Final = ("id", "person", "reference", "question")
"""The fields by which a line of a list is known, in this order; nobody types them, and they are never taken out."""


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


def spot_of(key: str, entries: Sequence[Entry]) -> Spot | None:
    """Where the passage with this key stands among the entries about its number; None where nowhere."""
    match key.split("."):
        case ["disclosures", disclosure, "receipts", nth, *rest]:
            return _in_receipt(disclosure, nth, tuple(rest), entries)
        case [first, sequence, *rest] if first in _BY_SEQUENCE:
            return Spot(int(sequence), tuple(rest)) if sequence.isdigit() else None
        case ["emergency", *rest]:
            return _in_last(EntryKind.EMERGENCY, tuple(rest), entries)
        case [first, *rest]:
            return _in_last(EntryKind.SEAL, (*_BEGINNINGS.get(first, (first,)), *rest), entries)
    return None


def without(entry: Entry, path: Sequence[str], words: str, instead: str) -> TakenOut | None:
    """The entry's statement with the words of the passage at the path replaced; None where no such text is there.

    ``entry`` as it stands, ``words`` as they were sealed and shown: of a line with several texts those go that
    were part of what was shown.
    """
    if entry.header.kind not in CONTENTS or entry.document is None:
        return None
    schema, kind = CONTENTS[entry.header.kind]
    before: object = read(entry.document, kind)
    after = put(before, path, words, instead)
    return None if after == before else TakenOut(entry.header.sequence, schema, statement(after))


def put(value: Any, path: Sequence[str], words: str, instead: str) -> Any:
    """The value with the texts at the path that stand in ``words`` replaced by one ``instead``.

    Where the path ends at a choice, the note that belongs to it counts: ``followed_why`` to ``followed``. A path
    that leads nowhere changes nothing.
    """
    if not path:
        return _cleared(value, words, instead)
    found = _within(value, path[0])
    if found is None:
        return value
    after = put(found, path[1:], words, instead)
    if isinstance(found, Enum) and len(path) == 1:
        return _cleared(value, words, instead, notes_of=path[0])
    return _with(value, path[0], after)


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


def _in_receipt(disclosure: str, nth: str, path: tuple[str, ...], entries: Sequence[Entry]) -> Spot | None:
    """In the nth receipt, counted from 1, of the disclosure in the entry with this sequence."""
    receipts = [
        entry.header.sequence
        for entry in entries
        if entry.header.kind is EntryKind.RECEIPT
        and entry.document is not None
        and str(read(entry.document, Receipt).disclosure) == disclosure
    ]
    place = int(nth) if nth.isdigit() else 0
    return Spot(receipts[place - 1], path) if 0 < place <= len(receipts) else None


def _in_last(kind: EntryKind, path: tuple[str, ...], entries: Sequence[Entry]) -> Spot | None:
    last = next((entry for entry in reversed(entries) if entry.header.kind is kind), None)
    return None if last is None else Spot(last.header.sequence, path)


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
    return next((getattr(line, name) for name in _NAMES if hasattr(line, name)), None)


def _cleared(value: Any, words: str, instead: str, notes_of: str = "") -> Any:
    """A text replaced; of a value with several texts the longest one that was shown, and the others shown emptied.

    ``notes_of``: only the fields whose names begin so, and are longer.
    """
    if isinstance(value, str) and not isinstance(value, Enum):
        return instead if _shown(value, words) else value
    if not is_dataclass(value) or isinstance(value, (type, Moment)):
        return value
    names = (part.name for part in fields(value) if part.name.startswith(notes_of) and part.name not in _NAMES)
    texts = {name: text for name in names if type(text := getattr(value, name)) is str and _shown(text, words)}
    longest = max(texts, key=lambda name: len(texts[name]), default="")
    return replace(value, **{name: instead if name == longest else "" for name in texts})


def _shown(text: str, words: str) -> bool:
    return bool(text.strip()) and text.strip() in words

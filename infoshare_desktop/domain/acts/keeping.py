"""How long a record is kept, and taking it or parts of it away for good. Design section 6."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from infoshare_desktop.domain.decision.beginning import Worker
from infoshare_desktop.domain.moments import Moment

RETENTION_SCHEMA: Final = "retention/1"
REDACTION_SCHEMA: Final = "redaction/1"
DISPOSAL_SCHEMA: Final = "disposal/1"


@dataclass(frozen=True, slots=True)
class Retention:
    """By which rule a record is kept, and whether nothing of it may go meanwhile; the last one counts."""

    at: Moment
    rule: str
    """Id of a rule of the vault; empty for the rule that fits by itself."""
    held: bool
    """A legal hold: no disposal and no redaction while it stands."""
    reason: str
    worker: Worker


@dataclass(frozen=True, slots=True)
class Redaction:
    """A passage taken out for good. It holds the whole content anew; the earlier content is erased."""

    at: Moment
    entry: int
    """The sequence of the entry whose content this stands for."""
    passage: str
    """Which passage was taken out: the key that ``facts.passages`` gives it."""
    ground: str
    worker: Worker
    second: str
    """Who agreed to it, as stated by the worker."""
    schema: str
    """The schema of ``statement``."""
    statement: Mapping[str, Any]
    """The content of the entry as it stands from now on, as plain data."""
    before: tuple[str, ...] = ()
    """The passages that earlier redactions took out of the same entry, whose own contents are erased."""


@dataclass(frozen=True, slots=True)
class Disposal:
    """A record erased with all that hangs on it; what stays is that it was there. No text about anybody in it."""

    at: Moment
    rule: str
    """The rule by which it was due, in words as they stood then; empty where it was disposed of before."""
    ground: str
    worker: Worker
    second: str
    """Who agreed to it, as stated by the worker."""
    entries: tuple[int, ...]
    """Sequences of the entries whose content was erased."""
    people: tuple[str, ...] = ()
    """References of the persons who were erased with it because no other record is about them."""
    drafts: tuple[str, ...] = ()
    """References of the drafts that it came from: an older copy of the vault may still hold them as such."""

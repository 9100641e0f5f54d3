"""Is the vault whole? One finding per kind of check."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from cattrs import BaseValidationError
from sqlalchemy.exc import DatabaseError

from infoshare_desktop.domain import chain
from infoshare_desktop.domain.acts.salvaging import Salvage, gaps, told_of_gaps
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.erasing.erased import erasure_faults
from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.domain.records.record import read
from infoshare_desktop.store import schema
from infoshare_desktop.store.file.connection import outside_transaction, spoilt
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.file.probe import salt_of
from infoshare_desktop.store.rows.derived.derived import list_faults, pack_faults, search_faults
from infoshare_desktop.store.rows.derived.derived_follow_ups import follow_up_faults
from infoshare_desktop.store.rows.derived.derived_people import people_faults
from infoshare_desktop.store.rows.entries import Entries
from infoshare_desktop.store.rows.numbers.given_numbers import number_faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from sqlalchemy import Connection


class CheckKind(StrEnum):
    """What is looked at."""

    PAGES = "pages"
    STRUCTURE = "structure"
    REFERENCES = "references"
    SCHEMA = "schema"
    CHAIN = "chain"
    ERASED = "erased"
    NUMBERS = "numbers"
    LIST = "list"
    SEARCH = "search"
    PEOPLE = "people"
    FOLLOW_UPS = "follow-ups"
    GUIDANCE = "guidance"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found, as a sentence for the worker."""

    kind: CheckKind
    ok: bool
    sentence: str
    technical: str = ""
    """What SQLite said of it, in its own words: for whoever administers, not for the worker."""


_PAGE: Final = re.compile(r"page (\d+)")
_PRINTED: Final = 32
"""Hex digits of a chain head on paper (design section 6)."""

Check: TypeAlias = "Callable[[Connection], Finding]"


def findings(
    connection: Connection,
    path: Path,
    head: str | None = None,
    *,
    older: bool = False,
    fresh: Callable[[], Connection] | None = None,
) -> Iterator[Finding]:
    """Check everything, cheapest certainty first; with ``head``, also that this chain once ended there.

    ``fresh`` gives another connection where a damaged page has spoilt this one; without it, no part after that can be
    read. ``older``: the tables are of an older version, so only what holds for every version is looked at.

    ``head`` is the chain head as printed: 32 hex digits, with or without spaces. A part that cannot be
    read is a finding, not an error; all the others are still looked at, as far as the damage lets them.
    """
    for kind, check in {CheckKind.PAGES: lambda reading: _pages(reading, path), **CHECKS}.items():
        if older and kind not in LASTING:
            continue
        yield _told(kind, check, connection, path)
        if fresh is not None and spoilt(connection):
            connection = fresh()
    if head is not None:
        yield _told(CheckKind.HEAD, lambda reading: _head(reading, head), connection, path)


def finding(kind: CheckKind, connection: Connection, path: Path) -> Finding:
    """What one check comes to; for all but pages and the head on paper."""
    return _told(kind, CHECKS[kind], connection, path)


def _told(kind: CheckKind, check: Check, connection: Connection, path: Path) -> Finding:
    try:
        with told(path):
            return check(connection)
    except KnownError as error:
        return Finding(kind, ok=False, sentence=str(error))
    except (
        ValueError,
        BaseValidationError,
        DatabaseError,
    ):  # a value that nothing of ours wrote: no time, no kind of entry, no text
        return Finding(kind, ok=False, sentence=_("Not whole: something in it cannot be read."))


def _pages(connection: Connection, path: Path) -> Finding:
    told_by = [str(one) for (one,) in outside_transaction(connection, "PRAGMA cipher_integrity_check")]
    ((last,),) = outside_transaction(connection, "PRAGMA page_count")
    faults = list(dict.fromkeys(_page_fault(one, last) for one in told_by))
    if _begins_otherwise(connection, path):
        faults.insert(0, _("the file begins with other bytes than it was made with"))
    return _finding(CheckKind.PAGES, faults, _("Every page of the file is as it was written."), told_by)


def _page_fault(told_by: str, last: int) -> str:
    """What a line of SQLCipher's cipher_integrity_check means in a file of ``last`` pages.

    It is "HMAC verification failed for page 24", or "page 46 has an invalid size of 5 bytes (expected 4096 bytes)".
    """
    found = _PAGE.search(told_by)
    page = int(found[1]) if found else 0
    if page > last:
        return _("something was added to the end of the file")
    if "size" in told_by:
        return _("the file is cut off in page {page}, its last").format(page=page)
    return _("page {page} of the file is damaged").format(page=page)


def _begins_otherwise(connection: Connection, path: Path) -> bool:
    """Whether the salt in the file is another than the key's: opened with the vault code, it is of no account."""
    ((salt,),) = outside_transaction(connection, "PRAGMA cipher_salt")
    return bytes.fromhex(salt) != salt_of(path)


def _structure(connection: Connection) -> Finding:
    said = [str(line) for (line,) in outside_transaction(connection, "PRAGMA integrity_check") if line != "ok"]
    faults = [_("the tables and their indexes do not agree")] if said else []
    return _finding(CheckKind.STRUCTURE, faults, _("The tables and their indexes agree."), said)


def _references(connection: Connection) -> Finding:
    rows = outside_transaction(connection, "PRAGMA foreign_key_check")
    said = [f"{table} {row} → {parent}" for table, row, parent, _constraint in rows]
    faults = [_("something refers to what is not there")] if said else []
    return _finding(CheckKind.REFERENCES, faults, _("Nothing refers to what is not there."), said)


def _chain(connection: Connection) -> Finding:
    with connection.begin():
        entries = Entries(connection)
        salvages = [read(one.document, Salvage) for one in entries.of_kind(EntryKind.SALVAGE) if one.document]
        faults = chain.faults(entries.all(), gaps(salvages))
        head = entries.head()
    whole = ngettext(
        "The chain holds: {count} entry, and its head is {head}.",
        "The chain holds: {count} entries, and its head is {head}.",
        head.entries,
    ).format(count=head.entries, head=head)
    return _finding(CheckKind.CHAIN, faults, " ".join([whole, *map(told_of_gaps, salvages)]).strip())


def _schema(connection: Connection) -> Finding:
    return _finding(
        CheckKind.SCHEMA,
        schema.faults(connection),
        _("The tables are as this program makes them, and nothing was added."),
    )


def _erased(connection: Connection) -> Finding:
    with connection.begin():
        faults = erasure_faults(Entries(connection).all())
    whole = _("Nothing was erased without an entry that says so, and what was erased is gone.")
    return _finding(CheckKind.ERASED, faults, whole)


def _numbers(connection: Connection) -> Finding:
    with connection.begin():
        faults = number_faults(connection)
    return _finding(CheckKind.NUMBERS, faults, _("The next numbers are above every number that was given."))


def _follow_ups(connection: Connection) -> Finding:
    with connection.begin():
        faults = follow_up_faults(connection)
    return _finding(CheckKind.FOLLOW_UPS, faults, _("What is to be done is what the chain says was agreed."))


def _list(connection: Connection) -> Finding:
    with connection.begin():
        faults = list_faults(connection)
    return _finding(CheckKind.LIST, faults, _("The list of records says what the chain says."))


def _search(connection: Connection) -> Finding:
    with connection.begin():
        faults = search_faults(connection)
    return _finding(CheckKind.SEARCH, faults, _("The search finds what the records say."))


def _people(connection: Connection) -> Finding:
    with connection.begin():
        faults = people_faults(connection)
    return _finding(CheckKind.PEOPLE, faults, _("The details of people are what the chain says."))


def _guidance(connection: Connection) -> Finding:
    with connection.begin():
        faults = pack_faults(connection)
    return _finding(CheckKind.GUIDANCE, faults, _("The guidance that records were made with is as it was."))


def _head(connection: Connection, head: str) -> Finding:
    wanted = "".join(head.split()).lower()
    with connection.begin():
        entries = Entries(connection)
        total = entries.head().entries
        place = next((at for at, digits in _heads(entries) if digits == wanted), None)
    if place is None:
        sentence = _("The chain never ended at the head on your paper: it is another vault, or it was changed.")
        return Finding(CheckKind.HEAD, ok=False, sentence=sentence)
    sentence = _("The head on your paper is entry {place} of {total}.").format(place=place, total=total)
    return Finding(CheckKind.HEAD, ok=True, sentence=sentence)


def _heads(entries: Entries) -> Iterator[tuple[int, str]]:
    """Where the chain stood after each entry, and before the first, in the 32 digits that paper shows."""
    yield 0, chain.GENESIS.hex()[:_PRINTED]
    for entry in entries.all():
        yield entry.header.sequence, entry.entry_hash.hex()[:_PRINTED]


def _finding(kind: CheckKind, faults: list[Any], whole: str, said: Sequence[str] = ()) -> Finding:
    if not faults:
        return Finding(kind, ok=True, sentence=whole)
    more = len(faults) - 1
    if more:
        words = ngettext("Not whole: {first}; and {more} more.", "Not whole: {first}; and {more} more.", more)
    else:
        words = _("Not whole: {first}.")
    sentence = words.format(first=faults[0], more=more)
    return Finding(kind, ok=False, sentence=sentence, technical="; ".join(said))


CHECKS: Final[dict[CheckKind, Check]] = {
    CheckKind.STRUCTURE: _structure,
    CheckKind.REFERENCES: _references,
    CheckKind.SCHEMA: _schema,
    CheckKind.CHAIN: _chain,
    CheckKind.ERASED: _erased,
    CheckKind.NUMBERS: _numbers,
    CheckKind.LIST: _list,
    CheckKind.SEARCH: _search,
    CheckKind.PEOPLE: _people,
    CheckKind.FOLLOW_UPS: _follow_ups,
    CheckKind.GUIDANCE: _guidance,
}
"""What is looked at in every check after the pages, in this order."""

LASTING: Final = frozenset(
    {CheckKind.PAGES, CheckKind.STRUCTURE, CheckKind.REFERENCES, CheckKind.CHAIN, CheckKind.ERASED}
)
"""What can be checked whatever the version of the tables: the chain's never change."""

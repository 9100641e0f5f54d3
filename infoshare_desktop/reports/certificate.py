"""The certificate of a disposal or of redactions: what was erased, why and by whom, and what remains where."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts import ending
from infoshare_desktop.domain.facts.fact import Fact, joined
from infoshare_desktop.reports.blocks import (
    Box,
    Column,
    Heading,
    PageBreak,
    Paragraph,
    Signatures,
    Table,
    TextKind,
    Weight,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from infoshare_desktop.domain.acts.keeping import Disposal, Redaction
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.reports.blocks import Block


@dataclass(frozen=True, slots=True)
class Ended:
    """What is known of a record, or of a person, of which all or something was erased; nothing of what it said."""

    number: str
    made_at: Moment
    disposal: Disposal | None
    redactions: tuple[Redaction, ...]
    recipients: tuple[str, ...]
    """Agencies that the record names as having it; nobody after a disposal, for that was erased too."""
    folders: tuple[str, ...]
    """Where older copies are still to be looked for."""
    files: tuple[str, ...] = ()
    """Files that may hold it and that the program cannot open."""
    fresh: bool = True
    """Whether the vault's own file was made anew since; else its unused pages may still hold what was erased."""
    of_person: bool = False
    """Whether it is about somebody's earlier details, and ``number`` is their reference."""


def title() -> str:
    """What stands at the head of every page."""
    return _("Certificate of erasure")


def reference(numbers: Sequence[str]) -> str:
    """Which records it is about, for the head of every page."""
    if len(numbers) == 1:
        return numbers[0]
    return _("{first} and {count} more").format(first=numbers[0], count=len(numbers) - 1)


def blocks(every: Sequence[Ended]) -> tuple[Block, ...]:
    """For each record, beginning on a page of its own: what was erased, what remains, and who signs for it."""
    found: list[Block] = []
    for ended in every:
        found += [PageBreak()] if found else []
        found += _blocks(ended)
    return tuple(found)


def _blocks(ended: Ended) -> Iterator[Block]:
    yield Heading(_("Certificate of erasure {number}").format(number=ended.number), 0)
    made = Fact(_("Recorded"), wording.day(ended.made_at.day()))
    if ended.disposal is not None:
        yield Box(
            _("The whole record was disposed of"),
            _took(ended.disposal),
            (made, *ending.disposal(ended.disposal)),
            weight=Weight.HEAVY,
        )
    taken = _("Words were taken out of the record")
    if ended.of_person:
        taken = _("Earlier details of this person were erased")
    for act in ended.redactions:
        yield Box(taken, facts=(made, *ending.redaction(act)), weight=Weight.HEAVY)
    yield Heading(_("What remains, where, and until when"))
    columns = (Column(_("What"), 4), Column(_("Where"), 5), Column(_("Until when"), 4))
    yield Table(columns, tuple(_remains(ended)))
    yield Paragraph(
        _(
            "Compare the head of the chain on this page with the program's: as long as they belong together, nobody"
            " has changed since when and why it was erased."
        ),
        TextKind.SMALL,
    )
    yield Heading(_("Signed"))
    last = ended.disposal or ended.redactions[-1]
    names = (
        _("Worker: {name}").format(name=last.worker.name),
        _("Agreed to it: {name}").format(name=last.second),
    )
    yield Signatures(names)


def _took(act: Disposal) -> str:
    count = len(act.entries)
    words = ngettext("The content of {count} entry was erased.", "The content of {count} entries was erased.", count)
    people = _("With it went the details of {people}, whom nothing else is about.").format(people=joined(act.people))
    return joined((words.format(count=count), people if act.people else ""), " ")


def _remains(ended: Ended) -> Iterator[tuple[str, str, str]]:
    what, until = _left(ended)
    yield what, _("In the vault"), until
    if not ended.fresh:
        until = _("Until the program makes the file anew: Home says when that is still to do")
        yield _("Unused pages that may still hold it"), _("In the vault's file"), until
    for folder in ended.folders:
        until = _("Until the program reaches it: plug it in, and older copies there are deleted")
        yield _("Backups that may still hold it"), folder, until
    for file in ended.files:
        yield _("A file under another passphrase that may hold it"), file, _("Until somebody deletes it")
    yield (
        _("Copies that were exported or moved by hand"),
        _("Wherever they were put; the program does not know of them"),
        _("Until somebody deletes them"),
    )
    yield _("Printed pages"), _("Files and drawers"), _("Until somebody shreds them")
    yield _shared(ended)
    yield (
        _("Traces of deleted files, encrypted with the vault's key"),
        _("Free space of disks and sticks"),
        _("Until it is written over"),
    )


def _left(ended: Ended) -> tuple[str, str]:
    """What is left in the vault, and until when."""
    if ended.disposal is not None:
        what = _("That there was a record: number, days, ground, both names, and its fingerprints")
        return what, _("As long as the vault")
    if ended.of_person:
        return _("The details of today, and that there were others"), _("Until nothing in the vault is about them")
    return _("The record without these words, and that they were taken out"), _("Until the record is disposed of")


def _shared(ended: Ended) -> tuple[str, str, str]:
    where = joined(ended.recipients) or _("With everybody whom it was shared with, also a regulator or a court")
    return _("What was shared"), where, _("It stays with them, by their own rules: ask them")

"""What was saved from a damaged vault, and what was not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from typing import Final

from infoshare_desktop.domain.chain import Gaps

SALVAGE_SCHEMA: Final = "salvage/1"

ABOUT: Final = "vault"
"""The number of an entry that is about the vault as a whole."""


@dataclass(frozen=True, slots=True)
class Salvage:
    """Everything readable of a damaged vault was put into a new file: what the chain lacks since then.

    Numbers of entries are their sequences. What no entry tells (drafts, settings) may be incomplete too.
    """

    pages: int
    """How many pages of the damaged file could not be read."""
    lost: tuple[int, ...] = ()
    """Entries of which nothing is left."""
    unread: tuple[int, ...] = ()
    """Entries whose header is there and whose content is not."""
    loose: tuple[int, ...] = ()
    """Entries whose content is there and whose header was written anew from what it says."""
    stray: tuple[str, ...] = ()
    """Contents whose header is lost and that do not say what they are about: each as it was kept."""
    code: Mapping[str, str] | None = None
    """The letters that numbers go on with, as in an entry about a restore; None where they go on as they were."""


def gaps(acts: Iterable[Salvage]) -> Gaps:
    """Where the chain need not hold, by what all salvages of the vault say."""
    told = list(acts)
    return Gaps(
        frozenset(sequence for act in told for sequence in act.lost),
        frozenset(sequence for act in told for sequence in act.loose),
    )


def told_of_gaps(act: Salvage) -> str:
    """What the chain lacks since a salvage, in a sentence each; empty where all of it was saved."""
    said = []
    if act.lost:
        said.append(_("Lost when it was salvaged: entries {entries}.").format(entries=_listed(act.lost)))
    if act.unread:
        said.append(_("Lost of these, all but the heading: entries {entries}.").format(entries=_listed(act.unread)))
    if act.loose:
        said.append(
            _("Saved with a heading written anew, so nothing vouches for them: entries {entries}.").format(
                entries=_listed(act.loose)
            )
        )
    if act.stray:
        kept = ngettext(
            "{count} content is kept in the entry about it, as nobody knows what it is about.",
            "{count} contents are kept in the entry about it, as nobody knows what they are about.",
            len(act.stray),
        )
        said.append(kept.format(count=len(act.stray)))
    return " ".join(said)


def _listed(sequences: Iterable[int]) -> str:
    """1, 4–6, 9."""
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in _runs(sequences))


def _runs(sequences: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each row of numbers without a gap."""
    first = last = 0
    for sequence in sorted(sequences):
        if sequence != last + 1 or not first:
            if first:
                yield first, last
            first = sequence
        last = sequence
    if first:
        yield first, last

"""Why two references were once said to be one person, or no longer to be: it stands in the chain alone, as details do.

The reason for a link that holds is no earlier one: it is shown with it. Parted and linked anew it becomes one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.erasing.taking_out import TakenOut
from infoshare_desktop.domain.people.aliases import ALIAS_SCHEMA, Alias, holding
from infoshare_desktop.domain.records.record import read, statement

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.moments import Moment


@dataclass(frozen=True, slots=True)
class EarlierLink:
    """What was said of two references and does not hold today."""

    sequence: int
    """Of the entry that holds it."""
    said_at: Moment
    link: Alias

    @property
    def about(self) -> str:
        """The reference that the entry is about."""
        return self.link.one

    @property
    def texts(self) -> tuple[str, ...]:
        """What was typed: a ground must not repeat it."""
        return (self.link.why,)

    def without(self, instead: str) -> TakenOut:
        """The entry with ``instead`` in the reason's place: which two it was about stays."""
        return TakenOut(self.sequence, ALIAS_SCHEMA, statement(replace(self.link, why=instead)))


def earlier_links(entries: Iterable[Entry], references: Collection[str]) -> tuple[EarlierLink, ...]:
    """Those of what the entries say of any of these references that can be erased, in the order of the chain."""
    told = [
        EarlierLink(entry.header.sequence, entry.header.recorded_at, read(entry.document, Alias))
        for entry in entries
        if entry.header.kind is EntryKind.ALIAS and entry.document is not None
    ]
    hold = {sequence for sequence, _link in holding((one.sequence, one.link) for one in told)}
    return tuple(
        one for one in told if one.sequence not in hold and not {one.link.one, one.link.other}.isdisjoint(references)
    )

"""Being open with each person, in words: references only, never a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.facts.fact import Fact
from infoshare_desktop.domain.facts.shared import told

if TYPE_CHECKING:
    from typing import TypeAlias

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.records.record import Decision

    Recorded: TypeAlias = Draft | Decision


def tellings(record: Recorded, pack: Pack) -> tuple[Fact, ...]:
    """Whether each person is told."""
    present = {line.reference for line in record.people}
    lines = (line for line in record.tellings if line.person in present and line.when)
    return tuple(fact for line in lines for fact in told(line, pack, f"tellings.{line.person}"))

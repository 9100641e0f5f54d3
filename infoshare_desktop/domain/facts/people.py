"""Being open with each person, in words: references only, never a name."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.fact import Fact, joined

if TYPE_CHECKING:
    from typing import TypeAlias

    from infoshare_desktop.domain.decision.disclosing import Telling
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.record import Decision

    Recorded: TypeAlias = Draft | Decision


def tellings(record: Recorded, _pack: Pack) -> tuple[Fact, ...]:
    """Whether each person is told."""
    present = {line.reference for line in record.people}
    return tuple(_telling(line) for line in record.tellings if line.person in present and line.when)


def _telling(line: Telling) -> Fact:
    told = wording.told(line.when) if line.when else ""
    label = _("Telling {person}").format(person=line.person)
    return Fact(label, joined((told, line.why_not), ": "), f"tellings.{line.person}")

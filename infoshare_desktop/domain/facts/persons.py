"""Who is identified and what keeps them safe, in words: references only, never a name."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.guidance import ListName

if TYPE_CHECKING:
    from typing import TypeAlias

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.decision.information import PersonLine
    from infoshare_desktop.domain.guidance import Choice, Pack
    from infoshare_desktop.domain.records.record import Decision

    Recorded: TypeAlias = Draft | Decision


def people(record: Recorded, pack: Pack) -> tuple[Fact, ...]:
    """Who is identified, and for each who speaks for them, what keeps them safe, and whether they are at risk."""
    return tuple(fact for line in record.people for fact in (_person(line, pack), *_safety(line), *_at_risk(line)))


def _person(line: PersonLine, pack: Pack) -> Fact:
    role = pack.choices(ListName.ROLES).label(line.role)
    said = joined((role, pack.choices(ListName.AGES).label(line.age), _years(line)))
    return Fact(line.reference, said or _("nothing entered yet"), f"people.{line.reference}")


def _years(line: PersonLine) -> str:
    if line.years is None:
        return ""
    years = ngettext("{count} year old", "{count} years old", line.years).format(count=line.years)
    return _("about {years}").format(years=years) if line.years_estimated else years


def _safety(line: PersonLine) -> tuple[Fact, ...]:
    who, place = line.reference, f"people.{line.reference}"
    kept_from = joined((joined(line.not_to_learn), line.not_to_learn_note), "; ")
    return filled(
        (_("Parental responsibility for {person}").format(person=who), line.responsible, f"{place}.responsible"),
        (_("Address of {person} is secret").format(person=who), _said(line.address_secret), f"{place}.address_secret"),
        (_("Must not learn of this about {person}").format(person=who), kept_from, f"{place}.not_to_learn"),
        (_("Talking with {person}").format(person=who), line.communication, f"{place}.communication"),
    )


def _at_risk(line: PersonLine) -> tuple[Fact, ...]:
    """The three marks of an adult at risk."""
    who, place = line.reference, f"people.{line.reference}"
    needs = _("{person} has care or support needs").format(person=who)
    harmed = _("{person} is harmed, or may be").format(person=who)
    unable = _("{person} cannot protect themselves").format(person=who)
    return filled(
        (needs, _said(line.has_needs), f"{place}.has_needs"),
        (harmed, _said(line.may_be_harmed), f"{place}.may_be_harmed"),
        (unable, _said(line.cannot_protect), f"{place}.cannot_protect"),
    )


def _said(value: Choice | None) -> str:
    return wording.choice(value) if value else ""

"""What tells people in a list apart: the name once it was asked for, else the age and how much there is about them."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from infoshare_desktop.domain.facts.fact import joined
from infoshare_desktop.domain.people.ages import age_of

if TYPE_CHECKING:
    from datetime import date

    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.domain.people.people import Acquaintance


def said(one: Acquaintance, today: date, *, names: bool) -> str:
    """*P-0042 · Rosa* with names, *P-0042 · aged 14 · 3 records* without."""
    name = one.person.name.strip() if names else ""
    return joined((one.person.reference, name or _age(one.person, today), "" if name else _records(one)), " · ")


def _age(person: Person, today: date) -> str:
    age = age_of(person, today)
    if age is None:
        return ""
    words = _("about {years} years old") if age.estimated else _("{years} years old")
    return words.format(years=age.years)


def _records(one: Acquaintance) -> str:
    if not one.records:
        return _("no records yet")
    return ngettext("{count} record", "{count} records", one.records).format(count=one.records)

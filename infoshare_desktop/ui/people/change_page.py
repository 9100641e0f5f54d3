"""Changing what is kept about a person."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.person import Person
from infoshare_desktop.domain.people.people import problems
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.after.act_page import ActPage
from infoshare_desktop.ui.kit.days.date_field import DateField
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.people.contact_rows import ContactRows
from infoshare_desktop.ui.people.several_people import SeveralPeople

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.ui.people.tools import PeopleTools

SCREEN: Final = "person"
"""The name of this screen in a Place."""


class ChangePage(ActPage):
    """Name, birth, contacts, household and a note. The name is on the page: whoever asked for it wants to see it."""

    def __init__(self, person: Person, tools: PeopleTools, place: Place | None = None) -> None:
        self.name = TextLine("name", _("Name"), _("It stands here alone and never goes into a record."))
        self.born_on = DateField("born_on", _("Day of birth"), tools.clock, _("For example 3 May 2001 or 3/5/2001"))
        self.born_year = TextLine("born_year", _("Or about which year"), _("Where you do not know the day: 2001"))
        self.contact = LongText("contact", _("Contact"), _("How to reach them, and when that is safe."), lines=2)
        self.contacts = ContactRows(
            "contacts",
            _("Safe and unsafe ways to reach them"),
            _("Before anything is shared, the program warns of what is unsafe or secret here."),
        )
        self.lives_with = SeveralPeople(
            "lives_with", _("Who lives with them?"), person.reference, tools, _("Whoever opens their post counts too.")
        )
        self.note = LongText("note", _("Note"), lines=3)
        super().__init__(
            _("Change the details of {person}").format(person=person.reference),
            _(
                "What stood here before stays in the chain until you erase it. No decision changes: decisions have the"
                " reference only."
            ),
            Place(SCREEN, person.reference),
            Form((self.name, self.born_on, self.born_year, self.contact, self.contacts, self.lives_with, self.note)),
            tools.runner,
        )
        self._person = person
        self._tools = tools
        self.name.set_value(person.name)
        self.born_on.set_value(person.born_on)
        self.born_year.set_value(str(person.born_year or ""))
        self.contact.set_value(person.contact)
        self.contacts.set_contacts(person.contacts)
        self.lives_with.set_value(person.lives_with)
        self.note.set_value(person.note)
        self.close_with(_("Save these details"))
        self.begin(place)

    def problems(self) -> dict[str, str]:
        """See ActPage."""
        year = self.born_year.value().strip()
        if year and not year.isdecimal():
            return {"born_year": _("“{text}” is not a year. Write four digits, like 2001.").format(text=year)}
        return problems(self._changed(), self._tools.clock().day())

    def work(self) -> Callable[[], object]:
        """See ActPage."""
        people, changed = self._tools.people, self._changed()
        return lambda: people.change(changed)

    def _changed(self) -> Person:
        year = self.born_year.value().strip()
        return Person(
            self._person.reference,
            self.name.value().strip(),
            self.born_on.value(),
            self.contact.value(),
            self.note.value(),
            int(year) if year else None,
            self.contacts.contacts(),
            self.lives_with.value(),
        )

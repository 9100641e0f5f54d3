"""The fields about one person or team that the worker turns to."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.profile import Contact
from infoshare_desktop.ui.kit.days.date_field import DateField
from infoshare_desktop.ui.kit.fields.text_line import TextLine

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.ui.kit.fields.field import AnyField

SUPERVISOR: Final = "supervisor"
EMERGENCY_TEAM: Final = "emergency_team"
SAFEGUARDING_LEAD: Final = "safeguarding_lead"


@dataclass(frozen=True, slots=True)
class ContactWords:
    """What a contact's part of the form is called; each label says whose it is, since it is also read out alone."""

    heading: str
    name: str
    phone: str
    checked_on: str


def contact_words() -> dict[str, ContactWords]:
    """The contacts of a profile in the order of the form, by the profile's own names for them."""
    return {
        SUPERVISOR: ContactWords(
            _("Your supervisor"),
            _("Supervisor’s name"),
            _("Supervisor’s phone number"),
            _("Supervisor’s details checked on"),
        ),
        EMERGENCY_TEAM: ContactWords(
            _("Emergency team"),
            _("Name of the emergency team"),
            _("Emergency team’s phone number"),
            _("Emergency team’s details checked on"),
        ),
        SAFEGUARDING_LEAD: ContactWords(
            _("Safeguarding lead"),
            _("Safeguarding lead’s name"),
            _("Safeguarding lead’s phone number"),
            _("Safeguarding lead’s details checked on"),
        ),
    }


class ContactFields:
    """Name, phone number, and the day on which they were last checked."""

    def __init__(self, contact_id: str, words: ContactWords, clock: Clock) -> None:
        self.name = TextLine(f"{contact_id}.name", words.name)
        self.phone = TextLine(f"{contact_id}.phone", words.phone)
        self.checked_on = DateField(
            f"{contact_id}.checked_on", words.checked_on, clock, _("For example today, 3 May 2026 or 3/5/2026")
        )

    def all(self) -> tuple[AnyField, ...]:
        """The fields in their order."""
        return (self.name, self.phone, self.checked_on)

    def contact(self) -> Contact:
        """What is filled in."""
        return Contact(self.name.value(), self.phone.value(), self.checked_on.value())

    def set_contact(self, contact: Contact) -> None:
        """Show this contact; emits nothing."""
        self.name.set_value(contact.name)
        self.phone.set_value(contact.phone)
        self.checked_on.set_value(contact.checked_on)

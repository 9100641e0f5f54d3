"""The form about the worker."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.profile import Profile, WorkerStatus
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.words.text import heading
from infoshare_desktop.ui.profile.contact_fields import (
    EMERGENCY_TEAM,
    SAFEGUARDING_LEAD,
    SUPERVISOR,
    ContactFields,
    contact_words,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.moments import Clock


class ProfileForm(Form):
    """Who the worker is and whom they turn to. Nothing has to be filled in at once: sealing asks for name and role.

    Whom else the worker turns to is another form's: ``profile()`` has none of them.

    ``changed`` and ``paused`` come as from any form; a pause is the moment to keep ``profile()``.
    """

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        self._name = TextLine("name", _("Your name"), _("Needed before you can seal a decision."))
        self._role = TextLine("role", _("Your role"), _("Needed too. For example outreach worker, volunteer."))
        self._organisation = TextLine("organisation", _("Your organisation"))
        self._status = DropDown(
            "status",
            _("How do you work there?"),
            [Option(status.value, wording.worker_status(status)) for status in WorkerStatus],
        )
        super().__init__((self._name, self._role, self._organisation, self._status), parent)
        self._contacts: dict[str, ContactFields] = {}
        for contact_id, words in contact_words().items():
            self.add_part(heading(words.heading))
            fields = ContactFields(contact_id, words, clock)
            self._contacts[contact_id] = fields
            for field in fields.all():
                self.add(field)
        self.setFocusProxy(self._name)

    def profile(self) -> Profile:
        """What is filled in; a day that cannot be read counts as none."""
        status = self._status.value()
        return Profile(
            name=self._name.value(),
            role=self._role.value(),
            organisation=self._organisation.value(),
            supervisor=self._contacts[SUPERVISOR].contact(),
            emergency_team=self._contacts[EMERGENCY_TEAM].contact(),
            safeguarding_lead=self._contacts[SAFEGUARDING_LEAD].contact(),
            status=WorkerStatus(status) if status else None,
        )

    def set_profile(self, profile: Profile) -> None:
        """Show this profile; emits nothing."""
        self._name.set_value(profile.name)
        self._role.set_value(profile.role)
        self._organisation.set_value(profile.organisation)
        self._status.set_value(profile.status)
        self._contacts[SUPERVISOR].set_contact(profile.supervisor)
        self._contacts[EMERGENCY_TEAM].set_contact(profile.emergency_team)
        self._contacts[SAFEGUARDING_LEAD].set_contact(profile.safeguarding_lead)

    def readable(self) -> bool:
        """Show what cannot be read (a day that does not exist) at its field; True where there is nothing."""
        found = self.problems()
        self.show_problems(found)
        return not found

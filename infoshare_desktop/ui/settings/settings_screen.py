"""Settings: how the program looks on this laptop, who the worker is, and what they want to be told."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.forms.cursor import cursor_place, put_cursor
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.profile.listed_contacts import ListedContacts
from infoshare_desktop.ui.profile.profile_form import ProfileForm
from infoshare_desktop.ui.settings.backups_form import BackupsForm
from infoshare_desktop.ui.settings.keeping import Keeping
from infoshare_desktop.ui.settings.kept_line import KeptLine
from infoshare_desktop.ui.settings.look_form import LookForm
from infoshare_desktop.ui.settings.preferences_form import PreferencesForm

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.domain.preferences import Preferences
    from infoshare_desktop.domain.profile import Profile
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.settings.keeping import Keeps
    from infoshare_desktop.ui.settings.look_form import LookSettings

SCREEN: Final = "settings"
"""The name of this screen in a Place."""


class SettingsScreen(QWidget):
    """Nothing has to be pressed to save: a choice or a pause in typing is enough.

    ``preferences_changed`` carries the Preferences to take up and to keep; ``profile_changed`` carries the Profile
    once it is in the vault. ``access_asked`` comes when the worker wants to see who looked at what.
    """

    preferences_changed = Signal(object)
    profile_changed = Signal(object)
    access_asked = Signal()

    def __init__(
        self,
        preferences: Preferences,
        profile: Profile,
        profiles: Keeps[Profile],
        look: LookSettings,
        runner: Runner,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._preferences = preferences
        self.looks = PreferencesForm(preferences)
        self.backups = BackupsForm(preferences.backups)
        self.profile = ProfileForm(clock)
        self.profile.set_profile(profile)
        self.contacts = ListedContacts(clock)
        self.contacts.set_contacts(profile.others)
        self.look = LookForm(look)
        self.access = Button(_("Show who looked at what"))
        self.line = KeptLine()
        self.keeping = Keeping(profile, profiles, runner, self)
        self.wishes = Keeping(look.wishes, look.vault, runner, self)
        self.page = Page(_("Settings"))
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.looks.field("lock_after"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self.page, 1)
        self._add(_("On this laptop"), self.looks)
        self._add(_("Backups"), self.backups)
        self._add(_("Who you are"), self.profile)
        self._add(_("Whom else you can ask"), self.contacts)
        self._add(_("Before you seal: a private look"), self.look)
        self._add(_("Who looked at what"), self.access)

    def _connect(self) -> None:
        for of_laptop in (self.looks, self.backups):
            of_laptop.paused.connect(self._take_looks)
        for of_worker in (self.profile, self.contacts):
            of_worker.changed.connect(self.line.say_typing)
            of_worker.paused.connect(self._keep_profile)
        self.look.paused.connect(self._keep_wishes)
        self.line.again.connect(self._keep_all)
        for keeping in (self.keeping, self.wishes):
            keeping.kept.connect(self._say_kept)
            keeping.failed.connect(self.line.say_failed)
        self.keeping.kept.connect(self.profile_changed)
        self.access.clicked.connect(self.access_asked)

    def add_section(self, title: str, part: QWidget) -> None:
        """Put something at the end that sees to itself."""
        self._add(title, part)

    def _add(self, title: str, form: QWidget) -> None:
        card = Card(title)
        card.add(form)
        self.page.add(card)

    def flush(self) -> None:
        """Keep what is typed, and return when it is on the disk: for the lock. Raises KnownError."""
        self._take_looks()
        self.keeping.flush(self._filled_in())
        self.wishes.flush(self.look.wishes())

    def place(self) -> Place:
        """Where the worker is, for the next unlocking."""
        field, cursor = cursor_place(self)
        return Place(SCREEN, field=field, cursor=cursor)

    def restore(self, place: Place) -> None:
        """Go back to where the worker was."""
        put_cursor(self, place.field, place.cursor)

    def _take_looks(self) -> None:
        chosen = replace(self.looks.preferences(), backups=self.backups.wishes())
        if chosen != self._preferences:
            self._preferences = chosen
            self.preferences_changed.emit(chosen)

    def _filled_in(self) -> Profile:
        return replace(self.profile.profile(), others=self.contacts.contacts())

    def _keep_profile(self) -> None:
        self.keeping.put(self._filled_in())

    def _keep_wishes(self) -> None:
        self.wishes.put(self.look.wishes())

    def _keep_all(self) -> None:
        self._keep_profile()
        self._keep_wishes()

    def _say_kept(self) -> None:
        """Only once the vault has all that is on the screen."""
        if self.keeping.keeps(self._filled_in()) and self.wishes.keeps(self.look.wishes()):
            found = {**self.profile.problems(), **self.contacts.problems()}
            self.line.say_kept(self._clock(), but=next(iter(found.values()), ""))

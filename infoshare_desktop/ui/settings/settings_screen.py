"""Settings: how the program looks on this laptop, and who the worker is."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.decide.cursor import cursor_place, put_cursor
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.card import Card
from infoshare_desktop.ui.kit.page import Page
from infoshare_desktop.ui.kit.shape import Tone
from infoshare_desktop.ui.kit.text import hint
from infoshare_desktop.ui.profile.profile_form import ProfileForm
from infoshare_desktop.ui.settings.look_form import PreferencesForm
from infoshare_desktop.ui.settings.profile_keeping import ProfileKeeping

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.domain.preferences import Preferences
    from infoshare_desktop.domain.profile import Profile
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.settings.profile_keeping import KeepsProfile

SCREEN: Final = "settings"
"""The name of this screen in a Place."""


class SettingsScreen(Page):
    """Nothing has to be pressed to save: a choice or a pause in typing is enough.

    ``preferences_changed`` carries the Preferences to take up and to keep; ``profile_changed`` carries the Profile
    once it is in the vault.
    """

    preferences_changed = Signal(object)
    profile_changed = Signal(object)

    def __init__(
        self,
        preferences: Preferences,
        profile: Profile,
        profiles: KeepsProfile,
        runner: Runner,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Settings"), _("Changes are kept as you make them."), parent=parent)
        self._clock = clock
        self.looks = PreferencesForm(preferences)
        self._preferences = preferences
        self.looks.paused.connect(self._looks_changed)
        self.profile = ProfileForm(clock)
        self.profile.set_profile(profile)
        self.keeping = ProfileKeeping(profile, profiles, runner, self)
        self.keeping.kept.connect(self._kept)
        self.keeping.failed.connect(self._failed)
        self.profile.changed.connect(self.saved_hidden)
        self.profile.paused.connect(self._profile_changed)
        self.saved = hint("")
        self.problem = Banner(Tone.DANGER, "", word=_("Not saved"))
        self.problem.hide()
        looks = Card(_("On this laptop"))
        looks.add(self.looks)
        worker = Card(_("Who you are"))
        for part in (self.saved, self.problem, self.profile):
            worker.add(part)
        self.add(looks)
        self.add(worker)
        self.setFocusProxy(self.looks.field("text_size"))

    def saved_hidden(self) -> None:
        """What is being typed is not saved yet."""
        self.saved.set_words("")

    def flush(self) -> None:
        """Keep what is typed, and return when it is on the disk: for the lock. Raises KnownError."""
        self._looks_changed()
        self.keeping.flush(self.profile.profile())

    def place(self) -> Place:
        """Where the worker is, for the next unlocking."""
        field, cursor = cursor_place(self)
        return Place(SCREEN, field=field, cursor=cursor)

    def restore(self, place: Place) -> None:
        """Go back to where the worker was."""
        put_cursor(self, place.field, place.cursor)

    def _looks_changed(self) -> None:
        chosen = self.looks.preferences()
        if chosen != self._preferences:
            self._preferences = chosen
            self.preferences_changed.emit(chosen)

    def _profile_changed(self) -> None:
        self.keeping.put(self.profile.profile())

    def _kept(self, profile: Profile) -> None:
        self.problem.hide()
        if profile == self.profile.profile():
            self.saved.set_words(_("Saved {time}").format(time=wording.clock_time(self._clock())))
        self.profile_changed.emit(profile)

    def _failed(self, sentence: str) -> None:
        self.problem.set_text(sentence)
        self.problem.show()

"""The settings, and who looked at what, which is reached from there."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from infoshare_desktop.app.pages import recovery as recovery_pages
from infoshare_desktop.app.pages.recovery import RecoveryPages
from infoshare_desktop.domain.place import Place
from infoshare_desktop.services.care.backup_plan import plan_of
from infoshare_desktop.ui.access import access_page
from infoshare_desktop.ui.access.access_page import AccessPage
from infoshare_desktop.ui.settings import settings_screen
from infoshare_desktop.ui.settings.look_form import LookSettings
from infoshare_desktop.ui.settings.settings_screen import SettingsScreen

if TYPE_CHECKING:
    from infoshare_desktop.app.care.vault import VaultCare
    from infoshare_desktop.app.pages.frame import Frame
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.preferences import Preferences
    from infoshare_desktop.domain.vault.backup_state import BackupState
    from infoshare_desktop.ui.jobs import Runner

SETTINGS: Final = settings_screen.SCREEN
SCREENS: Final = frozenset({SETTINGS, access_page.SCREEN}) | recovery_pages.SCREENS
"""The screens of a Place that are gone to here."""


class SettingsPages(QObject):
    """Brings them to the window; ``preferences_changed`` carries what the worker chose."""

    preferences_changed = Signal(object)

    def __init__(
        self,
        session: Session,
        runner: Runner,
        frame: Frame,
        preferences: Preferences,
        parent: QObject,
        vault_care: VaultCare | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._frame = frame
        self._preferences = preferences
        self._vault_care = vault_care
        self.recovery = RecoveryPages(session, runner, frame, self._back_up, self)

    def go(self, place: Place) -> None:
        """Go to the settings, or back to where the worker was among them."""
        if place.screen == access_page.SCREEN:
            self._access(place)
        elif place.screen in recovery_pages.SCREENS:
            self.recovery.go(place)
        else:
            self._settings(place)

    def _settings(self, place: Place) -> None:
        session = self._session
        look = LookSettings(session.pack.quality, session.looking.wishes(), session.looking)
        screen = SettingsScreen(
            self._preferences, session.profiles.get(), session.profiles, look, self._runner, session.clock
        )
        screen.add_section(_("Passphrase and recovery"), self.recovery.card())
        if self._vault_care is not None:
            screen.add_section(_("Is the vault whole?"), self._vault_care.card())
        screen.preferences_changed.connect(self._prefer)
        screen.access_asked.connect(lambda: self._access(Place()))

        def begin() -> None:
            screen.setFocus()
            screen.restore(place)

        self._frame.show(SETTINGS, screen, screen.place, screen, begin)

    def _access(self, place: Place) -> None:
        page = AccessPage(self._session.accessing, self._runner)
        page.left.connect(lambda: self._settings(Place()))
        self._frame.show(SETTINGS, page, page.place, begin=lambda: page.begin(place))

    def _back_up(self) -> BackupState:
        """Runs elsewhere: a backup now, wherever the worker wants them."""
        return self._session.backing_up.back_up(plan_of(self._preferences.backups, self._session.vault.path))

    def _prefer(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.preferences_changed.emit(preferences)

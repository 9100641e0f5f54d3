"""The pages about passphrase and recovery sheet, which are reached from the settings and, for practising, from Home."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from infoshare_desktop.app.pages.renewing import RenewingJourney
from infoshare_desktop.domain.place import Place
from infoshare_desktop.services.care.reading_words import read_recovery_words
from infoshare_desktop.ui.renew import older_page, practise_page
from infoshare_desktop.ui.renew.older_page import OlderPage
from infoshare_desktop.ui.renew.older_part import OlderPart
from infoshare_desktop.ui.renew.practice_notice import PracticeNotice
from infoshare_desktop.ui.renew.practise_page import PractisePage
from infoshare_desktop.ui.settings import settings_screen
from infoshare_desktop.ui.settings.recovery_card import RecoveryCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.app.pages.frame import Frame
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.vault.backup_state import BackupState
    from infoshare_desktop.ui.jobs import Runner

SETTINGS: Final = settings_screen.SCREEN
SCREENS: Final = frozenset({practise_page.SCREEN, older_page.SCREEN})
"""The screens of a Place that are gone to here. Where the passphrase is being changed, a lock leads to the settings."""


class RecoveryPages(QObject):
    """Brings them to the window; ``back_up`` makes a backup wherever backups go."""

    def __init__(
        self, session: Session, runner: Runner, frame: Frame, back_up: Callable[[], BackupState], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._frame = frame
        self._back_up = back_up

    def go(self, place: Place) -> None:
        """Go to one of these pages."""
        if place.screen == older_page.SCREEN:
            self._older()
        else:
            self.practise()

    def card(self) -> RecoveryCard:
        """What stands in the settings."""
        renewing = self._session.renewing
        card = RecoveryCard(renewing.words_kept(), fictional=self._session.fictional)
        card.change_asked.connect(self._change)
        card.practise_asked.connect(self.practise)
        card.older_asked.connect(self._older)
        card.remind_changed.connect(self._remind)
        return card

    def notice(self) -> PracticeNotice:
        """What stands on Home when it is time to practise."""
        notice = PracticeNotice(self._session.renewing, self._runner)
        notice.practise_asked.connect(self.practise)
        return notice

    def practise(self) -> None:
        """Try out the recovery sheet."""
        session = self._session
        page = PractisePage(session.renewing, session.vault.key.vault_code, read_recovery_words, self._runner)
        page.left.connect(self._leave)
        self._frame.show(SETTINGS, page, page.place, begin=page.begin)

    def _change(self) -> None:
        journey = RenewingJourney(self._session, self._runner, self._frame.tell, self._back_up, asks_current=True)
        journey.left.connect(self._leave)
        journey.finished.connect(self._leave)
        self._frame.show(SETTINGS, journey.screen, lambda: Place(SETTINGS), journey, journey.screen.setFocus)

    def _older(self) -> None:
        page = OlderPage(OlderPart(self._session.older_keys, self._back_up, self._runner))
        page.left.connect(self._leave)
        self._frame.show(SETTINGS, page, page.place, begin=page.begin)

    def _remind(self, wanted: bool) -> None:  # noqa: FBT001  (a Qt slot takes what the signal gives)
        self._frame.run(lambda: self._session.renewing.remind(wanted=wanted), lambda _none: None)

    def _leave(self) -> None:
        self._frame.go(Place(SETTINGS))

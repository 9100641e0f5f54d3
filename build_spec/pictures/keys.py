"""A new passphrase with a new sheet, practising recovery, and copies from before."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from build_spec.pictures.scene import Scene
from build_spec.pictures.stage import Stage, current, window_at
from infoshare_desktop.domain.errors import DiskFull, PassphraseWrong
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.vault.errors import NewKeyUnsure
from infoshare_desktop.services.care.older_keys import OlderCopies
from infoshare_desktop.store.keys.recovery_words import to_words
from infoshare_desktop.ui.gate.new_key.key_typed import RecoverySheet
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.renew.older_page import OlderPage
from infoshare_desktop.ui.renew.practice_notice import PracticeNotice
from infoshare_desktop.ui.renew.practise_page import PractisePage
from infoshare_desktop.ui.renew.screen import Renew
from infoshare_desktop.ui.settings.recovery_card import RecoveryCard
from infoshare_desktop.ui.settings.settings_screen import SettingsScreen
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.ui.gate.states import CODE, PLACE, WORDS

STICK: Final = Path("/media/stick/Backups of the vault")
COPIES: Final = OlderCopies(
    (STICK / "vault 2026-05-02 1831.infoshare", STICK / "vault 2026-04-25 1702.infoshare"),
    (Path("/media/second stick"),),
    fresh=True,
    others=(Path("/media/desk/vault.replaced-1.infoshare"),),
)


def keys() -> Mapping[str, Scene]:
    """The scenes by name."""
    return {
        "settings-recovery": settings,
        "renew-current-wrong": current_wrong,
        "renew-passphrase": lambda stage: admitted(stage)[0],
        "renew-words": lambda stage: shown(stage)[0],
        "renew-words-same": words_same,
        "renew-not-changed": not_changed,
        "renew-under-way": under_way,
        "renew-done": done,
        "renew-done-same": done_same,
        "practise": lambda stage: window_at(stage.desk, Place("practise")),
        "practise-wrong": practise_wrong,
        "practise-right": practise_right,
        "older-copies": older,
        "home-practise": time_to_practise,
    }


def settings(stage: Stage) -> MainWindow:
    """The card at the end of the settings."""
    window = window_at(stage.desk, Place("settings"))
    card = current(window, SettingsScreen).findChildren(RecoveryCard)[0]
    card.practise.setFocus()
    return window


def changing(stage: Stage) -> tuple[MainWindow, Renew]:
    """The passphrase of today is asked for."""
    window = window_at(stage.desk, Place("settings"))
    current(window, SettingsScreen).findChildren(RecoveryCard)[0].change.click()
    return window, current(window, Renew)


def current_wrong(stage: Stage) -> MainWindow:
    """It was not the right one."""
    window, screen = changing(stage)
    screen.failed(PassphraseWrong())
    return window


def admitted(stage: Stage) -> tuple[MainWindow, Renew]:
    """It was right."""
    window, screen = changing(stage)
    screen.admitted()
    return window, screen


def shown(stage: Stage) -> tuple[MainWindow, Renew]:
    """The new words."""
    window, screen = admitted(stage)
    screen.made(RecoverySheet(WORDS, CODE))
    return window, screen


def words_same(stage: Stage) -> MainWindow:
    """The new words of the passphrase of today."""
    window, screen = admitted(stage)
    screen.made(RecoverySheet(WORDS, CODE), same_passphrase=True)
    return window


def not_changed(stage: Stage) -> MainWindow:
    """The words are proved, and the disk is full."""
    window, screen = shown(stage)
    screen.words.on.click()
    screen.failed(DiskFull(str(PLACE)))
    return window


def under_way(stage: Stage) -> MainWindow:
    """The words are proved, and the vault is being changed."""
    window, screen = shown(stage)
    screen.words.on.click()
    screen.set_changing(changing=True)
    return window


def done(stage: Stage) -> MainWindow:
    """The new passphrase is set; the disk reported a fault, and there are older copies."""
    window, screen = shown(stage)
    screen.words.on.click()
    screen.changed(str(NewKeyUnsure()))
    screen.done.older.show_found(COPIES)
    return window


def done_same(stage: Stage) -> MainWindow:
    """The sheet alone is new."""
    window, screen = admitted(stage)
    screen.made(RecoverySheet(WORDS, CODE), same_passphrase=True)
    screen.words.on.click()
    screen.changed()
    screen.done.older.show_found(COPIES)
    return window


def practise_wrong(stage: Stage) -> MainWindow:
    """A slip of the pen."""
    window = window_at(stage.desk, Place("practise"))
    page = current(window, PractisePage)
    page.words.set_value(" ".join((*WORDS[:6], "gosip", *WORDS[7:])))
    page.attempt.click()
    return window


def practise_right(stage: Stage) -> MainWindow:
    """The words opened the copy."""
    window = window_at(stage.desk, Place("practise"))
    page = current(window, PractisePage)
    page.words.set_value(" ".join(to_words(stage.desk.vault.key.key)))
    page.attempt.click()
    return window


def older(stage: Stage) -> MainWindow:
    """Copies that open with the passphrase from before."""
    window = window_at(stage.desk, Place("older"))
    current(window, OlderPage).older.show_found(COPIES)
    return window


def time_to_practise(stage: Stage) -> MainWindow:
    """Home says so, quietly."""
    window = window_at(stage.desk, Place())
    current(window, Page).findChildren(PracticeNotice)[0].show()
    return window

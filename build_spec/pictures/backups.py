"""What Home says of the backups, and where they are chosen."""

from collections.abc import Mapping
from typing import Final

from build_spec.pictures.scene import Scene
from build_spec.pictures.stage import Stage, clock, current
from infoshare_desktop.app.care.backups import BackupCare
from infoshare_desktop.app.pages.workspace import Workspace
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.preferences import BackupWishes, Preferences
from infoshare_desktop.domain.vault.backup_state import BackupState, Good, Hindrance, PlaceState
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.settings.settings_screen import SettingsScreen
from infoshare_desktop.ui.shell.main_window import MainWindow

GOOD: Final = Good("vault 2026-05-06 0855.infoshare", clock(), clock())
BESIDE: Final = PlaceState("/srv/kim/Infoshare Desktop/vault backups", GOOD, current=True, since=clock())
STICK: Final = PlaceState(
    "/media/kim/KINGSTON/Backups of the vault",
    GOOD,
    current=False,
    since=clock(),
    hindrance=Hindrance.FULL,
    second=True,
)
WISHES: Final = BackupWishes(second=STICK.folder)


def backups() -> Mapping[str, Scene]:
    """The scenes by name."""
    return {
        "home-backed-up": lambda stage: home(stage, BESIDE),
        "home-backup-hindered": lambda stage: home(stage, BESIDE, STICK),
        "settings-backups": settings,
    }


def home(stage: Stage, *places: PlaceState) -> MainWindow:
    """Home, once the backups in these places were looked over."""
    window = MainWindow()
    care = BackupCare(None, lambda: WISHES, window)
    stage.full.places.put(Place())
    Workspace(stage.full, window, ImmediateRunner(), Preferences(), window, care).begin()
    care.looked.emit(BackupState(on=True, places=places))
    return window


def settings(stage: Stage) -> MainWindow:
    """The part of the settings about backups."""
    window = MainWindow()
    stage.full.places.put(Place("settings"))
    Workspace(stage.full, window, ImmediateRunner(), Preferences(backups=WISHES), window).begin()
    screen = current(window, SettingsScreen)
    screen.backups.field("backups_months").focus_first()
    return window

"""A vault that is damaged, or where it should not be; and the check of the week."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from build_spec.pictures.scene import Scene, gate
from build_spec.pictures.stage import Stage, clock
from infoshare_desktop.app.care.vault import VaultCare
from infoshare_desktop.app.pages.workspace import Workspace
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.preferences import Preferences
from infoshare_desktop.domain.vault.beside import told_of_copies, told_of_place
from infoshare_desktop.domain.vault.checked import Checked, Looked
from infoshare_desktop.ui.gate.create.presenter import Creating
from infoshare_desktop.ui.gate.create.presenter import Stage as Step
from infoshare_desktop.ui.gate.create.screen import Create
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.settings.check_card import CheckCard
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.ui.gate.damage_states import STATES
from tests.ui.gate.states import AID, ASKED

SYNCED: Final = Path("/srv/laptops/kim/OneDrive - Harbour Trust/vault.infoshare")
BROKEN: Final = Checked(
    clock(),
    (
        Looked("pages", ok=False, sentence="Not whole: page 417 of the file is damaged."),
        Looked("references", ok=True, sentence="Nothing refers to what is not there."),
    ),
)
SECOND_COPIES: Final = ["vault (conflicted copy 2026-05-05 1012).infoshare", "vault-LAPTOP2.infoshare"]


def damage() -> Mapping[str, Scene]:
    """The scenes by name."""
    return {
        **{f"gate-{name.replace('_', '-')}": gate(make) for name, make in STATES.items()},
        "gate-create-place-synced": gate(place_synced),
        "home-not-whole": not_whole,
        "settings-checked": lambda stage: checked(stage, broken=False),
        "settings-not-whole": lambda stage: checked(stage, broken=True),
    }


def place_synced() -> Create:
    """A new vault is to be put into a folder that is copied elsewhere."""
    creating = Creating(SYNCED, lambda: ASKED, lambda _place: told_of_place("OneDrive"))
    creating.stage = Step.PLACE
    return Create(creating, clock, AID, ImmediateRunner())


def cared_for(stage: Stage, place: Place) -> tuple[MainWindow, VaultCare]:
    """The program's window over a vault that is looked after."""
    window = MainWindow()
    care = VaultCare(ImmediateRunner(), window, ImmediateRunner())
    stage.desk.places.put(place)
    Workspace(stage.desk, window, ImmediateRunner(), Preferences(), window, vault_care=care).begin()
    return window, care


def not_whole(stage: Stage) -> MainWindow:
    """Home, with all that can be wrong with the vault."""
    window, care = cared_for(stage, Place())
    care.checked.emit(BROKEN)
    care.remarked.emit(tuple(told_of_copies(SECOND_COPIES)))
    return window


def checked(stage: Stage, *, broken: bool) -> MainWindow:
    """What the settings say of the check."""
    window, care = cared_for(stage, Place("settings"))
    care.begin(stage.desk)
    if broken:
        care.checked.emit(BROKEN)
    card = window.findChildren(CheckCard)[0]
    card.details.set_open(not broken)
    card.now.setFocus()
    return window

"""Restoring a backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from infoshare_desktop.domain.errors import VaultExists, VaultWontOpen
from infoshare_desktop.ui.gate.restore import Restore
from infoshare_desktop.ui.gate.restoring import RestoreRequest
from infoshare_desktop.ui.kit.banner import Banner
from tests.ui.hands import control, press, type_into

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.hands import Desk


@pytest.fixture
def screen(on_desk: Desk, tmp_path: Path) -> Restore:
    """The screen with a backup chosen and its passphrase typed."""
    screen = Restore(tmp_path / "vault.infoshare", tmp_path)
    on_desk(screen)
    screen.backup.set_value(tmp_path / "backup.infoshare")
    type_into(screen.passphrase, "correct horse")
    return screen


def test_enter_in_the_passphrase_restores(screen: Restore, tmp_path: Path, qtbot: QtBot) -> None:
    """Backup, place and passphrase go out; nothing is replaced unasked; the button says that it works."""
    with qtbot.waitSignal(screen.given) as told:
        QTest.keyClick(control(screen.passphrase), Qt.Key.Key_Return)
    request = RestoreRequest(tmp_path / "backup.infoshare", tmp_path / "vault.infoshare", "correct horse")
    assert told.args == [request]
    assert screen.restore.text() == "Restoring …"
    assert not screen.restore.isEnabled()


def test_the_place_gets_the_name_of_a_vault(screen: Restore, tmp_path: Path, qtbot: QtBot) -> None:
    """A name typed without the suffix gets it, or the file would not be found as a vault again."""
    screen.target.set_value(tmp_path / "my records")
    with qtbot.waitSignal(screen.given) as told:
        press(screen.restore)
    assert told.args is not None
    assert told.args[0].target == tmp_path / "my records.infoshare"


def test_what_is_missing_is_asked_for(on_desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """Without a backup and a passphrase nothing is tried, and both are named."""
    screen = Restore(tmp_path / "vault.infoshare", tmp_path)
    on_desk(screen)
    with qtbot.assertNotEmitted(screen.given):
        press(screen.restore)
    assert screen.backup.error() == "Choose the backup first."
    assert screen.passphrase.error() == "Type the passphrase of the backup."


def test_a_wrong_passphrase_stays_to_be_mended(screen: Restore) -> None:
    """The sentence stands at the passphrase, and the button is ready again."""
    press(screen.restore)
    screen.failed(VaultWontOpen())
    assert screen.passphrase.error() == str(VaultWontOpen())
    assert screen.passphrase.value() == "correct horse"
    assert (screen.restore.text(), screen.restore.isEnabled()) == ("Restore the backup", True)


def test_a_vault_in_the_way_is_replaced_only_when_told_to(screen: Restore, qtbot: QtBot) -> None:
    """The button then says what becomes of it, and the next request says so too."""
    press(screen.restore)
    screen.failed(VaultExists("vault.infoshare"))
    assert screen.restore.text() == "Restore it, and keep the other too"
    with qtbot.waitSignal(screen.given) as told:
        press(screen.restore)
    assert told.args is not None
    assert told.args[0].replacing


def test_at_another_place_nothing_is_in_the_way(screen: Restore, tmp_path: Path, qtbot: QtBot) -> None:
    """Choosing another place takes the offer to replace back."""
    press(screen.restore)
    screen.failed(VaultExists("vault.infoshare"))
    screen.target.set_value(tmp_path / "other.infoshare")
    screen.target.touched()
    with qtbot.waitSignal(screen.given) as told:
        press(screen.restore)
    assert told.args is not None
    assert not told.args[0].replacing


def test_a_restored_vault_is_told_of_and_can_be_opened(screen: Restore, tmp_path: Path, qtbot: QtBot) -> None:
    """One sentence for what was done, one button, and no passphrase left in the box."""
    press(screen.restore)
    screen.restored(None, None)
    (result,) = [banner for banner in screen.findChildren(Banner) if banner.isVisible()]
    assert str(tmp_path / "vault.infoshare") in result.text()
    assert screen.open.hasFocus()
    assert not screen.passphrase.value()
    with qtbot.waitSignal(screen.open_chosen) as told:
        press(screen.open)
    assert told.args == [tmp_path / "vault.infoshare"]


def test_back_changes_nothing(screen: Restore, qtbot: QtBot) -> None:
    """The way back is told, and nothing was asked for."""
    with qtbot.assertNotEmitted(screen.given), qtbot.waitSignal(screen.left):
        press(screen.back)

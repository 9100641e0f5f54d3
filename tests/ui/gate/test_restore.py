"""Restoring a backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from infoshare_desktop.domain.errors import NotAllowed, PassphraseWrong
from infoshare_desktop.domain.vault.errors import BackupOfOtherKey, VaultExists, VaultMissing, VaultWontOpen
from infoshare_desktop.domain.vault.holdings import Holdings
from infoshare_desktop.services.care.reading_words import read_recovery_words
from infoshare_desktop.services.care.restoring import ToOpen, ToRestore
from infoshare_desktop.ui.gate.restore import Restore
from infoshare_desktop.ui.kit.banner import Banner
from tests.hand_clock import START
from tests.ui.gate.states import BACKUP, FOUND, PLACE, WORDS
from tests.ui.hands import control, press, type_into

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.hands import Desk

HOLDS = Holdings(31, 2, "KM-2026-0031", START)


@pytest.fixture
def screen(on_desk: Desk) -> Restore:
    """The screen with two backups found, of which the newer is chosen, and its passphrase typed."""
    screen = Restore(PLACE, PLACE.parent, read_recovery_words)
    on_desk(screen)
    screen.show_found(FOUND)
    type_into(screen.which.passphrase, "correct horse")
    return screen


@pytest.fixture
def opened(screen: Restore) -> Restore:
    """The backup opened; the vault that is there does not."""
    press(screen.look)
    screen.show_holdings(ToOpen(BACKUP, "correct horse"), HOLDS, there=True, readable=False)
    return screen


def test_the_newest_backup_is_looked_into(screen: Restore, qtbot: QtBot) -> None:
    """Enter in the passphrase is enough; the button says that it works."""
    with qtbot.waitSignal(screen.look_asked) as told:
        QTest.keyClick(control(screen.which.passphrase), Qt.Key.Key_Return)
    assert told.args == [ToOpen(BACKUP, "correct horse")]
    assert screen.look.text() == "Opening …"
    assert not screen.look.isEnabled()


def test_another_backup_can_be_chosen(screen: Restore, tmp_path: Path, qtbot: QtBot) -> None:
    """An older one by its row, any other as a file; the file's field is there for that alone."""
    assert screen.which.found is not None
    assert screen.which.file.isHidden()
    screen.which.found.pick(str(FOUND[1].path))
    with qtbot.waitSignal(screen.look_asked) as told:
        press(screen.look)
    assert told.args == [ToOpen(FOUND[1].path, "correct horse")]
    screen.failed(VaultWontOpen())
    screen.which.found.pick("other")
    assert screen.which.file.isVisible()
    with qtbot.assertNotEmitted(screen.look_asked):
        press(screen.look)
    assert screen.which.file.error() == "Choose the backup first."
    screen.which.file.set_value(tmp_path / "backup.infoshare")
    with qtbot.waitSignal(screen.look_asked) as told:
        press(screen.look)
    assert told.args == [ToOpen(tmp_path / "backup.infoshare", "correct horse")]


def test_where_none_is_found_a_file_is_asked_for(on_desk: Desk, qtbot: QtBot) -> None:
    """Without a backup and a passphrase nothing is tried, and both are named."""
    screen = Restore(PLACE, PLACE.parent, read_recovery_words)
    on_desk(screen)
    screen.show_found(())
    assert screen.which.looking.isVisible()
    with qtbot.assertNotEmitted(screen.look_asked):
        press(screen.look)
    assert screen.which.file.error() == "Choose the backup first."
    assert screen.which.passphrase.error() == "Type the passphrase of the backup."


def test_recovery_words_of_that_day_do_as_well(screen: Restore, qtbot: QtBot) -> None:
    """In place of the passphrase; there is a way back to it."""
    press(screen.which.other_way)
    assert (screen.which.passphrase.isVisible(), screen.which.words.isVisible()) == (False, True)
    with qtbot.assertNotEmitted(screen.look_asked):
        press(screen.look)
    assert screen.which.words.error() == "Type the words first."
    screen.which.words.set_value(" ".join(WORDS))
    with qtbot.waitSignal(screen.look_asked) as told:
        press(screen.look)
    assert told.args == [ToOpen(BACKUP, " ".join(WORDS), by_words=True)]
    screen.failed(BackupOfOtherKey())
    assert screen.which.words.error() == str(BackupOfOtherKey())
    press(screen.which.other_way)
    assert screen.which.passphrase.isVisible()


@pytest.mark.parametrize("error", [VaultWontOpen(), BackupOfOtherKey(), VaultMissing("backup")])
def test_why_it_does_not_open_stands_where_it_can_be_seen(
    screen: Restore, error: VaultWontOpen | BackupOfOtherKey | VaultMissing
) -> None:
    """The sentence stands at the passphrase, what was typed stays, and the button is ready again."""
    press(screen.look)
    screen.failed(error)
    assert screen.which.passphrase.error() == str(error)
    assert screen.which.passphrase.value() == "correct horse"
    assert (screen.look.text(), screen.look.isEnabled()) == ("Look into it", True)


def test_what_it_holds_is_said_before_anything_is_done(opened: Restore, qtbot: QtBot) -> None:
    """Decisions, drafts, the last number and day; going back leads to the choice again."""
    assert "31 decisions" in opened.place.holds.text()
    assert "KM-2026-0031" in opened.place.holds.text()
    assert opened.restore.hasFocus()
    with qtbot.assertNotEmitted(opened.left):
        press(opened.back)
    assert opened.which.isVisible()
    with qtbot.waitSignal(opened.left):
        press(opened.back)


def test_a_vault_that_still_opens_needs_no_more_words(screen: Restore, qtbot: QtBot) -> None:
    """Its numbers are read from it, and it is kept."""
    opens = ToOpen(BACKUP, "correct horse")
    screen.show_holdings(opens, HOLDS, there=True, readable=True)
    assert (screen.place.replaced.isVisible(), screen.place.last_numbers.isVisible()) == (False, False)
    assert screen.restore.text() == "Restore it, and keep the other too"
    with qtbot.waitSignal(screen.given) as told:
        press(screen.restore)
    assert told.args == [ToRestore(opens, PLACE, replacing=True)]
    assert screen.restore.text() == "Restoring …"


def test_where_nothing_is_in_the_way_paper_is_asked(screen: Restore, qtbot: QtBot) -> None:
    """The vault is gone: the last number on paper is all that is known."""
    opens = ToOpen(BACKUP, "correct horse")
    screen.show_holdings(opens, HOLDS, there=False, readable=False)
    assert (screen.place.replaced.isVisible(), screen.place.last_numbers.isVisible()) == (False, True)
    assert screen.restore.text() == "Restore this backup"
    type_into(screen.place.last_numbers, "KM-2026-0137")
    with qtbot.waitSignal(screen.given) as told:
        press(screen.restore)
    assert told.args == [ToRestore(opens, PLACE, last_numbers="KM-2026-0137")]


def test_a_vault_under_another_passphrase_is_asked_for_its_own(opened: Restore, qtbot: QtBot) -> None:
    """Both what it opens with and what is on paper help; a mistake is told at the one it is in."""
    type_into(opened.place.replaced, "battery staple")
    type_into(opened.place.last_numbers, "137")
    with qtbot.waitSignal(opened.given) as told:
        press(opened.restore)
    wanted = ToRestore(ToOpen(BACKUP, "correct horse"), PLACE, True, "battery staple", "137")
    assert told.args == [wanted]
    opened.failed(NotAllowed("no number"))
    assert opened.place.last_numbers.error() == "no number"
    opened.failed(PassphraseWrong())
    assert opened.place.replaced.error() == str(PassphraseWrong())


def test_at_another_place_nothing_is_in_the_way_until_that_is_found_out(
    opened: Restore, tmp_path: Path, qtbot: QtBot
) -> None:
    """A name without the suffix gets it; a vault that is there is replaced only when told to."""
    opened.place.target.set_value(tmp_path / "my records")
    opened.place.target.touched()
    assert opened.restore.text() == "Restore this backup"
    with qtbot.waitSignal(opened.given) as told:
        press(opened.restore)
    assert told.args is not None
    assert (told.args[0].target, told.args[0].replacing) == (tmp_path / "my records.infoshare", False)
    opened.failed(VaultExists("my records.infoshare"))
    assert opened.restore.text() == "Restore it, and keep the other too"
    with qtbot.waitSignal(opened.given) as told:
        press(opened.restore)
    assert told.args is not None
    assert told.args[0].replacing


def test_a_restored_vault_is_told_of_and_can_be_opened(opened: Restore, qtbot: QtBot) -> None:
    """One sentence for what was done, one button, and no passphrase left in any box."""
    type_into(opened.place.replaced, "battery staple")
    press(opened.restore)
    opened.restored(None, None)
    (result,) = [banner for banner in opened.findChildren(Banner) if banner.isVisible()]
    assert str(PLACE) in result.text()
    assert opened.open.hasFocus()
    assert (opened.which.passphrase.value(), opened.place.replaced.value()) == ("", "")
    with qtbot.waitSignal(opened.open_chosen) as told:
        press(opened.open)
    assert told.args == [PLACE]

"""What is shown of a damaged vault, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import DiskFull
from infoshare_desktop.domain.vault.errors import VaultWontOpen
from infoshare_desktop.services.care.mending import Damage
from tests.ui.audit import faults_of
from tests.ui.gate.damage_states import BACKUP, DAMAGE, SAVED, STATES, asking, cut_off, known, nothing_saved

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance


@pytest.mark.parametrize("name", STATES)
def test_each_state_passes_every_check(appearance: Appearance, name: str) -> None:
    """Nothing is clipped, nameless, out of the keyboard's reach or focused unseen, at both text sizes."""
    assert faults_of(appearance, STATES[name]) == []


def test_the_passphrase_is_asked_for_first_where_it_is_not_known(qtbot: QtBot) -> None:
    """A wrong one is told at the box, and what was typed stays; the right one leads to what is damaged."""
    screen = asking()
    qtbot.addWidget(screen)
    screen.show()
    given: list[str] = []
    screen.given.connect(given.append)
    screen.look.click()
    assert screen.passphrase.error() == "Type your passphrase first."
    screen.passphrase.set_value("correct horse")
    screen.look.click()
    assert given == ["correct horse"]
    screen.failed(VaultWontOpen())
    assert screen.passphrase.error() == str(VaultWontOpen())
    assert screen.passphrase.value() == "correct horse"
    screen.show_damage(DAMAGE)
    assert screen.passphrase.value() == ""
    assert screen.passphrase.isHidden()
    assert "3 of 52 pages" in screen.how_bad.words()


def test_the_last_whole_backup_is_named_or_said_to_be_missing(qtbot: QtBot) -> None:
    """With day, time and place."""
    screen = known()
    qtbot.addWidget(screen)
    assert screen.backup.words().endswith(f"3 May 2026 at 10:12:\n{BACKUP.path}")
    screen.show_damage(Damage(1, 52, None))
    assert "No whole backup was found" in screen.backup.words()


def test_damage_that_is_in_no_page_is_said_otherwise(qtbot: QtBot) -> None:
    """Every page is sealed as it should be, and the tables do not agree."""
    screen = known()
    qtbot.addWidget(screen)
    screen.show_damage(Damage(0, 52, None))
    assert "does not agree with itself" in screen.how_bad.words()


def test_a_file_that_was_cut_off_is_said_to_end(qtbot: QtBot) -> None:
    """After which page, of how many; what is missing counts among what cannot be read."""
    screen = cut_off()
    qtbot.addWidget(screen)
    assert screen.how_bad.words() == (
        "The file ends after page 1 of 63: most of it is missing. 62 of 63 pages of the file cannot be read."
    )
    screen.show_damage(Damage(4, 52, None, missing=1))
    assert screen.how_bad.words() == (
        "The file ends after page 51 of 52: the rest is missing. 4 of 52 pages of the file cannot be read."
    )


def test_what_was_saved_can_be_opened(qtbot: QtBot) -> None:
    """It says what is in it and what is lost."""
    screen = known()
    qtbot.addWidget(screen)
    asked: list[bool] = []
    screen.salvage_asked.connect(lambda: asked.append(screen.salvage.isEnabled()))
    screen.salvage.click()
    assert asked == [False]
    assert "it does not lock by itself before this is done" in screen.under_way.text()
    assert screen.under_way.isVisibleTo(screen)
    screen.show_saved(SAVED)
    assert not screen.under_way.isVisibleTo(screen)
    opened: list[Path] = []
    screen.open_chosen.connect(opened.append)
    screen.open.click()
    assert opened == [SAVED.path]
    assert "12 records and 1 draft were saved in" in screen.result.text()
    assert "Something is lost of: KM-2026-0004, KM-2026-0007." in screen.result.text()


def test_what_could_not_be_saved_is_no_longer_under_way(qtbot: QtBot) -> None:
    """The disk is full: it says so alone, and saving can be tried again."""
    screen = known()
    qtbot.addWidget(screen)
    screen.salvage.click()
    screen.failed(DiskFull("here"))
    assert screen.problem.isVisibleTo(screen)
    assert not screen.under_way.isVisibleTo(screen)
    assert screen.salvage.isEnabled()


def test_where_nothing_could_be_read_a_backup_is_the_one_way_on(qtbot: QtBot) -> None:
    """No empty vault is offered, and saving is not offered again; Enter leads to the backups."""
    screen = nothing_saved()
    qtbot.addWidget(screen)
    screen.show()
    assert screen.problem.isVisible()
    assert screen.problem.text().startswith("Nothing could be read: no record, no draft and no setting is left in ")
    assert (screen.open.isVisible(), screen.salvage.isVisible(), screen.result.isVisible()) == (False, False, False)
    assert screen.focusProxy() is screen.restore
    assert screen.restore.isEnabled()

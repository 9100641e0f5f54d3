"""Copies that still open with an older passphrase, on the screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import DiskFull
from infoshare_desktop.domain.vault.backup_state import BackupState, Hindrance, PlaceState
from infoshare_desktop.services.care.keeping import note_backup
from infoshare_desktop.services.care.older_keys import OlderCopies, OlderKeys
from infoshare_desktop.services.care.words_kept import keep_words, kept_words
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.renew.older_page import OlderPage
from infoshare_desktop.ui.renew.older_part import OlderPart
from tests.hand_clock import START
from tests.store.vaults import NEW_KEY
from tests.ui.audit import faults_of
from tests.ui.hands import press

if TYPE_CHECKING:
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop

COPY = Path("/media/stick/kim 2026-05-01 0900.infoshare")
WELL = BackupState(on=True, places=(PlaceState("/media/stick", None, current=True, since=START),))
REPLACED = Path("/media/desk/kim.replaced-1.infoshare")


@pytest.fixture
def stick(workshop: Workshop, tmp_path: Path) -> Path:
    """A folder with a copy from before the passphrase was changed."""
    vault, folder = workshop.vault, tmp_path / "stick"
    folder.mkdir()
    copy = folder / "kim 2026-05-01 0900.infoshare"
    vault.while_closed(lambda: copy.write_bytes(vault.path.read_bytes()))
    vault.write(lambda kept: keep_words(kept, kept_words(kept).with_earlier(vault.key.vault_code)))
    vault.write(lambda kept: note_backup(kept, START, folder))
    vault.change_key(NEW_KEY)
    return folder


@pytest.fixture
def part(on_desk: Desk, workshop: Workshop, stick: Path) -> OlderPart:
    """What was found."""
    vault = workshop.vault

    def back_up() -> BackupState:
        vault.while_closed(lambda: (stick / "fresh.infoshare").write_bytes(vault.path.read_bytes()))
        return WELL

    part = OlderPart(OlderKeys(vault), back_up, ImmediateRunner())
    on_desk(part)
    part.begin()
    return part


def test_a_fresh_backup_first_then_the_older_ones_go(part: OlderPart, stick: Path) -> None:
    """Deleting is offered once a fresh one is there, takes two presses, and leaves the fresh one."""
    assert "1 such copy was found:" in part.found.text()
    assert "Take a fresh backup first" in part.found.text()
    assert not part.delete.isVisible()
    press(part.backup)
    assert part.said.words() == "A fresh backup is made. It opens with your passphrase and your new sheet."
    press(part.delete)
    assert len(list(stick.iterdir())) == 2
    press(part.delete)
    assert [file.name for file in stick.iterdir()] == ["fresh.infoshare"]
    assert "None was found" in part.found.text()
    assert not part.delete.isVisible()


def test_a_fresh_backup_that_did_not_open_whole_is_told(on_desk: Desk, workshop: Workshop, stick: Path) -> None:
    """It is never called made, and nothing older is offered for deletion because of it; a stick may be unplugged."""
    damaged = PlaceState(str(stick), None, current=False, since=START, hindrance=Hindrance.DAMAGED)
    away = PlaceState("/away", None, current=False, since=START, hindrance=Hindrance.MISSING, second=True)
    states = [BackupState(on=True, places=(damaged,)), replace(WELL, places=(*WELL.places, away))]

    def back_up() -> BackupState:
        workshop.vault.while_closed(lambda: (stick / "fresh.infoshare").write_bytes(workshop.vault.path.read_bytes()))
        return states.pop(0)

    part = OlderPart(OlderKeys(workshop.vault), back_up, ImmediateRunner())
    on_desk(part)
    part.begin()
    press(part.backup)
    assert f"The newest backup in {stick} did not open whole." in part.said.words()
    assert "Take a fresh backup first" in part.found.text()
    assert not part.delete.isVisible()
    press(part.backup)
    assert part.said.words() == "A fresh backup is made. It opens with your passphrase and your new sheet."
    assert part.delete.isVisible()


def test_why_no_backup_was_made_is_said(on_desk: Desk, workshop: Workshop, stick: Path) -> None:
    """And the button is there to try again."""

    def full() -> BackupState:
        raise DiskFull(str(stick))

    part = OlderPart(OlderKeys(workshop.vault), full, ImmediateRunner())
    on_desk(part)
    part.begin()
    press(part.backup)
    assert part.said.words() == str(DiskFull(str(stick)))
    assert part.backup.isEnabled()


def test_a_page_of_its_own_passes_every_check(appearance: Appearance, workshop: Workshop) -> None:
    """With copies, and a folder that could not be looked into."""

    def page() -> OlderPage:
        made = OlderPage(OlderPart(OlderKeys(workshop.vault), lambda: WELL, ImmediateRunner()))
        made.older.show_found(OlderCopies((COPY,), (Path("/media/second stick"),), fresh=True, others=(REPLACED,)))
        return made

    assert faults_of(appearance, page) == []


def test_files_that_are_no_mere_backups_are_for_the_worker(on_desk: Desk, workshop: Workshop) -> None:
    """They are listed apart, and nothing offers to delete them."""
    part = OlderPart(OlderKeys(workshop.vault), lambda: WELL, ImmediateRunner())
    on_desk(part)
    part.show_found(OlderCopies(fresh=True, others=(REPLACED,)))
    assert "No such copy to delete was found here." in part.found.text()
    assert "The program never deletes them." in part.found.text()
    assert str(REPLACED) in part.found.text()
    assert not part.delete.isVisible()

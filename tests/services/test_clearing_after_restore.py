"""A restored vault knows where copies may still hold what was erased."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from infoshare_desktop.services.care.keeping import Keeping, kept_folders, note_backup
from infoshare_desktop.services.ending.clearing import Clearing
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.store.backups.backup import take_and_go_on
from infoshare_desktop.store.backups.restore import restore
from infoshare_desktop.store.opening import create, open_vault
from tests.services.desk import Desk, disclosure

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hand_clock import HandClock

PASSPHRASE = "passphrase"


def test_a_stick_in_a_drawer_is_not_forgotten(tmp_path: Path, clock: HandClock) -> None:
    """Nor is the copy that was restored: both hold the record, and both go once they can be reached."""
    path, stick, drawer, other = (tmp_path / name for name in ("kim.infoshare", "stick", "drawer", "other"))
    vault = create(path, PASSPHRASE, clock)[0]
    desk = Desk.over(vault, clock)
    number = desk.sealed().number
    desk.sharing.record(number, disclosure(clock))
    for folder in (stick, other):
        folder.mkdir()
    made = take_and_go_on(vault, stick, clock())
    carried = shutil.copyfile(made, other / made.name)
    vault.write(lambda kept: note_backup(kept, clock(), stick))
    stick.rename(drawer)
    clock.forward(minutes=5)
    Erasing(vault, desk.guiding, clock).dispose([number], "Its time is over", "Sam Lee")
    vault.close()
    assert restore(carried, path, PASSPHRASE, clock, replacing=True).erased_again == (number,)
    with open_vault(path, PASSPHRASE) as again:
        clearing = Clearing(again, clock)
        left = clearing.unfinished()
        assert left is not None
        assert {stick, other} <= set(left.folders)
        assert again.read(kept_folders) == (stick,)
        drawer.rename(stick)
        assert set(clearing.clear().deleted) == {made, carried}
        assert clearing.unfinished() is None


def test_nothing_is_left_to_do_where_nothing_was_erased(tmp_path: Path, clock: HandClock) -> None:
    """Only where backups went is known again."""
    path, stick = tmp_path / "kim.infoshare", tmp_path / "stick"
    stick.mkdir()
    vault = create(path, PASSPHRASE, clock)[0]
    made = take_and_go_on(vault, stick, clock())
    vault.write(lambda kept: note_backup(kept, clock(), stick))
    vault.close()
    restore(made, path, PASSPHRASE, clock, replacing=True)
    with open_vault(path, PASSPHRASE) as again:
        assert Clearing(again, clock).unfinished() is None
        assert again.read(kept_folders) == (stick,)


def test_a_draft_out_of_which_words_were_taken_is_to_be_looked_through(tmp_path: Path, clock: HandClock) -> None:
    """The backup is older than the seal: what was moved since may stand elsewhere in it. So may an exported copy."""
    path, stick = tmp_path / "kim.infoshare", tmp_path / "stick"
    stick.mkdir()
    vault = create(path, PASSPHRASE, clock)[0]
    desk = Desk.over(vault, clock)
    draft = desk.complete()
    made = take_and_go_on(vault, stick, clock())
    exported = stick / "for Alex.infoshare"
    Keeping(clock).export(vault, exported, "paper lantern quarry mitten")
    number = desk.deciding.seal(draft).number
    Erasing(vault, desk.guiding, clock).redact(number, "outcome.reasons", "About somebody else", "Sam Lee")
    vault.close()
    made.write_bytes(made.read_bytes())
    restore(made, path, PASSPHRASE, clock, replacing=True)
    with open_vault(path, PASSPHRASE) as again:
        clearing = Clearing(again, clock)
        left = clearing.unfinished()
        assert left is not None
        assert (left.drafts, left.files) == ((draft.reference,), (exported,))
        clearing.clear()
        clearing.dealt_with()
        assert clearing.unfinished() is None

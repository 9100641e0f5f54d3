"""A vault that is damaged, one in a folder that is copied elsewhere, and the check that somebody asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from infoshare_desktop.services.care.backup_plan import default_folder
from infoshare_desktop.store.backups.backup import copy_closed
from tests.hand_clock import START
from tests.journeys import steps
from tests.journeys.laptop import PASSPHRASE
from tests.store.flipping import flip
from tests.store.vaults import seal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.laptop import Laptop

PAGE: Final = 4096


def spoil(vault: Path, page: int) -> bytes:
    """Flip one bit of a page, from 0; the file as it is then."""
    return flip(vault, page * PAGE + 99)


def test_a_vault_that_does_not_open_gives_what_can_be_read(laptop: Laptop) -> None:
    """The beginning is damaged: the passphrase is not called wrong, and the last whole backup is named.

    What can be saved is saved into a new vault, which opens with the same passphrase; the damaged file stays.
    """
    worker = laptop.open()
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES, "Rosa asked for somewhere to stay")
    laptop.close()
    folder = default_folder(laptop.vault)
    folder.mkdir()
    copy_closed(laptop.vault, folder, START)
    ruin = spoil(laptop.vault, 0)
    worker = laptop.start()
    worker.write("Passphrase", PASSPHRASE)
    worker.key(Qt.Key.Key_Return)
    worker.see("Part of the vault is damaged")
    worker.see("1 of ")
    worker.see("The last backup that is whole was made on 3 May 2026 at 10:12")
    worker.press("Save what can be read")
    worker.see("0 records and 1 draft were saved in")
    worker.see("Every decision that can be known of is there.")
    worker.press("Open what was saved")
    worker.see("kim.salvaged-1.infoshare")
    laptop.unlock(worker)
    laptop.close()
    assert laptop.vault.read_bytes() == ruin
    laptop.vault = laptop.vault.with_name("kim.salvaged-1.infoshare")
    with laptop.inside() as session:
        assert session.deciding.open("D-0001").answer("purpose").reason == "Rosa asked for somewhere to stay"
        assert [finding.sentence for finding in session.vault.check() if not finding.ok] == []


def test_a_vault_that_was_cut_off_leads_to_the_backup(laptop: Laptop) -> None:
    """It says where the file ends and that nothing could be read; no empty vault is made or offered.

    The backup is chosen already, though something newer lies beside the vault that was saved from it once; that this
    holds more is said.
    """
    folder = default_folder(laptop.vault)
    folder.mkdir()
    backup = copy_closed(laptop.vault, folder, START)
    with laptop.inside() as session:
        seal(session.vault)
    content = laptop.vault.read_bytes()
    laptop.vault.with_name("kim.salvaged-1.infoshare").write_bytes(content)
    laptop.vault.write_bytes(content[:PAGE])
    worker = laptop.start()
    worker.write("Passphrase", PASSPHRASE)
    worker.key(Qt.Key.Key_Return)
    worker.see(f"The file ends after page 1 of {len(content) // PAGE}: most of it is missing.")
    worker.press("Save what can be read")
    worker.see("Nothing could be read")
    assert not worker.shows("Open what was saved")
    assert not laptop.vault.with_name("kim.salvaged-2.infoshare").exists()
    worker.press("Restore a backup")
    worker.see("Which backup?")
    worker.see("Not a backup: what was saved of a damaged vault")
    worker.write("Passphrase", PASSPHRASE)
    worker.press("Look into it")
    worker.see("This backup opens")
    assert worker.sees(backup.name)
    assert worker.sees("Another file holds more, and the same opens it:")


def test_an_open_vault_that_turns_out_damaged_leads_to_what_can_be_done(laptop: Laptop) -> None:
    """The check of the week finds it; Home says so, and leads over the lock to the same choice."""
    spoil(laptop.vault, last_page_of_search(laptop))
    worker = laptop.open()
    worker.see("The check of your vault found something")
    worker.press("What can be done")
    assert laptop.asked_for is not None
    assert "--because=damaged" in laptop.asked_for
    worker = laptop.after_lock()
    worker.see("Part of the vault is damaged")
    worker.write("Passphrase", PASSPHRASE)
    worker.press("Look at the damage")
    worker.see("1 of ")
    worker.press("Save what can be read")
    worker.see("were saved in")


def last_page_of_search(laptop: Laptop) -> int:
    """A page, from 0, that opening the vault does not read."""
    return laptop.vault.stat().st_size // PAGE - 1


def test_a_check_that_is_asked_for_says_what_was_looked_at(laptop: Laptop) -> None:
    """In the settings, with the time."""
    worker = laptop.open()
    worker.visit("Settings")
    worker.press("Check now")
    assert worker.sees("Checked last: 3 May 2026")
    assert worker.sees("Everything was whole.")
    worker.press("What was looked at")
    assert worker.sees("Every page of the file is as it was written.")


def test_a_second_copy_beside_the_vault_is_told_once(laptop: Laptop) -> None:
    """A sync program made it; what was seen is not told again."""
    laptop.vault.with_name("kim (conflicted copy 2026-05-03).infoshare").write_bytes(laptop.vault.read_bytes())
    worker = laptop.open()
    worker.see("may lie beside it: kim (conflicted copy 2026-05-03).infoshare")
    worker.press("I have seen this")
    laptop.close()
    worker = laptop.open()
    worker.visit("Settings")
    worker.visit("Home")
    worker.see("Nothing waits for you")
    assert not worker.reads("may lie beside it")


def test_a_damaged_log_is_told_and_the_rest_opens(laptop: Laptop) -> None:
    """The program was cut off, and a bit of its log is another."""
    with laptop.inside() as session:
        session.vault.write(lambda kept: kept.settings.put("a", {"b": "c" * 5_000}))
        log = laptop.vault.with_name("kim.infoshare-wal").read_bytes()
    changed = bytearray(log)
    changed[60] ^= 1
    laptop.vault.with_name("kim.infoshare-wal").write_bytes(changed)
    worker = laptop.open()
    worker.see("Some of your last changes are lost")
    assert laptop.vault.with_name("kim.damaged-1.infoshare-wal").read_bytes() == changed

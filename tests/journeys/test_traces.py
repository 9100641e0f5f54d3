"""What a session leaves behind: in memory, in files, on the network."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING, Final

from infoshare_desktop.services.care.backup_plan import default_folder
from tests.journeys import steps
from tests.journeys.laptop import PASSPHRASE
from tests.journeys.process import CODINGS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.laptop import Laptop
    from tests.journeys.process import Process

NO_FILE: Final = "/proc/self/"
"""Here the program tells Linux to leave its memory out of core dumps."""
PLANTED: Final = "Zanzibarschnecke im Treppenhaus"


def open_and_type(process: Process) -> None:
    """Open the vault, and type the planted words as a reason."""
    worker = process.worker
    worker.write("Passphrase", PASSPHRASE)
    assert process.remembers(PASSPHRASE)
    worker.press("Open the vault")
    steps.no_danger_no_duty(worker)
    steps.answer(worker, steps.YES, PLANTED)


def files_with(word: str, *folders: Path) -> list[str]:
    """The files in which the word stands, in any way that text is usually written."""
    found = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    assert found
    return [file.name for file in found if any(word.encode(coding) in file.read_bytes() for coding in CODINGS)]


def test_after_a_lock_no_process_remembers(process: Process, laptop: Laptop) -> None:
    """Neither what was typed as a reason nor the passphrase is in any memory of the program once it is locked."""
    open_and_type(process)
    assert process.remembers(PLANTED)
    process.lock()
    assert process.command()[3:5] == [str(laptop.vault), "--because=locked"]
    assert not process.remembers(PLANTED)
    assert not process.remembers(PASSPHRASE)
    process.kill()
    with laptop.inside() as session:
        assert session.deciding.open("D-0001").answer("purpose").reason == PLANTED


def test_a_session_stays_on_the_laptop(process: Process, laptop: Laptop, home: Path) -> None:
    """No internet socket, no file outside the vault's folder and the private home, and no word readable in any file."""
    allowed = tuple(str(folder) for folder in (laptop.vault.parent, home, tempfile.gettempdir(), NO_FILE))
    open_and_type(process)
    assert process.open_for_writing() == {str(laptop.vault), f"{laptop.vault}-wal"}
    process.worker.visit("Settings")
    process.worker.choose("Dark")
    opened = process.ask("opened")
    assert [file for file in opened["files"] if not file.startswith(allowed)] == []
    assert opened["sockets"] == []
    assert process.internet_sockets() == set()
    assert files_with(PLANTED, laptop.vault.parent, home) == []
    process.lock()
    backups = default_folder(laptop.vault)
    process.until(lambda: any(backups.glob("*.infoshare")))
    assert files_with(PLANTED, laptop.vault.parent, home) == []
    assert sorted(laptop.vault.parent.iterdir()) == [backups, laptop.vault]
    # No list of recent files, no thumbnail, no log, no report of a crash: the settings, which name no place, are all.
    (settings,) = (file for file in home.rglob("*") if file.is_file())
    assert settings.name == "settings.json"
    assert str(laptop.vault.parent) not in settings.read_text()

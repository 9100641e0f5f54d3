"""What happens after something was erased: fresh file, verified backup, older copies deleted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.services.care.keeping import kept_backup, kept_folders, note_backup
from infoshare_desktop.services.jobs import Progress
from infoshare_desktop.store.backups import backup
from tests.hand_clock import START
from tests.services.desk import disclosure
from tests.services.ending.copies import GROUND, SECOND, sealed, taken
from tests.store.vaults import KEY, OTHER_KEY, make

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.services.ending.erasing import Erasing
    from tests.services.desk import Desk


def test_copies_that_hold_it_are_named_first_and_deleted_then(desk: Desk, erasing: Erasing, stick: Path) -> None:
    """Also one that was begun and never finished, and what a restore kept beside the vault; a new backup is there."""
    before = taken(desk, stick)
    number = sealed(desk)
    holding = taken(desk, stick)
    part = holding.with_name(holding.name + ".part")
    part.write_bytes(holding.read_bytes())
    beside = desk.vault.path.with_name("kim.replaced-1.infoshare")
    beside.write_bytes(holding.read_bytes())
    assert set(erasing.what_goes([number]).backups) == {holding, part, beside}
    desk.clock.forward(minutes=1)
    cleared = erasing.dispose([number], GROUND, SECOND).cleared
    assert set(cleared.deleted) == {holding, part, beside}
    assert {file.name for file in stick.iterdir()} == {before.name, *(file.name for file in cleared.backups)}
    assert [backup.verify(file, KEY) for file in cleared.backups] == [cleared.head]
    assert desk.vault.read(kept_backup) == desk.clock()
    assert erasing.unfinished() is None


@pytest.mark.parametrize("redacts", [True, False])
def test_the_vault_lives_on_in_another_file(desk: Desk, erasing: Erasing, redacts: bool) -> None:
    """Pages that were emptied are not enough: the file in which the words stood is gone."""
    number = sealed(desk)
    before = desk.vault.path.stat().st_ino
    if redacts:
        erasing.redact(number, "outcome.reasons", GROUND, SECOND)
    else:
        erasing.dispose([number], GROUND, SECOND)
    assert desk.vault.path.stat().st_ino != before


def test_every_known_folder_gets_a_backup_of_its_own(desk: Desk, erasing: Erasing, stick: Path, tmp_path: Path) -> None:
    """Each once, and opened: whoever loses one of two sticks has the other."""
    second = tmp_path / "second"
    second.mkdir()
    desk.vault.write(lambda kept: note_backup(kept, START, second))
    cleared = erasing.dispose([sealed(desk)], GROUND, SECOND).cleared
    assert [file.parent for file in cleared.backups] == [stick, second]
    assert [backup.verify(file, KEY) for file in cleared.backups] == [cleared.head] * 2


def test_a_backup_of_the_draft_is_a_copy_too(desk: Desk, erasing: Erasing, stick: Path) -> None:
    """Older than the seal: the words were typed already."""
    draft = desk.complete()
    holding = taken(desk, stick)
    number = desk.deciding.seal(draft).number
    desk.sharing.record(number, disclosure(desk.clock))
    assert erasing.what_goes([number]).backups == (holding,)
    assert erasing.redact(number, "outcome.reasons", GROUND, SECOND).cleared.deleted == (holding,)


def test_other_vaults_and_files_stay(desk: Desk, erasing: Erasing, stick: Path) -> None:
    """What has another salt, another ending, or no content is not touched; the other vault is told of.

    A backup of this vault that was hardly begun goes.
    """
    number = sealed(desk)
    with make(stick / "alex.infoshare", replace(OTHER_KEY, salt=bytes(16))):
        pass
    (stick / "letter.txt").write_text("Dear Kim", encoding="utf-8")
    (stick / "empty.infoshare").touch()
    begun = stick / "kim 2026-05-01 0900.infoshare.part"
    begun.touch()
    cleared = erasing.dispose([number], GROUND, SECOND).cleared
    assert (cleared.deleted, cleared.unclear, cleared.locked) == ((begun,), (), (stick / "alex.infoshare",))
    assert {"alex.infoshare", "letter.txt", "empty.infoshare"} < {file.name for file in stick.iterdir()}


def test_folders_are_remembered_in_their_order(desk: Desk, tmp_path: Path) -> None:
    """Each once, however many backups went into it."""
    for name in ("one", "two", "one"):
        desk.vault.write(lambda kept, name=name: note_backup(kept, START, tmp_path / name))  # type: ignore[misc]  # mypy knows no default here
    desk.vault.write(lambda kept: note_backup(kept, START))
    assert desk.vault.read(kept_folders) == (tmp_path / "one", tmp_path / "two")


class Told(Progress):
    """Every step that was told, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: list[str] = []

    def at(self, step: str) -> None:
        """See Progress."""
        super().at(step)
        self.steps.append(step)


def test_every_step_is_told_as_it_begins(desk: Desk, erasing: Erasing, stick: Path) -> None:
    """Each record, the fresh file, and for each folder the backup and the older copies: nothing is guessed."""
    numbers = [sealed(desk), sealed(desk)]
    told = Told()
    erasing.dispose(numbers, GROUND, SECOND, progress=told)
    first, second, fresh, *folders = told.steps
    assert [first, second] == [f"Erased in the vault: {number}, {at} of 2." for at, number in enumerate(numbers, 1)]
    assert "written anew" in fresh
    assert folders == [
        f"Older copies are looked into: {desk.vault.path.parent}",
        f"A new backup is made and checked: {stick}",
        f"Older copies are looked into: {stick}",
    ]
    assert told.step == folders[-1]

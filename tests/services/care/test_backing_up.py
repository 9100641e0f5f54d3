"""Backups of the open vault."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import FolderMissing, StorageFailed
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.preferences import BackupWishes
from infoshare_desktop.domain.vault.backup_state import Hindrance
from infoshare_desktop.services.care.backing_up import BackingUp
from infoshare_desktop.services.care.backup_plan import default_folder, plan_of
from infoshare_desktop.services.care.keeping import kept_folders
from infoshare_desktop.services.home import Home
from infoshare_desktop.services.jobs import Cancelled, CancelToken
from infoshare_desktop.services.places import Places
from infoshare_desktop.store.backups.backup import copy_closed, verify
from tests.store.flipping import flip
from tests.store.limits import no_room_beyond
from tests.store.vaults import KEY, seal

if TYPE_CHECKING:
    from infoshare_desktop.services.care.backup_plan import BackupPlan
    from infoshare_desktop.store.rows.repositories import Repositories
    from tests.services.desk import Desk


@pytest.fixture
def backing(desk: Desk) -> BackingUp:
    """Looks after the backups of the desk's vault."""
    return BackingUp(desk.vault, desk.clock)


@pytest.fixture
def plan(desk: Desk, tmp_path: Path) -> BackupPlan:
    """The folder beside the vault, and a stick."""
    (tmp_path / "stick").mkdir()
    return plan_of(BackupWishes(second=str(tmp_path / "stick")), desk.vault.path)


def copied(desk: Desk, folder: Path) -> Path:
    """A backup as it is made after the vault was closed; a minute passes."""
    folder.mkdir(exist_ok=True)
    desk.clock.forward(minutes=1)
    return desk.vault.while_closed(lambda: copy_closed(desk.vault.path, folder, desk.clock()))


def test_the_folder_is_beside_the_vault_unless_another_is_named(tmp_path: Path) -> None:
    """Its name says whose backups they are; the same folder twice is one."""
    vault = tmp_path / "kim.infoshare"
    assert default_folder(vault) == tmp_path / "kim backups"
    assert plan_of(BackupWishes(), vault).folders == (tmp_path / "kim backups",)
    named = BackupWishes(folder="/there", second="/there", months=3, megabytes=200)
    assert plan_of(named, vault).folders == (Path("/there"),)
    assert (plan_of(named, vault).limits.months, plan_of(named, vault).limits.size) == (3, 200_000_000)


def test_a_backup_is_due_until_a_verified_one_holds_everything(
    desk: Desk, backing: BackingUp, plan: BackupPlan
) -> None:
    """Due at first, and still when it was only copied; not once it was opened; due again after one more word."""
    seal(desk.vault)
    assert backing.due(plan) == plan.folders
    copied(desk, plan.folders[0])
    assert backing.due(plan) == plan.folders
    backing.look_over(plan)
    assert backing.due(plan) == plan.folders[1:]
    Places(desk.vault).put(Place("records"))
    assert backing.due(plan) == plan.folders[1:]
    desk.deciding.start()
    assert backing.due(plan) == plan.folders


def test_nothing_is_due_where_backups_are_off(desk: Desk, backing: BackingUp) -> None:
    """The worker wished so."""
    assert backing.due(plan_of(BackupWishes(on=False), desk.vault.path)) == ()


def test_what_was_copied_is_called_good_once_it_opened(desk: Desk, backing: BackingUp, plan: BackupPlan) -> None:
    """With its date and place; Home and the clearing of old copies know them too."""
    seal(desk.vault)
    made = copied(desk, plan.folders[0])
    at = desk.clock()
    desk.clock.forward(hours=1)
    state = backing.look_over(plan)
    first, second = state.places
    assert first.good is not None
    assert (first.good.name, first.good.made_at, first.good.verified_at) == (made.name, at, desk.clock())
    assert (first.current, first.hindrance, first.second) == (True, None, False)
    assert (second.good, second.current, second.hindrance, second.second) == (None, False, None, True)
    assert state.last == first
    assert Home(desk.vault, desk.clock).waiting().last_backup == at
    assert desk.vault.read(kept_folders) == plan.folders[:1]


def test_a_damaged_one_is_never_called_good(desk: Desk, plan: BackupPlan) -> None:
    """The one before it is, and that the newest did not open is said; the next good one ends that."""
    seal(desk.vault)
    good = copied(desk, plan.folders[0])
    damaged = copied(desk, plan.folders[0])
    flip(damaged, 10_000)
    desk.deciding.start()
    state = BackingUp(desk.vault, desk.clock).look_over(plan).places[0]
    assert state.good is not None
    assert (state.good.name, state.hindrance) == (good.name, Hindrance.DAMAGED)
    assert BackingUp(desk.vault, desk.clock).look_over(plan).places[0].hindrance is Hindrance.DAMAGED
    newest = copied(desk, plan.folders[0])
    state = BackingUp(desk.vault, desk.clock).look_over(plan).places[0]
    assert state.good is not None
    assert (state.good.name, state.hindrance, state.current) == (newest.name, None, True)
    assert damaged.exists()


def test_one_that_changed_since_it_was_checked_is_checked_again(
    desk: Desk, backing: BackingUp, plan: BackupPlan
) -> None:
    """Its name alone makes it no good one; one that is as it was is not opened again."""
    folder = plan.folders[0]
    good, spoilt = copied(desk, folder), copied(desk, folder)
    first = backing.look_over(plan).places[0].good
    desk.clock.forward(hours=1)
    assert backing.look_over(plan).places[0].good == first
    flip(spoilt, 10_000)
    desk.deciding.start()
    state = BackingUp(desk.vault, desk.clock).look_over(plan).places[0]
    assert state.good is not None
    assert (state.good.name, state.hindrance) == (good.name, Hindrance.DAMAGED)


def test_one_that_was_noted_without_its_size_is_checked_once_more(
    desk: Desk, backing: BackingUp, plan: BackupPlan
) -> None:
    """As older versions of the program noted it; it stays good."""
    made = copied(desk, plan.folders[0])
    backing.look_over(plan)

    def forget(kept: Repositories) -> None:
        folders = kept.settings.get("backups") or {}
        for key in ("size", "changed_ns"):
            del folders[str(plan.folders[0])]["good"][key]
        kept.settings.put("backups", folders)

    desk.vault.write(forget)
    desk.clock.forward(hours=1)
    state = backing.look_over(plan).places[0]
    assert state.good is not None
    assert (state.good.name, state.good.verified_at, state.current) == (made.name, desk.clock(), True)


def test_where_any_copy_is_what_is_erased_later_is_looked_for(desk: Desk, backing: BackingUp, plan: BackupPlan) -> None:
    """Also where none of them opens whole."""
    damaged = copied(desk, plan.folders[0])
    damaged.write_bytes(damaged.read_bytes()[:10_000])
    assert backing.look_over(plan).last is None
    assert desk.vault.read(kept_folders) == plan.folders[:1]


def test_one_that_was_deleted_is_no_longer_known(desk: Desk, backing: BackingUp, plan: BackupPlan) -> None:
    """Somebody tidied up, or threw the whole folder away: a backup is due again. A stick has what it has."""
    for folder in plan.folders:
        copied(desk, folder)
    backing.look_over(plan)
    assert backing.due(plan) == ()
    next(plan.folders[0].iterdir()).unlink()
    assert backing.look_over(plan).places[0].good is None
    assert backing.due(plan) == plan.folders[:1]
    copied(desk, plan.folders[0])
    backing.look_over(plan)
    for folder in plan.folders:
        shutil.rmtree(folder)
    backing.look_over(plan)
    assert backing.due(plan) == plan.folders[:1]


def test_a_folder_that_is_not_there_is_found_out(desk: Desk, backing: BackingUp, tmp_path: Path) -> None:
    """A named folder that vanished hinders; the one beside the vault is made when it is needed."""
    seal(desk.vault)
    named = plan_of(BackupWishes(folder=str(tmp_path / "gone")), desk.vault.path)
    assert backing.look_over(named).places[0].hindrance is Hindrance.MISSING
    assert backing.look_over(plan_of(BackupWishes(), desk.vault.path)).places[0].hindrance is None
    assert not default_folder(desk.vault.path).exists()


def test_a_backup_now(desk: Desk, backing: BackingUp, plan: BackupPlan) -> None:
    """In every folder that is there, opened and checked, and the vault is open as before."""
    seal(desk.vault)
    state = backing.back_up(plan)
    assert all(place.current and place.good for place in state.places)
    assert backing.due(plan) == ()
    for folder in plan.folders:
        (made,) = folder.iterdir()
        assert verify(made, KEY) == desk.vault.read(lambda kept: kept.entries.head())
    assert default_folder(desk.vault.path).stat().st_mode & 0o777 == 0o700


def test_a_backup_now_leaves_out_a_stick_that_is_not_plugged_in(
    desk: Desk, backing: BackingUp, plan: BackupPlan
) -> None:
    """The first folder has to be there."""
    plan.folders[1].rmdir()
    state = backing.back_up(plan)
    assert [place.current for place in state.places] == [True, False]
    with pytest.raises(FolderMissing):
        backing.back_up(plan_of(BackupWishes(folder=str(plan.folders[1])), desk.vault.path))
    seal(desk.vault)


def test_a_full_disk_is_told_and_the_vault_stays_open(desk: Desk, backing: BackingUp, plan: BackupPlan) -> None:
    """Nothing of a backup is left, and the work goes on."""
    seal(desk.vault)
    desk.vault.while_closed(lambda: None)
    with no_room_beyond(desk.vault.path.stat().st_size // 2), pytest.raises(StorageFailed):
        backing.back_up(plan)
    assert list(plan.folders[0].iterdir()) == []
    seal(desk.vault, number="KM-2026-0002")
    assert backing.back_up(plan).places[0].current


def test_old_ones_go_only_once_a_newer_one_is_good(desk: Desk, backing: BackingUp, plan: BackupPlan) -> None:
    """Four of one long past day: two of them go when the newest was opened, and none before."""
    folder = plan.folders[0]
    for _time in range(5):
        copied(desk, folder)
    desk.clock.forward(days=100)
    assert len(list(folder.iterdir())) == 5
    with pytest.raises(Cancelled):
        backing.look_over(plan, cancelled())
    assert len(list(folder.iterdir())) == 5
    backing.look_over(plan)
    assert len(list(folder.iterdir())) == 3


def test_damaged_ones_push_out_no_good_ones(desk: Desk, backing: BackingUp, plan: BackupPlan) -> None:
    """While the newest does not open nothing is deleted; the next that opens lets the calendar go on."""
    folder = plan.folders[0]
    good = [copied(desk, folder) for _time in range(4)]
    for _time in range(3):
        damaged = copied(desk, folder)
        damaged.write_bytes(damaged.read_bytes()[:10_000])
    desk.clock.forward(days=100)
    desk.deciding.start()
    assert backing.look_over(plan).places[0].hindrance is Hindrance.DAMAGED
    assert all(file.exists() for file in good)
    copied(desk, folder)
    backing.look_over(plan)
    assert not all(file.exists() for file in good)


def cancelled() -> CancelToken:
    """As when the worker locks meanwhile."""
    token = CancelToken()
    token.cancel()
    return token

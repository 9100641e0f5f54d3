"""Older backups go as the calendar says, and nothing else does."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.errors import StorageFailed
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.vault.thinning import Limits
from infoshare_desktop.services.jobs import Cancelled
from infoshare_desktop.store.backups.backup import verify
from infoshare_desktop.store.backups.files import own_backups
from infoshare_desktop.store.backups.thin_out import thin
from infoshare_desktop.store.file.connection import connect, outside_transaction
from infoshare_desktop.store.opening import open_with_key
from tests.store.flipping import flip
from tests.store.killing import NAME
from tests.store.left_behind import killed, opened_head
from tests.store.vaults import KEY, NEW_KEY, head, make, seal

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault

LIMITS: Final = Limits(12, 10**9)
FIRST: Final = datetime(2025, 5, 3, 12, 0, tzinfo=UTC)
LAST: Final = Moment(datetime(2026, 5, 3, 12, 0, tzinfo=UTC))
"""A Sunday, a year after the first day."""
AT_THE_LAST: Final = {"2026-05-01 1200", "2026-05-02 1200", "2026-05-03 1200"}


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Where backups go."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def put(vault: Vault, folder: Path, *times: str) -> list[Path]:
    """Backups of the closed vault as it is, of these times."""
    files = [folder / f"{vault.path.stem} {time}.infoshare" for time in times]
    for file in files:
        vault.while_closed(lambda file=file: shutil.copyfile(vault.path, file))  # type: ignore[misc]  # mypy knows no default here
    return files


def left(folder: Path, vault: Vault) -> set[str]:
    """The times of the backups that are there."""
    return {file.stem.removeprefix(f"{vault.path.stem} ") for file in folder.iterdir()}


def days(count: int) -> list[str]:
    """So many days from the first, at noon."""
    return [f"{FIRST + timedelta(day):%Y-%m-%d %H%M}" for day in range(count)]


def test_hundreds_of_backups_become_a_few(vault: Vault, stick: Path) -> None:
    """A year of days: fourteen days, the Sundays of ten weeks, the ends of twelve months."""
    (first,) = put(vault, stick, days(1)[0])
    for time in days(366)[1:]:
        os.link(first, stick / f"{vault.path.stem} {time}.infoshare")
    gone = thin(vault, stick, LAST, LIMITS, ())
    assert len(gone) + len(left(stick, vault)) == 366
    assert len(left(stick, vault)) == 14 + 8 + 12 - 1
    assert gone == tuple(sorted(gone))
    assert thin(vault, stick, LAST, LIMITS, ()) == ()


def test_what_is_not_surely_ours_stays(vault: Vault, stick: Path, tmp_path: Path) -> None:
    """Other vaults under our name, other names, links, folders, a vault in use, a name of no day: none is touched."""
    seal(vault)
    name = vault.path.stem
    put(vault, stick, "2020-01-01 1200", "2026-05-01 1200", "2026-05-02 1200", "2026-05-03 1200")
    (tmp_path / "other").mkdir()
    with make(tmp_path / "other" / vault.path.name, NEW_KEY) as other:
        strange = put(other, stick, "2020-01-02 1200")
    precious = tmp_path / f"{name} 2020-01-03 1200.infoshare"
    shutil.copyfile(strange[0], precious)
    (stick / precious.name).symlink_to(precious)
    (stick / f"{name} 2020-01-04 1200.infoshare").mkdir()
    in_use = put(vault, stick, "2020-01-05 1200")[0]
    in_use.with_name(in_use.name + "-wal").write_bytes(b"somebody's last hour")
    put(vault, stick, "2020-02-31 1200", "2020-01-06 12.00", "before the holidays")
    (stick / f"{name} 2020-01-07 1200.infoshare").write_bytes(b"a letter")
    (stick / f"{name} 2020-01-08 1200.infoshare").hardlink_to(vault.path)
    before = {file.name for file in stick.iterdir()}
    gone = thin(vault, stick, LAST, LIMITS, ())
    assert [file.name for file in gone] == [f"{name} 2020-01-01 1200.infoshare"]
    assert {file.name for file in stick.iterdir()} == before - {gone[0].name}


def test_two_vaults_of_one_name_share_a_folder(vault: Vault, stick: Path, tmp_path: Path) -> None:
    """Each thins its own."""
    (tmp_path / "other").mkdir()
    times = ("2020-01-01 1200", "2026-05-01 1200", "2026-05-02 1200", "2026-05-03 1200")
    with make(tmp_path / "other" / vault.path.name, NEW_KEY) as other:
        put(vault, stick, *times)
        put(other, stick, *(time.replace("1200", "1300") for time in times))
        assert len(thin(vault, stick, LAST, LIMITS, ())) == 1
        assert len(own_backups(stick, other.path, NEW_KEY.salt)) == 4
        assert len(thin(other, stick, LAST, LIMITS, ())) == 1
    assert left(stick, vault) == AT_THE_LAST | {time.replace("1200", "1300") for time in AT_THE_LAST}


def test_a_backup_in_which_somebody_worked_on_is_no_mere_copy(vault: Vault, stick: Path) -> None:
    """It was opened in place of the vault, and holds a decision that the vault does not: it stays, however old."""
    seal(vault)
    old, damaged, *_new = put(vault, stick, "2020-01-01 1200", "2020-01-02 1200", *sorted(AT_THE_LAST))
    with open_with_key(old, KEY) as worked_in:
        seal(worked_in, number="KM-2026-0002")
    content = bytearray(damaged.read_bytes())
    content[100:4000] = bytes(3900)
    damaged.write_bytes(content)
    assert thin(vault, stick, LAST, LIMITS, ()) == ()
    seal(vault, number="KM-2026-0003")
    assert thin(vault, stick, LAST, LIMITS, ()) == ()


def spoil(file: Path) -> None:
    """Flip one bit of a page in the middle: the chain's head can still be read."""
    flip(file, file.stat().st_size // 2)


@pytest.mark.parametrize(
    ("sound", "later"),
    [
        ("2026-04-24 0900", "2026-04-24 1800"),
        ("2026-03-10 0900", "2026-03-12 0900"),
        ("2025-11-03 0900", "2025-11-28 0900"),
    ],
)
def test_none_goes_for_a_later_one_that_is_damaged(vault: Vault, stick: Path, sound: str, later: str) -> None:
    """Of the same day, week, month: only what was opened and checked stands for it."""
    seal(vault)
    _sound, damaged, *_new = put(vault, stick, sound, later, *sorted(AT_THE_LAST))
    whole = damaged.read_bytes()
    spoil(damaged)
    assert thin(vault, stick, LAST, LIMITS, ()) == ()
    damaged.write_bytes(whole)
    assert len(thin(vault, stick, LAST, LIMITS, ())) == 1
    assert left(stick, vault) == {later} | AT_THE_LAST


def test_no_sound_one_goes_for_room_while_a_damaged_one_stays(vault: Vault, stick: Path) -> None:
    """The oldest would go, but a later one, which nobody opened yet, is damaged."""
    seal(vault)
    _oldest, damaged, *_new = put(vault, stick, "2026-01-10 0900", "2026-02-10 0900", "2026-03-10 0900", *AT_THE_LAST)
    room = Limits(12, 5 * damaged.stat().st_size)
    spoil(damaged)
    assert thin(vault, stick, LAST, room, ()) == (damaged,)
    assert left(stick, vault) == {"2026-01-10 0900", "2026-03-10 0900", *AT_THE_LAST}


def test_day_by_day_the_last_sound_one_of_each_day_week_and_month_stays(vault: Vault, stick: Path) -> None:
    """Two a day for seven weeks, and on every third day the later one is damaged, on every fifth both are."""
    seal(vault)
    sound: dict[str, date] = {}
    for day in range(50):
        today = LAST.day() - timedelta(49 - day)
        for hour, damaged in (("0900", day % 5 == 0), ("1800", day % 3 == 0 or day % 5 == 0)):
            (file,) = put(vault, stick, f"{today} {hour}")
            if damaged:
                spoil(file)
            else:
                sound[f"{today} {hour}"] = today
        thin(vault, stick, Moment(LAST.instant - timedelta(49 - day)), LIMITS, ())
    there = {day for time, day in sound.items() if time in left(stick, vault)}
    every = set(sound.values())
    assert {day for day in every if (LAST.day() - day).days < 14} <= there
    assert {day.isocalendar()[:2] for day in every if (LAST.day() - day).days < 70} <= {
        day.isocalendar()[:2] for day in there
    }
    assert {(day.year, day.month) for day in every} <= {(day.year, day.month) for day in there}
    assert len(there) < len(every) / 2


def test_whoever_waits_no_more_ends_it(vault: Vault, stick: Path) -> None:
    """Opening others before one goes takes a while: nothing is deleted then."""
    seal(vault)
    put(vault, stick, "2026-04-24 0900", "2026-04-24 1800", *sorted(AT_THE_LAST))

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        thin(vault, stick, LAST, LIMITS, (), stop)
    assert len(left(stick, vault)) == 5


def test_the_last_verified_one_stays(vault: Vault, stick: Path) -> None:
    """However old it is."""
    old, *_new = put(vault, stick, "2020-01-01 1200", *sorted(AT_THE_LAST))
    assert thin(vault, stick, LAST, LIMITS, {old.name}) == ()
    assert old.exists()


def test_copies_that_were_cut_off_go_after_an_hour(vault: Vault, stick: Path) -> None:
    """One that may still be under way stays; so does what only looks like one."""
    name = vault.path.stem
    cut_off, under_way, strange = (
        stick / f"{name} 2026-05-03 1100.infoshare.part",
        stick / f"{name} 2026-05-03 1159.infoshare.part",
        stick / f"{name} letter.infoshare.part",
    )
    for part, minutes in ((cut_off, 61), (under_way, 1), (strange, 600)):
        part.write_bytes(b"half")
        at = LAST.instant.timestamp() - 60 * minutes
        os.utime(part, (at, at))
    assert thin(vault, stick, LAST, LIMITS, ()) == (cut_off,)
    assert sorted(stick.iterdir()) == sorted([under_way, strange])


def test_a_folder_that_is_gone_is_told(vault: Vault, stick: Path) -> None:
    """Pulled out: nothing happens to the vault."""
    stick.rmdir()
    with pytest.raises(StorageFailed):
        thin(vault, stick, LAST, LIMITS, ())


def test_a_backup_of_an_older_version_is_looked_into_too(vault: Vault, stick: Path) -> None:
    """Its tables may lack what today's have; the chain is as it was."""
    (old, *_new) = put(vault, stick, "2020-01-01 1200", *sorted(AT_THE_LAST))
    connection = connect(old, KEY)
    outside_transaction(connection, "DROP TABLE access")
    outside_transaction(connection, "PRAGMA user_version = 1")
    connection.close()
    assert thin(vault, stick, LAST, LIMITS, ()) == (old,)


def test_a_kill_while_old_ones_are_deleted_leaves_what_was_to_stay(tmp_path: Path) -> None:
    """At each unlink: the three newest and the one that was verified are there, whole, and so is the vault."""
    base = tmp_path / "base"
    (base / "stick").mkdir(parents=True)
    with make(base / NAME) as vault:
        seal(vault)
        wanted = head(vault)
        stays = put(vault, base / "stick", "2020-01-01 1200", "2026-05-01 1200", "2026-05-02 1200", "2026-05-03 0900")
        goes = put(vault, base / "stick", *(f"2020-01-0{day} 1200" for day in range(2, 6)))
    found = []
    for state in killed("thin_out", base, tmp_path / "out"):
        there = {file.name for file in (state / "stick").iterdir()}
        assert {file.name for file in stays} <= there
        assert all(verify(state / "stick" / file.name, KEY) == wanted for file in stays)
        assert opened_head(state / NAME) == wanted
        found.append(len(there & {file.name for file in goes}))
    assert found == sorted(found, reverse=True)
    assert found[-1] == 0

"""Backups of the closed vault: taken and verified."""

from __future__ import annotations

import os
import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from infoshare_desktop.domain.errors import BackupDisturbed, FolderMissing, StorageError, StorageFailed
from infoshare_desktop.domain.vault.errors import (
    VaultDamaged,
    VaultIsNewer,
    VaultIsPlain,
    VaultOpenElsewhere,
    VaultWontOpen,
)
from infoshare_desktop.store.backups import backup
from infoshare_desktop.store.backups.files import own_backups
from infoshare_desktop.store.file.connection import connect, outside_transaction
from tests.hand_clock import START
from tests.store.flipping import flip
from tests.store.killing import NAME
from tests.store.left_behind import killed, opened_head
from tests.store.limits import no_room_beyond
from tests.store.vaults import KEY, OTHER_KEY, beside, head, make, seal

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.store.vault import Vault

    Copy: TypeAlias = "Callable[[Path, Path, Moment], Path]"

DAMAGE = 10_000


class Stopped(Exception):
    """What a test stops the work with."""


def stop() -> None:
    """Stop the work."""
    raise Stopped


def test_a_taken_backup_is_the_vault_byte_for_byte(path: Path, vault: Vault, stick: Path) -> None:
    """Named after the vault and the minute, its owner's alone, alone in its folder; the vault is closed then."""
    seal(vault)
    taken = backup.take(vault, stick, START)
    assert taken == stick / f"{path.stem} 2026-05-03 1012.infoshare"
    assert taken.read_bytes() == path.read_bytes()
    assert stat.S_IMODE(taken.stat().st_mode) == 0o600
    assert beside(taken) == [taken.name]
    assert beside(path) == [path.name]


def test_a_backup_of_another_chain_is_not_called_verified(path: Path, vault: Vault, stick: Path) -> None:
    """Whole, under the right key, and not what the vault held when it was closed."""
    seal(vault)
    make(path.with_name("other.infoshare")).close()
    vault.path = path.with_name("other.infoshare")
    with pytest.raises(VaultDamaged):
        backup.take(vault, stick, START)


def test_two_backups_in_a_minute_are_both_kept(path: Path, vault: Vault, stick: Path) -> None:
    """The second gets a number behind its name."""
    vault.close()
    names = [backup.copy_closed(path, stick, START).name for _time in range(2)]
    assert names == [f"{path.stem} 2026-05-03 1012.infoshare", f"{path.stem} 2026-05-03 1012 (2).infoshare"]


def test_verifying_changes_nothing_and_leaves_nothing(vault: Vault, stick: Path) -> None:
    """Also on a medium that cannot be written to."""
    seal(vault)
    wanted = head(vault)
    taken = backup.take(vault, stick, START)
    taken.chmod(0o400)
    before = taken.read_bytes()
    assert backup.verify(taken, KEY) == wanted
    assert taken.read_bytes() == before
    assert beside(taken) == [taken.name]


def test_a_damaged_backup_is_never_called_verified(vault: Vault, stick: Path) -> None:
    """One changed bit, another key, something that is no vault: each is told."""
    seal(vault)
    taken = backup.take(vault, stick, START)
    with pytest.raises(VaultWontOpen):
        backup.verify(taken, OTHER_KEY)
    flip(taken, DAMAGE)
    with pytest.raises(VaultDamaged):
        backup.verify(taken, KEY)
    taken.write_bytes(b"SQLite format 3\0" * 300)
    with pytest.raises(VaultIsPlain):
        backup.verify(taken, KEY)


def test_a_backup_of_an_older_version_is_verified_too(path: Path, vault: Vault) -> None:
    """Its tables may lack what today's checks of the list and the search look at."""
    wanted = seal(vault)
    vault.close()
    connection = connect(path, KEY)
    for table in ("search_words", "search_parts", "record_person", "record_mark", "record_text", "record"):
        outside_transaction(connection, f"DROP TABLE {table}")
    outside_transaction(connection, "PRAGMA user_version = 0")
    connection.close()
    assert backup.verify(path, KEY).entry_hash == wanted.entry_hash


def test_a_backup_of_a_newer_version_is_refused(path: Path, vault: Vault) -> None:
    """It is told as such and not called damaged."""
    vault.close()
    connection = connect(path, KEY)
    outside_transaction(connection, "PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(VaultIsNewer):
        backup.verify(path, KEY)


def test_an_open_vault_is_not_copied(path: Path, vault: Vault, stick: Path) -> None:
    """Half of it would be in the ``-wal``, and closing the copied file would drop the vault's lock."""
    with pytest.raises(VaultOpenElsewhere):
        backup.copy_closed(path, stick, START)
    assert list(stick.iterdir()) == []
    assert head(vault).entries == 0


def test_a_missing_folder_is_told(path: Path, vault: Vault, stick: Path) -> None:
    """The stick is not plugged in: no folder is made in its place."""
    vault.close()
    with pytest.raises(FolderMissing):
        backup.copy_closed(path, stick / "not here", START)
    assert list(stick.iterdir()) == []


def test_work_goes_on_while_an_open_vault_is_copied(vault: Vault, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written meanwhile is not in the copy, however much it is; afterwards the log goes into the file again."""
    seal(vault)
    wanted = head(vault)
    asked, answers = hanging(stick, monkeypatch)
    with ThreadPoolExecutor(1) as pool:
        copying = pool.submit(backup.copy_open, vault, stick, START)
        assert asked.wait(10)
        for number in range(2, 5):
            seal(vault, "long " * 300_000, number=f"KM-2026-000{number}")
        answers.set()
        made = copying.result(30)
    assert backup.verify(made, KEY) == wanted
    assert own_backups(stick, vault.path, KEY.salt)[0].path == made
    vault.write(lambda kept: kept.settings.put("long", {"text": "x" * 5_000_000}))
    assert vault.path.stat().st_size > 5_000_000
    assert all(found.ok for found in vault.check())


@pytest.mark.parametrize("call", ["open", "link"])
@pytest.mark.parametrize("disturb", ["close", "make_fresh"])
def test_who_needs_the_file_does_not_wait_for_a_copy(
    vault: Vault, stick: Path, monkeypatch: pytest.MonkeyPatch, disturb: str, call: str
) -> None:
    """The folder does not answer: the copy is broken off, which is told, and is no backup when the folder does.

    Not even where the folder was about to give it its name.
    """
    seal(vault)
    asked, answers = hanging(stick, monkeypatch, call)
    with ThreadPoolExecutor(1) as pool:
        copying = pool.submit(backup.copy_open, vault, stick, START)
        assert asked.wait(10)
        getattr(vault, disturb)()
        with pytest.raises(BackupDisturbed):
            copying.result(10)
    answers.set()
    for thread in [each for each in threading.enumerate() if each.name == "unwaited"]:
        thread.join(10)
    assert list(stick.iterdir()) == []


def test_an_open_vault_is_copied_after_it_was_checked(vault: Vault, stick: Path) -> None:
    """One at a time; whoever waits for its turn can stop."""
    begun, let_on = threading.Event(), threading.Event()

    def slowly() -> None:
        begun.set()
        let_on.wait(10)

    with ThreadPoolExecutor(2) as pool:
        checking = pool.submit(vault.check_apart, slowly)
        assert begun.wait(10)
        with pytest.raises(Stopped):
            backup.copy_open(vault, stick, START, stop)
        copying = pool.submit(backup.copy_open, vault, stick, START)
        let_on.set()
        assert all(found.ok for found in checking.result(30))
        assert backup.verify(copying.result(30), KEY) == head(vault)


@pytest.mark.parametrize("kind", ["a bit", "another chain"])
def test_a_copy_of_an_open_vault_is_compared_with_it(
    vault: Vault, stick: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """The stick keeps something else than it was given: that is told at once, and is no backup."""
    other = vault.path.with_name("other.infoshare")
    make(other).close()
    older = other.read_bytes()
    spoils: dict[str, Callable[[Path], object]] = {
        "a bit": lambda part: flip(part, DAMAGE),
        "another chain": lambda part: part.write_bytes(older),
    }
    seal(vault)
    sync = os.fsync

    def lies(descriptor: int) -> None:
        sync(descriptor)
        for part in stick.glob("*.part"):
            if os.path.samestat(os.fstat(descriptor), part.stat()):
                spoils[kind](part)

    monkeypatch.setattr(os, "fsync", lies)
    with pytest.raises(StorageFailed):
        backup.copy_open(vault, stick, START)
    assert list(stick.iterdir()) == []


def hanging(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str = "open"
) -> tuple[threading.Event, threading.Event]:
    """Let the system not answer when a file is made in a folder: set when it was asked, and what lets it answer."""
    asked, answers = threading.Event(), threading.Event()
    create = getattr(os, name)

    def hangs(path: Any, *more: Any, **named: Any) -> Any:
        if Path(path).parent == folder:
            asked.set()
            answers.wait(10)
        return create(path, *more, **named)

    monkeypatch.setattr(os, name, hangs)
    return asked, answers


def test_a_full_stick_leaves_no_partial_file(path: Path, vault: Vault, stick: Path) -> None:
    """What could not be written whole is removed again, and told; the vault is as it was."""
    seal(vault)
    vault.close()
    before = path.read_bytes()
    with no_room_beyond(len(before) // 2), pytest.raises(StorageError, match="What was saved before is safe"):
        backup.copy_closed(path, stick, START)
    assert list(stick.iterdir()) == []
    assert path.read_bytes() == before


def test_a_copy_is_verified_without_what_is_derived(vault: Vault, stick: Path) -> None:
    """Every page and the chain: a changed bit is found, and the work can be stopped on the way."""
    seal(vault)
    wanted = head(vault)
    state = vault.read(lambda kept: kept.summary.fingerprint())
    taken = backup.take(vault, stick, START)
    assert backup.verify_copy(taken, KEY) == backup.Verified(wanted, state)
    with pytest.raises(Stopped):
        backup.verify_copy(taken, KEY, stop)
    flip(taken, DAMAGE)
    with pytest.raises(VaultDamaged):
        backup.verify_copy(taken, KEY)


def test_a_kill_at_any_step_leaves_the_vault_and_whole_backups(tmp_path: Path) -> None:
    """Whatever has the name of a backup is one, and the vault has not changed."""
    base = tmp_path / "base"
    (base / "stick").mkdir(parents=True)
    with make(base / NAME) as vault:
        seal(vault)
        wanted = head(vault)
    found = 0
    for state in killed("back_up", base, tmp_path / "out"):
        for taken in (state / "stick").glob("*.infoshare"):
            assert backup.verify(taken, KEY) == wanted
            found += 1
        assert opened_head(state / NAME) == wanted
    assert found > 0

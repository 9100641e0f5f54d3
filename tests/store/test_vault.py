"""Making, opening, working in and closing a vault."""

from __future__ import annotations

import stat
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import DBAPIError

from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.errors import (
    FolderMissing,
    KnownError,
    PassphraseMissing,
    RecoveryWordsWrong,
    StorageFailed,
    VaultExists,
    VaultIsEmpty,
    VaultIsFolder,
    VaultIsNewer,
    VaultIsNone,
    VaultIsPlain,
    VaultMissing,
    VaultOpenElsewhere,
    VaultWontOpen,
)
from infoshare_desktop.store import vault as store
from infoshare_desktop.store.file.connection import connect, outside_transaction
from infoshare_desktop.store.keys.vault_key import VaultKey
from tests.hand_clock import START
from tests.store import children
from tests.store.vaults import KEY, OTHER_KEY, beside, head, make, seal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault
    from tests.hand_clock import HandClock

HOSTILE = [
    """it's "quoted" ; DROP TABLE vault; --""",
    "x'00'",
    "🔑 👩‍👩‍👧 \u202eevil\u202c",
    " \t ",
    "0",
    "\ud800",
    "long " * 200,
]


@pytest.mark.parametrize("passphrase", HOSTILE)
def test_any_passphrase_opens_what_it_made(path: Path, clock: HandClock, passphrase: str) -> None:
    """Quotes, emoji, direction marks, blanks and a thousand characters are a passphrase like any other."""
    made, _words = store.create(path, passphrase, clock)
    made.close()
    store.open_vault(path, passphrase).close()
    with pytest.raises(VaultWontOpen):
        store.open_vault(path, passphrase + "x")


def test_a_vault_needs_a_passphrase(path: Path, clock: HandClock) -> None:
    """Nothing is made under an empty passphrase."""
    with pytest.raises(PassphraseMissing):
        store.create(path, "", clock)
    assert beside(path) == []


def test_the_recovery_words_open_it(path: Path, clock: HandClock) -> None:
    """Without the passphrase, typed in any case; other words do not."""
    made, words = store.create(path, "passphrase", clock)
    sealed = seal(made)
    made.close()
    with store.open_with_words(path, " ".join(words).upper()) as opened:
        assert head(opened).entry_hash == sealed.entry_hash
    with pytest.raises(VaultWontOpen):
        store.open_with_words(path, "abandon " * 23 + "art")
    with pytest.raises(RecoveryWordsWrong):
        store.open_with_words(path, "abandon")


def test_the_vault_code_opens_a_file_with_a_damaged_beginning(path: Path, clock: HandClock) -> None:
    """The first 16 bytes are the salt; the recovery sheet has them too, and opening puts them right again."""
    made, words = store.create(path, "passphrase", clock)
    code = made.key.vault_code
    made.close()
    with path.open("rb+") as file:
        file.write(b"damaged damaged ")
    with pytest.raises(VaultWontOpen):
        store.open_with_words(path, " ".join(words))
    with store.open_with_words(path, " ".join(words), code) as opened:
        opened.write(lambda kept: kept.numbers.set_code("KM"))


def test_a_new_vault_is_its_owners_alone(path: Path, vault: Vault) -> None:
    """Nobody else on the laptop may read the file or what stands beside it."""
    seal(vault)
    assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}


def wait_for_queue(vault: Vault, length: int) -> None:
    """Until so many wait for their turn behind what is being done."""
    deadline = time.monotonic() + 10
    while vault._owner._thread._work_queue.qsize() < length:
        assert time.monotonic() < deadline
        time.sleep(0.001)


def test_what_waits_while_the_vault_is_closed_does_not_open_it_again(path: Path, vault: Vault) -> None:
    """Three questions in a row: a long one, the closing behind it, and one that came last."""
    begun, go_on = threading.Event(), threading.Event()

    def long(_repositories: Repositories) -> None:
        begun.set()
        assert go_on.wait(10)

    with ThreadPoolExecutor() as askers:
        askers.submit(vault.read, long)
        assert begun.wait(10)
        closing = askers.submit(vault.close)
        wait_for_queue(vault, 1)
        late = askers.submit(vault.read, lambda _repositories: None)
        wait_for_queue(vault, 2)
        go_on.set()
        closing.result()
        with pytest.raises(RuntimeError, match="closed"):
            late.result()
    assert vault._connection.closed
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_one_file_remains_after_closing(path: Path, vault: Vault) -> None:
    """The ``-wal`` goes into the vault on closing; closing twice does nothing."""
    seal(vault)
    assert beside(path) == [path.name, path.name + "-wal"]
    vault.close()
    vault.close()
    assert beside(path) == [path.name]


def test_what_was_written_is_there_again(path: Path, vault: Vault) -> None:
    """After closing and opening, the entries are the same to the last bit."""
    sealed = seal(vault)
    vault.close()
    with store.open_with_key(path, KEY) as opened:
        assert opened.read(lambda kept: kept.entries.entry(1)) == sealed
        assert not opened.fictional


def test_a_demonstration_vault_says_so(path: Path) -> None:
    """The mark is in the vault itself, so that every screen and page can show it."""
    with store.create_with_key(path, VaultKey.random(), START, fictional=True) as made:
        assert made.fictional


def test_failed_work_leaves_nothing(vault: Vault) -> None:
    """All of a transaction is kept or none of it; a number that was taken in it is given again."""

    def fail(kept: Repositories) -> None:
        kept.numbers.set_code("KM")
        kept.numbers.next_draft()
        raise KeyError

    with pytest.raises(KeyError):
        vault.write(fail)
    assert vault.read(lambda kept: kept.numbers.code()) is None
    assert vault.write(lambda kept: kept.numbers.next_draft()) == "D-0001"


def test_reading_cannot_write(vault: Vault) -> None:
    """A write in the place of a read is a bug that shows at once and keeps nothing; the next write works."""
    with pytest.raises(RuntimeError, match="a read wrote"):
        vault.read(lambda kept: kept.numbers.set_code("KM"))
    assert vault.read(lambda kept: kept.numbers.code()) is None
    vault.write(lambda kept: kept.numbers.set_code("KM"))


def test_sql_errors_do_not_show_what_was_typed(vault: Vault) -> None:
    """A bug's report names the statement and none of the worker's words."""
    vault.write(lambda kept: kept.follow_ups.add("KM-2026-0001", FollowUp("review", "SECRET")))
    with pytest.raises(DBAPIError) as raised:
        vault.write(lambda kept: kept.follow_ups.add("KM-2026-0001", FollowUp("review", "SECRET")))
    assert "INSERT" in str(raised.value)
    assert "SECRET" not in str(raised.value)


def test_no_thread_is_left_when_opening_fails(path: Path) -> None:
    """A wrong key starts the owner thread and ends it again."""
    make(path).close()
    before = threading.active_count()
    with pytest.raises(VaultWontOpen):
        store.open_with_key(path, OTHER_KEY)
    assert threading.active_count() == before


def test_creating_overwrites_nothing(path: Path, clock: HandClock) -> None:
    """Neither a file nor a folder nor a link that leads nowhere is replaced, and a folder is never made."""
    path.write_bytes(b"precious")
    with pytest.raises(VaultExists):
        store.create(path, "passphrase", clock)
    assert path.read_bytes() == b"precious"
    link = path.with_name("link.infoshare")
    link.symlink_to("nowhere")
    for taken in (path.parent, link):
        with pytest.raises(VaultExists):
            store.create(taken, "passphrase", clock)
    with pytest.raises(FolderMissing):
        store.create(path.parent / "not here" / "kim.infoshare", "passphrase", clock)


@pytest.mark.parametrize("way_in", [store.look, lambda path: store.open_vault(path, "passphrase")])
def test_what_is_certain_is_told_for_certain(path: Path, way_in: object) -> None:
    """Missing, a folder, empty, plain: each has its own sentence, before and after the passphrase."""
    assert callable(way_in)
    plain = path.with_name("plain.db")
    plain.write_bytes(b"SQLite format 3\0" + bytes(4080))
    empty = path.with_name("empty.infoshare")
    empty.touch()
    cases: list[tuple[Path, type[KnownError]]] = [
        (path, VaultMissing),
        (plain / "inside.infoshare", VaultMissing),
        (path.parent, VaultIsFolder),
        (empty, VaultIsEmpty),
        (plain, VaultIsPlain),
        (path.with_name("x" * 300), StorageFailed),
    ]
    for place, expected in cases:
        with pytest.raises(expected) as raised:
            way_in(place)
        assert str(place) in str(raised.value)
    assert beside(path) == ["empty.infoshare", "plain.db"]


@pytest.mark.parametrize("way_in", [store.look, lambda path: store.open_vault(path, "passphrase")])
@pytest.mark.parametrize("content", [b"short", b"long enough for a salt", bytes(8192), b"x" * 4096, b"A text. " * 9999])
def test_what_is_no_vault_is_told_as_such(path: Path, content: bytes, way_in: Callable[[Path], object]) -> None:
    """No part of it is encrypted: that is said before anybody types a passphrase, and the file is not changed."""
    path.write_bytes(content)
    with pytest.raises(VaultIsNone):
        way_in(path)
    assert path.read_bytes() == content
    assert beside(path) == [path.name]


def test_a_second_window_is_told(path: Path, vault: Vault) -> None:
    """Open here: another process, and this one, are told so; with a wrong passphrase too."""
    seal(vault)
    for way_in in (store.look, lambda at: store.open_with_key(at, KEY), lambda at: store.open_with_key(at, OTHER_KEY)):
        with pytest.raises(VaultOpenElsewhere):
            way_in(path)
    assert children.opening(path) == "VaultOpenElsewhere"
    vault.close()
    assert children.opening(path) == "opened"


def test_looking_at_an_open_vault_keeps_it_locked(path: Path, vault: Vault) -> None:
    """No attempt to open it again drops the lock, as closing an ordinary file would."""
    for _attempt in range(3):
        with pytest.raises(VaultOpenElsewhere):
            store.open_vault(path, "passphrase")
        assert children.opening(path) == "VaultOpenElsewhere"
    seal(vault)
    assert head(vault).entries == 1


def test_no_rights_are_told(path: Path) -> None:
    """A file that may not be read, or not be changed, and a folder that may not be entered or changed."""
    make(path).close()
    told: dict[object, str] = {}
    for mode in (0o000, 0o400):
        path.chmod(mode)
        told[mode] = children.opening(path, children.without_privileges())
    path.chmod(0o600)
    for mode in (0o000, 0o500):
        path.parent.chmod(mode)
        told["folder", mode] = children.opening(path, children.without_privileges())
    path.parent.chmod(0o700)
    assert told == {
        0o000: "VaultNoRights",
        0o400: "VaultNoRights",
        ("folder", 0o000): "VaultNoRights",
        ("folder", 0o500): "StorageReadOnly",
    }
    assert children.opening(path, children.without_privileges()) == "opened"


def test_a_newer_vault_is_refused_untouched(path: Path) -> None:
    """A vault of a later version is told as such, not changed by a single byte, and nothing is left beside it."""
    make(path).close()
    connection = connect(path, KEY)
    outside_transaction(connection, "PRAGMA user_version = 999")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(VaultIsNewer):
        store.open_with_key(path, KEY)
    assert path.read_bytes() == before
    assert beside(path) == [path.name]


def test_a_wrong_key_costs_nothing_after_a_crash(path: Path, vault: Vault) -> None:
    """What a killed program left in the ``-wal`` is still there after somebody tried a wrong passphrase."""
    seal(vault)
    crashed = path.with_name("crashed.infoshare")
    for ending in ("", "-wal"):
        children.run("import shutil, sys; shutil.copy(*sys.argv[1:])", f"{path}{ending}", f"{crashed}{ending}")
    with pytest.raises(VaultWontOpen):
        store.open_with_key(crashed, OTHER_KEY)
    with store.open_with_key(crashed, KEY) as opened:
        assert head(opened).entries == 1

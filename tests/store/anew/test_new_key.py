"""The same vault under another key."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.errors import StorageError, StorageFailed
from infoshare_desktop.domain.vault.errors import NewKeyUnsure, VaultDamaged, VaultOpenElsewhere, VaultWontOpen
from infoshare_desktop.store.backups.practice import opens_copy
from infoshare_desktop.store.damage.page_seals import PAGE_BYTES
from infoshare_desktop.store.file import durable
from infoshare_desktop.store.file.connection import connect, copy_under, outside_transaction
from infoshare_desktop.store.file.probe import salt_of
from infoshare_desktop.store.file.replace import replace
from infoshare_desktop.store.keys.recovery_words import to_words
from infoshare_desktop.store.keys.vault_key import VaultKey
from infoshare_desktop.store.opening import open_with_key, open_with_words
from infoshare_desktop.store.schema import APPLICATION_ID, CURRENT
from tests.store.children import opening
from tests.store.limits import no_room_beyond
from tests.store.vaults import KEY, NEW_KEY, beside, head, seal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from infoshare_desktop.store.vault import Vault


FEW: Final = 12
"""Steps between which it is stopped."""


class StoppedHere(Exception):
    """What a test stops the work with."""


def test_the_new_key_opens_it_and_the_old_one_no_longer(path: Path, vault: Vault) -> None:
    """Passphrase, words and salt are new; content, number of the schema and mark of the program are the same."""
    seal(vault)
    vault.change_key(NEW_KEY)
    assert opening(path) == "VaultOpenElsewhere"
    seal(vault, number="KM-2026-0002")
    stands = head(vault)
    vault.close()
    assert beside(path) == [path.name]
    assert salt_of(path) == NEW_KEY.salt
    for words, code in ((KEY, None), (KEY, KEY.vault_code), (KEY, NEW_KEY.vault_code)):
        with pytest.raises(VaultWontOpen):
            open_with_words(path, " ".join(to_words(words.key)), code)
    with open_with_words(path, " ".join(to_words(NEW_KEY.key))) as again:
        assert head(again) == stands
        assert all(found.ok for found in again.check())
    connection = connect(path, NEW_KEY)
    marks = [outside_transaction(connection, f"PRAGMA {name}") for name in ("application_id", "user_version")]
    connection.close()
    assert marks == [[(APPLICATION_ID,)], [(CURRENT.version,)]]


def test_a_beginning_that_was_damaged_is_whole_afterwards(path: Path, vault: Vault) -> None:
    """Opened by its vault code, the vault gets a new file: from then on no code is needed."""
    seal(vault)
    vault.close()
    content = path.read_bytes()
    path.write_bytes(bytes(16) + content[16:])
    with open_with_words(path, " ".join(to_words(KEY.key)), KEY.vault_code) as damaged:
        damaged.change_key(NEW_KEY)
    with open_with_words(path, " ".join(to_words(NEW_KEY.key))) as again:
        assert head(again).entries == 1


def test_the_work_can_be_stopped(path: Path, vault: Vault) -> None:
    """At any of its steps, up to the swap: the vault goes on under its old key, and nothing is left beside it."""
    seal(vault, "long " * 300_000)
    steps = count()

    def reckon() -> None:
        next(steps)

    vault.change_key(NEW_KEY, reckon)
    vault.change_key(KEY)
    stands, total = head(vault), next(steps)
    assert total > path.stat().st_size / PAGE_BYTES
    for stop_at in (*range(5), *range(5, total, total // FEW), *range(total - 3, total)):
        left = iter(range(stop_at))

        def check(left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise StoppedHere

        with pytest.raises(StoppedHere):
            vault.change_key(NEW_KEY, check)
        assert (vault.key, head(vault)) == (KEY, stands)
    seal(vault, number="KM-2026-0002")
    vault.close()
    assert beside(path) == [path.name]
    with open_with_key(path, KEY) as again:
        assert head(again).entries == 2


@pytest.mark.parametrize("part", [0.0, 0.3, 0.9])
def test_a_full_disk_leaves_the_vault_as_it_was(path: Path, vault: Vault, part: float) -> None:
    """No room for the whole copy: one sentence, the old key opens it, and nothing is left beside it."""
    seal(vault)
    vault.close()
    with open_with_key(path, KEY) as again:
        with (
            no_room_beyond(int(path.stat().st_size * part)),
            pytest.raises(StorageError, match="What was saved before is safe"),
        ):
            again.change_key(NEW_KEY)
        seal(again, number="KM-2026-0002")
    assert beside(path) == [path.name]
    with open_with_key(path, KEY) as again:
        assert head(again).entries == 2


def test_a_copy_that_the_old_key_still_opens_takes_no_place(
    path: Path, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLCipher said that the key was changed, and it was not: seen on write-protected files."""

    def keep_key(connection: Connection, file: Path, _new: VaultKey, check: Callable[[], None]) -> None:
        copy_under(connection, file, KEY, check)

    monkeypatch.setattr("infoshare_desktop.store.anew.new_key.copy_under", keep_key)
    monkeypatch.setattr("infoshare_desktop.store.anew.new_key.broken_pages", lambda *_arguments: [])
    with pytest.raises(StorageFailed):
        vault.change_key(NEW_KEY)
    monkeypatch.undo()
    before = path.stat().st_ino
    with pytest.raises(VaultDamaged):
        vault.change_key(KEY)
    assert path.stat().st_ino == before
    vault.close()
    assert beside(path) == [path.name]
    open_with_key(path, KEY).close()


def test_a_copy_that_lacks_something_takes_no_place(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row, an entry or the number of the schema: each is compared with the vault before the swap."""
    vault.write(lambda kept: kept.settings.put("place", {"screen": "records"}))
    for statement in (
        "DELETE FROM content WHERE sequence = 1",
        "PRAGMA user_version = 99",
        "DELETE FROM setting",
    ):
        seal(vault, number=f"KM-2026-000{head(vault).entries + 1}")

        def lose(
            connection: Connection, file: Path, new: VaultKey, check: Callable[[], None], statement: str = statement
        ) -> None:
            copy_under(connection, file, new, check)
            copy = connect(file, new)
            outside_transaction(copy, statement)
            copy.close()

        monkeypatch.setattr("infoshare_desktop.store.anew.new_key.copy_under", lose)
        with pytest.raises(VaultDamaged):
            vault.change_key(NEW_KEY)
        monkeypatch.undo()
    assert all(found.ok for found in vault.check())
    assert vault.key == KEY


def test_a_disk_that_fails_after_the_swap_is_told(path: Path, vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the new key opens it already; the sentence says to keep both until that is certain."""
    seal(vault)
    sync_folder = durable.sync_folder

    def fail(folder: Path) -> None:
        if salt_of(path) == NEW_KEY.salt:
            raise StorageFailed(str(folder))
        sync_folder(folder)

    monkeypatch.setattr(durable, "sync_folder", fail)
    with pytest.raises(NewKeyUnsure, match="Keep the old passphrase and the old sheet too"):
        vault.change_key(NEW_KEY)
    monkeypatch.undo()
    seal(vault, number="KM-2026-0002")
    vault.close()
    with open_with_key(path, NEW_KEY) as again:
        assert head(again).entries == 2


@pytest.mark.parametrize("failure", [StorageFailed("kim.infoshare"), OSError(5, "input/output error"), VaultWontOpen()])
def test_a_vault_that_cannot_be_opened_right_after_the_swap_is_under_its_new_key(
    path: Path, vault: Vault, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    """Nobody may be told that nothing was changed; what is asked next opens it again."""
    seal(vault)

    def fail(file: Path, key: VaultKey) -> Connection:
        if salt_of(file) == NEW_KEY.salt:
            raise failure
        return connect(file, key)

    monkeypatch.setattr("infoshare_desktop.store.vault_file.connect", fail)
    with pytest.raises(NewKeyUnsure):
        vault.change_key(NEW_KEY)
    monkeypatch.undo()
    assert vault.key == NEW_KEY
    seal(vault, number="KM-2026-0002")
    vault.close()
    assert beside(path) == [path.name]
    with open_with_key(path, NEW_KEY) as again:
        assert head(again).entries == 2


@pytest.mark.parametrize("failure", [StorageFailed("kim.infoshare"), VaultDamaged("kim.infoshare")])
def test_a_last_look_that_fails_takes_nothing_back(
    path: Path, vault: Vault, monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    """The old key is tried once more on the vault itself: it is under its new key whatever comes of that."""

    def fail(_old: VaultKey, _file: Path) -> None:
        raise failure

    monkeypatch.setattr("infoshare_desktop.store.vault.refuse_opened_by", fail)
    with pytest.raises(NewKeyUnsure):
        vault.change_key(NEW_KEY)
    assert vault.key == NEW_KEY
    vault.close()
    open_with_key(path, NEW_KEY).close()


def test_words_are_tried_on_a_copy(path: Path, vault: Vault) -> None:
    """The vault's key opens it, another does not, also where the vault was not yet brought into one file."""
    seal(vault)
    before = path.read_bytes()
    assert opens_copy(vault, KEY)
    assert not opens_copy(vault, VaultKey(NEW_KEY.key, KEY.salt))
    assert path.read_bytes() == before
    vault.close()
    assert beside(path) == [path.name]


def test_no_room_for_the_copy_that_words_are_tried_on(path: Path, vault: Vault) -> None:
    """It is told, nothing is left, and the vault goes on."""
    with no_room_beyond(4096), pytest.raises(StorageError):
        opens_copy(vault, KEY)
    seal(vault)
    vault.close()
    assert beside(path) == [path.name]


def test_a_vault_that_somebody_took_meanwhile_is_left_to_them(
    path: Path, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between closing and swapping another program opens it: it is not replaced under its hands."""
    taken: list[Vault] = []

    def overtaken(target: Path, *, keep: bool) -> Path | None:
        taken.append(open_with_key(target, KEY))
        return replace(target, keep=keep)

    monkeypatch.setattr("infoshare_desktop.store.vault.replace", overtaken)
    with pytest.raises(VaultOpenElsewhere):
        vault.change_key(NEW_KEY)
    taken[0].close()
    assert beside(path) == [path.name]
    open_with_key(path, KEY).close()

"""Whoever opens a vault or a copy of one keeps the damaged log beside it: SQLite would delete it, and say nothing."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.domain.vault.errors import VaultExists, VaultIsEmpty
from infoshare_desktop.domain.vault.thinning import Limits
from infoshare_desktop.services.care.mending import Mending, Secret
from infoshare_desktop.store.backups.backup import copy_closed, copy_unattended, verify, verify_copy
from infoshare_desktop.store.backups.files import own_backups
from infoshare_desktop.store.backups.looking_into import backups_in, look_into, opens
from infoshare_desktop.store.backups.older_keys import copies_under, first_whole, held
from infoshare_desktop.store.backups.restore import Besides, restore
from infoshare_desktop.store.backups.thin_out import thin
from infoshare_desktop.store.damage.salvage import salvage
from infoshare_desktop.store.erasing.old_copies import Erasable, copies_in
from infoshare_desktop.store.file.replace import incoming
from infoshare_desktop.store.keys.recovery_words import to_words
from infoshare_desktop.store.opening import create, create_with_key, look, open_with_key
from tests.hand_clock import START, HandClock
from tests.store.damaged_logs import killed_with_damaged_log
from tests.store.flipping import flip
from tests.store.left_behind import copied_while_open
from tests.store.vaults import KEY, NEW_KEY, head, make, seal

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.store.vault import Vault

WORDS: Final = " ".join(to_words(KEY.key))
BY_WORDS: Final = Besides(by_words=True)
ENDED: Final = 2**22 + 1
"""A number that no process has: Linux gives none above 2 ** 22."""


def log(path: Path) -> Path:
    """The log beside a vault."""
    return path.with_name(f"{path.name}-wal")


def logs(path: Path) -> list[bytes]:
    """What the logs in a vault's folder hold, under whatever name."""
    return [file.read_bytes() for file in path.parent.glob("*-wal")]


@pytest.fixture
def writing(tmp_path: Path) -> Vault:
    """An open vault, one change of which is only in its log."""
    make(tmp_path / "open.infoshare").close()
    vault = open_with_key(tmp_path / "open.infoshare", KEY)
    seal(vault)
    return vault


@pytest.fixture
def killed(writing: Vault, tmp_path: Path) -> tuple[Path, bytes]:
    """A vault in a folder of its own as a killed program left it, its log damaged since, which is given too."""
    path = tmp_path / "killed" / "kim 2026-05-03 1012.infoshare"
    with writing:
        return path, killed_with_damaged_log(writing, path)


def _begun(path: Path) -> Path:
    """Leave beside a vault what a program leaves that was killed as it made another file for it."""
    made = path.with_name(incoming(path).name.replace(str(os.getpid()), str(ENDED)))
    made.write_bytes(b"half")
    return path


def _of(path: Path, folder: Path) -> Path:
    """A target in another folder."""
    folder.mkdir(exist_ok=True)
    return folder / path.name


def _with_another(work: Callable[[Vault, Path], object]) -> Callable[[Path], None]:
    """``work`` with an open vault of the same key in another folder, which has the killed one for a copy."""

    def run(path: Path) -> None:
        with make(path.parent.parent / "kim.infoshare") as vault:
            work(vault, path)

    return run


OPENING: Final[dict[str, Callable[[Path], object]]] = {
    "look": look,
    "open": lambda path: open_with_key(path, KEY).close(),
    "look after a kill": lambda path: look(_begun(path)),
    "open after a kill": lambda path: open_with_key(_begun(path), KEY).close(),
    "create after a kill": lambda path: create(_begun(path), "passphrase", HandClock()),
    "make after a kill": lambda path: create_with_key(_begun(path), KEY, START),
    "restore": lambda path: restore(path, _of(path, path.parent.parent / "to"), WORDS, HandClock(), besides=BY_WORDS),
    "restore in its place": lambda path: _restored_over(path, path),
    "restore after a kill": lambda path: _restored_over(path, _begun(path)),
    "look into": lambda path: look_into(path, path, WORDS, by_words=True),
    "opens": lambda path: opens(path, WORDS, by_words=True),
    "find": lambda path: backups_in([path.parent], path.with_name("kim.infoshare"), START),
    "verify": lambda path: verify(path, KEY),
    "verify a copy": lambda path: verify_copy(path, KEY),
    "copy": lambda path: copy_closed(path, _of(path, path.parent.parent / "to").parent, START),
    "copy unattended": lambda path: copy_unattended(path, _of(path, path.parent.parent / "to").parent, START),
    "held": held,
    "older keys": _with_another(lambda vault, path: copies_under(path.parent, vault.path, [KEY.vault_code])),
    "first whole": _with_another(lambda vault, path: first_whole([path], vault)),
    "own backups": _with_another(lambda vault, path: own_backups(path.parent, vault.path, KEY.salt)),
    "thin": _with_another(lambda vault, path: thin(vault, path.parent, START, Limits(12, 10**9), ())),
    "older copies": _with_another(lambda vault, path: copies_in(path.parent, vault, Erasable({1: b""}))),
    "how bad it is": lambda path: Mending(HandClock()).look(path, Secret(words=WORDS)),
    "salvage": lambda path: salvage(path, KEY, START),
}
"""Each way in which the program opens, or looks into, a file that may have a log beside it."""


def _restored_over(path: Path, target: Path) -> None:
    """A sound copy takes the place of a vault."""
    with make(path.parent.parent / "sound.infoshare") as sound:
        copied = copy_of(sound)
    restore(copied, target, WORDS, HandClock(), replacing=True, besides=BY_WORDS)


def copy_of(vault: Vault) -> Path:
    """A backup of a vault, in a folder of its own."""
    folder = vault.path.parent / "sound copies"
    folder.mkdir()
    return vault.while_closed(lambda: copy_closed(vault.path, folder, START))


@pytest.mark.parametrize("way", OPENING)
def test_a_damaged_log_is_there_afterwards(way: str, killed: tuple[Path, bytes]) -> None:
    """To the byte: beside the file still, or under a name that says that it is damaged."""
    path, damaged = killed
    with suppress(KnownError):  # whatever comes of it, the log stays
        OPENING[way](path)
    assert damaged in logs(path)


@pytest.mark.parametrize("way", [way for way in OPENING if "after a kill" not in way and "in its place" not in way])
def test_a_damaged_log_is_there_afterwards_behind_a_link(way: str, killed: tuple[Path, bytes], tmp_path: Path) -> None:
    """SQLite follows the link, and so does the log: it stands beside the file itself."""
    path, damaged = killed
    link = tmp_path / "links" / path.name
    link.parent.mkdir()
    link.symlink_to(path)
    with suppress(KnownError):
        OPENING[way](link)
    assert damaged in logs(path)
    assert logs(link) == []


@pytest.mark.parametrize("way", [way for way in OPENING if way not in {"verify", "verify a copy"}])
def test_the_log_of_a_vault_that_became_empty_is_there_afterwards(way: str, writing: Vault, tmp_path: Path) -> None:
    """The disk lost the file, and the log holds all there is: SQLite would take it for a new vault's and delete it."""
    path = tmp_path / "killed" / "kim 2026-05-03 1012.infoshare"
    path.parent.mkdir()
    with writing:
        copied_while_open(writing, path)
    whole = log(path).read_bytes()
    path.write_bytes(b"")
    with suppress(KnownError):
        OPENING[way](path)
    assert whole in logs(path)


def test_a_damaged_log_beside_an_empty_vault_is_kept_once(
    killed: tuple[Path, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often somebody looks or tries to open it; from the second time on it is read once, to compare it."""
    path, damaged = killed
    path.write_bytes(b"")
    with pytest.raises(VaultIsEmpty):
        look(path)
    assert logs(path) == [damaged, damaged]
    opened: list[Path] = []
    really = Path.open

    def counting(file: Path, *how: Any, **more: Any) -> Any:
        opened.append(file)
        return really(file, *how, **more)

    monkeypatch.setattr(Path, "open", counting)
    with pytest.raises(VaultIsEmpty):
        look(path)
    assert opened.count(log(path)) == 1
    for _ in range(2):
        with pytest.raises(VaultIsEmpty):
            open_with_key(path, KEY)
    assert logs(path) == [damaged, damaged]


def test_another_damaged_log_is_kept_too(killed: tuple[Path, bytes]) -> None:
    """Of the same length, but not the same."""
    path, damaged = killed
    path.write_bytes(b"")
    with pytest.raises(VaultIsEmpty):
        look(path)
    other = flip(log(path), len(damaged) - 1)
    with pytest.raises(VaultIsEmpty):
        look(path)
    assert sorted(logs(path)) == sorted([damaged, other, other])


def test_a_vault_that_became_empty_is_told_as_that(tmp_path: Path) -> None:
    """Whoever looks how bad it is learns that there is nothing in it."""
    path = tmp_path / "kim.infoshare"
    path.write_bytes(b"")
    with pytest.raises(VaultIsEmpty):
        Mending(HandClock()).look(path, Secret(words=WORDS))


def test_a_log_whose_vault_is_gone_is_left(killed: tuple[Path, bytes]) -> None:
    """Nothing opens it, so nothing is lost; a new vault of the name does not find it."""
    path, damaged = killed
    path.unlink()
    create_with_key(path, NEW_KEY, START).close()
    assert logs(path) == [damaged]
    with pytest.raises(VaultExists):
        create_with_key(path, NEW_KEY, START)


def test_a_vault_that_was_worked_in_while_it_was_closed_here_keeps_its_damaged_log(
    killed: tuple[Path, bytes], tmp_path: Path
) -> None:
    """Another program opened it meanwhile, and was killed."""
    path, damaged = killed
    with make(tmp_path / "kim.infoshare") as vault:

        def killed_meanwhile() -> None:
            vault.path.write_bytes(path.read_bytes())
            log(vault.path).write_bytes(damaged)

        vault.while_closed(killed_meanwhile)
        assert head(vault).entries == 0
    assert logs(vault.path) == [damaged]

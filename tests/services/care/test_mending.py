"""What can be done about a damaged vault, without opening it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.errors import RecoveryWordsWrong
from infoshare_desktop.domain.vault.errors import VaultOpenElsewhere, VaultWontOpen
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.services.care.mending import Mending, Secret
from infoshare_desktop.store.backups.backup import copy_closed
from infoshare_desktop.store.opening import open_with_words
from tests.store.damaged_logs import killed_with_damaged_log
from tests.store.flipping import flip
from tests.store.vaults import head, seal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hand_clock import HandClock

PAGE: Final = 4096
PASSPHRASE: Final = "velvet harbour 9 pigeons"


@pytest.fixture
def words(tmp_path: Path, clock: HandClock) -> str:
    """The recovery words of a closed vault, ``kim.infoshare``."""
    vault, words = Keeping(clock).create(tmp_path / "kim.infoshare", PASSPHRASE)
    vault.close()
    return " ".join(words)


@pytest.fixture
def path(tmp_path: Path, words: str) -> Path:
    """Where that vault is."""
    assert words
    return tmp_path / "kim.infoshare"


def spoil(file: Path, at: int = 5 * PAGE + 9) -> None:
    """Flip one bit."""
    flip(file, at)


def test_the_newest_backup_that_is_whole_is_named(path: Path, clock: HandClock, tmp_path: Path) -> None:
    """Others are passed over: one that is damaged too, one of another vault, a folder that is not plugged in."""
    folder = tmp_path / "backups"
    folder.mkdir()
    older = copy_closed(path, folder, clock())
    clock.forward(days=1)
    newer = copy_closed(path, folder, clock())
    clock.forward(days=1)
    spoil(copy_closed(path, folder, clock()))
    spoil(path)
    damage = Mending(clock).look(path, Secret(PASSPHRASE), [tmp_path / "stick", folder])
    assert damage.broken == 1
    assert damage.pages == path.stat().st_size // PAGE
    assert damage.backup is not None
    assert damage.backup.path == newer != older
    assert f"{damage.backup.made_at:%Y-%m-%d %H%M}" in newer.name


@pytest.mark.parametrize("kept", [1, 2])
def test_pages_that_are_missing_count_as_broken(path: Path, clock: HandClock, kept: int) -> None:
    """The file was cut off; what is left of it can be read."""
    content = path.read_bytes()
    pages = len(content) // PAGE
    path.write_bytes(content[: kept * PAGE])
    damage = Mending(clock).look(path, Secret(PASSPHRASE))
    assert (damage.broken, damage.pages, damage.missing) == (pages - kept, pages, pages - kept)


def test_without_a_backup_none_is_named(path: Path, clock: HandClock) -> None:
    """The damaged vault itself is none."""
    spoil(path)
    assert Mending(clock).look(path, Secret(PASSPHRASE)).backup is None


def test_only_who_knows_the_secret_is_told(path: Path, words: str, clock: HandClock) -> None:
    """A wrong passphrase and mistyped words are what they are; the right words do as well as the passphrase."""
    spoil(path)
    mending = Mending(clock)
    with pytest.raises(VaultWontOpen):
        mending.look(path, Secret("another one"))
    with pytest.raises(RecoveryWordsWrong):
        mending.look(path, Secret(words="abandon " * 24))
    assert mending.look(path, Secret(words=words)).broken == 1


def test_words_and_vault_code_save_a_vault_that_lost_its_beginning(path: Path, words: str, clock: HandClock) -> None:
    """Without the code nothing can be told; with it everything but the first page is there, and opens."""
    code = path.read_bytes()[:16].hex()
    content = bytearray(path.read_bytes())
    content[:PAGE] = b"?" * PAGE
    path.write_bytes(content)
    mending = Mending(clock)
    with pytest.raises(VaultWontOpen):
        mending.look(path, Secret(words=words))
    secret = Secret(words=words, vault_code=code)
    assert mending.look(path, secret).broken == 1
    saved = mending.salvage(path, secret)
    with open_with_words(saved.path, words) as vault:
        assert all(found.ok for found in vault.check())
    with Keeping(clock).open(saved.path, PASSPHRASE) as vault:
        assert vault.read(lambda kept: kept.entries.head().entries) == 1


def test_a_vault_that_is_open_is_not_looked_into(path: Path, clock: HandClock) -> None:
    """Its file must not be touched beside SQLite."""
    with Keeping(clock).open(path, PASSPHRASE), pytest.raises(VaultOpenElsewhere):
        Mending(clock).look(path, Secret(PASSPHRASE))


def test_a_damaged_log_is_kept_by_who_looks_and_told_by_who_saves(path: Path, clock: HandClock, tmp_path: Path) -> None:
    """SQLite would drop what follows the flipped bit, and the log with it; what was in the file before is saved."""
    with Keeping(clock).open(path, PASSPHRASE) as vault:
        seal(vault)
    with Keeping(clock).open(path, PASSPHRASE) as vault:
        before = head(vault).entries
        seal(vault, number="KM-2026-0002")
        for looked_first in (True, False):
            killed = tmp_path / f"killed {looked_first}" / path.name
            log = killed_with_damaged_log(vault, killed)
            if looked_first:
                Mending(clock).look(killed, Secret(PASSPHRASE))
            saved = Mending(clock).salvage(killed, Secret(PASSPHRASE))
            assert saved.logs == ("kim.damaged-1.infoshare-wal",)
            assert killed.with_name(saved.logs[0]).read_bytes() == log
            assert saved.records == 1
            with Keeping(clock).open(saved.path, PASSPHRASE) as whole:
                assert head(whole).entries == before + 1  # the entry about the salvage

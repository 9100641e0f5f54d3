"""A damaged vault: always noticed, never a wrong answer, never a crash."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.vault.errors import VaultDamaged, VaultIsEmpty, VaultIsNone, VaultWontOpen
from infoshare_desktop.store.opening import look, open_with_key
from tests.hand_clock import START
from tests.store.flipping import flip
from tests.store.pages import pages
from tests.store.salvageable import contents
from tests.store.vaults import KEY, OTHER_KEY, make

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PAGE = 4096


@pytest.fixture
def damaged(sound: Path, tmp_path: Path) -> Path:
    """A copy of it, to be damaged by the test."""
    return Path(shutil.copy(sound, tmp_path / sound.name))


def flipped(content: bytes, page: int) -> bytes:
    """One bit of a page, from 0, is another; every part of a page has its turn."""
    changed = bytearray(content)
    changed[page * PAGE + (page * 997) % PAGE] ^= 1 << page % 8
    return bytes(changed)


def cut_off(content: bytes, page: int) -> bytes:
    """The page and all after it are gone."""
    return content[: page * PAGE]


def cut_within(content: bytes, page: int) -> bytes:
    """The same, and a little of the page is there."""
    return content[: page * PAGE + 77]


def zeroed(content: bytes, page: int) -> bytes:
    """The page holds nothing but zeros, as after some failures of a disk."""
    return content[: page * PAGE] + bytes(PAGE) + content[(page + 1) * PAGE :]


@pytest.mark.parametrize("damage", [flipped, cut_off, cut_within, zeroed])
def test_damage_to_any_page_is_noticed(sound: Path, damaged: Path, damage: Callable[[bytes, int], bytes]) -> None:
    """Page after page: the vault does not open and says why, or the check names the page.

    Whatever can be read says what it said before.
    """
    content = sound.read_bytes()
    with open_with_key(sound, KEY) as vault:
        before = contents(vault)
    for page in range(len(content) // PAGE):
        damaged.write_bytes(damage(content, page))
        noticed, after = opened(damaged)
        assert noticed, page
        assert after is None or after == before, page


def opened(path: Path) -> tuple[bool, Mapping[int, bytes | None] | None]:
    """Whether anything was noticed, and what the entries say where they can be read."""
    after = None
    try:
        with open_with_key(path, KEY) as vault:
            noticed = not vault.check()[0].ok
            after = contents(vault)
    except (VaultDamaged, VaultIsEmpty, VaultIsNone):
        noticed = True
    return noticed, after


def test_what_is_no_file_is_told_and_not_waited_for(path: Path) -> None:
    """A device, and a pipe that nobody writes into: reading from that would never end."""
    os.mkfifo(path)
    for place in (path, Path("/dev/zero"), Path("/dev/null")):
        with pytest.raises(VaultIsNone):
            look(place)


def test_a_vault_of_other_settings_does_not_open(path: Path) -> None:
    """Another program's, with SQLCipher's settings of ten years ago: encrypted, and nobody can tell whose it is."""
    raw = sqlcipher.connect(str(path), isolation_level=None)
    for statement in (f"PRAGMA key = {KEY.as_pragma()}", "PRAGMA cipher_compatibility = 3", "CREATE TABLE t (c)"):
        raw.execute(statement)
    raw.execute("INSERT INTO t VALUES (zeroblob(20000))")
    raw.close()
    look(path)
    content = path.read_bytes()
    with pytest.raises(VaultWontOpen):
        open_with_key(path, KEY)
    assert path.read_bytes() == content


def test_a_vault_whose_page_is_damaged_goes_on_with_all_others(path: Path) -> None:
    """What stands on the page is told as damaged, and the draft that is being written is saved all the same."""
    with make(path) as vault:
        vault.write(lambda kept: kept.settings.put("long", {"text": "x" * 20_000}))
    spoil_one_overflow_page(path)
    with open_with_key(path, KEY) as vault:
        with pytest.raises(VaultDamaged):
            vault.read(lambda kept: kept.settings.get("long"))
        vault.write(lambda kept: kept.drafts.put(Draft("D-0001", "", START), START))
        assert vault.read(lambda kept: kept.drafts.references()) == ["D-0001"]


def test_a_text_that_ends_on_a_damaged_page_is_not_read_with_zeros_at_its_end(path: Path) -> None:
    """SQLCipher hands such a page over as zeros, and fails with the next one that is asked for: here there is none."""
    with make(path) as vault:
        vault.write(lambda kept: kept.settings.put("long", {"text": "x" * 20_000 + "y" * 50}))
    clear = list(pages(path, KEY))
    number = next(at for at, page in enumerate(clear) if b"yyy" in page)
    path.write_bytes(flipped(path.read_bytes(), number))
    with open_with_key(path, KEY) as vault, pytest.raises(VaultDamaged):
        vault.read(lambda kept: kept.settings.get("long"))


def spoil_one_overflow_page(path: Path) -> None:
    """Flip a bit of a page that holds nothing but the middle of a long text."""
    clear = list(pages(path, KEY))
    number = next(at for at, page in enumerate(clear) if page[100:2_000] == b"x" * 1_900)
    flip(path, number * PAGE + 9)


def test_a_wrong_passphrase_is_never_called_damage(sound: Path, damaged: Path) -> None:
    """Whatever page is damaged beside it."""
    content = sound.read_bytes()
    for page in range(0, len(content) // PAGE, 7):
        damaged.write_bytes(flipped(content, page))
        with pytest.raises(VaultWontOpen):
            open_with_key(damaged, OTHER_KEY)

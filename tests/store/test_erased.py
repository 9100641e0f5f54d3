"""What was erased is in no page of the file, free ones and frames of the ``-wal`` included: read without SQLCipher.

One word of 24 letters stands in every field; afterwards no part of it of five bytes, in UTF-8, UTF-16 or UTF-32, may
be left. In letters that nothing else in the vault has (Osmanya), so that five bytes are never there by chance; and in
plain ones, where the parts of UTF-16 and UTF-32 are five letters long, for the same reason.
"""

from __future__ import annotations

import random
from functools import partial
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.acts.keeping import Disposal
from infoshare_desktop.store.connection import outside_transaction
from infoshare_desktop.store.erasing import dispose, settle
from infoshare_desktop.store.vault import open_with_key
from tests.domain.making import WORKER
from tests.hand_clock import START
from tests.store import children
from tests.store.pages import WINDOW, holding
from tests.store.planting import NUMBER, plant
from tests.store.vaults import KEY, make, seal

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.store.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

_DICE: Final = random.Random()  # another word in each run
PLAIN: Final = "".join(_DICE.choices("jkqvwxyz", k=24))
RARE: Final = "".join(chr(_DICE.randint(0x10480, 0x1049D)) for _letter in range(24))
WORDS: Final = [pytest.param(PLAIN, id="plain"), pytest.param(RARE, id="rare")]

_COPYING: Final = "import shutil, sys; [shutil.copy(sys.argv[1] + end, sys.argv[2] + end) for end in ('', '-wal')]"


@pytest.fixture(params=WORDS)
def word(request: pytest.FixtureRequest) -> str:
    """The word that is planted."""
    planted: str = request.param
    return planted


def erase(vault: Vault) -> None:
    """Dispose of the planted record, within the file alone."""
    act = Disposal(START, "", "Kept long enough", WORKER, "Sam Lee", ())

    def work(kept: Repositories) -> None:
        dispose(kept, NUMBER, act, START)
        settle(kept)

    vault.write(work)


def left(path: Path, word: str) -> int:
    """In how many pages of the vault, closed or open, something of the word stands."""
    copy = path.with_name("copy")
    children.run(_COPYING, str(path), str(copy))
    return holding(copy, KEY, word)


def pragma(vault: Vault, statement: str) -> None:
    """Change a setting of the connection."""
    vault._run(partial(outside_transaction, vault._connection, statement))


def test_in_place(path: Path, word: str) -> None:
    """The pages of the file itself are overwritten, before any fresh file takes its place; nothing else is gone."""
    with make(path) as vault:
        plant(vault, word)
    assert holding(path, KEY, word) > 10
    with open_with_key(path, KEY) as vault:
        erase(vault)
        assert vault.check() == [found for found in vault.check() if found.ok]
        assert vault.read(lambda kept: kept.people.all()) == []
    assert holding(path, KEY, word) == 0


def test_in_the_wal(path: Path, word: str) -> None:
    """Frames hold the word until the checkpoint, and none does after it."""
    with make(path) as vault:
        plant(vault, word)
        assert left(path, word) > 10
        erase(vault)
        assert left(path, word) > 10
        vault.check()  # brings the frames into the file
        assert left(path, word) == 0


def test_in_the_fresh_file(path: Path, word: str) -> None:
    """The file that takes the vault's place has it nowhere, whatever the old one had; the vault is open meanwhile."""
    with make(path) as vault:
        plant(vault, word)
        pragma(vault, "PRAGMA secure_delete = OFF")
        erase(vault)
        pragma(vault, "PRAGMA secure_delete = ON")
        vault.make_fresh()
        assert left(path, word) == 0
        assert all(found.ok for found in vault.check())
    assert holding(path, KEY, word) == 0


def test_without_secure_delete_it_is_found(path: Path, word: str) -> None:
    """The test of these tests: the pages of a file that does not overwrite what it deletes still have the word."""
    with make(path) as vault:
        plant(vault, word)
        pragma(vault, "PRAGMA secure_delete = OFF")
        erase(vault)
    assert holding(path, KEY, word) > 0


@pytest.mark.parametrize("fresh", [False, True])
def test_without_secure_delete_of_the_search_it_is_found(path: Path, *, fresh: bool) -> None:
    """The index of parts keeps what it was told to forget; a fresh file takes it over with everything else."""
    with make(path) as vault:
        pragma(vault, "INSERT INTO search_parts(search_parts, rank) VALUES ('secure-delete', 0)")
        plant(vault, RARE)
        erase(vault)
        if fresh:
            vault.make_fresh()
    assert holding(path, KEY, RARE) > 0


def test_the_word_index_is_made_anew(path: Path) -> None:
    """Its inner nodes keep beginnings of words that are gone, in a fresh file too, until the index is made anew."""
    with make(path) as vault:
        seal(vault, " ".join(f"{before}{number:03}" for before in ("a", "zzzz") for number in range(900)))
        seal(vault, " ".join(f"m{PLAIN}{number:03}" for number in range(900)), NUMBER)
        pragma(vault, "INSERT INTO search_words(search_words) VALUES ('optimize')")
        vault.write(lambda kept: kept.records.remove(NUMBER))
        assert edges(vault) > 0
        vault.write(lambda kept: kept.records.index_anew())
        assert edges(vault) == 0


def edges(vault: Vault) -> int:
    """How many inner nodes of the index of words have a part of the plain word."""
    statement = "SELECT term FROM search_words_idx"
    terms = vault._run(lambda: outside_transaction(vault._connection, statement))
    parts = {PLAIN[start : start + WINDOW].encode() for start in range(len(PLAIN) - WINDOW)}
    return sum(1 for (term,) in terms if any(part in bytes(term) for part in parts))

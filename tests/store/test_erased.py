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
from infoshare_desktop.store.erasing.content import dispose, settle
from infoshare_desktop.store.file.connection import outside_transaction
from infoshare_desktop.store.opening import open_with_key
from tests.domain.making import WORKER
from tests.hand_clock import START
from tests.store import children
from tests.store.pages import WINDOW, holding
from tests.store.planting import NUMBER, plant
from tests.store.vaults import KEY, make, seal

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

_DICE: Final = random.Random()  # another word in each run
PLAIN: Final = "".join(_DICE.choices("jkqvwxyz", k=24))
RARE: Final = "".join(chr(_DICE.randint(0x10480, 0x1049D)) for _letter in range(24))
WORDS: Final = [pytest.param(PLAIN, id="plain"), pytest.param(RARE, id="rare")]

ACT: Final = Disposal(START, "", "Kept long enough", WORKER, "Sam Lee", ())

_COPYING: Final = "import shutil, sys; [shutil.copy(sys.argv[1] + end, sys.argv[2] + end) for end in ('', '-wal')]"


@pytest.fixture(params=WORDS)
def word(request: pytest.FixtureRequest) -> str:
    """The word that is planted."""
    planted: str = request.param
    return planted


def erase(vault: Vault) -> None:
    """Dispose of the planted record, within the file alone."""

    def work(kept: Repositories) -> None:
        dispose(kept, [NUMBER], ACT, START)
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


@pytest.mark.parametrize(("off", "fresh"), [(True, False), (True, True), (False, True)])
def test_without_secure_delete_of_the_search_it_is_found(path: Path, *, off: bool, fresh: bool) -> None:
    """An index keeps what it was told to forget; a fresh file takes it over with everything else.

    Unless it is made anew for what its inner nodes say (see below): here nobody looks at them.
    """
    with make(path) as vault:
        for index in ("search_words", "search_parts"):
            pragma(vault, f"INSERT INTO {index}({index}, rank) VALUES ('secure-delete', {int(not off)})")
        plant(vault, RARE)
        vault.write(lambda kept: dispose(kept, [NUMBER], ACT, START))
        if fresh:
            vault.make_fresh()
    assert (holding(path, KEY, RARE) > 0) is off


def filled(vault: Vault, gone: str) -> None:
    """Many words, and a record of these words that is gone again; each index in one piece, as after some time."""
    seal(vault, " ".join(f"{before}{number:03}" for before in ("a", "zzzz") for number in range(900)))
    seal(vault, gone, NUMBER)
    for index in ("search_words", "search_parts"):
        pragma(vault, f"INSERT INTO {index}({index}) VALUES ('optimize')")
    vault.write(lambda kept: kept.records.remove(NUMBER))


@pytest.mark.parametrize(
    ("index", "gone", "part"),
    [
        ("search_words", " ".join(f"m{PLAIN}{number:03}" for number in range(900)), PLAIN[:WINDOW].encode()),
        ("search_parts", " ".join("".join(_DICE.choices(RARE, k=12)) for _word in range(900)), RARE[0].encode()[:3]),
    ],
    ids=["words", "parts"],
)
def test_an_index_with_beginnings_of_words_that_are_gone_is_made_anew(
    path: Path, index: str, gone: str, part: bytes
) -> None:
    """Its inner nodes keep them, in a fresh file too, until then."""
    with make(path) as vault:
        filled(vault, gone)
        assert any(part in said for _segment, _page, said in nodes(vault, index))
        vault.write(lambda kept: kept.records.clear_index())
        assert not any(part in said for _segment, _page, said in nodes(vault, index))


def test_an_index_without_them_is_left_as_it_is(path: Path) -> None:
    """Which costs a fifteenth: it still has its edges, and one more word that is gone tells nothing by them."""
    with make(path) as vault:
        filled(vault, "zzzz")
        before = nodes(vault, "search_words")
        assert len(before) > 2
        vault.write(lambda kept: kept.records.clear_index())
        assert nodes(vault, "search_words") == before


def nodes(vault: Vault, index: str) -> list[tuple[int, int, bytes]]:
    """The inner nodes of an index: where they stand in it, and what they say."""
    statement = f"SELECT segid, pgno, term FROM {index}_idx"
    found = vault._run(lambda: outside_transaction(vault._connection, statement))
    return [(segment, page, bytes(term)) for segment, page, term in found]

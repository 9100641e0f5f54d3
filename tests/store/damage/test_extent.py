"""How much of a vault's file is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from infoshare_desktop.store.damage.extent import Extent, extent_of
from infoshare_desktop.store.damage.page_seals import PAGE_BYTES
from tests.store.flipping import flip
from tests.store.vaults import KEY


@pytest.fixture
def damaged(sound: Path, tmp_path: Path) -> Path:
    """A copy of a vault with some of everything, to be damaged by the test."""
    return Path(shutil.copy(sound, tmp_path / "damaged.infoshare"))


def test_of_a_whole_vault_nothing_is_lost(damaged: Path) -> None:
    """Its first page tells as many pages as there are."""
    pages = damaged.stat().st_size // PAGE_BYTES
    found = extent_of(damaged, KEY)
    assert found == Extent((), pages, pages)
    assert (found.lost, found.missing) == (0, 0)


@pytest.mark.parametrize("kept", [1, 2, 17])
def test_a_file_that_was_cut_off_is_known_by_its_first_page(damaged: Path, kept: int) -> None:
    """What is left can be read, and all the rest counts as lost."""
    content = damaged.read_bytes()
    pages = len(content) // PAGE_BYTES
    damaged.write_bytes(content[: kept * PAGE_BYTES])
    found = extent_of(damaged, KEY)
    assert found == Extent((), kept, pages)
    assert (found.lost, found.missing) == (pages - kept, pages - kept)


def test_a_page_that_is_cut_off_is_counted_once(damaged: Path) -> None:
    """Another that is damaged before it counts too."""
    content = damaged.read_bytes()
    pages = len(content) // PAGE_BYTES
    damaged.write_bytes(content[: 5 * PAGE_BYTES + 100])
    flip(damaged, 2 * PAGE_BYTES + 9)
    found = extent_of(damaged, KEY)
    assert found == Extent((3, 6), 5, pages)
    assert found.lost == pages - 5 + 1


def test_without_the_first_page_nobody_knows_how_many_there_were(damaged: Path) -> None:
    """Those that are there are counted, and what is behind them is not guessed."""
    damaged.write_bytes(damaged.read_bytes()[: 9 * PAGE_BYTES])
    flip(damaged, 99)
    assert extent_of(damaged, KEY) == Extent((1,), 9, 9)


def test_what_was_put_behind_the_vault_is_no_page_of_it(damaged: Path) -> None:
    """It counts as a page that cannot be read, and none is missing for it."""
    pages = damaged.stat().st_size // PAGE_BYTES
    with damaged.open("ab") as file:
        file.write(b"more" * PAGE_BYTES)
    found = extent_of(damaged, KEY)
    assert (found.lost, found.missing) == (4, 0)
    assert found.pages == pages + 4

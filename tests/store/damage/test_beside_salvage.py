"""What a salvage that was cut off leaves beside the vault, and who removes it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.store.opening import look, open_with_key
from tests.store.vaults import KEY, beside, make

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ENDED: Final = 2**22 + 1
"""A number that no process has: Linux gives none above 2 ** 22."""

LEFT: Final = (
    "kim.sorting.infoshare",
    "kim.reading.infoshare",
    "kim.salvaged-1.infoshare",
    "kim.salvaged-12.infoshare",
)

WAYS: Final[dict[str, Callable[[Path], object]]] = {"look": look, "open": lambda path: open_with_key(path, KEY).close()}


@pytest.fixture
def kim(tmp_path: Path) -> Path:
    """A vault alone in its folder."""
    path = tmp_path / "kim.infoshare"
    make(path).close()
    return path


def leave(path: Path, pid: int = ENDED) -> list[str]:
    """Leave what a process makes that is to become ``path``, and what SQLite has beside it; their names."""
    made = [path.with_name(f"{path.name}.{pid}.next{ending}") for ending in ("", "-wal", "-journal")]
    for file in made:
        file.write_bytes(b"rows")
    return [file.name for file in made]


@pytest.mark.parametrize("way", WAYS)
def test_whoever_opens_the_vault_removes_it(kim: Path, way: str) -> None:
    """The process is gone: rows, pages, and the new vault that was not ready."""
    for name in LEFT:
        leave(kim.with_name(name))
    WAYS[way](kim)
    assert beside(kim) == [kim.name]


def test_a_vault_that_is_damaged_still_is_cleared_up_too(kim: Path) -> None:
    """Nobody has to save anything, or to open it, first."""
    leave(kim.with_name(LEFT[0]))
    kim.write_bytes(b"")
    with pytest.raises(KnownError):
        look(kim)
    assert beside(kim) == [kim.name]


def test_what_is_under_way_or_of_another_vault_is_left(kim: Path) -> None:
    """A process that runs, vaults of other names, and a salvaged vault that is there and sees to itself."""
    others = [*leave(kim.with_name(LEFT[0]), os.getppid())]
    for name in (
        "kim.mine.infoshare",
        "kim2.sorting.infoshare",
        "kim.salvaged-x.infoshare",
        "kim.salvaged-2.infoshare",
    ):
        others += leave(kim.with_name(name))
    kim.with_name("kim.salvaged-2.infoshare").write_bytes(b"whole")
    before = beside(kim)
    look(kim)
    assert beside(kim) == before
    assert set(others) < set(before)

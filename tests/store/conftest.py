"""A vault to work in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.salvageable import made
from tests.store.vaults import make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the vault of the test goes: a folder of its own, with a name that needs quoting everywhere."""
    folder = tmp_path / "Kim's „vault“ 100% & more"
    folder.mkdir()
    return folder / "kim ü?#.infoshare"


@pytest.fixture
def vault(path: Path) -> Iterator[Vault]:
    """An empty vault, open, and closed after the test."""
    made = make(path)
    yield made
    made.close()


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """One empty vault for all examples of a property, which work in it by ``undoing``."""
    made = make(tmp_path_factory.mktemp("shared") / "kim.infoshare")
    yield made
    made.close()


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with a few pages of everything, whole; to be copied."""
    path = tmp_path_factory.mktemp("sound") / "kim.infoshare"
    made(path)
    return path

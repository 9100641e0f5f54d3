"""A vault with something in everything, and its recovery words."""

from __future__ import annotations

import dataclasses
import shutil
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.place import Place
from infoshare_desktop.services.accessing import Accessing
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.services.places import Places
from infoshare_desktop.services.profiles import Profiles
from tests.domain.making import WORKER
from tests.hand_clock import HandClock
from tests.services.care.passphrases import OLD
from tests.store.vaults import seal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault


@pytest.fixture
def keeping(clock: HandClock) -> Keeping:
    """Opens and makes vaults."""
    return Keeping(clock)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the vault is."""
    return tmp_path / "kim.infoshare"


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A vault with something in everything, made once; and its words."""
    path, clock = tmp_path_factory.mktemp("master") / "kim.infoshare", HandClock()
    vault, words = Keeping(clock).create(path, OLD)
    with vault:
        seal(vault)
        Profiles(vault).put(dataclasses.replace(Profiles(vault).get(), name=WORKER.name))
        Places(vault).put(Place("settings", field="name", cursor=3))
        Accessing(vault, clock).opened(["KM-2026-0001"])
    return path, " ".join(words)


@pytest.fixture
def words(master: tuple[Path, str], path: Path) -> str:
    """A copy of it at ``path``, closed; and its words."""
    made, words = master
    shutil.copyfile(made, path)
    return words


@pytest.fixture
def vault(keeping: Keeping, path: Path, words: str) -> Iterator[Vault]:
    """The same, open."""
    assert words
    with keeping.open(path, OLD) as opened:
        yield opened

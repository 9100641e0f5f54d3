"""A laptop for every story."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.ui.theme.appearance import Appearance, Look
from infoshare_desktop.ui.theme.tokens import Scheme
from tests.hand_clock import HandClock
from tests.journeys.laptop import NAME, RESOURCES, Laptop, Master
from tests.journeys.process import Process

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def appearance(qapp: QApplication) -> Appearance:
    """The application as the worker sees it."""
    return Appearance(qapp, RESOURCES / "theme", Look(Scheme.LIGHT))


@pytest.fixture(scope="session")
def master(tmp_path_factory: pytest.TempPathFactory) -> Master:
    """The vault that every laptop has a copy of."""
    return Master(tmp_path_factory.mktemp("master"), HandClock())


@pytest.fixture
def laptop(qtbot: QtBot, appearance: Appearance, clock: HandClock, tmp_path: Path, master: Master) -> Iterator[Laptop]:
    """A laptop with Kim Mason's vault on it; what is open at the end is closed."""
    folder = tmp_path / "laptop"
    folder.mkdir()
    master.copy_to(folder / NAME)
    made = Laptop(qtbot, appearance, clock, folder / NAME, master.words)
    yield made
    made.close()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder with nothing in it."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def process(laptop: Laptop, home: Path) -> Iterator[Process]:
    """The program at its passphrase box, in a process of its own. Linux only: it is looked into through ``/proc``."""
    if sys.platform != "linux":
        pytest.skip("looks into /proc")
    started = Process(laptop.vault, home)
    yield started
    started.end()

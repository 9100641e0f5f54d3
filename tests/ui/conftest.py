"""What every test of the window gets: the application dressed as the worker sees it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.ui.theme.appearance import Appearance, Look
from infoshare_desktop.ui.theme.tokens import Scheme
from tests.ui.audit import stand
from tests.ui.workshop import open_workshop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from tests.hand_clock import HandClock
    from tests.ui.audit import Show
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop


@pytest.fixture(scope="session")
def theme_folder() -> Path:
    """The folder with tokens and style sheet."""
    return Path(__file__).parents[2] / "resources" / "theme"


@pytest.fixture(scope="session")
def _one_appearance(qapp: QApplication, theme_folder: Path) -> Appearance:
    return Appearance(qapp, theme_folder, Look(Scheme.LIGHT))


@pytest.fixture
def appearance(_one_appearance: Appearance) -> Iterator[Appearance]:
    """The application dressed, light and at text size 100 %; ``choose`` another look and it is put back after."""
    yield _one_appearance
    _one_appearance.choose(Look(Scheme.LIGHT))


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Shows a screen in a window as large as the laptop's, and returns the window, which stays until the test ends."""
    windows: list[QWidget] = []

    def shown(screen: QWidget) -> QWidget:
        window = stand(screen)
        qtbot.addWidget(window)
        windows.append(window)  # qtbot holds none, and a window that nobody holds takes its screen with it
        return window

    return shown


@pytest.fixture
def workshop(tmp_path: Path, clock: HandClock) -> Iterator[Workshop]:
    """The services over a new vault, closed after the test."""
    opened = open_workshop(tmp_path / "kim.infoshare", clock)
    yield opened
    opened.vault.close()


@pytest.fixture
def on_desk(qtbot: QtBot, appearance: Appearance) -> Iterator[Desk]:
    """Shows a screen in a window as large as the laptop's, and keeps that window until the test is over."""
    del appearance
    windows: list[QWidget] = []

    def show(screen: QWidget) -> QWidget:
        window = stand(screen)
        windows.append(window)
        qtbot.addWidget(window)
        return window

    yield show
    windows.clear()

"""What every test of the window gets: the application dressed as the worker sees it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.ui.theme.appearance import Appearance, Look
from infoshare_desktop.ui.theme.tokens import Scheme
from tests.ui.workshop import open_workshop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from tests.hand_clock import HandClock
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
def workshop(tmp_path: Path, clock: HandClock) -> Iterator[Workshop]:
    """The services over a new vault, closed after the test."""
    opened = open_workshop(tmp_path / "kim.infoshare", clock)
    yield opened
    opened.vault.close()

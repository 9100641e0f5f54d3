"""What every test of the window gets: the application dressed as the worker sees it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.ui.theme.appearance import Appearance, Look
from infoshare_desktop.ui.theme.tokens import Scheme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


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

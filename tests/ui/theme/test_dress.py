"""Tokens on the application."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QPalette

from infoshare_desktop.ui.theme.dress import interface_font, palette, style_sheet
from infoshare_desktop.ui.theme.tokens import Scheme, load_theme

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("scheme", list(Scheme))
def test_every_name_in_the_style_sheet_is_a_token(theme_folder: Path, scheme: Scheme) -> None:
    """The drawn style sheet has no name left to replace."""
    drawn = style_sheet(load_theme(theme_folder, scheme), theme_folder)
    assert "$target" not in drawn
    assert "36px" in drawn


def test_a_name_that_is_no_token_is_refused(theme_folder: Path, tmp_path: Path) -> None:
    """A misspelt token is found when the sheet is drawn, not seen as a missing colour."""
    (tmp_path / "window.qss").write_text("QWidget { color: $accnet; }", encoding="utf-8")
    with pytest.raises(KeyError, match="accnet"):
        style_sheet(load_theme(theme_folder, Scheme.LIGHT), tmp_path)


def test_hand_drawn_parts_find_the_tokens_in_the_palette(theme_folder: Path) -> None:
    """Accent and line of the scheme are the palette's accent and mid."""
    theme = load_theme(theme_folder, Scheme.DARK)
    drawn = palette(theme)
    assert drawn.color(QPalette.ColorRole.Accent).name() == theme.colours.accent.lower()
    assert drawn.color(QPalette.ColorRole.Mid).name() == theme.colours.line.lower()


@pytest.mark.usefixtures("qapp")
def test_the_systems_own_face_is_kept(theme_folder: Path) -> None:
    """A desktop's interface face stays; only its size changes."""
    font = interface_font(QFont("Cantarell"), load_theme(theme_folder, Scheme.LIGHT, 200))
    assert font.family() == "Cantarell"
    assert font.pointSizeF() == 22

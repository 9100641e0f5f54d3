"""The tokens as data."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from infoshare_desktop.ui.theme.tokens import Scheme, load_theme

if TYPE_CHECKING:
    from pathlib import Path

GROUNDS = ("ground", "surface", "sunken", "accent_soft")
WORDS = ("muted", "accent", "danger", "warning", "good")


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2 of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    drawn = QColor(colour)
    red, green, blue = (_linear(part) for part in (drawn.redF(), drawn.greenF(), drawn.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


@pytest.mark.parametrize(("scheme", "ground"), list(product(Scheme, GROUNDS)))
def test_text_stands_out_on_every_ground(theme_folder: Path, scheme: Scheme, ground: str) -> None:
    """Text has at least 14 to 1 on every ground."""
    colours = load_theme(theme_folder, scheme).colours
    assert contrast(colours.text, getattr(colours, ground)) >= 14


@pytest.mark.parametrize(("scheme", "ground", "word"), list(product(Scheme, GROUNDS, WORDS)))
def test_other_words_stand_out_on_every_ground(theme_folder: Path, scheme: Scheme, ground: str, word: str) -> None:
    """Muted, accent, danger, warning and good words have at least 6 to 1 on every ground."""
    colours = load_theme(theme_folder, scheme).colours
    assert contrast(getattr(colours, word), getattr(colours, ground)) >= 6


@pytest.mark.parametrize(("scheme", "ground"), list(product(Scheme, GROUNDS)))
def test_lines_can_be_seen_on_every_ground(theme_folder: Path, scheme: Scheme, ground: str) -> None:
    """Frames have at least 3 to 1 on every ground."""
    colours = load_theme(theme_folder, scheme).colours
    assert contrast(colours.line, getattr(colours, ground)) >= 3


@pytest.mark.parametrize("scheme", list(Scheme))
def test_words_on_filled_buttons_stand_out(theme_folder: Path, scheme: Scheme) -> None:
    """Words on the accent, on danger, and on the demonstration marker have at least 6 to 1."""
    colours = load_theme(theme_folder, scheme).colours
    assert contrast(colours.on_accent, colours.accent) >= 6
    assert contrast(colours.on_danger, colours.danger) >= 6
    assert contrast(colours.ground, colours.warning) >= 6


@pytest.mark.parametrize(("asked", "points"), [(100, 11), (150, 16.5), (200, 22), (50, 11), (900, 22)])
def test_text_size_scales_and_is_held_within_bounds(theme_folder: Path, asked: int, points: float) -> None:
    """The base is 11 points times the setting, never under 100 or over 200 percent."""
    assert load_theme(theme_folder, Scheme.LIGHT, asked).type.body == points

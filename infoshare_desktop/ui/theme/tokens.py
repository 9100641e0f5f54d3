"""The tokens that every part is drawn from, read from ``theme/tokens.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

SMALLEST_TEXT: Final = 100
LARGEST_TEXT: Final = 200


class Scheme(StrEnum):
    """Which table of colours; the value is its name in ``tokens.toml``."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme's colours as ``#RRGGBB``, and the width of its frames in pixels."""

    ground: str
    surface: str
    sunken: str
    text: str
    muted: str
    line: str
    accent: str
    accent_soft: str
    on_accent: str
    danger: str
    on_danger: str
    warning: str
    good: str
    line_width: int


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """Sizes in points, the text size setting already counted in; ``faces`` for systems that name none."""

    small: float
    body: float
    heading: float
    title: float
    faces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """Corner radius, focus ring and its gap, and the least height of a target, all in pixels."""

    corner: int
    focus_ring: int
    focus_gap: int
    target: int


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything a part needs to know about how to look."""

    scheme: Scheme
    colours: Colours
    type: TypeSizes
    shape: Shape


def load_theme(folder: Path, scheme: Scheme, text_size: int = SMALLEST_TEXT) -> Theme:
    """Read ``tokens.toml`` in the folder; ``text_size`` is a percentage, held between 100 and 200."""
    tokens = tomllib.loads((folder / "tokens.toml").read_text(encoding="utf-8"))
    return Theme(scheme, Colours(**tokens[scheme]), _sizes(tokens["type"], text_size), Shape(**tokens["shape"]))


def _sizes(table: dict[str, Any], text_size: int) -> TypeSizes:
    held = min(max(text_size, SMALLEST_TEXT), LARGEST_TEXT)
    base = table["base"] * held / SMALLEST_TEXT
    return TypeSizes(
        small=round(base * table["small"], 2),
        body=round(base * table["body"], 2),
        heading=round(base * table["heading"], 2),
        title=round(base * table["title"], 2),
        faces=tuple(table["faces"]),
    )

"""The pack that comes with the program, for tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from infoshare_desktop.guidance.loading import load

if TYPE_CHECKING:
    from infoshare_desktop.domain.guidance import Pack

RESOURCES: Final = Path(__file__).parents[2] / "resources"
FOLDER: Final = RESOURCES / "guidance" / "leaflet-uk"


@cache
def leaflet() -> Pack:
    """The built-in pack, read once: it is a value."""
    return load(FOLDER)

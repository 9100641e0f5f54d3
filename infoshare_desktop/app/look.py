"""From the worker's settings to the window's look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.preferences import ColourScheme
from infoshare_desktop.ui.theme.appearance import Look
from infoshare_desktop.ui.theme.tokens import Scheme

if TYPE_CHECKING:
    from infoshare_desktop.domain.preferences import Preferences


def look_of(preferences: Preferences) -> Look:
    """How the window looks with these settings; the system decides on the colours where the worker did not."""
    follows = preferences.colours is ColourScheme.SYSTEM
    return Look(None if follows else Scheme(preferences.colours.value), preferences.text_size)

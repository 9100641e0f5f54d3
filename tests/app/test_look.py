"""From the settings to the window's look."""

from __future__ import annotations

import pytest

from infoshare_desktop.app.look import look_of
from infoshare_desktop.domain.preferences import ColourScheme, Preferences
from infoshare_desktop.ui.theme.appearance import Look
from infoshare_desktop.ui.theme.tokens import Scheme


def test_follows_the_system() -> None:
    """Who chose nothing sees what the system sees."""
    assert look_of(Preferences()) == Look(None, 100)


@pytest.mark.parametrize("colours", [colours for colours in ColourScheme if colours is not ColourScheme.SYSTEM])
def test_every_choice(colours: ColourScheme) -> None:
    """Every choice of colours in the settings is one that the theme has."""
    assert look_of(Preferences(150, colours)) == Look(Scheme(colours.value), 150)

"""Home over a real vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.services.following import FollowingUp
from infoshare_desktop.ui.home.home_screen import HomeScreen
from infoshare_desktop.ui.jobs import ImmediateRunner
from tests.services.desk import Desk
from tests.store.vaults import make

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.hand_clock import HandClock


@pytest.fixture
def desk(tmp_path: Path, clock: HandClock) -> Iterator[Desk]:
    """A new vault with a worker at it, closed after the test."""
    with make(tmp_path / "kim.infoshare") as vault:
        yield Desk.over(vault, clock)


@pytest.fixture
def home(desk: Desk) -> Callable[[], HomeScreen]:
    """Makes Home as it stands now."""

    def made() -> HomeScreen:
        screen = HomeScreen(desk.home, FollowingUp(desk.vault, desk.clock), ImmediateRunner(), desk.clock)
        screen.begin()
        return screen

    return made

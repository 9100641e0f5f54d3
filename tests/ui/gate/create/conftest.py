"""A vault that is to be made, and the screen over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.ui.gate.create.presenter import Creating
from infoshare_desktop.ui.gate.create.screen import Create
from infoshare_desktop.ui.jobs import ImmediateRunner
from tests.ui.gate.states import AID, ASKED

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hand_clock import HandClock
    from tests.ui.hands import Desk


@pytest.fixture
def making(tmp_path: Path) -> Creating:
    """A vault that is to be made in a folder of the test."""
    return Creating(tmp_path / "vault.infoshare", lambda: ASKED)


@pytest.fixture
def screen(on_desk: Desk, making: Creating, clock: HandClock) -> Create:
    """The first step."""
    screen = Create(making, clock, AID, ImmediateRunner())
    on_desk(screen)
    screen.setFocus()
    return screen

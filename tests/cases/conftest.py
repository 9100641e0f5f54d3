"""A vault for every case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.workshop import open_workshop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.hand_clock import HandClock
    from tests.ui.workshop import Workshop


@pytest.fixture
def workshop(tmp_path: Path, clock: HandClock) -> Iterator[Workshop]:
    """The services over a new vault with the built-in guidance, closed after the test."""
    opened = open_workshop(tmp_path / "kim.infoshare", clock)
    yield opened
    opened.vault.close()

"""A desk to work at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.desk import Desk
from tests.store.vaults import make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.hand_clock import HandClock


@pytest.fixture
def desk(tmp_path: Path, clock: HandClock) -> Iterator[Desk]:
    """A new vault with a worker at it, closed after the test."""
    with make(tmp_path / "kim.infoshare") as vault:
        yield Desk.over(vault, clock)

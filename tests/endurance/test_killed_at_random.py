"""Killed at a random moment, nothing that was acknowledged is lost, and every vault opens.

*Acknowledged*: the call behind the screen or the console had come back, after which alone either says *saved*. What the
vault then holds is compared, word by word, with the ledger that was kept beside it: it is the one that was last
acknowledged, or the one that was being come to. How many kills: see ``tests.amount``.
"""

from __future__ import annotations

import random
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.amount import runs
from tests.endurance.activities import ACTIVITIES
from tests.endurance.bases import base_of
from tests.endurance.checks import cut_short, faults
from tests.store import children

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")


@pytest.mark.slow
@pytest.mark.parametrize("activity", list(ACTIVITIES))
def test_nothing_acknowledged_is_lost(activity: str, tmp_path: Path, record_property: Callable[..., None]) -> None:
    """Every vault opens and is whole, with every word that was acknowledged and none that was not said."""
    begun = base_of(activity, tmp_path / "base")
    seed = random.randrange(1 << 32)
    command = [sys.executable, "-B", "-m", "tests.endurance.at_random", activity]
    arguments = [str(tmp_path / "base"), str(tmp_path / "out"), str(runs()), str(seed)]
    (tmp_path / "out").mkdir()
    subprocess.run([*command, *arguments], env=children.environment(), check=True)
    left = [cut_short(tmp_path / "out" / str(nth), begun) for nth in range(runs() + 1)]
    assert [fault for cut in left for fault in faults(activity, cut)] == []
    record_property("kills", runs())
    record_property("at so many different steps", len({cut.done for cut in left}))

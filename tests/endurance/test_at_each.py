"""Every operation on files in turn: it fails, once or from then on, or the program is killed just before it.

It is a write, sync, truncation, rename, link or removal, by Python or by SQLite, told as a full disk or as one that
cannot be written to. The vault begins with a ``-wal`` beside it that a killed program left. That the draft stays on the
screen is seen in ``tests/journeys/test_adversity.py``.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.endurance.activities import ACTIVITIES
from tests.endurance.at_each import FAILS, KILLED
from tests.endurance.bases import base_of
from tests.endurance.checks import cut_short, faults
from tests.store import children

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.endurance.checks import CutShort

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork"),
    pytest.mark.slow,
    pytest.mark.timeout(7200),
]


@pytest.mark.parametrize("activity", list(ACTIVITIES))
def test_a_disk_that_fails(activity: str, tmp_path: Path, record_property: Callable[..., None]) -> None:
    """The worker is told a sentence, every vault opens and is whole, and no word that was acknowledged is lost."""
    runs = _cut_short(FAILS, activity, tmp_path)
    assert [fault for run in runs for fault in faults(activity, run)] == []
    assert any(run.sentence for run in runs)
    record_property("failing operations", len(runs))
    record_property("sentences", sorted({run.sentence.replace(str(run.folder), "…") for run in runs}))


@pytest.mark.parametrize("activity", list(ACTIVITIES))
def test_a_kill_at_each_step(activity: str, tmp_path: Path, record_property: Callable[..., None]) -> None:
    """Every vault opens, is whole, and holds what was acknowledged or what was just being done."""
    runs = _cut_short(KILLED, activity, tmp_path)
    assert runs
    assert [fault for run in runs for fault in faults(activity, run)] == []
    record_property("kills", len(runs))


def _cut_short(what: str, activity: str, folder: Path) -> list[CutShort]:
    """What each run left."""
    begun = base_of(activity, folder / "base")
    (folder / "out").mkdir()
    command = [sys.executable, "-B", "-m", "tests.endurance.at_each", what, activity]
    subprocess.run([*command, str(folder / "base"), str(folder / "out")], env=children.environment(), check=True)
    return [cut_short(state, begun) for state in (folder / "out").iterdir() if state.is_dir()]

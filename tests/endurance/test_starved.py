"""Every operation on files fails in turn, once or from then on: a sentence is said, and the vault is whole.

What fails is a write, sync, truncation, rename, link or removal, by Python or by SQLite, told as a full disk or as one
that cannot be written to. That the draft stays on the screen is seen in ``tests/journeys/test_adversity.py``.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.endurance.activities import ACTIVITIES
from tests.endurance.bases import base_of
from tests.endurance.checks import CHECKS, cut_short
from tests.store import children

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("activity", list(ACTIVITIES))
def test_a_disk_that_fails(activity: str, tmp_path: Path, record_property: Callable[..., None]) -> None:
    """The worker is told a sentence, every vault opens and is whole, and no word that was acknowledged is lost."""
    begun = base_of(activity, tmp_path / "base")
    (tmp_path / "out").mkdir()
    command = [sys.executable, "-B", "-m", "tests.endurance.starving", activity]
    subprocess.run([*command, str(tmp_path / "base"), str(tmp_path / "out")], env=children.environment(), check=True)
    runs = [cut_short(folder, begun) for folder in (tmp_path / "out").iterdir() if folder.is_dir()]
    for run in runs:
        CHECKS[activity](run)
    assert any(run.sentence for run in runs)
    record_property("failing operations", len(runs))
    record_property("sentences", sorted({run.sentence.replace(str(run.folder), "…") for run in runs}))

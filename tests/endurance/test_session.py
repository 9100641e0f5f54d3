"""Stories made up by Hypothesis: whatever is done in whatever order, the vault holds what the ledger says."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.amount import runs, thorough
from tests.endurance.session import Session

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_any_session(tmp_path: Path) -> None:
    """Open, type, seal, amend, lock, kill, back up, restore, change the passphrase, dispose, set the clock."""
    stories = settings(
        max_examples=runs() if thorough() else 3,
        stateful_step_count=40 if thorough() else 20,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    ended: list[Path] = []
    run_state_machine_as_test(partial(Session, tmp_path, ended.append), settings=stories)  # type: ignore[arg-type]  # it only calls it
    assert len(ended) >= stories.max_examples

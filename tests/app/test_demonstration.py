"""The demonstration vault's life."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.app.demonstration import DECISIONS, Demonstration
from infoshare_desktop.app.resources import resources_folder
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.records.query import Query
from tests.store.children import environment

if TYPE_CHECKING:
    from tests.hand_clock import HandClock


def test_made_and_deleted(clock: HandClock) -> None:
    """It is full of made-up decisions, marked as such, and gone without a trace when it is deleted."""
    demonstration = Demonstration()
    session = demonstration.make(resources_folder(), clock)

    assert session.fictional
    assert session.browsing.count(Query(states=frozenset({State.SEALED}))) == DECISIONS
    assert session.profiles.get().name

    session.close()
    demonstration.delete()
    demonstration.delete()
    assert list(Path(tempfile.gettempdir()).glob("infoshare-demonstration-*")) == []


def test_what_a_killed_program_left_goes_with_the_next_demonstration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only what is ours, and not the one that another process shows just now."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    making = "import os; from infoshare_desktop.app.demonstration import Demonstration; Demonstration(); os.abort()"
    subprocess.run([sys.executable, "-B", "-c", making], env={**environment(), "TMPDIR": str(tmp_path)}, check=False)
    (killed,) = tmp_path.iterdir()
    (killed / "demonstration.infoshare").write_bytes(b"made up")
    in_use = tmp_path / f"infoshare-demonstration-{os.getppid()}-x"
    other = tmp_path / "infoshare-demonstration-of-our-work"
    in_use.mkdir()
    other.mkdir()
    demonstration = Demonstration()
    assert not killed.exists()
    assert in_use.exists()
    assert other.exists()
    demonstration.delete()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_private() -> None:
    """Nobody else on the laptop can look into its folder."""
    demonstration = Demonstration()
    (folder,) = Path(tempfile.gettempdir()).glob("infoshare-demonstration-*")

    mode = stat.S_IMODE(folder.stat().st_mode)

    demonstration.delete()
    assert mode == 0o700

"""The console program's process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.store.opening import create

FULL = Path("/dev/full")


def test_letters_that_the_console_lacks_are_spelled(tmp_path: Path) -> None:
    """On Windows an output into a file has the letters of Western Europe alone; a name of others stops nothing."""
    vault, _words = create(
        tmp_path / "kim.infoshare", "a passphrase", lambda: Moment.parse("2026-05-03T10:00:00+00:00[UTC]")
    )
    vault.close()
    folder = tmp_path / "عربي ü"
    folder.mkdir()
    program = "from infoshare_desktop.app.console import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, "backup", str(vault.path), str(folder), "--passphrase-file", "-"],
        env={**os.environ, "PYTHONIOENCODING": "cp1252:strict"},
        input=b"a passphrase\n",
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert r"\u0639\u0631\u0628\u064a ü" in done.stdout.decode("cp1252")


@pytest.mark.skipif(not FULL.exists(), reason="only Linux has a device that is always full")
def test_a_full_output_is_told_in_a_sentence() -> None:
    """It is the disk's fault and not the program's, and nothing follows the sentence."""
    program = "from infoshare_desktop.app.console import main; main()"
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", program, "--help"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert done.stderr == "There is no space left where the output goes. Make room, or send it elsewhere.\n"

"""The console program's process."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.store.vault import create

if TYPE_CHECKING:
    from pathlib import Path


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

"""What a crash leaves on the disk."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

PROJECT: Final = Path(__file__).parents[3]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows writes no core files")
@pytest.mark.parametrize("program", ["console", "desktop"])
def test_a_crash_writes_no_memory_to_the_disk(program: str) -> None:
    """Key and text are in it while a vault is open; neither program may leave a core file."""
    code = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
from infoshare_desktop.app.{program} import main
sys.argv = ["program", "--help"]
try:
    main()
except SystemExit:
    print(resource.getrlimit(resource.RLIMIT_CORE))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "(0, 0)"


@pytest.mark.skipif(sys.platform != "linux", reason="Linux hands dumps to programs whatever the limit is")
def test_a_dump_that_is_collected_holds_no_memory(tmp_path: Path) -> None:
    """Without the limit, which does not hold there, a crash leaves a dump in which nothing stands that was typed."""
    word = "Zanzibarschnecke"
    code = f"""
import os, resource
from infoshare_desktop.app.process import core_dumps
kept = resource.setrlimit
resource.setrlimit = lambda *limit: None
core_dumps.forbid_core_dumps()
kept(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
typed = "{word[:8]}" + "{word[8:]}"
os.abort()
"""
    subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(PROJECT)}, check=False
    )
    assert [file.name for file in tmp_path.iterdir() if word.encode() in file.read_bytes()] == []

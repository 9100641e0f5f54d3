"""What a crash leaves on the disk."""

from __future__ import annotations

import subprocess
import sys

import pytest


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

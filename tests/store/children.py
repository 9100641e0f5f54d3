"""Other processes for tests: what a second window, a killed program or an account without rights would see."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).parent.parent.parent

_OPENING: Final = """
import sys
from pathlib import Path
from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.store.opening import open_with_key
from tests.store.vaults import KEY
try:
    open_with_key(Path(sys.argv[1]), KEY).close()
    print("opened")
except KnownError as error:
    print(type(error).__name__)
"""


def environment() -> dict[str, str]:
    """What a child needs to find the project and the tests."""
    return {**os.environ, "PYTHONPATH": str(PROJECT)}


def run(code: str, *arguments: str, before: tuple[str, ...] = ()) -> str:
    """Run a few lines of Python in another process and return what they print."""
    answer = subprocess.run(
        [*before, sys.executable, "-B", "-c", code, *arguments],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    assert answer.stderr == ""
    return answer.stdout.strip()


def opening(path: Path, before: tuple[str, ...] = ()) -> str:
    """What another process is told that opens the vault with the right key: ``opened``, or the error's name."""
    return run(_OPENING, str(path), before=before)


def without_privileges() -> tuple[str, ...]:
    """What to put before a command so that file permissions bind it: nothing, unless we are root."""
    if os.geteuid() != 0:
        return ()
    setpriv = shutil.which("setpriv")
    assert setpriv, "root needs util-linux's setpriv to be bound by file permissions"
    return (setpriv, "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search")

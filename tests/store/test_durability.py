"""What was acknowledged survives a killed program."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from infoshare_desktop.store.opening import open_with_key
from tests.store import children
from tests.store.vaults import KEY, head, make

if TYPE_CHECKING:
    from pathlib import Path

WRITING = """
import sys
from pathlib import Path
from infoshare_desktop.store.opening import open_with_key
from tests.store.vaults import KEY, seal
vault = open_with_key(Path(sys.argv[1]), KEY)
while True:
    print(seal(vault, "reason " * 300).header.sequence, flush=True)
"""

ROUNDS = 5


def test_a_killed_program_loses_no_acknowledged_entry(path: Path) -> None:
    """Killed in the middle of committing, again and again: every entry that was reported is in the chain, whole."""
    make(path).close()
    acknowledged = 0
    for count in range(ROUNDS):
        writer = subprocess.Popen(
            [sys.executable, "-B", "-c", WRITING, str(path)],
            env=children.environment(),
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdout is not None
        for _line in range(40 + 13 * count):
            acknowledged = int(writer.stdout.readline())
        writer.kill()
        acknowledged = max([acknowledged, *map(int, whole_lines(writer.stdout.read()))])
        writer.stdout.close()
        writer.wait()
        with open_with_key(path, KEY) as vault:
            assert head(vault).entries >= acknowledged
            assert all(found.ok for found in vault.check())


def whole_lines(printed: str) -> list[str]:
    """The lines that were printed to their end before the kill."""
    return printed.splitlines()[: printed.count("\n")]

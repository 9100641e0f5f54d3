"""What a killed program leaves."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from infoshare_desktop.store.opening import open_with_key
from tests.store import children
from tests.store.vaults import KEY, head

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.chain import Head
    from infoshare_desktop.store.vault import Vault


def killed(scenario: str, base: Path, out: Path) -> list[Path]:
    """The folders that a scenario leaves when killed before each of its steps; the last one was not killed."""
    subprocess.run(
        [sys.executable, "-B", "-m", "tests.store.killing", scenario, str(base), str(out)],
        env=children.environment(),
        check=True,
    )
    return sorted(out.iterdir(), key=lambda folder: int(folder.name))


def opened_head(path: Path) -> Head:
    """Where a vault's chain stands, by opening it."""
    with open_with_key(path, KEY) as vault:
        return head(vault)


def copied_while_open(vault: Vault, to: Path) -> None:
    """What a killed program would leave: the vault's file and its ``-wal``, copied by another process."""
    copying = "import shutil, sys; [shutil.copy(sys.argv[1] + end, sys.argv[2] + end) for end in ('', '-wal')]"
    children.run(copying, str(vault.path), str(to))

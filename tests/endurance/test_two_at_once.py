"""Two processes want the same vault again and again: each commits in its turn, and neither loses anything."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.store.opening import open_with_key
from tests.amount import thorough
from tests.endurance.ledger import Ledger
from tests.hand_clock import HandClock
from tests.services.desk import Desk
from tests.store import children
from tests.store.left_behind import copied_while_open
from tests.store.vaults import KEY, make

if TYPE_CHECKING:
    from pathlib import Path

FEW, MANY = 6, 60
DEAD = 4_000_000
"""More than any process is numbered on Linux by default (proc(5), pid_max)."""
WORKING = """
import sys
from pathlib import Path
from infoshare_desktop.domain.vault.errors import VaultOpenElsewhere
from infoshare_desktop.store.opening import open_with_key
from tests.hand_clock import HandClock
from tests.services.desk import Desk
from tests.store.vaults import KEY
wanted, refused = int(sys.argv[2]), 0
while wanted:
    try:
        vault = open_with_key(Path(sys.argv[1]), KEY)
    except VaultOpenElsewhere:
        refused += 1
        continue
    with vault:
        print(Desk.over(vault, HandClock()).sealed().number, flush=True)
    wanted -= 1
print(refused)
"""


@pytest.mark.slow
def test_commits_on_both_sides(tmp_path: Path) -> None:
    """Beside what a killed program left: no number twice, every decision there, the chain whole, nothing left over."""
    path = tmp_path / "vault" / "kim.infoshare"
    path.parent.mkdir()
    with make(tmp_path / "being made") as vault:
        first = Desk.over(vault, HandClock()).sealed().number
        copied_while_open(vault, path)
    path.with_name(f"{path.name}.{DEAD}.next").write_bytes(b"half of a file")
    each = MANY if thorough() else FEW
    both = [_start(path, each) for _one in range(2)]
    said = [one.communicate()[0].split() for one in both]
    assert [one.returncode for one in both] == [0, 0]
    sealed = [number for numbers in said for number in numbers[:-1]]
    assert sum(int(numbers[-1]) for numbers in said) > 0  # they did meet
    with open_with_key(path, KEY) as vault:
        assert all(found.ok for found in vault.check())
        assert sorted(Ledger.of(vault).sealed) == sorted([first, *sealed])
    assert len(set(sealed)) == 2 * each
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def _start(path: Path, each: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-B", "-c", WORKING, str(path), str(each)],
        env=children.environment(),
        stdout=subprocess.PIPE,
        text=True,
    )

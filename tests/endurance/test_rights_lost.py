"""While a vault is open somebody takes the rights to file and folder away: work goes on, or a sentence is said."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.store.opening import open_with_key
from tests.endurance.ledger import Ledger
from tests.hand_clock import HandClock
from tests.services.desk import Desk
from tests.store import children
from tests.store.vaults import KEY, make

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights are given otherwise on Windows")

REFUSED = ["disposing", "another key", "backing up"]
"""They need a new file. The vault's own stays open, and what is typed is saved in it."""
WORKING = """
import json, sys
from pathlib import Path
from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.store.backups import backup
from infoshare_desktop.store.opening import open_with_key
from tests.endurance.activities import not_shared
from tests.hand_clock import HandClock
from tests.services.desk import Desk
from tests.store.vaults import KEY, OTHER_KEY

path, number, told = Path(sys.argv[1]), sys.argv[2], {}
vault = open_with_key(path, KEY)
desk = Desk.over(vault, HandClock())
path.chmod(0o400)
path.parent.chmod(0o500)

def does(name, work):
    try:
        work()
    except KnownError as error:
        told[name] = str(error)
    else:
        told[name] = ""

def save():
    desk.deciding.save(not_shared(desk.deciding.start(), "Typed without rights"))

does("saving", save)
does("disposing", lambda: Erasing(vault, desk.guiding, desk.clock).dispose([number], "Kept long enough", "Sam Lee"))
does("another key", lambda: vault.change_key(OTHER_KEY))
does("backing up", lambda: backup.take_and_go_on(vault, path.parent, desk.clock()))
does("saving again", save)
path.parent.chmod(0o700)
path.chmod(0o600)
does("saving in the end", save)
does("closing", vault.close)
print(json.dumps(told))
"""


def test_rights_that_are_lost_on_the_way(tmp_path: Path) -> None:
    """What can be saved is saved; what needs a new file is refused in words; given back, work in it goes on."""
    path = tmp_path / "vault" / "kim.infoshare"
    path.parent.mkdir()
    with make(path) as vault:
        number = Desk.over(vault, HandClock()).sealed().number
    done = subprocess.run(
        [*children.without_privileges(), sys.executable, "-B", "-c", WORKING, str(path), number],
        env=children.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    path.parent.chmod(0o700)
    path.chmod(0o600)
    assert done.returncode == 0, done.stderr
    told: dict[str, str] = json.loads(done.stdout)
    assert [name for name, sentence in told.items() if sentence] == REFUSED
    assert all(path.name in told[name] or str(path.parent) in told[name] for name in REFUSED[1:])
    with open_with_key(path, KEY) as vault:
        assert all(found.ok for found in vault.check())
        kept = list(Ledger.of(vault).drafts.values())
    saved = [name for name, sentence in told.items() if name.startswith("saving") and not sentence]
    assert kept == ["Typed without rights"] * len(saved)

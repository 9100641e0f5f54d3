"""Killed at a random moment, nothing that was acknowledged is lost, and every vault opens.

*Acknowledged*: the call behind the screen or the console had come back, after which alone either says *saved*. What the
vault then holds is compared, word by word, with the ledger that was kept beside it: it is the one that was last
acknowledged, or the one that was being come to. How many kills: see ``tests.amount``.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pytest

from infoshare_desktop.domain.codec import valued
from infoshare_desktop.domain.errors import VaultWontOpen
from infoshare_desktop.services.erasing import Erasing
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.store import backup
from infoshare_desktop.store.connection import Access, connect
from infoshare_desktop.store.repositories import Repositories
from infoshare_desktop.store.schema import Schema
from infoshare_desktop.store.vault import open_vault, open_with_key
from tests.amount import runs
from tests.domain.making import pack
from tests.endurance.activities import ACTIVITIES, NEW_KEY, PASSPHRASE, STICK, words
from tests.endurance.at_random import DONE
from tests.endurance.bases import VERSIONS, base_of
from tests.endurance.ledger import Ledger
from tests.hand_clock import START
from tests.store import children
from tests.store.killing import NAME
from tests.store.pages import pages
from tests.store.vaults import KEY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from infoshare_desktop.store.keys import VaultKey
    from infoshare_desktop.store.vault import Vault

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")


@dataclass(frozen=True, slots=True)
class Killed:
    """What a run left, and what it had said."""

    folder: Path
    begun: Ledger
    said: Sequence[dict[str, Any]]
    """What each step was to come to."""
    done: int
    """How many steps were acknowledged: all of them, or all but the last."""

    @property
    def allowed(self) -> tuple[Ledger, ...]:
        """What the vault may hold: what was acknowledged last, or what was being done."""
        ledgers = [self.begun, *(valued(step["ledger"], Ledger) for step in self.said)]
        return tuple(ledgers[self.done : self.done + 2])

    def last(self, name: str) -> list[str]:
        """What was said of this by the step acknowledged last and by the one under way."""
        return [step[name] for step in self.said[max(0, self.done - 1) : self.done + 1] if name in step]


@pytest.mark.slow
@pytest.mark.parametrize("activity", list(ACTIVITIES))
def test_nothing_acknowledged_is_lost(activity: str, tmp_path: Path, record_property: Callable[..., None]) -> None:
    """Every vault opens and is whole, with every word that was acknowledged and none that was not said."""
    begun = base_of(activity, tmp_path / "base")
    seed = random.randrange(1 << 32)
    command = [sys.executable, "-B", "-m", "tests.endurance.at_random", activity]
    arguments = [str(tmp_path / "base"), str(tmp_path / "out"), str(runs()), str(seed)]
    (tmp_path / "out").mkdir()
    subprocess.run([*command, *arguments], env=children.environment(), check=True)
    checked = [CHECKS[activity](_killed(tmp_path / "out" / str(nth), begun)) for nth in range(runs() + 1)]
    record_property("kills", runs())
    record_property("at so many different steps", len(set(checked)))


def _killed(folder: Path, begun: Ledger) -> Killed:
    told = folder.with_suffix(".told").read_bytes()
    lines = [json.loads(line) for line in told.splitlines()[: told.count(b"\n")]]
    said = [line for line in lines if line != DONE]
    done = len(lines) - len(said)
    assert done in {len(said), len(said) - 1}
    return Killed(folder, begun, said, done)


def _agree(vault: Vault, killed: Killed) -> int:
    """See that the vault is whole and holds what it may; how many steps it came to."""
    assert all(found.ok for found in vault.check())
    assert Ledger.of(vault) in killed.allowed
    return killed.done


def _sealed(killed: Killed) -> int:
    with open_with_key(killed.folder / NAME, KEY) as vault:
        return _agree(vault, killed)


def _backed_up(killed: Killed) -> int:
    """Each backup that was acknowledged is there with what the vault held then; whatever has such a name is one."""
    for nth, step in enumerate(killed.said):
        taken = killed.folder / STICK / step.get("backup", "")
        if taken.is_file():
            assert _held_by(taken, KEY) == valued(step["ledger"], Ledger)
        else:
            assert "backup" not in step or nth == killed.done
    return _sealed(killed)


def _changed(killed: Killed) -> int:
    """One of the two keys opens it, the one that was acknowledged or is being gone over to; the other does not."""
    keys = (KEY, NEW_KEY)
    opens = [str(nth) for nth, key in enumerate(keys) if _opens(killed.folder / NAME, key)]
    assert len(opens) == 1
    assert opens[0] in (killed.last("key") or ["0"])
    with open_with_key(killed.folder / NAME, keys[int(opens[0])]) as vault:
        return _agree(vault, killed)


def _migrated(killed: Killed) -> int:
    with open_with_key(killed.folder / NAME, KEY, Schema(VERSIONS[-1], killed.folder / "migrations")) as vault:
        assert Ledger.of(vault) in killed.allowed
    return killed.done


def _restored(killed: Killed) -> int:
    with open_vault(killed.folder / NAME, PASSPHRASE) as vault:
        return _agree(vault, killed)


def _disposed(killed: Killed) -> int:
    """What is disposed of is nowhere any more, once what was left to do is done: not in the vault, not on the stick."""
    with open_with_key(killed.folder / NAME, KEY) as vault:
        erasing = Erasing(vault, Guiding(vault, pack()), lambda: START)
        erasing.finish()
        assert erasing.unfinished() is None
        _agree(vault, killed)
        gone = [words(int(number[-4:]) - 1).split(":")[0] for number in Ledger.of(vault).disposed]
    files = [file for file in killed.folder.rglob("*.infoshare") if file.is_file()]
    clear = [(file.name, page) for file in files for page in pages(file, KEY)]
    assert not [file for nth in gone for file, page in clear if f"{nth}: She asked".encode() in page]
    return killed.done


def _held_by(path: Path, key: VaultKey) -> Ledger:
    """What a backup holds, looked at without changing it."""
    backup.verify(path, key)
    connection = connect(path, key, Access.CLOSED)
    with connection.begin():
        kept = Repositories.over(connection)
        ledger = Ledger.of_kept(kept)
    connection.close()
    return ledger


def _opens(path: Path, key: VaultKey) -> bool:
    try:
        open_with_key(path, key).close()
    except VaultWontOpen:
        return False
    return True


CHECKS: Final[dict[str, Callable[[Killed], int]]] = {
    "sealing": _sealed,
    "backing_up": _backed_up,
    "changing": _changed,
    "migrating": _migrated,
    "restoring": _restored,
    "disposing": _disposed,
}

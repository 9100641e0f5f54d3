"""What must be true of a folder in which an activity was cut short: the vault opens, and nothing is lost."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from infoshare_desktop.domain.codec import valued
from infoshare_desktop.domain.vault.errors import VaultWontOpen
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.store.backups import backup
from infoshare_desktop.store.damage.log_damage import kept_logs
from infoshare_desktop.store.file.connection import Access, connect
from infoshare_desktop.store.opening import open_vault, open_with_key
from infoshare_desktop.store.rows.repositories import Repositories
from infoshare_desktop.store.schema import Schema
from tests.domain.making import pack
from tests.endurance.activities import NEW_KEY, PASSPHRASE, STICK, VERSIONS, words
from tests.endurance.ledger import Ledger
from tests.endurance.runs import DONE
from tests.hand_clock import START
from tests.store.killing import NAME
from tests.store.pages import pages
from tests.store.vaults import KEY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from infoshare_desktop.store.keys.vault_key import VaultKey
    from infoshare_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class CutShort:
    """What a run left, and what it had said."""

    folder: Path
    begun: Ledger
    said: Sequence[dict[str, Any]]
    """What each step was to come to."""
    done: int
    """How many steps were acknowledged: all of them, or all but the last."""
    sentence: str
    """What the worker was told; empty where nothing failed."""

    @property
    def allowed(self) -> tuple[Ledger, ...]:
        """What the vault may hold: what was acknowledged last, or what was being done."""
        ledgers = [self.begun, *(valued(step["ledger"], Ledger) for step in self.said)]
        return tuple(ledgers[self.done : self.done + 2])

    def last(self, name: str) -> list[str]:
        """What was said of this by the step acknowledged last and by the one under way."""
        return [step[name] for step in self.said[max(0, self.done - 1) : self.done + 1] if name in step]


def cut_short(folder: Path, begun: Ledger) -> CutShort:
    """Read what was said; a line that was not said to its end does not count."""
    told = folder.with_name(f"{folder.name}.told").read_bytes()
    lines = [json.loads(line) for line in told.splitlines()[: told.count(b"\n")]]
    said = [line for line in lines if "ledger" in line]
    done = lines.count(DONE)
    assert done in {len(said), len(said) - 1}
    sentence = next((line["sentence"] for line in lines if "sentence" in line), "")
    return CutShort(folder, begun, said, done, sentence)


def faults(activity: str, cut: CutShort) -> list[str]:
    """What is not as it must be in what this activity left, with the folder in which it can be looked at."""
    return [f"{cut.folder}: {fault}" for fault in _CHECKS[activity](cut)]


def _disagreeing(vault: Vault, cut: CutShort) -> Iterator[str]:
    """What the vault's own check finds, and whether it holds anything but what was acknowledged or under way."""
    yield from (found.sentence for found in vault.check() if not found.ok)
    held = Ledger.of(vault)
    if held not in cut.allowed:
        yield f"it holds {held}, not one of {cut.allowed}"


def _sealed(cut: CutShort) -> Iterator[str]:
    with open_with_key(cut.folder / NAME, KEY) as vault:
        yield from _disagreeing(vault, cut)


def _backed_up(cut: CutShort) -> Iterator[str]:
    """Each backup that was acknowledged is there with what the vault held then; whatever has such a name is one."""
    for nth, step in enumerate(cut.said):
        taken = cut.folder / STICK / step.get("backup", "")
        if taken.is_file() and held_by(taken, KEY) != valued(step["ledger"], Ledger):
            yield f"{taken.name} does not hold what the vault held then"
        if not taken.is_file() and "backup" in step and nth != cut.done:
            yield f"{taken.name} was acknowledged and is not there"
    yield from _sealed(cut)


def _changed(cut: CutShort) -> Iterator[str]:
    """One of the two keys opens it, the one that was acknowledged or is being gone over to; the other does not."""
    keys = (KEY, NEW_KEY)
    opens = [str(nth) for nth, key in enumerate(keys) if _opens(cut.folder / NAME, key)]
    if len(opens) != 1:
        yield f"it opens with {len(opens)} of the two keys"
        return
    (opened,) = opens
    if opened not in (cut.last("key") or ["0"]):
        yield f"it opens with key {opened}, of which nothing was said"
    with open_with_key(cut.folder / NAME, keys[int(opened)]) as vault:
        yield from _disagreeing(vault, cut)


def _migrated(cut: CutShort) -> Iterator[str]:
    with open_with_key(cut.folder / NAME, KEY, Schema(VERSIONS[-1], cut.folder / "migrations")) as vault:
        if Ledger.of(vault) not in cut.allowed:
            yield "it does not hold what it held before"


def _restored(cut: CutShort) -> Iterator[str]:
    with open_vault(cut.folder / NAME, PASSPHRASE) as vault:
        yield from _disagreeing(vault, cut)


def _disposed(cut: CutShort) -> Iterator[str]:
    """What is disposed of is nowhere any more, once what was left to do is done: not in the vault, not on the stick."""
    with open_with_key(cut.folder / NAME, KEY) as vault:
        erasing = Erasing(vault, Guiding(vault, pack()), lambda: START)
        erasing.finish()
        _look_after_logs(erasing, cut)
        if erasing.unfinished() is not None:
            yield "erasing was not finished"
        yield from _disagreeing(vault, cut)
        gone = [words(int(number[-4:]) - 1).split(":")[0] for number in Ledger.of(vault).disposed]
    files = [file for file in cut.folder.rglob("*.infoshare") if file.is_file()]
    clear = [(file.name, page) for file in files for page in pages(file, KEY)]
    yield from (
        f"{nth} is still in {file}" for nth in gone for file, page in clear if f"{nth}: She asked".encode() in page
    )


def _look_after_logs(erasing: Erasing, cut: CutShort) -> None:
    """Do as the worker is told: a log that was set aside may hold what was erased, and is deleted by hand."""
    left = erasing.unfinished()
    if left is not None and {log.name for log in left.files} == set(kept_logs(cut.folder / NAME)):
        for log in left.files:
            log.unlink()
        erasing.dealt_with()


def held_by(path: Path, key: VaultKey) -> Ledger:
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


_CHECKS: Final[dict[str, Callable[[CutShort], Iterator[str]]]] = {
    "sealing": _sealed,
    "backing_up": _backed_up,
    "changing": _changed,
    "migrating": _migrated,
    "restoring": _restored,
    "disposing": _disposed,
}

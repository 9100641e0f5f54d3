"""A disposal that is killed at any step leaves a vault that opens, and is whole or not there."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.store.opening import open_with_key
from tests.domain.making import pack
from tests.hand_clock import START
from tests.store.killing import NAME
from tests.store.left_behind import killed
from tests.store.pages import holding
from tests.store.planting import NUMBER, plant
from tests.store.vaults import KEY, make

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.chain import Entry

WORD = "".join(random.Random().choices("jkqvwxyz", k=24))
BACKUP = "kim 2026-05-01 0900.infoshare"


def test_a_kill_at_any_step(tmp_path: Path) -> None:
    """Content and disposal are never there together; what is left is finished when the vault is opened again."""
    base = tmp_path / "base"
    (base / "stick").mkdir(parents=True)
    with make(base / NAME) as vault:
        plant(vault, WORD, others=3)
    (base / "stick" / BACKUP).write_bytes((base / NAME).read_bytes())
    told = [_finished(state) for state in killed("dispose_of", base, tmp_path / "out")]
    assert len(told) > 10
    assert told == sorted(told)  # not there, and from some step on there
    assert told[-1]


def _finished(state: Path) -> bool:
    """Open what a kill left, finish it, and say whether the record was disposed of."""
    with open_with_key(state / NAME, KEY) as vault:
        entries = vault.read(lambda kept: kept.entries.about(NUMBER))
        disposed = entries[-1].header.kind is EntryKind.DISPOSAL
        assert {_there(entry) for entry in entries} == ({False} if disposed else {True})
        erasing = Erasing(vault, Guiding(vault, pack()), lambda: START)
        cleared = erasing.finish()
        assert cleared is None or not cleared.problem
        assert erasing.unfinished() is None
        assert all(found.ok for found in vault.check())
    files = [file for file in state.rglob("*") if file.is_file()]
    assert all(file.suffix == ".infoshare" for file in files)
    assert any(holding(file, KEY, WORD) for file in files) == (not disposed)
    return disposed


def _there(entry: Entry) -> bool:
    """Whether an entry has its content; that of the disposal itself does not count."""
    return entry.document is not None and entry.header.kind is not EntryKind.DISPOSAL

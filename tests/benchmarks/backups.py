"""Copying a vault, against copying a file of its size and waiting until it is on the device."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Final

from infoshare_desktop.services.demonstrating import Demonstrating
from infoshare_desktop.store.backups.backup import copy_closed
from infoshare_desktop.store.file.connection import Access, connect, outside_transaction
from infoshare_desktop.store.opening import create_with_key
from tests.benchmarks.figure import Figure
from tests.benchmarks.timing import in_turns, milliseconds
from tests.guidance.builtin import RESOURCES, leaflet
from tests.hand_clock import START, HandClock
from tests.store.vaults import KEY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_DECISIONS: Final = 1000
_ROUNDS: Final = 5
_BARE: Final = "copying and syncing the file"


def figures(folder: Path) -> Iterator[Figure]:
    """A backup as the lock takes it, and one of which every page is read and authenticated too."""
    path = folder / "kim.infoshare"
    with create_with_key(path, KEY, START, fictional=True) as vault:
        Demonstrating(vault, leaflet(), RESOURCES / "demonstration", HandClock()).fill(_DECISIONS, 7)
    ours, theirs = in_turns(lambda: _copied(path), lambda: _bare(path), _ROUNDS)
    yield Figure("backup: copy, compare, open", ours, 3, against=theirs, measured_against=_BARE)
    ours, theirs = in_turns(lambda: _checked(path), lambda: _bare(path), _ROUNDS)
    yield Figure("backup: copy, compare, open, check every page", ours, 6, against=theirs, measured_against=_BARE)


def _copied(path: Path) -> float:
    def work() -> None:
        connect(copy_closed(path, path.parent, START), KEY, Access.CLOSED).close()

    return milliseconds(work)


def _checked(path: Path) -> float:
    def work() -> None:
        connection = connect(copy_closed(path, path.parent, START), KEY, Access.CLOSED)
        assert not outside_transaction(connection, "PRAGMA cipher_integrity_check")
        connection.close()

    return milliseconds(work)


def _bare(path: Path) -> float:
    def work() -> None:
        with path.open("rb") as source, path.with_name("bare").open("wb") as target:
            shutil.copyfileobj(source, target, 1 << 20)
            target.flush()
            os.fsync(target.fileno())

    return milliseconds(work)

"""A secret was typed at the gate to mend or restore a vault: whoever then leaves the laptop finds it locked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.services.care.backup_plan import default_folder
from infoshare_desktop.store.backups.backup import copy_closed
from tests.hand_clock import START
from tests.journeys import steps
from tests.journeys.laptop import PASSPHRASE
from tests.journeys.test_damage import spoil

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker


def mend(worker: Worker) -> None:
    """Type the passphrase of the damaged vault, and save what can be read."""
    worker.write("Passphrase", PASSPHRASE)
    worker.key(Qt.Key.Key_Return)
    worker.see("Part of the vault is damaged")
    worker.press("Save what can be read")
    worker.see("were saved in")


def restore(worker: Worker) -> None:
    """Type the passphrase of a backup, and see what it holds."""
    worker.press("Open the vault")
    worker.press("Restore a backup")
    worker.see("Which backup?")
    worker.write("Passphrase", PASSPHRASE)
    worker.press("Look into it")
    worker.see("It holds ")


WAYS: Final[dict[str, Callable[[Laptop, Worker], None]]] = {
    "idle": lambda laptop, _worker: laptop.leave_alone(11 * 60),
    "key": lambda _laptop, worker: worker.key(Qt.Key.Key_L, steps.CONTROL),
    "vanish": lambda _laptop, worker: worker.key(Qt.Key.Key_L, steps.CONTROL | Qt.KeyboardModifier.ShiftModifier),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("there", [mend, restore])
def test_it_locks_where_a_secret_is_known(laptop: Laptop, there: Callable[[Worker], None], way: str) -> None:
    """The process ends; a fresh one stands at the passphrase box, but for the key that takes everything away."""
    folder = default_folder(laptop.vault)
    folder.mkdir()
    copy_closed(laptop.vault, folder, START)
    spoil(laptop.vault, 0)
    worker = laptop.start()
    there(worker)
    WAYS[way](laptop, worker)
    assert not worker.window.isVisible()
    assert (laptop.asked_for is None) == (way == "vanish")
    if way != "vanish":
        laptop.after_lock().see("Passphrase")

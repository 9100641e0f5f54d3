"""A fault of the program while it locks or closes, and what is left in the clipboard."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication

from tests.journeys import steps

if TYPE_CHECKING:
    from infoshare_desktop.store.vault import Vault
    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker


COPIED: Final = "Rosa Lee, 12 Mill Lane"
COPYING: Final = f"""
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
QGuiApplication.clipboard().setText({COPIED!r})
application.exec()
"""


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The unforeseen errors that come to the last resort."""
    told: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: told.append(kind.__name__))
    return told


def open_vault(laptop: Laptop) -> tuple[Worker, Vault]:
    """The worker at Home, and the vault that the program holds."""
    worker = laptop.open()
    worker.see("Nothing waits for you")
    workspace = laptop._running[-1][0]._workspace
    assert workspace is not None
    return worker, workspace.session.vault


def test_what_cannot_be_saved_by_a_fault_is_locked_all_the_same(laptop: Laptop, faults: list[str]) -> None:
    """The vault's thread is gone: Ctrl+L tells the fault, and a fresh start is asked for."""
    worker, vault = open_vault(laptop)
    vault.close()
    worker.key(Qt.Key.Key_L, steps.CONTROL)
    assert set(faults) == {"RuntimeError"}
    assert laptop.asked_for == [str(laptop.vault), "--because=locked"]


def test_a_vault_that_cannot_be_closed_is_left_all_the_same(laptop: Laptop, faults: list[str]) -> None:
    """Its thread has ended: neither the saving nor the closing works, and no screen of it stays."""
    worker, vault = open_vault(laptop)
    vault._owner.run(lambda: end_thread(vault))
    worker.key(Qt.Key.Key_L, steps.CONTROL)
    assert set(faults) == {"RuntimeError"}
    assert laptop.asked_for is not None
    assert not laptop._running[-1][1].isVisible()


def end_thread(vault: Vault) -> None:
    """As its last work; what Home still waits to read is never asked."""
    vault._connection.close()
    vault._owner._thread.shutdown(wait=False, cancel_futures=True)


@pytest.mark.parametrize("leave", ["lock", "close"])
def test_nothing_copied_is_left_in_the_clipboard(laptop: Laptop, leave: str) -> None:
    """However the vault is left; with a middle click nothing comes either."""
    worker, _vault = open_vault(laptop)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(COPIED)
    clipboard.setText(COPIED, QClipboard.Mode.Selection)
    if not clipboard.ownsClipboard():
        pytest.skip("this platform does not say whose the clipboard is")
    if leave == "lock":
        worker.key(Qt.Key.Key_L, steps.CONTROL)
    else:
        laptop.close()
    assert [clipboard.text(), clipboard.text(QClipboard.Mode.Selection)] == ["", ""]


def test_what_another_program_copied_stays_in_the_clipboard(laptop: Laptop) -> None:
    """It is not ours to take away."""
    worker, _vault = open_vault(laptop)
    clipboard = QGuiApplication.clipboard()
    if QGuiApplication.platformName() == "offscreen":
        pytest.skip("no other program has a clipboard there")
    with subprocess.Popen([sys.executable, "-c", COPYING], stdin=subprocess.PIPE) as other:
        worker.when(lambda: clipboard.text() == COPIED)
        worker.key(Qt.Key.Key_L, steps.CONTROL)
        assert clipboard.text() == COPIED
        other.kill()

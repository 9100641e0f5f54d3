"""A fault of the program while it locks or closes, and what is left in the clipboard."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.journeys import steps

if TYPE_CHECKING:
    from infoshare_desktop.store.vault import Vault
    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker


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
    assert faults == ["RuntimeError"]
    assert laptop.asked_for == [str(laptop.vault), "--because=locked"]


def test_a_vault_that_cannot_be_closed_is_left_all_the_same(laptop: Laptop, faults: list[str]) -> None:
    """Its connection is gone: neither the saving nor the closing works, and no screen of it stays."""
    worker, vault = open_vault(laptop)
    vault._run(vault._connection.close)
    worker.key(Qt.Key.Key_L, steps.CONTROL)
    assert len(faults) == 2
    assert laptop.asked_for is not None
    assert not laptop._running[-1][1].isVisible()


@pytest.mark.parametrize("leave", ["lock", "close"])
def test_nothing_copied_is_left_in_the_clipboard(laptop: Laptop, leave: str) -> None:
    """However the vault is left."""
    worker, _vault = open_vault(laptop)
    QGuiApplication.clipboard().setText("Rosa Lee, 12 Mill Lane")
    if leave == "lock":
        worker.key(Qt.Key.Key_L, steps.CONTROL)
    else:
        laptop.close()
    assert QGuiApplication.clipboard().text() == ""

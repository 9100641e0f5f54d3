"""The first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QSignalSpy

from infoshare_desktop.ui.gate.welcome import Welcome
from infoshare_desktop.ui.kit.banner import Banner
from tests.ui.gate.states import NUMBERS
from tests.ui.hands import press

if TYPE_CHECKING:
    from tests.ui.hands import Desk


def test_each_way_to_begin_is_told(on_desk: Desk) -> None:
    """Four buttons, four intents, worked by the keyboard."""
    screen = Welcome()
    on_desk(screen)
    for button, signal in (
        (screen.make, screen.create_chosen),
        (screen.open, screen.open_chosen),
        (screen.demonstration, screen.demonstration_chosen),
        (screen.restore, screen.restore_chosen),
    ):
        chosen = QSignalSpy(signal)
        press(button)
        assert chosen.count() == 1


def test_whom_to_ring_stands_there_only_if_the_worker_put_it_there(on_desk: Desk) -> None:
    """999 always, the worker's own numbers when there are some."""
    plain, numbered = Welcome(), Welcome(NUMBERS)
    on_desk(plain)
    on_desk(numbered)
    assert [banner.text() for banner in plain.findChildren(Banner)] == ["Ring 999 first. The record can wait."]
    assert [banner.text() for banner in numbered.findChildren(Banner)] == [
        f"Ring 999 first. The record can wait.\n{NUMBERS}"
    ]

"""The record that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.ui.records.reading import Action, Offer, Reading
from infoshare_desktop.ui.records.reading_pane import ReadingPane
from tests.ui.audit import settle, stand

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("appearance")


def _reading(reference: str) -> Reading:
    return Reading(
        reference, f"{reference} · Draft", "3 May 2026", (), (Offer(Action.CONTINUE, "Continue this draft"),)
    )


def test_the_keyboard_stays_in_a_record_that_is_read_again(qtbot: QtBot) -> None:
    """Enter goes into the record at once; when it then comes anew, the first thing to do has the keyboard."""
    pane = ReadingPane()
    window = stand(pane)
    qtbot.addWidget(window)
    pane.show_reading(_reading("D-0001"))
    pane.take_focus()
    pane.show_reading(_reading("D-0002"))
    settle()
    assert window.focusWidget() is pane.buttons[0]
    assert pane.buttons[0].accessibleDescription() == "D-0002"

"""One box to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.ui.kit.choices.tick import Tick
from tests.ui.audit import faults_of, spoken_name
from tests.ui.hands import control

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk


def test_ticking_tells_and_setting_does_not(on_desk: Desk, qtbot: QtBot) -> None:
    """The whole row can be pressed; what the program puts in is not taken for the worker's."""
    field = Tick("about", "This is only about right")
    on_desk(field)
    with qtbot.assertNotEmitted(field.changed):
        field.set_value(True)
    assert field.value()
    with qtbot.waitSignal(field.changed):
        field.row.click()
    assert not field.value()


def test_its_words_are_its_name(on_desk: Desk, appearance: Appearance) -> None:
    """They stand once, beside the box, and a screen reader says them."""
    field = Tick("about", "This is only about right")
    on_desk(field)
    assert spoken_name(control(field)) == "This is only about right"
    assert faults_of(appearance, lambda: Tick("about", "This is only about right")) == []

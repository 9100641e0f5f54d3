"""A line of words with a shape before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.ui.kit.words.shape import Shape, Tone
from infoshare_desktop.ui.kit.words.tone_line import ToneLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.hands import Desk


@pytest.mark.usefixtures("appearance")
def test_a_tone_brings_its_own_shape(on_desk: Desk) -> None:
    """What is said changes words and shape together; one shape is seen at a time."""
    line = ToneLine()
    on_desk(line)
    for tone in (Tone.WARNING, Tone.GOOD):
        line.say(tone, f"Strength: {tone}")
        shown = [shape for shape in line.findChildren(Shape) if shape.isVisible()]
        assert [shape.property("tone") for shape in shown] == [tone.value]
        assert line.words() == f"Strength: {tone}"


@pytest.mark.usefixtures("appearance")
def test_nothing_to_say_takes_no_room(qtbot: QtBot) -> None:
    """The line is hidden before it says anything, and when it says nothing any more."""
    line = ToneLine()
    qtbot.addWidget(line)
    assert line.isHidden()
    line.say(Tone.WARNING, "Caps lock is on.")
    assert not line.isHidden()
    line.say(Tone.WARNING, "")
    assert line.isHidden()

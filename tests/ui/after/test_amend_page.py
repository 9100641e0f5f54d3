"""Correcting a passage, with real widgets over a real vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.facts.passages import MISSING
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.after.amend_page import AmendPage
from infoshare_desktop.ui.after.passages_page import PassagesPage, to_correct
from infoshare_desktop.ui.kit.wrapping import LinkButton
from tests.ui.after.passages import passage
from tests.ui.hands import press, type_into
from tests.ui.typed import HOSTILE
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.after.tools import AfterTools
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop


def test_any_passage_can_be_chosen(qtbot: QtBot, on_desk: Desk, tools: AfterTools, number: str) -> None:
    """Each is shown as it stands, with a link that names it; the keyboard is at the first."""
    passages = tools.amending.passages(number)
    page = PassagesPage(number, passages, to_correct(number))
    on_desk(page)
    links = page.findChildren(LinkButton)
    assert len(links) == len(passages)
    qtbot.waitUntil(links[0].hasFocus)
    (wanted,) = [link for link in links if "reasons" in link.accessibleName()]
    with qtbot.waitSignal(page.chosen) as chosen:
        press(wanted)
    assert chosen.args == ["outcome.reasons"]
    assert page.place() == Place("correct", number)


def test_a_passage_is_corrected(
    qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str
) -> None:
    """What stands there is put right where it stands, and the page says what changes before it is recorded."""
    page = AmendPage(number, passage(tools, number), tools)
    on_desk(page)
    assert page.corrected.value() == "She asked me to ring them."
    assert page.changed.words() == ""
    page.corrected.set_value("She asked me to write to them.")
    page.corrected.touched()
    assert page.changed.words() == "“ring” became “write to”."
    type_into(page.reason, "I mixed it up")
    with qtbot.waitSignal(page.recorded) as recorded:
        press(page.record)
    assert recorded.args == [number]
    (act,) = workshop.browsing.read(number).amendments
    assert (act.original, act.corrected, act.reason) == (
        "She asked me to ring them.",
        "She asked me to write to them.",
        "I mixed it up",
    )
    assert act.worker == PROFILE.worker


def test_a_correction_without_change_or_reason_is_named_at_its_field(
    on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str
) -> None:
    """Both sentences stand at once, and nothing is recorded."""
    page = AmendPage(number, passage(tools, number), tools)
    on_desk(page)
    press(page.record)
    assert page.corrected.error() == "This is what stands there already. Change what is wrong in it."
    assert page.reason.error()
    assert workshop.browsing.read(number).amendments == ()


def test_what_was_left_out_is_added(on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str) -> None:
    """There is nothing to put right, and nothing to compare with."""
    page = AmendPage(number, passage(tools, number, MISSING), tools)
    on_desk(page)
    assert page.corrected.value() == ""
    page.corrected.set_value(HOSTILE)
    page.reason.set_value("Forgotten")
    press(page.record)
    assert workshop.browsing.read(number).amendments[0].corrected == HOSTILE


def test_the_cursor_is_where_it_was(qtbot: QtBot, on_desk: Desk, tools: AfterTools, number: str) -> None:
    """In the field that was typed in, at the letter."""
    page = AmendPage(
        number, passage(tools, number), tools, Place("correct", number, "", "reason", 3, '{"reason": "abcdef"}')
    )
    on_desk(page)
    qtbot.waitUntil(page.reason.edit.hasFocus)
    assert page.reason.cursor_position() == 3

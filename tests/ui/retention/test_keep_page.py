"""How long a record is kept, and holding it, with real widgets over a real vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.records.listing import Mark
from infoshare_desktop.ui.retention.hold_page import HoldPage
from infoshare_desktop.ui.retention.keep_page import KeepPage
from tests.ui.hands import press, type_into
from tests.ui.retention.old_records import WHY, old
from tests.ui.typed import HOSTILE
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.retention.tools import RetentionTools
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop


def test_a_rule_is_chosen_with_a_reason(qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """What holds now is shown first; without a reason nothing is recorded."""
    number = old(workshop)
    page = KeepPage(tools.retaining.about(number), tools.retaining.rules(), tools)
    on_desk(page)
    assert page.rule.value() == ""
    page.rule.set_value("long")
    press(page.record)
    assert page.reason.error()
    type_into(page.reason, "She may ask one day")
    with qtbot.waitSignal(page.recorded):
        press(page.record)
    assert tools.retaining.about(number).due.rule.id == "long"
    again = KeepPage(tools.retaining.about(number), tools.retaining.rules(), tools)
    assert again.rule.value() == "long"
    again.deleteLater()


def test_from_there_it_is_held_or_disposed_of(
    qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: RetentionTools
) -> None:
    """The button says what it does now."""
    number = old(workshop)
    page = KeepPage(tools.retaining.about(number), tools.retaining.rules(), tools)
    on_desk(page)
    with qtbot.waitSignal(page.hold_asked):
        press(page.hold)
    with qtbot.waitSignal(page.dispose_asked):
        press(page.dispose)
    tools.retaining.hold(number, WHY, PROFILE.worker)
    held = KeepPage(tools.retaining.about(number), tools.retaining.rules(), tools)
    on_desk(held)
    assert held.hold.text() == "Lift the hold"
    with qtbot.waitSignal(held.lift_asked):
        press(held.hold)


def test_a_record_is_held_and_let_go(on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """Both ways ask why."""
    number = old(workshop)
    page = HoldPage(number, tools)
    on_desk(page)
    press(page.record)
    assert page.reason.error()
    page.reason.set_value(HOSTILE)
    press(page.record)
    assert Mark.HELD in workshop.browsing.read(number).row.marks
    lifting = HoldPage(number, tools, lifting=True)
    on_desk(lifting)
    lifting.reason.set_value("Settled")
    press(lifting.record)
    assert tools.retaining.about(number).hindrances == ()

"""Adding what a supervisor said, with real widgets over a real vault."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from infoshare_desktop.domain.acts.correcting import Stance
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.ui.after.comment_page import CommentPage
from infoshare_desktop.ui.keyboard.focused import focused_in
from tests.ui.hands import press, type_into
from tests.ui.typed import HOSTILE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.after.tools import AfterTools
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop


def focused(window: QWidget) -> QWidget:
    """What has the keyboard."""
    found = focused_in(window)
    assert found is not None
    return found


def test_a_comment_is_recorded_with_its_action(
    qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str, today: date
) -> None:
    """Supervisor, day and owner stand there already; what was agreed becomes a follow-up."""
    page = CommentPage(number, today, tools)
    on_desk(page)
    assert (page.supervisor.value(), page.on.value(), page.owner.value()) == ("Bo Adeyemi", today, "Kim Mason")
    page.said.set_value(HOSTILE)
    page.stance.set_value(Stance.DISAGREES)
    page.what.set_value("Ring her sister")
    page.due_on.set_value(today + timedelta(days=2))
    with qtbot.waitSignal(page.recorded):
        press(page.record)
    (said,) = workshop.browsing.read(number).comments
    assert (said.on, said.supervisor, said.said, said.stance) == (today, "Bo Adeyemi", HOSTILE, Stance.DISAGREES)
    assert said.action == FollowUp("supervision-1", "Ring her sister", "Kim Mason", today + timedelta(days=2))


def test_a_comment_alone_leaves_nothing_to_do(
    on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str, today: date
) -> None:
    """The owner who stands there from the beginning is no action."""
    page = CommentPage(number, today, tools)
    on_desk(page)
    page.said.set_value("Well weighed")
    page.stance.set_value(Stance.AGREES)
    press(page.record)
    assert workshop.browsing.read(number).comments[0].action is None


def test_what_is_missing_in_a_comment_is_named_at_its_field(
    on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str, today: date
) -> None:
    """Impossible days, an action without a day, nothing said, no answer whether they agree."""
    page = CommentPage(number, today, tools)
    on_desk(page)
    page.on.set_value(today + timedelta(days=1))
    page.what.set_value("Ring her sister")
    press(page.record)
    wrong = {field.field_id for field in page.form.fields() if field.error()}
    assert wrong == {"said", "stance", "on", "due_on"}
    page.on.set_value(today - timedelta(days=1))
    page.due_on.set_value(today - timedelta(days=1))
    press(page.record)
    assert page.on.error() == "The decision was not made yet on this day. Check the day."
    assert page.due_on.error() == "This day is over. Choose today or a later one."
    page.on.set_value(None)
    press(page.record)
    assert page.on.error() == "Say on which day."
    assert workshop.browsing.read(number).comments == ()


def test_the_keys_lead_to_what_is_missing_and_to_the_button(
    qtbot: QtBot, on_desk: Desk, tools: AfterTools, number: str, today: date
) -> None:
    """Ctrl+Enter leaves a large box, a number picks and goes on, and only Enter at the button records it."""
    page = CommentPage(number, today, tools)
    window = on_desk(page)
    type_into(page.said, "We looked at the risk")
    with qtbot.assertNotEmitted(page.recorded):
        QTest.keyClick(focused(window), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert page.stance.isAncestorOf(focused(window))
        QTest.keyClick(focused(window), Qt.Key.Key_1)
        assert page.record.hasFocus()
        page.supervisor.focus_first()
        QTest.keyClick(focused(window), Qt.Key.Key_Return)
        assert page.record.hasFocus()
    with qtbot.waitSignal(page.recorded):
        QTest.keyClick(focused(window), Qt.Key.Key_Return)


def test_enter_says_what_is_missing_above(on_desk: Desk, tools: AfterTools, number: str, today: date) -> None:
    """Nothing is missing below, but something is above: it is said there, and nothing is recorded."""
    page = CommentPage(number, today, tools)
    window = on_desk(page)
    page.owner.focus_first()
    QTest.keyClick(focused(window), Qt.Key.Key_Return)
    assert page.said.error()
    assert not page.record.hasFocus()

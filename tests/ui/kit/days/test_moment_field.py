"""Typing and picking a date and a time."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.ui.kit.days.date_field import DateField, not_past
from infoshare_desktop.ui.kit.days.moment_field import MomentField, not_to_come
from tests.ui.audit import settle, spoken_name, stand
from tests.ui.hands import type_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.hand_clock import HandClock
    from tests.ui.hands import Desk

pytestmark = pytest.mark.usefixtures("appearance")


def test_what_is_typed_becomes_a_moment_in_the_laptop_s_zone(qtbot: QtBot, clock: HandClock) -> None:
    """Date and time together are an instant with the zone."""
    field = MomentField("m", "When?", clock)
    qtbot.addWidget(field)
    QTest.keyClicks(field.day.edit, "yesterday")
    assert field.value() is None
    QTest.keyClicks(field.time, "2pm")
    assert field.value() == Moment(datetime(2026, 5, 2, 13, 0, tzinfo=UTC), "Europe/London")


@pytest.mark.parametrize(
    ("day", "time", "is_time"),
    [
        ("", "", False),
        ("3 May", "", True),
        ("3 May", "25:70", True),
        ("29 March 2026", "01:30", True),
        ("", "10", False),
        ("31 June", "25:70", False),
        ("3 May", "10", False),
        ("4 May", "10", False),
    ],
)
def test_the_cursor_goes_to_what_is_wrong(
    on_desk: Desk, clock: HandClock, day: str, time: str, *, is_time: bool
) -> None:
    """To the time where that alone is bad or missing; to the date for all else, also for a day still to come."""
    field = MomentField("m", "When?", clock, objection=not_to_come(clock))
    on_desk(field)
    field.day.edit.setText(day)
    field.time.setText(time)
    field.focus_first()
    assert field.time.hasFocus() is is_time
    assert field.day.edit.hasFocus() is not is_time


@pytest.mark.parametrize(
    ("day", "time", "sentence"),
    [
        ("", "", None),
        ("3 May", "", "Write the time too"),
        ("", "10", "Write the date too"),
        ("31 June", "10", "There is no 31 June"),
        ("29 March 2026", "01:30", "went forward"),
        ("25 October 2026", "01:30", "came twice"),
    ],
)
def test_what_is_missing_or_impossible_is_said_at_the_field(
    qtbot: QtBot, clock: HandClock, day: str, time: str, sentence: str | None
) -> None:
    """Each slip has its own sentence; an empty field is none."""
    field = MomentField("m", "When?", clock)
    qtbot.addWidget(field)
    field.day.edit.setText(day)
    field.time.setText(time)
    assert field.value() is None
    problem = field.problem()
    assert problem is None if sentence is None else sentence in str(problem)


def test_leaving_the_field_shows_the_sentence(qtbot: QtBot, clock: HandClock) -> None:
    """The slip is told when the worker goes on, not while typing."""
    field = MomentField("m", "When?", clock)
    qtbot.addWidget(field)
    QTest.keyClicks(field.day.edit, "31 June")
    QTest.keyClicks(field.time, "10")
    assert field.error() is None
    field.time.editingFinished.emit()
    assert "There is no 31 June" in str(field.error())


def test_a_moment_from_elsewhere_keeps_its_zone(qtbot: QtBot, clock: HandClock) -> None:
    """A time recorded in another zone is shown and given back in that zone."""
    field = MomentField("m", "When?", clock)
    qtbot.addWidget(field)
    moment = Moment(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "Europe/Dublin")
    field.set_value(moment)
    assert field.value() == moment


def test_now_is_one_press_away(qtbot: QtBot, clock: HandClock) -> None:
    """Set to now fills both boxes and tells."""
    field = MomentField("m", "When?", clock)
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.paused):
        field.now.click()
    assert field.value() == Moment(clock().instant.replace(second=0), clock().zone)


def test_the_calendar_works_by_the_keyboard(qtbot: QtBot, clock: HandClock) -> None:
    """Opened by its button, it has the focus; arrows move, Enter picks, the day stands in the box."""
    field = DateField("d", "Review on", clock)
    window = stand(field, (700, 600))
    qtbot.addWidget(window)
    QTest.keyClick(field.box.opener, Qt.Key.Key_Space)
    view = field.box.calendar.findChild(QWidget, "qt_calendar_calendarview")
    assert isinstance(view, QWidget)
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(field.paused):
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert field.value() == date(2026, 5, 4)
    assert field.box.calendar.isHidden()
    assert field.box.edit.hasFocus()


def test_the_calendar_has_no_days_before_those_that_can_be_kept(qtbot: QtBot, clock: HandClock) -> None:
    """Leafed back to where Qt's own calendar begins, it still gives a day."""
    field = DateField("d", "Review on", clock)
    window = stand(field, (700, 600))
    qtbot.addWidget(window)
    field.box.opener.click()
    field.box.calendar.setSelectedDate(QDate(-4714, 11, 24))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert field.box.edit.text() == "1 January 1900"


def test_the_calendar_shows_every_week(qtbot: QtBot, clock: HandClock) -> None:
    """The days end where the calendar ends; the last weeks of the month are not cut off."""
    field = DateField("d", "Review on", clock)
    window = stand(field, (700, 600))
    qtbot.addWidget(window)
    field.box.opener.click()
    settle()
    calendar = field.box.calendar
    view = calendar.findChild(QWidget, "qt_calendar_calendarview")
    assert isinstance(view, QWidget)
    assert calendar.rect().contains(view.geometry())


def test_escape_closes_the_calendar(qtbot: QtBot, clock: HandClock) -> None:
    """Escape leaves the date as it was and goes back to the button."""
    field = DateField("d", "Review on", clock)
    window = stand(field, (700, 600))
    qtbot.addWidget(window)
    field.box.opener.click()
    view = field.box.calendar.findChild(QWidget, "qt_calendar_calendarview")
    assert isinstance(view, QWidget)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert field.box.calendar.isHidden()
    assert field.box.opener.hasFocus()
    assert field.value() is None


def test_both_boxes_have_names_of_their_own(qtbot: QtBot, clock: HandClock) -> None:
    """A screen reader tells the date's box from the time's, and says the zone."""
    field = MomentField("m", "When was it?", clock)
    qtbot.addWidget(field)
    assert spoken_name(field.day.edit) == "When was it?: date"
    assert spoken_name(field.time) == "When was it?: time, in Europe/London"
    field.set_error("Write the date.")
    assert spoken_name(field.day.edit) == "When was it?: date"


def test_each_slip_is_told_when_its_box_is_left(qtbot: QtBot, clock: HandClock) -> None:
    """A day that does not exist at once; the time that is missing when the field is left, by whichever way."""
    field, elsewhere = MomentField("m", "When?", clock), QLineEdit()
    both = QWidget()
    column = QVBoxLayout(both)
    column.addWidget(field)
    column.addWidget(elsewhere)
    window = stand(both)
    qtbot.addWidget(window)
    field.day.edit.setFocus()
    QTest.keyClicks(field.day.edit, "31 June")
    field.day.opener.setFocus()
    assert "There is no 31 June" in str(field.error())
    field.day.edit.clear()
    field.day.edit.setFocus()
    QTest.keyClicks(field.day.edit, "3 May")
    field.time.setFocus()
    assert field.error() is None
    field.now.setFocus()
    assert field.error() is None
    elsewhere.setFocus()
    assert "Write the time too" in str(field.error())


def test_what_the_screen_said_stands_until_something_is_typed(qtbot: QtBot, clock: HandClock) -> None:
    """A sentence from elsewhere is not taken away by going on, but by mending what it is about."""
    field = MomentField("m", "When?", clock)
    window = stand(field)
    qtbot.addWidget(window)
    field.set_value(clock())
    field.set_error("This lies in the future.")
    field.time.setFocus()
    window.setFocus()
    assert field.error() == "This lies in the future."
    field.time.setFocus()
    QTest.keyClick(field.time, Qt.Key.Key_Backspace)
    window.setFocus()
    assert field.error() != "This lies in the future."


def test_day_that_cannot_be_meant_is_refused_and_kept(on_desk: Desk, clock: HandClock) -> None:
    """A day before today says so at the field, gives no value, and stands there to be changed or put back later."""
    field = DateField("d", "By when?", clock, objection=not_past(clock))
    on_desk(field)
    type_into(field, "2 May 2026")
    assert field.problem() == "This day is over. Choose today or a later one."
    assert field.value() is None
    assert field.unfinished() == "2 May 2026"
    field.show_unfinished("today")
    assert (field.problem(), field.value()) == (None, date(2026, 5, 3))


def test_day_becomes_past_while_it_waits(clock: HandClock) -> None:
    """A draft left for a week shows its day, and that it is past."""
    field = DateField("d", "By when?", clock, objection=not_past(clock))
    field.set_value(date(2026, 5, 4))
    assert field.problem() is None
    clock.forward(days=7)
    assert field.problem() == "This day is over. Choose today or a later one."
    assert field.unfinished() == "4 May 2026"


def test_moment_to_come_is_refused(on_desk: Desk, clock: HandClock) -> None:
    """What has happened has not happened in the future."""
    field = MomentField("m", "When did you notice it?", clock, objection=not_to_come(clock))
    on_desk(field)
    field.set_value(clock())
    assert field.problem() is None
    field.day.edit.setText("tomorrow")
    assert field.problem() == "This lies in the future. Check the day and the time."
    assert field.value() is None

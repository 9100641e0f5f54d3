"""A box to type a day into, with a calendar that opens under it."""

from __future__ import annotations

from functools import cached_property
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.days.when import Unclear, read_day, show_day
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from datetime import date

    from infoshare_desktop.domain.moments import Clock

_FIRST_DAY: Final = QDate(1900, 1, 1)
_LAST_DAY: Final = QDate(2999, 12, 31)
"""Qt's own calendar begins 4,714 years before our era, which Python has no days for."""


class DayBox(QWidget):
    """``edited`` at every key and at a day picked; ``left`` when the worker goes on or has picked.

    In the calendar the arrow keys move, Enter picks, Escape closes it. It is made when it is first opened: it has some
    twenty widgets.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.edit = QLineEdit()
        self.opener = Button(_("Open calendar"))
        self.opener.setCheckable(True)
        self.row = QHBoxLayout()
        self.row.setSpacing(Space.SMALL)
        self.row.addWidget(self.edit, 1)
        self.row.addWidget(self.opener)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)
        self._column.addLayout(self.row)
        self.edit.textEdited.connect(self.edited)
        self.edit.editingFinished.connect(self.left)
        self.opener.toggled.connect(self._open)

    @cached_property
    def calendar(self) -> QCalendarWidget:
        """The calendar under the box, hidden until it is opened."""
        calendar = _calendar()
        calendar.hide()
        self._column.addWidget(calendar)
        calendar.activated.connect(self._pick)
        calendar.clicked.connect(self._pick)
        for part in (calendar, *calendar.findChildren(QWidget)):
            part.installEventFilter(self)
        return calendar

    def read(self) -> date | None:
        """The day typed, None for an empty box. Raises Unclear."""
        text = self.edit.text().strip()
        return read_day(text, self._clock().day()) if text else None

    def show_day(self, day: date | None) -> None:
        """Show a day, or empty the box."""
        self.edit.setText(show_day(day) if day else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape closes the calendar."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.KeyPress and self.opener.isChecked():
            self.opener.setChecked(False)
            self.opener.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _open(self, is_open: bool) -> None:  # noqa: FBT001  (a Qt slot takes what the signal gives)
        self.opener.set_words(_("Close calendar") if is_open else _("Open calendar"))
        self.calendar.setVisible(is_open)
        if is_open:
            # WORKAROUND: QCalendarWidget's size hint knows nothing of the height that the style sheet gives the days,
            # and cuts off the last weeks of the month (seen with Qt 6.12).
            layout = self.calendar.layout()
            self.calendar.setMinimumHeight(layout.minimumSize().height() if layout else 0)
            self.calendar.setSelectedDate(_as_qdate(self._day_to_open_at()))
            self.calendar.setFocus()

    def _day_to_open_at(self) -> date:
        try:
            return self.read() or self._clock().day()
        except Unclear:
            return self._clock().day()

    def _pick(self, picked: QDate) -> None:
        day: date = picked.toPython()  # type: ignore[assignment]  # toPython is typed object
        self.show_day(day)
        self.opener.setChecked(False)
        self.edit.setFocus()
        self.edited.emit()
        self.left.emit()


def _calendar() -> QCalendarWidget:
    calendar = QCalendarWidget()
    calendar.setDateRange(_FIRST_DAY, _LAST_DAY)
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setAccessibleName(_("Calendar"))
    for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekend, QTextCharFormat())
    for part, sign in (("qt_calendar_prevmonth", "‹"), ("qt_calendar_nextmonth", "›")):
        step = calendar.findChild(QToolButton, part)
        if isinstance(step, QToolButton):
            step.setText(sign)
            step.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    for part, name in (
        ("qt_calendar_prevmonth", _("Month before")),
        ("qt_calendar_nextmonth", _("Month after")),
        ("qt_calendar_monthbutton", _("Choose the month")),
        ("qt_calendar_yearbutton", _("Choose the year")),
        ("qt_calendar_yearedit", _("Year")),
        ("qt_calendar_calendarview", _("Days of the month: arrow keys move, Enter picks")),
    ):
        found = calendar.findChild(QWidget, part)
        if isinstance(found, QWidget):
            found.setAccessibleName(name)
    return calendar


def _as_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)

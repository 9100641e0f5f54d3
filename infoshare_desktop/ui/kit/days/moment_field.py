"""A day and a time of day, in the zone that the laptop is in."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from infoshare_desktop.domain.times.order import to_come
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.days.day_box import DayBox
from infoshare_desktop.ui.kit.days.typed_time import TypedTime
from infoshare_desktop.ui.kit.days.when import Unclear, local_moment, read_time, show_time
from infoshare_desktop.ui.kit.words.text import TextKind, Words
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.moments import Clock, Moment


class MomentField(TypedTime["Moment"]):
    """Two boxes; one of them left empty is a problem, both are none.

    A moment that was set from elsewhere keeps its own zone until the worker changes it.
    """

    def __init__(
        self,
        field_id: str,
        label: str,
        clock: Clock,
        hint: str = "",
        *,
        objection: Callable[[Moment], str] = lambda _moment: "",
        parent: QWidget | None = None,
    ) -> None:
        example = _("For example yesterday, or 3 May 2026, at 14:30 or 2.30pm")
        super().__init__(field_id, label, hint or example, objection, parent)
        self._clock = clock
        self._judged = False
        self._zone = clock().zone
        self.day = DayBox(clock)
        self.day.opener.setAccessibleDescription(label)
        self.time = QLineEdit()
        self.now = Button(_("Set to now"))
        self.now.setAccessibleDescription(label)
        self._zone_words = Words(self._zone, TextKind.HINT)
        self._zone_words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.day.edit.setAccessibleName(_("date"))
        self.time.setAccessibleName(_("time, in {zone}").format(zone=self._zone))
        self.place(self._laid_out(), self.day.edit, self.time)
        self.day.edited.connect(self._edited)
        self.time.textEdited.connect(self._edited)
        self.day.left.connect(self._left)
        self.time.editingFinished.connect(self._left)
        self.now.clicked.connect(self._set_now)
        for part in (self.day.edit, self.day.opener, self.time, self.now):
            part.installEventFilter(self)

    def set_value(self, value: Moment | None) -> None:
        """Show a moment in its own zone; emits nothing."""
        self._zone = value.zone if value else self._clock().zone
        self._zone_words.set_words(self._zone)
        self.day.show_day(value.day() if value else None)
        self.time.setText(show_time(value) if value else "")

    def unfinished(self) -> str:
        """What is in both boxes, date and time in a line each, while it is no moment."""
        return f"{self.day.edit.text()}\n{self.time.text()}" if self.problem() else ""

    def show_unfinished(self, text: str) -> None:
        """See Field."""
        if text:
            day, _line, time = text.partition("\n")
            self.day.edit.setText(day)
            self.time.setText(time)

    def focus_first(self) -> None:
        """Go to the time where that alone is wrong or missing, else to the date."""
        (self.time if self._time_is_wrong() else self.day.edit).setFocus()

    def _time_is_wrong(self) -> bool:
        try:
            self.typed()
        except Unclear:
            return self._problem_of_day() is None and self.day.read() is not None
        return False

    def typed(self) -> Moment | None:
        """See TypedTime."""
        day, said = self.day.read(), self.time.text().strip()
        if day is None and not said:
            return None
        if day is None:
            raise Unclear(_("Write the date too."))
        if not said:
            raise Unclear(_("Write the time too, as near as you remember it."))
        at, zone_said = read_time(said)
        return local_moment(day, at, zone_said, self._zone)

    def _laid_out(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.day)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.time, 2)
        row.addWidget(self._zone_words, 3)
        row.addWidget(self.now)
        column.addLayout(row)
        return whole

    def set_error(self, sentence: str | None) -> None:
        """See Field. What was said stands until something is typed, whoever said it."""
        super().set_error(sentence)
        self._judged = sentence is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells of boxes left only where something was typed; the worker may leave by a button too."""
        if event.type() == QEvent.Type.FocusOut:
            self._judge()
        return super().eventFilter(watched, event)

    def _edited(self) -> None:
        self._judged = False
        self.changed.emit()

    def _left(self) -> None:
        self._judge()
        self.paused.emit()

    def _judge(self) -> None:
        """Say what is wrong: of the day as soon as its box is left, of both together when the worker is elsewhere."""
        at = self.window().focusWidget()
        if not self._judged and at is not self.day.edit:
            self.set_error(self._problem_of_day() if self.isAncestorOf(at) else self.problem())

    def _problem_of_day(self) -> str | None:
        try:
            self.day.read()
        except Unclear as error:
            return str(error)
        return None

    def _set_now(self) -> None:
        self.set_value(self._clock())
        self.set_error(None)
        self.touched()


def not_to_come(clock: Clock) -> Callable[[Moment], str]:
    """The objection to moments after now, for what has happened."""
    return lambda moment: to_come(moment, clock())

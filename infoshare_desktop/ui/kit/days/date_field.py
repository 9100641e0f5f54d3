"""A day: a birth date, a review date."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.times.order import over
from infoshare_desktop.ui.kit.days.day_box import DayBox
from infoshare_desktop.ui.kit.days.typed_time import TypedTime

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.moments import Clock


class DateField(TypedTime["date"]):
    """A box with a calendar; what is wrong is said when the box is left."""

    def __init__(
        self,
        field_id: str,
        label: str,
        clock: Clock,
        hint: str = "",
        *,
        objection: Callable[[date], str] = lambda _day: "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field_id, label, hint or _("For example 3 May 2026, 3/5/2026 or yesterday"), objection, parent)
        self.box = DayBox(clock)
        self.box.opener.setAccessibleDescription(label)
        self.box.edited.connect(self.changed)
        self.box.left.connect(self._left)
        self.place(self.box, self.box.edit)

    def typed(self) -> date | None:
        """See TypedTime."""
        return self.box.read()

    def set_value(self, value: date | None) -> None:
        """Show a day; emits nothing."""
        self.box.show_day(value)

    def unfinished(self) -> str:
        """The text that is no day for this field."""
        return self.box.edit.text() if self.problem() else ""

    def show_unfinished(self, text: str) -> None:
        """See Field."""
        if text:
            self.box.edit.setText(text)

    def _left(self) -> None:
        self.set_error(self.problem())
        self.paused.emit()


def not_past(clock: Clock) -> Callable[[date], str]:
    """The objection to days before today, for what is still to be done."""
    return lambda day: over(day, clock())


def day_to_come() -> str:
    """The hint for such a day."""
    return _("For example tomorrow, 3 May 2026 or 3/5/2026")

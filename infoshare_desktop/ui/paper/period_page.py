"""For which days a supervision report is made."""

from __future__ import annotations

from datetime import date, timedelta
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.days.date_field import DateField
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.layout.page import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.moments import Clock

USUAL: Final = timedelta(days=28)
"""The period offered at first: supervision is held about every four weeks."""


class PeriodPage(Page):
    """``wanted`` carries the first and the last day, both included; ``left`` is the way back."""

    wanted = Signal(object, object)
    left = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Supervision report"),
            _("Every decision sealed in a period, with what needs your supervisor's eye first. No names in it."),
            parent=parent,
        )
        self._today = clock().day()
        self.since = DateField("since", _("First day"), clock)
        self.until = DateField("until", _("Last day"), clock)
        self.since.set_value(self._today - USUAL)
        self.until.set_value(self._today)
        self.form = Form((self.since, self.until))
        self.make = Button(_("Make the report"), ButtonKind.PRIMARY)
        back = Button(_("Back"))
        self.add(self.form)
        self.set_bar((back,), (self.make,))
        self.setFocusProxy(self.since)
        back.clicked.connect(self.left)
        self.make.clicked.connect(self._make)

    def has_unsent(self) -> bool:
        """See KnowsUnsent: two days are soon chosen again."""
        return False

    def _make(self) -> None:
        since, until = self.since.value(), self.until.value()
        problems = self.form.problems() or _problems(since, until)
        self.form.show_problems(problems)
        if not problems:
            self.wanted.emit(since, until)


def _problems(since: date | None, until: date | None) -> dict[str, str]:
    """What is wrong with the two days, by field."""
    if since is None:
        return {"since": _("Say with which day the period begins.")}
    if until is None:
        return {"until": _("Say with which day the period ends.")}
    if until < since:
        return {"until": _("The last day is before the first. Change one of them.")}
    return {}

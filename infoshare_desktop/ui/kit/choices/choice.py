"""One answer out of a few."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGroupBox, QVBoxLayout, QWidget

from infoshare_desktop.ui.keyboard.picking import answer_of, number_of
from infoshare_desktop.ui.kit.choices.option_row import Option, RadioRow, numbered
from infoshare_desktop.ui.kit.fields.field import Field
from infoshare_desktop.ui.kit.fields.onward import go_on_from, guide_of
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent


class Choice(Field[str | None]):
    """A group of radio buttons, one row each; the value is the option's, or None before any is chosen.

    The number shown beside an option picks it, and goes on to what the page needs next; so do Y, N and U for the
    options with the values ``yes``, ``no`` and ``not_sure``, on a page that leads on and tells of those keys.
    """

    def __init__(
        self,
        field_id: str,
        label: str,
        options: Sequence[Option],
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field_id, label, hint, parent)
        self._group = QButtonGroup(self)
        box = QGroupBox()
        self._rows = QVBoxLayout(box)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(Space.SMALL)
        self._buttons = [RadioRow(option, number) for option, number in numbered(options)]
        for button in self._buttons:
            self._group.addButton(button)
            self._rows.addWidget(button)
            button.clicked.connect(self._chosen)
        self.place(box)
        self._let_tab_stop()

    @property
    def offers(self) -> bool:
        """See Field; guidance from before there was such a list has nothing to choose."""
        return bool(self._buttons)

    def value(self) -> str | None:
        """The chosen option's value."""
        return next((button.option.value for button in self._buttons if button.isChecked()), None)

    def set_value(self, value: str | None) -> None:
        """Choose without telling; a value that is no option chooses none."""
        self._group.setExclusive(False)
        for button in self._buttons:
            button.setChecked(button.option.value == value)
        self._group.setExclusive(True)
        self._let_tab_stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick with one key."""
        number, answer = number_of(event), answer_of(event) if guide_of(self) else None
        found = (row.option.value for row in self._buttons if row.number == number or row.option.value == answer)
        if (value := next(found, None)) is None:
            super().keyPressEvent(event)
        else:
            self.pick(value)

    def pick(self, value: str) -> None:
        """Choose as the worker does with one key, and go on. A value that is no option chooses none."""
        self.set_value(value)
        self.focus_first()
        self.touched()
        go_on_from(self)

    def _chosen(self) -> None:
        self._let_tab_stop()
        self.touched()

    def _let_tab_stop(self) -> None:
        """Tab and focus stop at the chosen row, else at the first; Qt finds out only once one had the focus."""
        stop = self._group.checkedButton() or next(iter(self._buttons), None)
        if stop is not None:
            self.setFocusProxy(stop)
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)


class YesNoNotSure(Choice):
    """The three answers of every question; the values are ``yes``, ``no`` and ``not_sure``."""

    def __init__(
        self,
        field_id: str,
        label: str,
        hint: str = "",
        *,
        hints: tuple[str, str, str] = ("", "", ""),
        parent: QWidget | None = None,
    ) -> None:
        words = (("yes", _("Yes")), ("no", _("No")), ("not_sure", _("Not sure")))
        options = [Option(value, label_, under) for (value, label_), under in zip(words, hints, strict=True)]
        super().__init__(field_id, label, options, hint, parent)

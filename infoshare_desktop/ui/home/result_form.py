"""What came of a follow-up."""

from __future__ import annotations

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from infoshare_desktop.ui.theme.space import Space


class ResultForm(QWidget):
    """``given`` carries the result in the worker's words; ``read`` is the button to the decision itself."""

    given = Signal(str)
    given_up = Signal()

    def __init__(self, read: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.result = LongText("result", _("What came of it?"), lines=2)
        self.record = Button(_("Record the result"), ButtonKind.PRIMARY)
        self.leave = Button(_("Not now"))
        self.read = Button(read, ButtonKind.QUIET)
        self.record.clicked.connect(self._give)
        self.leave.clicked.connect(self.given_up)
        buttons = FlowRow(Space.SMALL)
        for button in (self.record, self.leave, self.read):
            buttons.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(Form((self.result,)))
        column.addWidget(buttons)

    def focus_first(self) -> None:
        """Take the keyboard to the box."""
        self.result.focus_first()

    def show_not_recorded(self, sentence: str) -> None:
        """Say why the result is not in the vault; what was typed stays."""
        self.result.set_error(sentence)
        self.focus_first()

    def _give(self) -> None:
        result = self.result.value().strip()
        if result:
            self.result.set_error(None)
            self.given.emit(result)
        else:
            self.result.set_error(_("Say what came of it: that is what stays."))
            self.result.focus_first()

"""One thing that waits: a sentence and the button that deals with it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.ui.home.result_form import ResultForm
from infoshare_desktop.ui.home.waiting import Step, step_words
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.words.shape import Shape, Tone
from infoshare_desktop.ui.kit.words.text import body, hint
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.ui.home.waiting import Line


class WaitingRow(QFrame):
    """``taken`` carries the line. A follow-up opens the form for its result instead; ``result_given`` carries both.

    What was typed as the result stays when the form is closed, and is there when it opens again.
    """

    taken = Signal(object)
    result_given = Signal(object, str)
    opened = Signal()

    def __init__(self, line: Line, typed: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self._typed = typed
        self.button = Button(step_words(line.step))
        self.button.setAccessibleName(f"{step_words(line.step)}: {line.sentence}")
        self.form: ResultForm | None = None
        across = QHBoxLayout()
        across.setSpacing(Space.MEDIUM)
        if line.late:
            across.addWidget(Shape(Tone.WARNING), alignment=Qt.AlignmentFlag.AlignTop)
        across.addLayout(_words(line), 1)
        across.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, Space.SMALL, 0, Space.MEDIUM)
        self._column.setSpacing(Space.SMALL)
        self._column.addLayout(across)
        self.button.clicked.connect(self._pressed)

    def typed(self) -> str:
        """The result as far as it is typed."""
        return self.form.result.value() if self.form is not None else self._typed

    def open_form(self, typed: str | None = None) -> ResultForm:
        """Ask for the result in place of the button; ``typed`` is what stands in the box, else what stood there."""
        self.button.hide()
        form = self.form = ResultForm(_("Read {number}").format(number=self.line.reference))
        form.result.set_value(self._typed if typed is None else typed)
        form.given.connect(lambda result: self.result_given.emit(self.line, result))
        form.given_up.connect(self._give_up)
        form.read.clicked.connect(lambda: self.taken.emit(self.line))
        self._column.addWidget(form)
        form.show()
        form.focus_first()
        self.opened.emit()
        return form

    def close_form(self) -> None:
        """Put the button back in place of the form."""
        if self.form is None:
            return
        self._typed = self.form.result.value()
        self.form.hide()
        self.form.deleteLater()
        self.form = None
        self.button.show()

    def _pressed(self) -> None:
        if self.line.step is Step.RESULT:
            self.open_form()
        else:
            self.taken.emit(self.line)

    def _give_up(self) -> None:
        self.close_form()
        self.button.setFocus()


def _words(line: Line) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(Space.HAIR)
    column.addWidget(body(line.sentence))
    if line.about:
        column.addWidget(hint(line.about))
    return column

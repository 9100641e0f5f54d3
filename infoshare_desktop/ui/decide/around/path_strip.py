"""The strip below: the way so far as buttons, and what the guidance points to."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from infoshare_desktop.ui.kit.words.text import TextKind, Words
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.ui.decide.around.path import PathStep


class StepButton(QPushButton):
    """One question on the way; ``state`` and ``viewed`` are properties for the style sheet."""

    def __init__(self, step: PathStep) -> None:
        super().__init__()
        self.question = step.question
        self.setAutoDefault(True)
        self.draw(step)

    def draw(self, step: PathStep) -> None:
        """Show how the question stands."""
        self.setText(step.label)
        self.setAccessibleName(step.spoken)
        self.setToolTip(step.spoken)
        self.setProperty("state", step.state.value)
        self.setProperty("viewed", step.viewed)
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()


class PathStrip(QWidget):
    """``chosen`` carries the id of the question to look at."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("The way so far"))
        self._steps = FlowRow()
        self._buttons: list[StepButton] = []
        self.indication = Words("", TextKind.LABEL)
        self.indication.setProperty("tone", "information")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.WIDE)
        row.addWidget(self._steps)
        row.addWidget(self.indication, 1)

    def draw(self, path: Sequence[PathStep], indication: str) -> None:
        """Show the way; buttons that stay are kept, so that the focus stays on them."""
        if [button.question for button in self._buttons] != [step.question for step in path]:
            self._steps.clear()
            self._buttons = [self._button(step) for step in path]
        for button, step in zip(self._buttons, path, strict=True):
            button.draw(step)
        self.indication.set_words(indication)

    def buttons(self) -> tuple[StepButton, ...]:
        """The buttons from left to right."""
        return tuple(self._buttons)

    def _button(self, step: PathStep) -> StepButton:
        button = StepButton(step)
        button.clicked.connect(lambda: self.chosen.emit(button.question))
        self._steps.add(button)
        return button

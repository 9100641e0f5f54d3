"""What is wrong on a form, on top of it, as links to the fields."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.words.text import TextKind, Words
from infoshare_desktop.ui.kit.wrapping import LinkButton
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence


class ErrorSummary(QFrame):
    """*There is a problem*, and one link per sentence; hidden while there is none.

    After the GOV.UK error summary: it takes the focus when it appears, so that a screen reader reads it.
    """

    asked_for = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        self._column.setSpacing(Space.SMALL)
        self._column.addWidget(Words(_("There is a problem"), TextKind.HEADING))
        self._links: list[LinkButton] = []
        self.hide()

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        """Show pairs of field id and sentence; none hides the summary."""
        for link in self._links:
            self._column.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = [self._link(field_id, sentence) for field_id, sentence in problems]
        self.setAccessibleName(_("There is a problem"))
        self.setAccessibleDescription(" ".join(sentence for _id, sentence in problems))
        self.setVisible(bool(problems))

    def links(self) -> tuple[LinkButton, ...]:
        """The links as they are shown."""
        return tuple(self._links)

    def _link(self, field_id: str, sentence: str) -> LinkButton:
        link = LinkButton(sentence)
        link.setProperty("tone", "danger")
        link.clicked.connect(lambda: self.asked_for.emit(field_id))
        self._column.addWidget(link)
        return link

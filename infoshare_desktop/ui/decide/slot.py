"""Room on a page for a part that is put together when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.ui.decide.part import Part

if TYPE_CHECKING:
    from collections.abc import Callable

Made = TypeVar("Made", bound=Part)


class Slot(QWidget, Generic[Made]):
    """A page is turned in the time that its visible widgets take: what no answer asks for yet costs nothing."""

    def __init__(self, make: Callable[[], Made]) -> None:
        super().__init__()
        self._make = make
        self.part: Made | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def ask(self, *, asked: bool) -> None:
        """Show the part, brought in step with the draft, or hide it with all that is typed in it."""
        if asked and self.part is None:
            self.part = self._make()
            self._column.addWidget(self.part)
        if asked and self.part is not None:
            self.part.refresh()
        self.setVisible(asked)

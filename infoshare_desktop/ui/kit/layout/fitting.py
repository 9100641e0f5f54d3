"""What is laid out by the room that there is, measured in the type that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.ui.theme.type_changes import type_changed

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    _Widget = QWidget
else:
    _Widget = object


class Fitting(_Widget):
    """Fits itself anew when its room or its type changes. Stands before Qt's own class."""

    def fit(self) -> None:
        """Lay out what is there for this room and this type."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger type needs more room."""
        super().changeEvent(event)
        if type_changed(event):
            self.fit()

"""What lies in a scroll area: as high as its words need at the width that it has."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Sheet(QWidget):
    """Needs a layout.

    Labels with wrapping words ask for the height that they would need at their narrowest. A scroll area adds up what
    is asked for, and shows a scroll bar and an empty end where everything would fit. Told of no least height, it goes
    by the height for the width instead.
    """

    def minimumSizeHint(self) -> QSize:
        """The width that the layout needs, and no height."""
        return QSize(super().minimumSizeHint().width(), 0)


def scrolled(sheet: Sheet) -> QScrollArea:
    """The area that a sheet is scrolled in, up and down only; the focus goes to what lies on it, never to the area."""
    sheet.setProperty("part", "sheet")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(sheet)
    return area

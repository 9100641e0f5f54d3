"""What stands below everything."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from infoshare_desktop.ui.theme.space import Space


class Strip(QFrame):
    """The strip below; without content it takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "strip")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        self._content: QWidget | None = None
        self.hide()

    def set_content(self, content: QWidget | None) -> None:
        """Show this and let the one before go."""
        if self._content is not None:
            self._row.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        self._content = content
        if content is not None:
            self._row.addWidget(content)
        self.setVisible(content is not None)

"""A PDF in memory as Qt shows and prints it. No file is touched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtPdf import QPdfDocument

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QImage

POINTS_PER_INCH: Final = 72


class Pages(QPdfDocument):
    """The pages of one PDF; keeps the bytes as long as it lives. May be made and used on any one thread."""

    def __init__(self, content: bytes, parent: QObject | None = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]  # Qt takes None, the stub forgets it
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.load(self._buffer)
        assert self.status() is QPdfDocument.Status.Ready, self.error()

    def text(self, page: int) -> str:
        """The words on a page, counted from 0."""
        return self.getAllText(page).text()

    def picture(self, page: int, dots_per_inch: int) -> QImage:
        """A page, counted from 0, as it looks at a resolution."""
        size = self.pagePointSize(page)
        scale = dots_per_inch / POINTS_PER_INCH
        return self.render(page, QSize(round(size.width() * scale), round(size.height() * scale)))

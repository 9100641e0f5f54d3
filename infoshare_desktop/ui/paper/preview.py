"""The pages on the screen, as they will be on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtPdfWidgets import QPdfView

from infoshare_desktop.ui.paper.paper import larger, length, smaller

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.paper.pages import Pages


class Preview(QPdfView):
    """All pages under each other; ``moved`` carries the page looked at, counted from 0.

    Arrow keys and Page Up and Down scroll. A screen reader hears the title and the number of pages, and as its
    description the words of the page.
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]  # Qt takes None, the stub forgets it
        self._pages: Pages | None = None
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.pageNavigator().currentPageChanged.connect(self._moved)

    def show_pages(self, title: str, pages: Pages) -> None:
        """Show a paper from its first page.

        The pages outlive this view: give them a parent above it. WORKAROUND: a QPdfDocument that is freed as a child
        of its QPdfView tells the view, which is half freed by then, and the process ends (Qt 6.12).
        """
        assert pages.parent() is not self
        self._pages = pages
        self.setDocument(pages)
        self.setAccessibleName(length(title, pages.pageCount()))
        self._moved(0)

    def page(self) -> int:
        """The page looked at, counted from 0."""
        return self.pageNavigator().currentPage()

    def go_to(self, page: int) -> None:
        """Look at a page; beyond the ends nothing happens."""
        if self._pages is not None and 0 <= page < self._pages.pageCount():
            self.pageNavigator().jump(page, QPointF())

    def zoom_in(self) -> None:
        """One step larger."""
        self._zoom(larger(self.zoomFactor()))

    def zoom_out(self) -> None:
        """One step smaller."""
        self._zoom(smaller(self.zoomFactor()))

    def fit_width(self) -> None:
        """As wide as the view."""
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _zoom(self, factor: float) -> None:
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(factor)

    def _moved(self, page: int) -> None:
        if self._pages is not None:
            self.setAccessibleDescription(self._pages.text(page))
            self.moved.emit(page)

"""One paper: looked through, printed, saved."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.domain.errors import KnownError, PrintingError
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import body, hint, title
from infoshare_desktop.ui.paper import paper as words
from infoshare_desktop.ui.paper.pages import Pages
from infoshare_desktop.ui.paper.preview import Preview
from infoshare_desktop.ui.paper.printing import default_printer, print_pages
from infoshare_desktop.ui.paper.saving import Saving
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.paper.paper import Paper

SCREEN: Final = "paper"


class PaperScreen(QWidget):
    """``told`` carries a sentence and its Tone; ``left`` comes when the worker is done.

    ``seen`` comes when the pages can be looked through, ``printed`` and ``saved`` when they left the vault.

    The pages are made as the screen comes, off the GUI thread. They stay in memory: printing and looking write
    no file. ``start`` is the folder in which saving begins.
    """

    left = Signal()
    told = Signal(str, Tone)
    seen = Signal()
    printed = Signal()
    saved = Signal()

    def __init__(self, paper: Paper, runner: Runner, start: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper, self._runner = paper, runner
        self._content = b""
        self._dialog: QPrintDialog | None = None
        self.preview = Preview()
        self.position = hint("")
        self.waiting = body(_("The pages are being made …"))
        self.back = Button(_("Back"), ButtonKind.QUIET)
        self.print_button = Button(_("Print these pages"), ButtonKind.PRIMARY)
        self.save_button = Button(_("Save as PDF …"))
        self.earlier, self.later = Button(_("Page before")), Button(_("Next page"))
        self.closer, self.further = Button(_("Larger")), Button(_("Smaller"))
        self.wide = Button(_("Fit width"))
        self.saving = Saving(self, runner, start)
        self._lay_out()
        self._connect()
        self._show_ready(is_ready=False)

    def begin(self) -> None:
        """Make the pages and show them."""
        make = self._paper.make
        self._runner.run(
            lambda _token: make(), receiver=self, done=self._made, known_error=self._could_not_make, reads=True
        )

    def content(self) -> bytes:
        """The PDF; empty while it is being made."""
        return self._content

    def print_on(self, printer: QPrinter) -> None:
        """Send the chosen pages to a printer."""
        content = self._content
        self.print_button.setEnabled(False)
        self._runner.run(
            lambda token: print_pages(content, printer, token),
            receiver=self,
            done=lambda _nothing: self._printed(),
            known_error=self._not_printed,
        )

    def _made(self, content: bytes) -> None:
        self._content = content
        pages = Pages(content, self)
        self.preview.show_pages(self._paper.title, pages)
        self._show_ready(is_ready=True)
        self._moved(0)
        self.preview.setFocus()
        self.seen.emit()

    def _could_not_make(self, error: KnownError) -> None:
        self.waiting.set_words(str(error))
        self.back.setFocus()

    def _ask_where_to_print(self) -> None:
        """The system's own print dialog, without a loop of its own: a lock can take it away."""
        try:
            printer = default_printer(self._paper.file_name or self._paper.title)
        except PrintingError as error:
            self._not_printed(error)
            return
        self._dialog = QPrintDialog(printer, self)
        self._dialog.setWindowTitle(_("Print {title}").format(title=self._paper.title))
        self._dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
        self._dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
        self._dialog.setMinMax(1, self._pages_count())
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.accepted.connect(lambda: self.print_on(printer))
        QDialog.open(self._dialog)

    def _printed(self) -> None:
        self.print_button.setEnabled(True)
        self.printed.emit()
        self.told.emit(_("The pages went to the printer. Collect them there now, and lock them away."), Tone.GOOD)

    def _not_printed(self, error: KnownError) -> None:
        self.print_button.setEnabled(True)
        self.told.emit(str(error), Tone.DANGER)

    def _save(self) -> None:
        self.saving.ask(self._content, self._paper.file_name)

    def _pages_count(self) -> int:
        return self.preview.document().pageCount()

    def _moved(self, page: int) -> None:
        self.position.set_words(words.position(page, self._pages_count()))
        self.earlier.setEnabled(page > 0)
        self.later.setEnabled(page + 1 < self._pages_count())

    def _show_ready(self, *, is_ready: bool) -> None:
        self.waiting.setVisible(not is_ready)
        self.preview.setVisible(is_ready)
        for button in (self.print_button, self.save_button, *self._tools()):
            button.setEnabled(is_ready)

    def _tools(self) -> tuple[Button, ...]:
        return (self.earlier, self.later, self.further, self.closer, self.wide)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.print_button.clicked.connect(self._ask_where_to_print)
        self.save_button.clicked.connect(self._save)
        self.earlier.clicked.connect(lambda: self.preview.go_to(self.preview.page() - 1))
        self.later.clicked.connect(lambda: self.preview.go_to(self.preview.page() + 1))
        self.closer.clicked.connect(self.preview.zoom_in)
        self.further.clicked.connect(self.preview.zoom_out)
        self.wide.clicked.connect(self.preview.fit_width)
        self.preview.moved.connect(self._moved)
        self.saving.told.connect(self.told)
        self.saving.saved.connect(self.saved)
        for keys, button in (
            (QKeySequence.StandardKey.Print, self.print_button),
            (QKeySequence.StandardKey.ZoomIn, self.closer),
            (QKeySequence.StandardKey.ZoomOut, self.further),
            (QKeySequence.StandardKey.Save, self.save_button),
        ):
            QShortcut(QKeySequence(keys), self, button.click)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self.position)
        top.addStretch(1)
        for button in self._tools():
            top.addWidget(button)
        bottom = QHBoxLayout()
        bottom.setSpacing(Space.MEDIUM)
        bottom.addWidget(self.back)
        bottom.addStretch(1)
        bottom.addWidget(self.save_button)
        bottom.addWidget(self.print_button)
        self.save_button.setVisible(bool(self._paper.file_name))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.BROAD, Space.WIDE, Space.BROAD, Space.MEDIUM)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(title(self._paper.title))
        column.addLayout(top)
        column.addWidget(self.waiting)
        column.addWidget(self.preview, 1)
        column.addLayout(bottom)

"""Records: search on top, the table, and the chosen record beside it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.layout.sides import Sides
from infoshare_desktop.ui.kit.tables.chosen_row import ChosenRow
from infoshare_desktop.ui.kit.tables.dwelling import Dwelling
from infoshare_desktop.ui.kit.words.text import hint, title
from infoshare_desktop.ui.records.counted import counted
from infoshare_desktop.ui.records.line import Column
from infoshare_desktop.ui.records.reader import Reader
from infoshare_desktop.ui.records.reading import Action
from infoshare_desktop.ui.records.reading_pane import ReadingPane
from infoshare_desktop.ui.records.search import Search
from infoshare_desktop.ui.records.search_bar import SearchBar
from infoshare_desktop.ui.records.table import RecordsTable
from infoshare_desktop.ui.records.table_model import RecordsModel
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from array import array

    from infoshare_desktop.domain.records.query import SortKey
    from infoshare_desktop.services.browsing import Browsing
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.records.reading import Offer, Reading

SCREEN: Final = "records"
"""The name of this screen in a Place."""
_NO_SECTION: Final = -1
"""Where Qt puts the arrow of an order that belongs to no column."""


class RecordsScreen(QWidget):
    """What is asked for with a record leaves as a signal with its number or reference.

    ``looked_at`` comes with the number of a sealed record that was not only passed by.
    """

    continue_asked = Signal(str)
    complete_asked = Signal(str)
    print_asked = Signal(str)
    share_asked = Signal(str)
    again_asked = Signal(str)
    correct_asked = Signal(str)
    comment_asked = Signal(str)
    restrict_asked = Signal(str)
    withdraw_asked = Signal(str)
    lift_asked = Signal(str)
    receipt_asked = Signal(str, int)
    keep_asked = Signal(str)
    redact_asked = Signal(str)
    certificate_asked = Signal(str)
    report_asked = Signal()
    review_asked = Signal()
    breach_asked = Signal(str)
    update_asked = Signal(str)
    looked_at = Signal(str)

    def __init__(self, browsing: Browsing, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = Search(browsing, runner, self)
        self.report = Button(_("Supervision report"), ButtonKind.QUIET)
        self.review = Button(_("Old records"), ButtonKind.QUIET)
        self.review.setAccessibleDescription(_("Records whose time is over"))
        self.bar = SearchBar()
        self.count = hint("")
        self.model = RecordsModel(browsing, runner, self)
        self.table = RecordsTable(self.model)
        self.rows = ChosenRow(self.table, self.model)
        self.pane = ReadingPane()
        self.dwelling = Dwelling(self.pane)
        self.reader = Reader(browsing, runner, self)
        self._lay_out()
        self._connect()
        self.search.ask()

    def refresh(self) -> None:
        """Ask again, and read the chosen record again: something may have changed."""
        self.search.ask()
        if self.pane.reading is not None:
            self.show_record(self.pane.reading.reference)

    def show_record(self, reference: str) -> None:
        """Read a record in the pane."""
        self.reader.read(reference, self.search.query.text)

    def place(self) -> Place:
        """Where the worker is, for the next unlocking: the record that is read."""
        shown = self.pane.reading
        return Place(SCREEN, shown.reference if shown else "")

    def begin(self, place: Place | None = None) -> None:
        """Take the keyboard to the search, and read the record that was read before."""
        self.bar.text.focus_first()
        if place is not None and place.reference:
            self.show_record(place.reference)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.MEDIUM, Space.WIDE)
        column.setSpacing(Space.MEDIUM)
        top = QHBoxLayout()
        top.addWidget(title(_("Records")), 1)
        top.addWidget(self.review)
        top.addWidget(self.report)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        self.sides = Sides(left, self.pane)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sides)

    def _connect(self) -> None:
        self.report.clicked.connect(self.report_asked)
        self.review.clicked.connect(self.review_asked)
        self.bar.typed.connect(self.search.set_text)
        self.bar.entered.connect(self._entered)
        self.bar.filtered.connect(self.search.set_filters)
        self.bar.ordered.connect(self._ordered)
        self.search.begun.connect(self.model.begin)
        self.search.found.connect(self._found)
        self.search.failed.connect(self.count.set_words)
        self.model.stale.connect(self.search.ask)
        self.rows.chosen.connect(lambda row: self.show_record(row.reference))
        self.table.opened.connect(self._opened)
        self.table.horizontalHeader().sectionClicked.connect(self._header_clicked)
        self.reader.read_done.connect(self.pane.show_reading)
        self.reader.read_done.connect(self._dwell)
        self.dwelling.looked_at.connect(self.looked_at)
        self.reader.failed.connect(self.pane.show_note)
        self.pane.asked.connect(self._asked)
        self.pane.back.connect(self._back_to_table)
        self._mark_order()

    # Finding

    def _found(self, ids: array[int]) -> None:
        self.model.begin(ids)
        self.count.set_words(counted(len(ids), self.search.query))
        self.rows.rows_found()

    def _entered(self) -> None:
        """Enter goes to the first record of the query that stands, not of one before it."""
        self.rows.go_to_first(found=not self.search.waiting)

    def _ordered(self, key: SortKey, descending: bool) -> None:  # noqa: FBT001  (a Qt slot takes what the signal gives)
        self.search.set_sort(key, descending=descending)
        self._mark_order()

    def _header_clicked(self, section: int) -> None:
        """Sort by this column; a second click turns the order round."""
        key = Column(section).sort
        if key is not None:
            query = self.search.query
            descending = not query.descending if key is query.sort else False
            self.search.set_sort(key, descending=descending)
            self.bar.show_order(key, descending=descending)
        self._mark_order()

    def _mark_order(self) -> None:
        query = self.search.query
        section = next((column for column in Column if column.sort is query.sort), _NO_SECTION)
        order = Qt.SortOrder.DescendingOrder if query.descending else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(section, order)

    # Reading

    def _dwell(self, shown: Reading) -> None:
        self.dwelling.show(shown.reference if shown.noted else "")

    def _opened(self, place: int) -> None:
        """Go on into the record."""
        self.rows.go_to(place)
        self.sides.show_second()
        self.pane.take_focus()

    def _back_to_table(self) -> None:
        self.sides.show_first()
        self.table.setFocus()

    def _asked(self, reference: str, offer: Offer) -> None:
        if offer.action is Action.RECEIPT:
            self.receipt_asked.emit(reference, offer.sequence)
            return
        {
            Action.CONTINUE: self.continue_asked,
            Action.COMPLETE: self.complete_asked,
            Action.PRINT: self.print_asked,
            Action.SHARE: self.share_asked,
            Action.AGAIN: self.again_asked,
            Action.CORRECT: self.correct_asked,
            Action.COMMENT: self.comment_asked,
            Action.RESTRICT: self.restrict_asked,
            Action.WITHDRAW: self.withdraw_asked,
            Action.LIFT: self.lift_asked,
            Action.BREACH: self.breach_asked,
            Action.UPDATE: self.update_asked,
            Action.KEEP: self.keep_asked,
            Action.REDACT: self.redact_asked,
            Action.CERTIFICATE: self.certificate_asked,
        }[offer.action].emit(reference)

"""The four lists, two beside two where there is room."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from infoshare_desktop.ui.home.waiting_row import WaitingRow
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.layout.columns import Columns
from infoshare_desktop.ui.kit.layout.disclosure import Disclosure
from infoshare_desktop.ui.kit.layout.stack import stack
from infoshare_desktop.ui.kit.words.text import hint
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.home.waiting import Line, WaitingList

SHORT: Final = 4
"""Lines that a list shows before *3 more*."""


class Lists(Columns):
    """``taken`` carries the line whose button was pressed, ``result_given`` a follow-up's line and its result.

    ``opened`` carries the form for a result once it stands in its row.
    """

    taken = Signal(object)
    result_given = Signal(object, str)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[WaitingRow] = []

    def draw(self, lists: Sequence[WaitingList]) -> None:
        """Show these in place of the ones before; results that are being typed stay."""
        typed = {(row.line.reference, row.line.follow_up): row.typed() for row in self._rows}
        self._rows = []
        cards = [self._card(one, typed) for one in lists]
        half = len(cards) // 2
        self.set_parts(cards[:half], cards[half:])

    def rows(self) -> tuple[WaitingRow, ...]:
        """All rows, also those that are folded away."""
        return tuple(self._rows)

    def open_row(self) -> WaitingRow | None:
        """The row whose result is being typed."""
        return next((row for row in self._rows if row.form is not None), None)

    def _card(self, shown: WaitingList, typed: Mapping[tuple[str, str], str]) -> Card:
        title = _("{title} ({count})").format(title=shown.title, count=shown.count) if shown.count else shown.title
        card = Card(title)
        rows = [self._row_for(line, typed) for line in shown.lines]
        if rows:
            card.add(_lined(rows[:SHORT]))
        else:
            card.add(hint(shown.none))
        if len(rows) > SHORT or shown.unread:
            card.add(_more(shown, rows[SHORT:]))
        return card

    def _row_for(self, line: Line, typed: Mapping[tuple[str, str], str]) -> WaitingRow:
        row = WaitingRow(line, typed.get((line.reference, line.follow_up), ""))
        row.taken.connect(self.taken)
        row.result_given.connect(self.result_given)
        row.opened.connect(lambda: self._opened(row))
        self._rows.append(row)
        return row

    def _opened(self, opened: WaitingRow) -> None:
        """One result at a time."""
        for row in self._rows:
            if row is not opened:
                row.close_form()
        self.opened.emit(opened.form)


def _more(shown: WaitingList, rows: Sequence[WaitingRow]) -> Disclosure:
    """The lines after the first ones, folded away, and how many were not read at all."""
    parts: list[QWidget] = [_lined(rows)]
    if shown.unread:
        words = ngettext("{count} more stands in Records.", "{count} more stand in Records.", shown.unread)
        parts.append(hint(words.format(count=shown.unread)))
    count = len(rows) + shown.unread
    words = ngettext("{count} more", "{count} more", count).format(count=count)
    fold = Disclosure(words, stack(parts))
    fold.button.setAccessibleName(f"{shown.title}: {words}")
    return fold


def _lined(rows: Sequence[WaitingRow]) -> QWidget:
    """Rows one under the other with a line between them."""
    for row in rows[:-1]:
        row.setProperty("part", "row")
    return stack(rows, Space.HAIR)

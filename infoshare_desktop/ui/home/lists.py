"""The four lists, two beside two where there is room."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from infoshare_desktop.ui.home.waiting_row import WaitingRow
from infoshare_desktop.ui.kit.card import Card
from infoshare_desktop.ui.kit.columns import Columns
from infoshare_desktop.ui.kit.disclosure import Disclosure
from infoshare_desktop.ui.kit.stack import stack
from infoshare_desktop.ui.kit.text import hint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.home.waiting import Line, WaitingList

SHORT: Final = 4
"""Lines that a list shows before *Show more*."""


class Lists(Columns):
    """``taken`` carries the line whose button was pressed, ``result_given`` a follow-up's line and its result."""

    taken = Signal(object)
    result_given = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[WaitingRow] = []

    def draw(self, lists: Sequence[WaitingList]) -> None:
        """Show these in place of the ones before."""
        self._rows = []
        cards = [self._card(one) for one in lists]
        half = len(cards) // 2
        self.set_parts(cards[:half], cards[half:])

    def rows(self) -> tuple[WaitingRow, ...]:
        """All rows, also those that are folded away."""
        return tuple(self._rows)

    def show_not_recorded(self, error: KnownError) -> None:
        """Say at the result that is being recorded why it was not."""
        for row in self._rows:
            row.show_not_recorded(str(error))

    def _card(self, shown: WaitingList) -> Card:
        title = _("{title} ({count})").format(title=shown.title, count=shown.count) if shown.count else shown.title
        card = Card(title)
        if not shown.lines:
            card.add(hint(shown.none))
        for line in shown.lines[:SHORT]:
            card.add(self._line(line))
        more: list[QWidget] = [self._line(line) for line in shown.lines[SHORT:]]
        if shown.unread:
            words = ngettext("{count} more stands in Records.", "{count} more stand in Records.", shown.unread)
            more.append(hint(words.format(count=shown.unread)))
        if more:
            count = shown.count - len(shown.lines[:SHORT])
            words = ngettext("{count} more", "{count} more", count).format(count=count)
            fold = Disclosure(words, stack(more))
            fold.button.setAccessibleName(f"{shown.title}: {words}")
            card.add(fold)
        return card

    def _line(self, line: Line) -> WaitingRow:
        row = WaitingRow(line)
        row.taken.connect(self.taken)
        row.result_given.connect(self.result_given)
        row.opened.connect(lambda: self._close_others(row))
        self._rows.append(row)
        return row

    def _close_others(self, opened: WaitingRow) -> None:
        """One result at a time."""
        for row in self._rows:
            if row is not opened:
                row.close_form()

"""References that what is typed may mean, to be taken with one key; names stay hidden."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.words.text import hint
from infoshare_desktop.ui.kit.wrapping import LinkButton
from infoshare_desktop.ui.people.table.person_line import sentence
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.people.people import PersonRow
    from infoshare_desktop.ui.jobs import Job
    from infoshare_desktop.ui.people.tools import PeopleTools

_MOST: Final = 5
"""References offered; whoever means another one types more of it."""


class Matches(QWidget):
    """``chosen`` carries the reference that was taken. The person ``but`` is not offered."""

    chosen = Signal(str)

    def __init__(self, but: str, tools: PeopleTools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._but = but
        self._tools = tools
        self._job: Job | None = None
        self.links: tuple[LinkButton, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.HAIR)
        self.hide()

    def look_for(self, text: str) -> None:
        """Offer who has all of these words; nobody for no words, and nobody for a whole reference."""
        if self._job is not None:
            self._job.cancel()
        if not text.strip():
            self._offer([], text)
            return
        people = self._tools.people
        self._job = self._tools.runner.run(
            lambda _token: people.rows(people.ids(text, _MOST + 1)),
            receiver=self,
            done=lambda rows: self._offer(rows, text),
            known_error=self._fail,
            reads=True,
        )

    def _offer(self, rows: list[PersonRow], text: str) -> None:
        self._clear()
        others = [row for row in rows if self._but not in {row.reference, *row.also}][:_MOST]
        typed = text.strip().upper()
        if any(typed in {row.reference, *row.also} for row in others):
            others = []
        elif text.strip() and not others:
            self._column.addWidget(hint(_("Nobody else has a reference or a name with all of these words.")))
        self.links = tuple(self._link(row) for row in others)
        for link in self.links:
            self._column.addWidget(link)
        self.setVisible(self._column.count() > 0)

    def _link(self, row: PersonRow) -> LinkButton:
        link = LinkButton(sentence(row))
        link.clicked.connect(lambda: self.chosen.emit(row.reference))
        return link

    def _clear(self) -> None:
        while item := self._column.takeAt(0):
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()

    def _fail(self, error: KnownError) -> None:
        self._clear()
        self._column.addWidget(hint(str(error)))
        self.show()

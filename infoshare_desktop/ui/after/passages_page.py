"""Choosing what in a record is wrong: every passage, as it stands now."""

from __future__ import annotations

from gettext import gettext as _
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal

from infoshare_desktop.domain.facts.passages import MISSING
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.card import Card
from infoshare_desktop.ui.kit.page import Page
from infoshare_desktop.ui.kit.summary_list import SummaryList, SummaryRow
from infoshare_desktop.ui.kit.wrapping import LinkButton

if TYPE_CHECKING:
    from infoshare_desktop.domain.facts.passages import Passage

SCREEN: Final = "correct"
"""The name of this screen, and of the form behind it, in a Place."""

_SHOWN: Final = 240
"""Characters of a passage that are shown to find it by."""


class PassagesPage(Page):
    """``chosen`` carries the key of a passage, ``left`` comes when the worker goes back."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, number: str, passages: tuple[Passage, ...]) -> None:
        super().__init__(
            _("Correct {number}").format(number=number),
            _(
                "Choose what is wrong. What was sealed stays as it is and can still be read; your correction stands"
                " beside it. What you answered and decided is not corrected: if you think otherwise now, decide again."
            ),
        )
        self._number = number
        self.lists = [self._card(about, list(group)) for about, group in groupby(passages, lambda one: one.about)]
        leave = Button(_("Go back"))
        leave.clicked.connect(self.left)
        self.set_bar((leave,))
        QTimer.singleShot(0, self, self.focus_first)

    def place(self) -> Place:
        """Where the worker is."""
        return Place(SCREEN, self._number)

    def focus_first(self) -> None:
        """Take the keyboard to the first passage."""
        link = self.findChild(LinkButton)
        if isinstance(link, LinkButton):
            link.setFocus()

    def _card(self, about: str, passages: list[Passage]) -> SummaryList:
        card = Card(about)
        rows = SummaryList([SummaryRow(one.key, one.label, _short(one.words), _change(one)) for one in passages])
        rows.change_asked.connect(self.chosen)
        card.add(rows)
        self.add(card)
        return rows


def _change(passage: Passage) -> str:
    return _("Add it") if passage.key == MISSING else _("Correct “{label}”").format(label=passage.label)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"

"""Choosing what in a record is wrong, or must go: every passage, as it stands now."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal

from infoshare_desktop.domain.facts.passages import MISSING
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.kit.words.summary_list import SummaryList, SummaryRow
from infoshare_desktop.ui.kit.wrapping import LinkButton

if TYPE_CHECKING:
    from infoshare_desktop.domain.facts.passages import Passage

SCREEN: Final = "correct"
REDACT: Final = "redact"
"""The names of this screen, and of the form behind it, in a Place."""

_SHOWN: Final = 240
"""Characters of a passage that are shown to find it by."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the passages are chosen for: the page's words, and the words of the link at each passage."""

    screen: str
    title: str
    lead: str
    link: str
    """With ``{label}`` for what the passage is called."""


def to_correct(number: str) -> Asked:
    """Something is wrong."""
    return Asked(
        SCREEN,
        _("Correct {number}").format(number=number),
        _(
            "Choose what is wrong. What was sealed stays as it is and can still be read; your correction stands"
            " beside it. What you answered and decided is not corrected: if you think otherwise now, decide again."
        ),
        _("Correct “{label}”"),
    )


def to_redact(number: str) -> Asked:
    """Something must not stand there any more."""
    return Asked(
        REDACT,
        _("Take words out of {number}").format(number=number),
        _(
            "Choose what must go. Its words are erased for good, here and in the backups; in their place stands why,"
            " when and by whom they were taken out. If they are only wrong, correct them: then both can be read."
        ),
        _("Take out “{label}”"),
    )


class PassagesPage(Page):
    """``chosen`` carries the key of a passage, ``left`` comes when the worker goes back."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, number: str, passages: tuple[Passage, ...], asked: Asked) -> None:
        super().__init__(asked.title, asked.lead)
        self._number = number
        self._asked = asked
        self.lists = [self._card(about, list(group)) for about, group in groupby(passages, lambda one: one.about)]
        leave = Button(_("Go back"))
        leave.clicked.connect(self.left)
        self.set_bar((leave,))
        QTimer.singleShot(0, self, self.focus_first)

    def place(self) -> Place:
        """Where the worker is."""
        return Place(self._asked.screen, self._number)

    def focus_first(self) -> None:
        """Take the keyboard to the first passage."""
        link = self.findChild(LinkButton)
        if isinstance(link, LinkButton):
            link.setFocus()

    def _card(self, about: str, passages: list[Passage]) -> SummaryList:
        card = Card(about)
        rows = SummaryList([SummaryRow(one.key, one.label, _short(one.words), self._link(one)) for one in passages])
        rows.change_asked.connect(self.chosen)
        card.add(rows)
        self.add(card)
        return rows

    def _link(self, passage: Passage) -> str:
        return _("Add it") if passage.key == MISSING else self._asked.link.format(label=passage.label)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"

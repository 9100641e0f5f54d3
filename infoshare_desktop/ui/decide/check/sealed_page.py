"""What stands there once a decision is sealed: its number, its fingerprint, and what comes next."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.domain.chain import fingerprint
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import body, hint
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.services.browsing import RecordView


class SealedPage(Page):
    """``share_asked`` and ``print_asked`` carry the number."""

    share_asked = Signal(str)
    print_asked = Signal(str)
    home_asked = Signal()

    def __init__(self, view: RecordView) -> None:
        number = view.row.reference
        super().__init__(_("{number} is sealed").format(number=number))
        entry = view.entries[0]
        self.add(
            Banner(
                Tone.GOOD,
                _("It is entry {sequence} of this vault's record, and can no longer be changed.").format(
                    sequence=entry.header.sequence
                ),
            )
        )
        self.add(_marks(fingerprint(entry.entry_hash)))
        self.next = Card(_("What comes next"))
        self.share = Button(_("Record what I shared"), ButtonKind.PRIMARY)
        self.share.clicked.connect(lambda: self.share_asked.emit(number))
        self.print = Button(_("Print the decision sheet"))
        self.print.clicked.connect(lambda: self.print_asked.emit(number))
        self._say_next(view)
        home = Button(_("Go to Home"))
        home.clicked.connect(self.home_asked)
        self.set_bar((home,), ())

    def _say_next(self, view: RecordView) -> None:
        decision = view.decision
        kind = decision.outcome.kind if decision else None
        planned = len(decision.planned) if decision else 0
        shares = kind is not None and kind.shares and planned > 0
        if shares:
            words = ngettext(
                "Share with {count} recipient as you planned, then record how it went.",
                "Share with {count} recipients as you planned, then record how it went.",
                planned,
            )
            self.next.add(body(words.format(count=planned)))
        else:
            self.next.add(body(_("Nothing is to be shared. What there is to do by a day stands on Home.")))
        row = FlowRow(Space.SMALL)
        row.add(self.share)
        row.add(self.print)
        self.next.add(row)
        self.add(self.next)
        self.share.setVisible(shares)

    def focus_first(self) -> None:
        """Take the keyboard to what comes next."""
        (self.print if self.share.isHidden() else self.share).setFocus()


def _marks(digits: str) -> Card:
    card = Card(_("Fingerprint"))
    card.add(body(digits))
    card.add(hint(_("The printed sheet shows the same: whoever keeps it can tell if the record was ever changed.")))
    return card

"""In the settings: whether the vault is whole, when that was looked at last, and what was found."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.domain import wording
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.layout.disclosure import Disclosure
from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import body
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.domain.vault.checked import Checked


class CheckCard(QWidget):
    """``check_asked`` wants it looked at now; ``mend_asked`` wants to know what can be done."""

    check_asked = Signal()
    mend_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = body("")
        self.now = Button(_("Check now"))
        self.mend = Button(_("What can be done"))
        self.wrong = Banner(Tone.DANGER, "", word=_("What was found"))
        self.wrong.add_action(self.mend)
        self.looked = body("")
        self.details = Disclosure(_("What was looked at"), self.looked)
        row = FlowRow(Space.MEDIUM)
        row.add(self.now)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for part in (self.said, self.wrong, row, self.details):
            column.addWidget(part)
        self.now.clicked.connect(self._ask)
        self.mend.clicked.connect(self.mend_asked)
        self.show_checked(None)

    def show_checked(self, checked: Checked | None) -> None:
        """Say what was found last; None where nothing was looked at yet."""
        self._rest()
        self.wrong.setVisible(bool(checked and checked.wrong))
        self.details.setVisible(checked is not None)
        if checked is None:
            self.said.set_words(_("The vault is checked once a week, by itself. It has not been checked yet."))
            return
        at = wording.moment(checked.at)
        whole = _("Checked last: {time}. Everything was whole. It is checked once a week, by itself.")
        broken = _("Checked last: {time}. Something was not whole.")
        self.said.set_words((broken if checked.wrong else whole).format(time=at))
        self.wrong.set_text("\n".join(checked.problems))
        self.looked.set_words("\n".join(one.sentence for one in checked.found))

    def show_unfinished(self, sentence: str) -> None:
        """Say why there is no result this time; what was found last stays."""
        self._rest()
        self.said.set_words(sentence)

    def show_checking(self) -> None:
        """It is being looked at."""
        self.now.set_words(_("Checking …"))
        self.now.setEnabled(False)

    def _ask(self) -> None:
        self.show_checking()
        self.check_asked.emit()

    def _rest(self) -> None:
        self.now.set_words(_("Check now"))
        self.now.setEnabled(True)

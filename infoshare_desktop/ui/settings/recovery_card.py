"""In the settings: the passphrase, the recovery sheet, and what is known of it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.domain import wording
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.choices.tick import Tick
from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from infoshare_desktop.ui.kit.words.text import body
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.services.care.words_kept import WordsKept


class RecoveryCard(QWidget):
    """``remind_changed`` carries whether Home is to say that it is time to practise; the rest are ways on.

    ``fictional``: it stands in a demonstration, which may have no passphrase at all.
    """

    change_asked = Signal()
    practise_asked = Signal()
    older_asked = Signal()
    remind_changed = Signal(bool)

    def __init__(self, kept: WordsKept, *, fictional: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = body("\n".join(_demonstrated() if fictional else _sentences(kept)))
        self.change = Button(_("Change the passphrase"))
        self.practise = Button(_("Practise recovery"))
        self.older = Button(_("Look for older copies"))
        self.older.setVisible(bool(kept.earlier))
        self.remind = Tick("remind", _("Say so on Home when I have not practised for half a year"))
        self.remind.set_value(kept.remind)
        row = FlowRow(Space.MEDIUM)
        for button in (self.change, self.practise, self.older):
            row.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for part in (self.said, row, self.remind):
            column.addWidget(part)
        self.change.clicked.connect(self.change_asked)
        self.practise.clicked.connect(self.practise_asked)
        self.older.clicked.connect(self.older_asked)
        self.remind.changed.connect(lambda: self.remind_changed.emit(self.remind.value()))


def _sentences(kept: WordsKept) -> list[str]:
    said = [_("A new passphrase always comes with a new recovery sheet.")]
    if kept.renewed_at is not None:
        said.append(_("Changed last: {time}").format(time=wording.moment(kept.renewed_at)))
    if kept.practised_at is not None:
        said.append(_("Recovery practised last: {time}").format(time=wording.moment(kept.practised_at)))
    else:
        said.append(_("You have not practised yet: whether your sheet opens this vault was never tried out."))
    return said


def _demonstrated() -> list[str]:
    return [
        _("The demonstration that comes with the program has no passphrase and no sheet. In your own vault you can:")
    ]

"""On Home: what is wrong with the backups, and nothing where nothing is."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.domain.vault.backup_state import concerns
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.domain.vault.backup_state import BackupState


class BackupNotice(QWidget):
    """Takes no room where there is nothing to tell. ``back_up_asked`` and ``settings_asked`` are the ways on."""

    back_up_asked = Signal()
    settings_asked = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.banner = Banner(Tone.WARNING, "", word=_("Backups"))
        self.now = Button(_("Back up now"))
        self.now.clicked.connect(self._ask)
        self.change = Button(_("Change where backups go"))
        self.change.clicked.connect(self.settings_asked)
        self.banner.add_actions(self.now, self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        self.hide()

    def show_state(self, state: BackupState) -> None:
        """Say what is wrong, if anything is."""
        self._rest()
        sentences = concerns(state, self._clock())
        self.banner.set_text("\n".join(sentences))
        self.setVisible(bool(sentences))

    def show_problem(self, sentence: str) -> None:
        """Say why the backup that was asked for was not made."""
        self._rest()
        self.banner.set_text(sentence)
        self.show()

    def _ask(self) -> None:
        self.now.set_words(_("Backing up …"))
        self.now.setEnabled(False)
        self.back_up_asked.emit()

    def _rest(self) -> None:
        self.now.set_words(_("Back up now"))
        self.now.setEnabled(True)

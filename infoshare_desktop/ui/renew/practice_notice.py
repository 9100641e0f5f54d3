"""On Home, quietly: the recovery sheet was not tried out for half a year."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.services.care.renewing import Renewing
    from infoshare_desktop.ui.jobs import Runner


class PracticeNotice(Banner):
    """Takes no room while it is not time. Settings switch it off for good."""

    practise_asked = Signal()

    def __init__(self, renewing: Renewing, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(
            Tone.INFORMATION,
            _("Your recovery sheet was not tried out for half a year. It takes five minutes and changes nothing."),
            word=_("When you have time"),
            parent=parent,
        )
        self._renewing = renewing
        self._runner = runner
        self.practise = Button(_("Practise recovery"))
        self.practise.clicked.connect(self.practise_asked)
        self.add_action(self.practise)
        self.hide()

    def begin(self) -> None:
        """Find out, off the GUI thread."""
        self._runner.run(
            lambda _token: self._renewing.practice_due(),
            receiver=self,
            done=self.setVisible,
            known_error=lambda _error: None,  # Home reads the same vault, and tells it
            reads=True,
        )

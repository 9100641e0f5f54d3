"""Restore a backup; no vault has to be open."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.ui.gate.backup_step import BackupStep
from infoshare_desktop.ui.gate.place_step import PlaceStep
from infoshare_desktop.ui.gate.restoring import result_sentence
from infoshare_desktop.ui.gate.room import Room
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.vault.holdings import Holdings
    from infoshare_desktop.services.care.reading_words import WordsRead
    from infoshare_desktop.services.care.restoring import ToOpen
    from infoshare_desktop.store.backups.looking_into import FoundBackup


class Restore(Room):
    """Three steps: which backup and what opens it; what it holds and where it goes; what was done.

    ``look_asked`` carries a ToOpen and is answered by ``show_holdings``; ``given`` carries a ToRestore and is answered
    by ``restored``; both by ``failed``. ``left`` is the way back, ``open_chosen`` carries the restored vault's path.
    """

    look_asked = Signal(object)
    given = Signal(object)
    left = Signal()
    open_chosen = Signal(object)

    def __init__(
        self, target: Path, look_in: Path, read: Callable[[str], WordsRead], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            _("Restore a backup"),
            _("A backup is a whole vault as it was on one day. It is checked first, and stays where it is."),
            parent=parent,
        )
        self.which = BackupStep(look_in, read)
        self.place = PlaceStep(target)
        self._result = Banner(Tone.GOOD, "")
        self.look = Button(_("Look into it"), ButtonKind.PRIMARY)
        self.restore = Button(_("Restore this backup"), ButtonKind.PRIMARY)
        self.open = Button(_("Open the vault"), ButtonKind.PRIMARY)
        self.back = Button(_("Back"), ButtonKind.QUIET)
        for part in (self.which, self.place, self._result):
            self.add(part)
        self.set_bar([self.back], [self.look, self.restore, self.open])
        self.which.given.connect(self._look)
        self.place.given.connect(self._restore)
        self.place.replacing_changed.connect(lambda: self._busy(busy=False))
        self.look.clicked.connect(self.which.give)
        self.restore.clicked.connect(self.place.give)
        self.back.clicked.connect(self._go_back)
        self.open.clicked.connect(lambda: self.open_chosen.emit(self.place.in_the_way()))
        self._show(self.which)

    def show_found(self, found: Sequence[FoundBackup]) -> None:
        """Offer these, of which the first is chosen."""
        self.which.show_found(found)

    def show_holdings(
        self,
        opens: ToOpen,
        holdings: Holdings,
        *,
        there: bool,
        readable: bool,
        fuller: tuple[Path, Holdings] | None = None,
    ) -> None:
        """It opened: say what it holds. Arguments as in ``PlaceStep``."""
        self.place.show_holdings(opens, holdings, there=there, readable=readable, fuller=fuller)
        self._show(self.place)
        self.restore.setFocus()

    def failed(self, error: KnownError) -> None:
        """Say what stands in the way, at the step that the worker is at."""
        self._busy(busy=False)
        (self.place if self.which.isHidden() else self.which).failed(error)
        self._busy(busy=False)

    def restored(self, kept: Path | None, new_code: str | None, erasures: str = "") -> None:
        """Say what was done; arguments as in ``result_sentence``."""
        self._result.set_text(result_sentence(self.place.in_the_way(), kept, new_code, erasures))
        self.which.forget()
        self.place.forget()
        self._show(self._result)
        self.open.setFocus()

    def _look(self, opens: ToOpen) -> None:
        self._busy(busy=True)
        self.look_asked.emit(opens)

    def _restore(self, wanted: object) -> None:
        self._busy(busy=True)
        self.given.emit(wanted)

    def _go_back(self) -> None:
        if self.which.isHidden():
            self._show(self.which)
            self.which.focus_first()
        else:
            self.left.emit()

    def _show(self, step: QWidget) -> None:
        for part, button in ((self.which, self.look), (self.place, self.restore), (self._result, self.open)):
            part.setVisible(part is step)
            button.setVisible(part is step)
        self.back.setVisible(step is not self._result)
        self.setFocusProxy({self.which: self.which, self.place: self.restore}.get(step, self.open))
        self._busy(busy=False)
        self.scroll_to_top()

    def _busy(self, *, busy: bool) -> None:
        at_rest = _("Restore it, and keep the other too") if self.place.replacing else _("Restore this backup")
        self.restore.set_words(_("Restoring …") if busy else at_rest)
        self.look.set_words(_("Opening …") if busy else _("Look into it"))
        for part in (self.which, self.place, self.look, self.restore, self.back):
            part.setEnabled(not busy)

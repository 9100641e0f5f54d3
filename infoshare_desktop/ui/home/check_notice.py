"""On Home: that the vault is not whole, and what lies beside it that should not; nothing where all is well."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.vault.beside import Remark
    from infoshare_desktop.domain.vault.checked import Checked


class CheckNotice(QWidget):
    """``mend_asked`` wants to know what can be done; ``seen`` carries the Remarks that need not be told again."""

    mend_asked = Signal()
    seen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remarks: tuple[Remark, ...] = ()
        self.wrong = Banner(Tone.DANGER, "", word=_("The check of your vault found something"))
        self.mend = Button(_("What can be done"))
        self.wrong.add_action(self.mend)
        self.beside = Banner(Tone.WARNING, "", word=_("Where your vault is"))
        self.understood = Button(_("I have seen this"))
        self.beside.add_action(self.understood)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for banner in (self.wrong, self.beside):
            banner.hide()
            column.addWidget(banner)
        self.mend.clicked.connect(self.mend_asked)
        self.understood.clicked.connect(self._understood)
        self.hide()

    def show_checked(self, checked: Checked | None) -> None:
        """Say what is not whole, if anything is."""
        problems = checked.problems if checked else ()
        advice = _("Nothing is deleted, and you can go on working. Look at what can be done today.")
        self.wrong.set_text("\n".join([*problems, advice]))
        self.wrong.setVisible(bool(problems))
        self._show()

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Say what is beside the vault, or that it is in a folder that is synchronised."""
        self._remarks = tuple(remarks)
        self.beside.set_text("\n".join(one.sentence for one in remarks))
        self.beside.setVisible(bool(remarks))
        self._show()

    def _understood(self) -> None:
        remarks = self._remarks
        self.show_remarks(())
        self.seen.emit(remarks)

    def _show(self) -> None:
        self.setVisible(not self.wrong.isHidden() or not self.beside.isHidden())

"""Discarding a draft: reference, date and reason stay."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.buttons import ButtonKind
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.layout.disclosure import Disclosure
from infoshare_desktop.ui.kit.sure_button import SureButton
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.presenter import Presenter


class DiscardPart(QWidget):
    """Folded away while no reason is typed; ``discarded`` carries it. Until then it is kept with the draft.

    ``changed`` and ``paused`` tell of the typing, as those of a Part do.
    """

    changed = Signal()
    paused = Signal()
    discarded = Signal(str)

    def __init__(self, presenter: Presenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.reason = LongText(
            "discard",
            _("Why do you discard it?"),
            _("The draft and all that is typed in it are erased. Its reference, the day and this reason stay."),
            lines=2,
        )
        self.reason.set_value(presenter.draft.unfinished.get(self.reason.field_id, ""))
        self.reason.changed.connect(self._keep)
        self.reason.paused.connect(self.paused)
        self.button = SureButton(_("Discard this draft"), _("Yes, erase it"), ButtonKind.DANGER)
        self.button.sure.connect(self._discard)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.reason)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column.addLayout(row)
        self.fold = Disclosure(_("Discard this draft instead"), inner, is_open=bool(self.reason.value()))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.fold)

    def _keep(self) -> None:
        self._presenter.unfinished({self.reason.field_id: self.reason.value()})
        self.changed.emit()

    def _discard(self) -> None:
        reason = self.reason.value().strip()
        if reason:
            self.discarded.emit(reason)
        else:
            self.reason.set_error(_("Say why: the reason is what stays."))
            self.reason.focus_first()

    def show_failed(self, sentence: str) -> None:
        """Say why it was not discarded."""
        self.reason.set_error(sentence)

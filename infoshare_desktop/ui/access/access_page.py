"""Who looked at what: for the owner of the vault, on the screen alone."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.access.access_table import AccessTable
from infoshare_desktop.ui.access.words import counted
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.words.text import body, hint, title
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.services.accessing import Accessing, Looks
    from infoshare_desktop.ui.jobs import Job, Runner

SCREEN: Final = "access"
"""The name of this screen in a Place."""


class AccessPage(QWidget):
    """``left`` comes when the worker goes back."""

    left = Signal()

    def __init__(self, accessing: Accessing, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accessing, self._runner = accessing, runner
        self._asking: Job | None = None
        self.reference = TextLine(
            "reference", _("Only about"), _("The whole number or reference: KM-2026-0031 or P-0042. Empty shows all.")
        )
        self.reference.changed.connect(self.ask)
        self.count = hint("")
        self.table = AccessTable(_("Who looked at what"))
        self.back = Button(_("Go back"))
        self.back.clicked.connect(self.left)
        self._lay_out()

    def begin(self, place: Place | None = None) -> None:
        """Show what there is, and take the keyboard to the search."""
        if place is not None:
            self.reference.set_value(place.typed)
        self.ask()
        self.reference.focus_first()

    def place(self) -> Place:
        """Where the worker is, and what was looked for."""
        return Place(SCREEN, typed=self.reference.value())

    def ask(self) -> None:
        """Read the lines about what is typed; an earlier question is let go."""
        if self._asking is not None:
            self._asking.cancel()
        reference = self.reference.value().strip().upper()
        self._asking = self._runner.run(
            lambda _token: self._accessing.looks(reference),
            receiver=self,
            done=lambda looks: self._show(looks, reference),
            known_error=self._fail,
            reads=True,
        )

    def _show(self, looks: Looks, reference: str) -> None:
        self.count.set_words(counted(looks, reference))
        self.table.lines.show(looks.lines)

    def _fail(self, error: KnownError) -> None:
        self.count.set_words(str(error))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.BROAD, Space.WIDE, Space.BROAD, Space.MEDIUM)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(title(_("Who looked at what")))
        column.addWidget(
            body(
                _(
                    "Each time that a record or a person is looked at, printed or saved, the day is noted here."
                    " It is for you alone: no report prints it. What is erased takes its lines with it."
                )
            )
        )
        column.addWidget(self.reference)
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.back)
        bottom.addStretch(1)
        column.addLayout(bottom)

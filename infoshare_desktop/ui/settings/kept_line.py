"""Over the settings: whether what is on the screen is kept."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.domain import wording
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import hint
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Moment


class KeptLine(QWidget):
    """Stays in view while the page scrolls. ``again`` asks for another try at keeping the profile."""

    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = hint(_("Changes are kept as you make them."))
        self.problem = Banner(Tone.DANGER, "", word=_("Not saved"))
        self.problem.hide()
        self.again_button = Button(_("Try to save again"))
        self.again_button.clicked.connect(self.again)
        self.problem.add_action(self.again_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.BROAD, Space.MEDIUM, Space.BROAD, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.words)
        column.addWidget(self.problem)

    def say_typing(self) -> None:
        """What is on the screen is not kept yet."""
        self.words.set_words(_("Not saved yet"))

    def say_kept(self, at: Moment, but: str = "") -> None:
        """Everything is kept since then, ``but`` one thing that cannot be read."""
        self.problem.hide()
        said = _("Saved {time}").format(time=wording.clock_time(at))
        self.words.set_words(_("{saved}, except: {but}").format(saved=said, but=but) if but else said)

    def say_failed(self, sentence: str) -> None:
        """It is not kept, and why."""
        self.words.set_words(_("Not saved yet"))
        self.problem.set_text(sentence)
        self.problem.show()

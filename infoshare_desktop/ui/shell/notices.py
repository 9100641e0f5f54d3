"""What the program has to tell the worker, on top of the screen until it is taken away."""

from __future__ import annotations

from gettext import gettext as _

from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.theme.space import Space


class Notices(QWidget):
    """One notice at a time: a newer one takes the older one's room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.BROAD, Space.LARGE, Space.BROAD, 0)
        self._banner: Banner | None = None
        self.hide()

    def tell(self, sentence: str, tone: Tone = Tone.INFORMATION) -> Banner:
        """Show the sentence."""
        self.clear()
        banner = Banner(tone, sentence)
        close = Button(_("Close this notice"))
        close.clicked.connect(self.clear)
        banner.add_action(close)
        self._column.addWidget(banner)
        self._banner = banner
        self.show()
        return banner

    def text(self) -> str:
        """What is shown, or an empty text."""
        return self._banner.text() if self._banner else ""

    def clear(self) -> None:
        """Take the notice away."""
        if self._banner is not None:
            self._column.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        self.hide()

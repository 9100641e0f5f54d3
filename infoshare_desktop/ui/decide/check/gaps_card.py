"""What is missing before the decision can be sealed, as links to where it is mended."""

from __future__ import annotations

from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.words.text import heading
from infoshare_desktop.ui.kit.wrapping import LinkButton
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.domain.needs.gap import Gap


class GapsCard(Card):
    """Hidden while nothing is missing. ``chosen`` carries the gap."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._gaps: tuple[Gap, ...] = ()
        self._title = heading("")
        self._links: list[LinkButton] = []
        self.body.setSpacing(Space.HAIR)
        self.add(self._title)
        self.body.addSpacing(Space.HAIR)
        self.hide()

    def draw(self, gaps: tuple[Gap, ...]) -> None:
        """Show these gaps."""
        if gaps == self._gaps:
            return
        self._gaps = gaps
        words = ngettext("{count} thing is still missing", "{count} things are still missing", len(gaps))
        self._title.set_words(words.format(count=len(gaps)))
        for link in self._links:
            self.body.removeWidget(link)
            link.hide()
            link.deleteLater()
        self._links = [self._link(gap) for gap in gaps]
        self.setVisible(bool(gaps))

    def links(self) -> tuple[LinkButton, ...]:
        """The links in order."""
        return tuple(self._links)

    def take_focus(self) -> None:
        """Go to the first link."""
        if self._links:
            self._links[0].setFocus()

    def _link(self, gap: Gap) -> LinkButton:
        link = LinkButton(gap.sentence)
        link.clicked.connect(lambda: self.chosen.emit(gap))
        self.add(link)
        return link

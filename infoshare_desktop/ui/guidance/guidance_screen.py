"""Everything to read: the guidance, the law of the day, the words, the links, the help."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.guidance.readings import found, sections
from infoshare_desktop.ui.guidance.section_fold import SectionFold
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.kit.layout.stack import stack
from infoshare_desktop.ui.kit.words.text import body

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.guidance.help import HelpPage

SCREEN: Final = "guidance"
"""The name of this screen in a Place."""
_LEAST: Final = 2
"""Letters; one alone is everywhere."""


class GuidanceScreen(Page):
    """Folds under headings. Words typed in the box leave only what holds them all, open."""

    def __init__(self, pack: Pack, pages: Sequence[HelpPage], parent: QWidget | None = None) -> None:
        super().__init__(_("Guidance"), pack.disclaimer.strip(), parent=parent)
        self._sections = sections(pack, pages)
        self._sought = ""
        self.search = TextLine("search", _("Find words in the guidance and the help"))
        self.search.paused.connect(self._seek)
        self.add(Form((self.search,)))
        self.folds: tuple[SectionFold, ...] = ()
        self._sheet = QWidget()
        self._draw()
        self.setFocusProxy(self.search)

    def place(self) -> Place:
        """Where the worker is, for the next unlocking: what is open, and what is looked for."""
        opened = next((str(place) for place, fold in enumerate(self.folds) if fold.is_open()), "")
        return Place(SCREEN, field=opened, typed=self._sought)

    def restore(self, place: Place) -> None:
        """Go back to where the worker was."""
        self.search.set_value(place.typed)
        self._seek()
        if place.field.isdecimal() and int(place.field) < len(self.folds):
            self.folds[int(place.field)].set_open(True)

    def has_unsent(self) -> bool:
        """See KnowsUnsent: words that are looked for are nothing to record."""
        return False

    def _seek(self) -> None:
        text = " ".join(self.search.value().split())
        sought = text if len(text) >= _LEAST else ""
        if sought != self._sought:
            self._sought = sought
            self._draw()

    def _draw(self) -> None:
        shown = found(self._sections, self._sought) if self._sought else self._sections
        self.folds = tuple(SectionFold(section, is_open=bool(self._sought)) for section in shown)
        self.body.removeWidget(self._sheet)
        self._sheet.hide()
        self._sheet.deleteLater()
        self._sheet = stack(self.folds or [body(_("Nothing here holds these words."))])
        self.add(self._sheet)

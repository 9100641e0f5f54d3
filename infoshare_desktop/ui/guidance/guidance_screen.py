"""Everything to read: the guidance, the law of the day, the words, the links, the help."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.guidance.readings import Reading, Section, found, sections
from infoshare_desktop.ui.kit.disclosure import Disclosure
from infoshare_desktop.ui.kit.form import Form
from infoshare_desktop.ui.kit.markdown import MarkdownText
from infoshare_desktop.ui.kit.page import Page
from infoshare_desktop.ui.kit.stack import stack
from infoshare_desktop.ui.kit.text import TextKind, Words, body, hint
from infoshare_desktop.ui.kit.text_line import TextLine
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.guidance.help import HelpPage

SCREEN: Final = "guidance"
"""The name of this screen in a Place."""
_FIND: Final = "find"


class GuidanceScreen(Page):
    """A page of folds; words typed in the box leave only what holds them, open."""

    def __init__(self, pack: Pack, pages: Sequence[HelpPage], parent: QWidget | None = None) -> None:
        super().__init__(_("Guidance"), pack.disclaimer.strip(), parent=parent)
        self._sections = sections(pack, pages)
        self.search = TextLine(_FIND, _("Find words in the guidance and the help"))
        self.search.paused.connect(self._draw)
        self.add(Form((self.search,)))
        self.folds: list[Disclosure] = []
        self._sheet = QWidget()
        self._draw()
        self.setFocusProxy(self.search)

    def place(self) -> Place:
        """Where the worker is, for the next unlocking."""
        return Place(SCREEN)

    def _draw(self) -> None:
        text = self.search.value().strip()
        shown = found(self._sections, text) if text else self._sections
        self.folds = []
        parts = [self._section(section, is_open=bool(text)) for section in shown]
        self._put(stack(parts or [body(_("Nothing here holds these words."))], Space.LARGE))

    def _put(self, sheet: QWidget) -> None:
        self.body.removeWidget(self._sheet)
        self._sheet.hide()
        self._sheet.deleteLater()
        self._sheet = sheet
        self.add(sheet)

    def _section(self, section: Section, *, is_open: bool) -> QWidget:
        inner = stack([hint(section.lead), *(self._reading(one, is_open=is_open) for one in section.readings)])
        fold = Disclosure(section.title, inner, is_open=is_open)
        self.folds.append(fold)
        return fold

    def _reading(self, reading: Reading, *, is_open: bool) -> QWidget:
        parts: list[QWidget] = []
        for passage in reading.passages:
            if passage.heading:
                parts.append(Words(passage.heading, TextKind.LABEL))
            parts.append(MarkdownText(passage.words) if passage.markdown else body(passage.words))
        return Disclosure(reading.title, stack(parts), is_open=is_open)

"""A page on which something is written down, and recorded by a button."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.forms.guided_page import GuidedPage
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.errors import KnownError


class RecordingPage(GuidedPage):
    """Recorded by ``record`` alone, which is what the keyboard comes to last: never by a choice.

    ``recorded`` carries the number or reference it is about, ``left`` comes when the worker goes away instead.
    ``paused`` comes when it is time to keep what ``place()`` says; a page that begins at that place has what was typed.
    """

    recorded = Signal(str)
    paused = Signal()
    left = Signal()

    def __init__(self, title: str, lead: str, *, picks: bool = True) -> None:
        super().__init__(title, lead, picks=picks)
        self.failed = Banner(Tone.DANGER, "", word=_("Not recorded"))
        self.failed.hide()
        self.record = Button("", ButtonKind.PRIMARY)

    def put_buttons(self, words: str, asked: Callable[[], None], kind: ButtonKind = ButtonKind.PRIMARY) -> None:
        """Close the page with the button that records, and the way back."""
        self.record = Button(words, kind)
        self.record.clicked.connect(asked)
        leave = Button(_("Go back"))
        leave.clicked.connect(self.left)
        self.add(self.failed)
        self.set_bar((leave,), (self.record,))

    def part_named(self, name: str) -> None:
        """See GuidedPage; every part of these pages has its fields."""

    def may_turn(self) -> bool:
        """Nothing is recorded by a choice."""
        return False

    def rest(self) -> None:
        """See GuidedPage."""
        self.record.setFocus()

    def say_not_recorded(self, error: KnownError) -> None:
        """Say why not; it can be tried again."""
        self.record.setEnabled(True)
        self.failed.set_text(str(error))
        self.failed.show()

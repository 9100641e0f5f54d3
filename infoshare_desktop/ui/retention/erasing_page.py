"""What disposal and redaction have in common: a ground, a second name, and a second press for what cannot be undone."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QTimer, Signal

from infoshare_desktop.domain.erasing.erasure import problems_of_grounds
from infoshare_desktop.domain.facts.fact import joined
from infoshare_desktop.services.jobs import Progress
from infoshare_desktop.ui.after.act_page import ActPage
from infoshare_desktop.ui.jobs import OnLock
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.retention.fact_card import fact_card

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.facts.fact import Fact
    from infoshare_desktop.domain.place import Place
    from infoshare_desktop.ui.retention.tools import RetentionTools

_LOOKED_AT: Final = 250
"""Milliseconds between two looks at how far it is."""


class ErasingPage(ActPage):
    """``erased`` carries what came of it. ``words``: what goes, which the ground must not repeat."""

    erased = Signal(object)
    on_lock: ClassVar[OnLock] = OnLock.GIVE_UP  # older copies are looked for in the folders with backups

    def __init__(self, title: str, lead: str, here: Place, tools: RetentionTools, words: str = "") -> None:
        self.ground = LongText(
            "ground",
            _("Why does it go?"),
            _("This stays when the words are gone: write nothing of them here."),
            lines=2,
        )
        self.second = TextLine(
            "second",
            _("Who agreed to it?"),
            _("Name and role of somebody else. It is kept as you state it; the program cannot check it."),
        )
        super().__init__(title, lead, here, Form((self.ground, self.second)), tools.runner)
        self.tools = tools
        self.progress = Progress()
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOKED_AT)
        self._looking.timeout.connect(self.show_step)
        self._words = words
        self.sure = Button("", ButtonKind.DANGER)
        self.not_yet = Button(_("Not yet"))
        self.under_way = Banner(
            Tone.INFORMATION,
            _("The vault and its backups are written anew. This can take a minute; leave the laptop on."),
            word=_("Erasing"),
        )
        self.under_way.hide()

    def ask_with(self, words: str, sure: str) -> None:
        """Put the form, and the buttons under it: the one that asks, and the one that is sure."""
        self.close_with(words)
        self.add(self.under_way)
        self.sure.set_words(sure)
        leave = Button(_("Go back"))
        leave.clicked.connect(self.left)
        self.set_bar((leave,), (self.record, self.not_yet, self.sure))
        self.sure.clicked.connect(self.carry_out)
        self.not_yet.clicked.connect(self._take_back)
        self._ask(asking=False)

    def add_card(self, title: str, facts: Iterable[Fact]) -> None:
        """Put facts on a sheet of their own."""
        self.add(fact_card(title, facts))

    def problems(self) -> dict[str, str]:
        """See ActPage."""
        return problems_of_grounds(self.ground.value(), self.second.value(), self.tools.profile.worker, self._words)

    def asked(self) -> None:
        """The first press: is it right?"""
        if self.is_complete():
            self._ask(asking=True)
            self.not_yet.setFocus()

    def carry_out(self) -> None:
        """The second press."""
        for button in (self.sure, self.not_yet):
            button.setEnabled(False)
        self.progress = Progress()
        self.under_way.show()
        self._looking.start()
        super().carry_out()

    def show_step(self) -> None:
        """Say what is being done now: a large vault takes a while, and nobody should think that it hangs."""
        if self.progress.step:
            self.under_way.set_text(joined((self.progress.step, _("Leave the laptop on.")), "\n"))

    def done(self, result: object) -> None:
        """See ActPage."""
        self._looking.stop()
        self.erased.emit(result)

    def fail(self, error: KnownError) -> None:
        """See ActPage."""
        self._looking.stop()
        self.under_way.hide()
        self._ask(asking=False)
        super().fail(error)
        self.record.setFocus()

    def _take_back(self) -> None:
        self._ask(asking=False)
        self.record.setFocus()

    def _ask(self, *, asking: bool) -> None:
        self.record.setVisible(not asking)
        for button in (self.sure, self.not_yet):
            button.setVisible(asking)
            button.setEnabled(True)

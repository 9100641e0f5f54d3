"""Trying out the recovery sheet while nothing depends on it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal

from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.vault.code_text import grouped
from infoshare_desktop.ui.gate.words_field import WordsField
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import hint

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.services.care.reading_words import WordsRead
    from infoshare_desktop.services.care.renewing import Renewing
    from infoshare_desktop.ui.jobs import Runner

SCREEN: Final = "practise"
"""The name of this screen in a Place."""


class PractisePage(Page):
    """``left`` comes when the worker goes back. Nothing that is typed here is kept anywhere."""

    left = Signal()

    def __init__(self, renewing: Renewing, vault_code: str, read: Callable[[str], WordsRead], runner: Runner) -> None:
        super().__init__(
            _("Practise recovery"),
            _(
                "Open the envelope and type the words from the sheet. They are tried on a copy of your vault, which is"
                " deleted at once: nothing is changed, whatever you type."
            ),
        )
        self._renewing = renewing
        self._runner = runner
        self.words = WordsField(read)
        self.form = Form((self.words,))
        self.good = Banner(
            Tone.GOOD,
            _("These words open your vault. Put the sheet into a new envelope, seal it, and give it back."),
            word=_("The sheet works"),
        )
        self.good.hide()
        self.attempt = Button(_("Try these words"), ButtonKind.PRIMARY)
        self.back = Button(_("Go back"), ButtonKind.QUIET)
        for part in (
            self.good,
            self.form,
            hint(_("Vault code of this vault: {code}").format(code=grouped(vault_code))),
        ):
            self.add(part)
        self.set_bar((self.back,), (self.attempt,))
        self.setFocusProxy(self.words)
        self.attempt.clicked.connect(self._try)
        self.back.clicked.connect(self.left)

    def begin(self) -> None:
        """Take the keyboard to the words once the page is shown."""
        QTimer.singleShot(0, self, self.words.focus_first)

    def place(self) -> Place:
        """Where the worker is; the words are not kept over a lock."""
        return Place(SCREEN)

    def has_unsent(self) -> bool:
        """See KnowsUnsent: what is typed here is not to be kept."""
        return False

    def _try(self) -> None:
        self.good.hide()
        self.form.show_problems({} if self.words.typed() else {"words": _("Type the words first.")})
        if not self.words.typed():
            return
        words = " ".join(self.words.typed())
        self._set_busy(busy=True)
        self._runner.run(
            lambda _token: self._renewing.practise(words), receiver=self, done=self._right, known_error=self._wrong
        )

    def _right(self, _none: None) -> None:
        self._set_busy(busy=False)
        self.words.set_value("")
        self.good.show()
        self.scroll_to_top()
        self.back.setFocus()

    def _wrong(self, error: KnownError) -> None:
        self._set_busy(busy=False)
        self.form.show_problems({"words": str(error)})

    def _set_busy(self, *, busy: bool) -> None:
        self.attempt.set_words(_("Trying …") if busy else _("Try these words"))
        for part in (self.attempt, self.form):
            part.setEnabled(not busy)

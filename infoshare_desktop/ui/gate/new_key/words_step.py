"""The recovery words, to be printed or copied by hand."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.domain.vault.code_text import grouped
from infoshare_desktop.ui.gate.new_key.step import Step
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.words.numbered_words import NumberedWords
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from infoshare_desktop.ui.gate.new_key.key_typed import KeyTyped
    from infoshare_desktop.ui.gate.new_key.step import Heading


class WordsStep(Step["KeyTyped"]):
    """The words and the vault code, with a button to print them."""

    print_asked = Signal()

    def __init__(self, heading: Heading) -> None:
        super().__init__(heading, form=Form())
        self.form.hide()
        self.words = NumberedWords(_("Your 24 recovery words"))
        self.print = Button(_("Print recovery sheet"))
        self.add(self.words)
        self.add_row(self.print)
        self.add(
            Banner(
                Tone.WARNING,
                _("Sealed envelope, to your manager, not with the laptop. Whoever has the words can read everything."),
                word=_("Keep the sheet apart"),
            )
        )
        self.setTabOrder(self.words, self.print)
        self.setTabOrder(self.print, self.on)
        self.setFocusProxy(self.words)
        self.print.clicked.connect(self.print_asked)

    def draw(self, key: KeyTyped) -> None:
        """Show the words while they are not proved."""
        if key.sheet is None:
            self.words.show_words(())
            return
        self.words.show_words(
            key.sheet.words,
            _("Vault code, needed if the beginning of the file is damaged:\n{code}").format(
                code=grouped(key.sheet.vault_code)
            ),
        )

    def keep(self, key: KeyTyped) -> None:
        """Nothing is typed here."""

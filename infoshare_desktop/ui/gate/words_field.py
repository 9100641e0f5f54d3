"""The box for the 24 recovery words, and under it how they are read."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from infoshare_desktop.ui.gate.recovery_text import WORDS, count_sentence, words_typed
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.words.numbered_words import NumberedWords
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import hint
from infoshare_desktop.ui.kit.words.tone_line import ToneLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.services.care.reading_words import WordsRead

_LINES: Final = 4


class WordsField(LongText):
    """The count follows every letter; the words as they were read, and what is wrong with them, a rest in typing.

    ``read`` takes milliseconds.
    """

    def __init__(self, read: Callable[[str], WordsRead]) -> None:
        super().__init__(
            "words",
            _("The 24 recovery words"),
            _(
                "In the order of their numbers. The first four letters of a word are enough."
                " Capitals, commas, numbers and line ends do not matter."
            ),
            lines=_LINES,
        )
        self._read = read
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.count = hint("")
        self.wrong = ToneLine()
        self.words = NumberedWords(_("The words as they were read"))
        for part in (self.count, self.wrong, self.words):
            self.column.addWidget(part)
        self.changed.connect(self._count)
        self.paused.connect(self.look)
        self._forget()

    def typed(self) -> list[str]:
        """The words alone, as typed."""
        return words_typed(self.value())

    def set_value(self, value: str) -> None:
        """Show words; emits nothing."""
        super().set_value(value)
        self._count()
        self.look()

    def set_error(self, sentence: str | None) -> None:
        """Show what is wrong; what reading the words came to is not said twice."""
        super().set_error(sentence)
        self.look()

    def look(self) -> None:
        """Show how the words are read."""
        if not 0 < len(self.typed()) <= WORDS:
            self._forget()
            return
        read = self._read(self.value())
        self.words.show_words(read.words)
        self.words.show()
        self.wrong.say(Tone.WARNING, "" if read.sentence == self.error() else read.sentence)

    def _count(self) -> None:
        self.count.set_words(count_sentence(len(self.typed())))

    def _forget(self) -> None:
        self._count()
        self.words.show_words(())
        self.words.hide()
        self.wrong.say(Tone.WARNING, "")

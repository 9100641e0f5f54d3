"""Words to read: titles, headings, leads, body text, hints and labels."""

from __future__ import annotations

import re
from enum import StrEnum
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

_SPACED_LINES: Final = '<p style="line-height:140%; margin:0">{}</p>'
_AS_MARKUP: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"})
_LONG_RUN: Final = re.compile(r"\S{31,}")
"""Such a run gets places to break, or one pasted address would make the whole page wider than the window."""
_FOLDERS: Final = re.compile(r"(?<=[/\\])(?=[^/\\])")
"""After what parts folders, so that the names in a path stay whole."""
_LONG_NAME: Final = re.compile(r"[^\s\u200b]{30}(?=[^\s\u200b])")
_BREAK: Final = "\u200b"
_LONGEST: Final = 10_000
"""Characters that are laid out at once. A pasted file of a million would hold up the window for half a minute."""
_ORDINARY: Final = "the quiet desk with one sheet of paper on it, and room around the words"


class TextKind(StrEnum):
    """What the words are for; the style sheet gives each its size, weight and colour."""

    TITLE = "title"
    HEADING = "heading"
    LEAD = "lead"
    BODY = "body"
    HINT = "hint"
    LABEL = "label"


_SPACED: Final = frozenset({TextKind.LEAD, TextKind.BODY, TextKind.HINT})


class Words(QLabel):
    """Words that wrap, are never cut off unsaid, and are plain text whatever they hold.

    Of more than 10,000 characters the first are shown, and how many follow: a whole file pasted into a box.
    """

    def __init__(self, text: str = "", kind: TextKind = TextKind.BODY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._words = ""
        self.setProperty("kind", kind.value)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(text)

    def words(self) -> str:
        """What was set, without the places to break."""
        return self._words

    def set_words(self, text: str) -> None:
        """Show these words; markup in them is shown as it is written."""
        self._words = text
        said = _beginning(text)
        shown = _LONG_RUN.sub(lambda run: _breakable(run.group()), said)
        if self._kind in _SPACED:
            self.setTextFormat(Qt.TextFormat.RichText)
            self.setText(_SPACED_LINES.format(shown.translate(_AS_MARKUP)))
        else:
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(shown)
        self.setAccessibleName(said)


def _breakable(run: str) -> str:
    """The run with places to break between folders, and within what is too long even so."""
    return _LONG_NAME.sub(lambda name: name.group() + _BREAK, _FOLDERS.sub(_BREAK, run))


def _beginning(text: str) -> str:
    """The text, or of a very long one as much as can be laid out at once."""
    more = len(text) - _LONGEST
    if more <= 0:
        return text
    left_out = ngettext(
        "… and {count} more character, not shown here.", "… and {count} more characters, not shown here.", more
    )
    return f"{text[:_LONGEST]}\n{left_out.format(count=more)}"


def characters_wide(metrics: QFontMetrics, count: int) -> int:
    """Pixels that so many characters of ordinary text take; a face's own average counts signs that text never has."""
    return round(metrics.horizontalAdvance(_ORDINARY) * count / len(_ORDINARY))


def title(text: str) -> Words:
    """The one title of a screen."""
    return Words(text, TextKind.TITLE)


def heading(text: str) -> Words:
    """The heading of a part of a screen."""
    return Words(text, TextKind.HEADING)


def lead(text: str) -> Words:
    """One or two sentences under the title."""
    return Words(text, TextKind.LEAD)


def body(text: str) -> Words:
    """Text for reading."""
    return Words(text, TextKind.BODY)


def hint(text: str) -> Words:
    """Quieter, smaller words beside something."""
    return Words(text, TextKind.HINT)

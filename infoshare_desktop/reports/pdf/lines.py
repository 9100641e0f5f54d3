"""Text broken into lines of a width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from infoshare_desktop.reports.pdf import scripts
from infoshare_desktop.reports.pdf.fonts import prepared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.reports.pdf.fonts import Faces
    from infoshare_desktop.reports.pdf.styles import TextStyle

_LONGEST_WORD: Final = 60
"""Characters; a longer run without a space is cut up before it is measured as a whole."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as typed, its width in points, and how it is to be drawn."""

    text: str
    width: float
    plain: bool
    """Whether Noto Sans shows it character by character."""
    leftwards: bool = False
    """Whether its paragraph is read from right to left."""


def broken(text: str, style: TextStyle, width: float, faces: Faces) -> list[Line]:
    """The lines of a text, none wider than ``width``; a word that is too long is cut. One empty line for no text."""
    lines: list[Line] = []
    for paragraph in prepared(text).split("\n"):
        plain = faces.is_plain(paragraph)
        setting = _Setting(style, width, faces, plain, not plain and scripts.reads_leftwards(paragraph))
        lines.extend(setting.lines(paragraph))
    return lines


def one_line(text: str, style: TextStyle, width: float, faces: Faces) -> str:
    """The text if it goes into one line, else its beginning and an ellipsis."""
    first, *more = broken(text, style, width, faces)
    return f"{first.text[:-1]}…" if more else first.text


@dataclass(frozen=True, slots=True)
class _Setting:
    """How the lines of one paragraph are set."""

    style: TextStyle
    width: float
    faces: Faces
    plain: bool
    leftwards: bool

    def lines(self, paragraph: str) -> Iterator[Line]:
        """Fill one line after the other with as many words as go in."""
        space = self._measure(" ")
        words: list[str] = []
        filled = 0.0
        for word, wide in self._words(paragraph):
            wanted = filled + space + wide if words else wide
            if words and wanted > self.width:
                yield self._line(words, filled)
                words, wanted = [], wide
            words.append(word)
            filled = wanted
        yield self._line(words, filled)

    def _line(self, words: list[str], filled: float) -> Line:
        return Line(" ".join(words), filled, self.plain, self.leftwards)

    def _words(self, paragraph: str) -> Iterator[tuple[str, float]]:
        """The words with their widths; those too wide for a line in parts that are not."""
        for word in paragraph.split(" "):
            wide = self._measure(word) if len(word) <= _LONGEST_WORD else self.width + 1
            if wide <= self.width:
                yield word, wide
            else:
                yield from self._parts(word)

    def _parts(self, word: str) -> Iterator[tuple[str, float]]:
        """A long word in parts, each as long as a line can hold."""
        start, filled = 0, 0.0
        for place, character in enumerate(word):
            wide = self._measure(character)
            if filled + wide > self.width and place > start:
                yield word[start:place], filled
                start, filled = place, 0.0
            filled += wide
        yield word[start:], filled

    def _measure(self, text: str) -> float:
        """The width of a word in points."""
        if self.plain:
            return self.faces.width(text, self.style.font) * self.style.size
        shaped = scripts.runs(text, self.style.font, self.style.size, self.faces, leftwards=self.leftwards)
        return sum(run.width for run in shaped)

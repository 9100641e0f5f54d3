"""The fonts that are embedded in every PDF, and which of them shows which character."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REGULAR: Final = "NotoSans-Regular"
BOLD: Final = "NotoSans-Bold"
FALLBACKS: Final = (
    "NotoNaskhArabic-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansDevanagari-Regular",
    "NotoSansBengali-Regular",
    "NotoSansGurmukhi-Regular",
    "NotoSansGujarati-Regular",
    "NotoSansTamil-Regular",
    "DejaVuSans",
)
"""Asked in this order for a character that Noto Sans does not have; there is no bold of these."""

REPLACEMENT: Final = "\ufffd"
"""Printed in the place of a character that no font has."""

_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS: Final = re.compile("[\x00-\x09\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufff0-\ufffb]")
_SHAPED: Final = re.compile("[\u0300-\u036f\u0590-\u08ff\u0900-\u0dff\u200b-\u200f\u202a-\u202e\u2060-\u206f]")
"""Marks, scripts whose letters join or change places, and characters that steer them."""
_SHAPED_CATEGORIES: Final = frozenset({"Mn", "Me", "Mc", "Cf", "Cc", "Co", "Cs", "Cn"})
_CACHED_WORD: Final = 32
"""Characters; longer words are rare, and measured each time."""
_CACHED_WORDS: Final = 50_000


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that one font shows."""

    font: str
    text: str


class Faces:
    """The fonts of one folder; each is read when a text first needs it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, frozenset[str]] = {}
        self._chosen: dict[tuple[str, str], str | None] = {}
        self._widths: dict[tuple[str, str], float] = {}
        self._plain = frozenset(
            character
            for character in self._characters(REGULAR) & self._characters(BOLD)
            if unicodedata.category(character) not in _SHAPED_CATEGORIES and not _SHAPED.match(character)
        )

    def is_plain(self, text: str) -> bool:
        """Whether Noto Sans shows the text character by character, from left to right."""
        return self._plain.issuperset(text)

    def width(self, text: str, font: str) -> float:
        """The width of plain text in points at a size of 1 point."""
        if len(text) > _CACHED_WORD:
            return self._measured(text, font)
        key = (text, font)
        width = self._widths.get(key)
        if width is None:
            if len(self._widths) > _CACHED_WORDS:
                self._widths.clear()
            width = self._widths[key] = self._measured(text, font)
        return width

    def pieces(self, text: str, font: str) -> list[Piece]:
        """The text split by the font that shows it; what no font has becomes U+FFFD, what is not to be seen goes."""
        shown: list[tuple[str, str]] = []
        for character in text:
            chosen = self._font_for(character, font, shown[-1][0] if shown else "")
            if chosen is not None:
                shown.append((chosen, character))
            elif not _ignorable(character):
                shown.append((font, REPLACEMENT))
        grouped = groupby(shown, key=lambda pair: pair[0])
        return [Piece(name, "".join(character for _, character in pairs)) for name, pairs in grouped]

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters that no font has, each once, in the order of the text."""
        if self.is_plain(text):
            return ()
        unknown = (c for c in dict.fromkeys(prepared(text)) if c not in self._plain and c not in "\n" + REPLACEMENT)
        return tuple(c for c in unknown if not _ignorable(c) and self._font_for(c, REGULAR, "") is None)

    def _font_for(self, character: str, font: str, before: str) -> str | None:
        """The font for a character; marks and spaces stay with the font ``before`` them where it has them."""
        if before and _joins_on(character) and character in self._characters(before):
            return before
        key = (character, font)
        if key not in self._chosen:
            self._chosen[key] = next(self._fonts_with(character, font), None)
        return self._chosen[key]

    def _fonts_with(self, character: str, font: str) -> Iterator[str]:
        if unicodedata.category(character) == "Co":
            return
        for name in (font, *FALLBACKS):
            if character in self._characters(name):
                yield name

    def _characters(self, name: str) -> frozenset[str]:
        if name not in self._known:
            self._known[name] = frozenset(map(chr, self._font(name).face.charToGlyph))
        return self._known[name]

    def _font(self, name: str) -> TTFont:
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(self._folder / f"{name}.ttf")))
        font = pdfmetrics.getFont(name)
        assert isinstance(font, TTFont)
        return font

    @staticmethod
    def _measured(text: str, font: str) -> float:
        return float(pdfmetrics.stringWidth(text, font, 1))


def prepared(text: str) -> str:
    """The text as it is set: composed letters, one kind of line end, no tabs; other controls become U+FFFD."""
    text = _LINE_ENDS.sub("\n", text.replace("\t", "    "))
    return unicodedata.normalize("NFC", _CONTROLS.sub(REPLACEMENT, text))


def unprintable(text: str, fonts: Path) -> tuple[str, ...]:
    """The characters that no font of the folder has, each once: to be said before anything is printed."""
    return Faces(fonts).missing(text)


def _joins_on(character: str) -> bool:
    return character == " " or unicodedata.category(character) in {"Mn", "Me", "Mc", "Cf"}


def _ignorable(character: str) -> bool:
    """Whether a character is not to be seen: joiners, direction marks, variation selectors."""
    return unicodedata.category(character) == "Cf" or "\ufe00" <= character <= "\ufe0f"

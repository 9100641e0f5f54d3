"""Read what was copied from the recovery sheet, as people type it. No Qt."""

from __future__ import annotations

import re
from gettext import gettext as _
from gettext import ngettext
from typing import Final

WORDS: Final = 24
CODE_DIGITS: Final = 32
_WORD: Final = re.compile(r"[^\W\d_]+")
_BETWEEN: Final = re.compile(r"[\s.:,;-]+")
_NO_DIGIT: Final = re.compile(r"[^0-9a-f]")


def words_typed(text: str) -> list[str]:
    """The words without what the sheet has around them: numbers, full stops, commas, lines, capitals."""
    return [word.casefold() for word in _WORD.findall(text)]


def count_sentence(count: int) -> str:
    """How far the typing is."""
    if count > WORDS:
        return _("{count} words typed. There are 24: take out what is too much.").format(count=count)
    return _("{count} of 24 words typed").format(count=count)


def code_typed(text: str) -> str:
    """The vault code in one run of small letters, without spaces and hyphens; empty where nothing was typed."""
    return _BETWEEN.sub("", text).casefold()


def code_problem(code: str) -> str | None:
    """What is wrong with a code that ``code_typed`` gave, in a sentence; None where it can be one, or is empty."""
    strange = sorted(set(_NO_DIGIT.findall(code)))
    if strange:
        return ngettext(
            "A vault code has only the digits 0 to 9 and the letters a to f. Look at {strange} again.",
            "A vault code has only the digits 0 to 9 and the letters a to f. Look at these again: {strange}.",
            len(strange),
        ).format(strange=", ".join(f"“{sign}”" for sign in strange))
    if code and len(code) != CODE_DIGITS:
        return ngettext(
            "A vault code has 32 digits and letters, and {count} was typed.",
            "A vault code has 32 digits and letters, and {count} were typed.",
            len(code),
        ).format(count=len(code))
    return None

"""A made-up language: every message marked at both ends, and as much longer as German is.

*Back* becomes *ꓘBaackꓷ*. What is seen without its marks was not translated. The marks are letters, so that a month's
name can still be read as a word where days are typed.
"""

from __future__ import annotations

import gettext
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from babel.messages.mofile import write_mo

from build_spec.tasks.words import collect
from infoshare_desktop.app.language import DOMAIN, speak

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

OPEN: Final = "ꓘ"
CLOSE: Final = "ꓷ"
LANGUAGE: Final = "xx"
_PLACEHOLDER: Final = re.compile(r"(\{\w+\})")
_VOWEL: Final = re.compile(r"([aeiouAEIOU])")


@contextmanager
def spoken(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the program speak the made-up language; ``folder`` gets its catalogue."""
    domain, bound = gettext.textdomain(), gettext.bindtextdomain(DOMAIN)
    write_catalogue(folder / "translations" / LANGUAGE / "LC_MESSAGES" / f"{DOMAIN}.mo")
    monkeypatch.setenv("LANGUAGE", LANGUAGE)
    monkeypatch.setattr(gettext, "find", gettext.find)  # what speak() puts in its place goes with the test
    speak(folder)
    try:
        yield
    finally:
        monkeypatch.undo()
        gettext.bindtextdomain(DOMAIN, bound)
        gettext.textdomain(domain)


def write_catalogue(path: Path) -> None:
    """Translate every message of the program, and compile it there."""
    words = collect()
    words.locale = "en"
    for message in words:
        if message.id:
            plural = isinstance(message.id, tuple)
            message.string = tuple(map(said, message.id)) if plural else said(str(message.id))
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_mo(file, words)


def said(words: str) -> str:
    """The words in the made-up language: vowels doubled, placeholders as they are."""
    parts = _PLACEHOLDER.split(words)
    longer = "".join(part if _PLACEHOLDER.fullmatch(part) else _VOWEL.sub(r"\1\1", part) for part in parts)
    return f"{OPEN}{longer}{CLOSE}"


def untranslated(text: str) -> list[str]:
    """The pieces of a text that stand outside all marks; what has no letter in it is in no language."""
    pieces, depth = [""], 0
    for letter in text:
        if letter == OPEN:
            depth += 1
            pieces.append("")
        elif letter == CLOSE:
            depth -= 1
        elif depth == 0:
            pieces[-1] += letter
    assert depth == 0, f"a message was cut: {text}"
    return [piece for piece in pieces if re.search(r"[^\W\d_]", piece)]

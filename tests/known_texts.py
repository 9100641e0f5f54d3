"""Texts that are nobody's to translate, and what is left of a text without them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Final

_REFERENCE: Final = re.compile(r"\b[0-9a-f]{4}(?: [0-9a-f]{4}){7}\b|\b(?:Ctrl|Alt)\+\w*|\b[A-Z]\b")
"""Fingerprints, keys, and letters that mark recipients: the same in every language."""


class KnownTexts:
    """``strangers(text)`` gives what is left of a text when known texts are taken out of it."""

    def __init__(self, texts: Iterable[str]) -> None:
        known = {_even(line) for text in texts for line in (text, *text.splitlines()) if line.strip()}
        words = sorted((re.escape(text) for text in known), key=len, reverse=True)
        self._known = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")

    def strangers(self, text: str) -> str:
        """The rest, empty where no letter is left."""
        rest = _REFERENCE.sub("", self._known.sub("", _even(text))).strip()
        return rest if re.search(r"[^\W\d_]", rest) else ""


def leaves(value: object) -> Iterator[str]:
    """Every string in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from leaves(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from leaves(getattr(value, field.name))
    elif isinstance(value, Iterable) and not isinstance(value, bytes):
        for one in value:
            yield from leaves(one)


def _even(text: str) -> str:
    return " ".join(text.replace("\u200b", "").split())

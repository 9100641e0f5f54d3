"""Phones, mailboxes and addresses, and whether a text holds one, however it is written."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_POSTCODE: Final = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)[\s-]{0,3}(\d[a-z]{2})\b")
"""A postcode of the United Kingdom, after ``_fold``."""
_NOT_IN_A_NUMBER: Final = re.compile(r"[^\d\s().+-]+")
_BETWEEN_BOXES: Final = re.compile(r"[\s<>(),;:\"']+")
_TOKEN: Final = re.compile(r"\d+(?: ?[a-z](?![^\W\d_]))?|[^\W\d_]+|[,;\n]")
"""A house number with its letter, a word, or what ends a line of an address."""
_ENDS: Final = frozenset({",", ";", "\n"})
_FEWEST_DIGITS: Final = 7
"""Of a phone number without its area code."""
_MOST_WORDS: Final = 4
"""Words of a street's name, its kind with them."""
_SHORT_KINDS: Final = {
    "street": ("st", "str"),
    "road": ("rd",),
    "lane": ("ln",),
    "avenue": ("ave", "av"),
    "close": ("cl",),
    "court": ("ct", "crt"),
    "drive": ("dr",),
    "gardens": ("gdns",),
    "grove": ("gr", "grv"),
    "place": ("pl",),
    "square": ("sq",),
    "terrace": ("ter", "terr"),
    "crescent": ("cres",),
    "park": ("pk",),
    "house": ("hse",),
    **dict.fromkeys(("way", "walk", "hill", "view", "mews", "row", "yard", "green", "rise"), ()),
}
"""What a street's name ends in, with the short forms of each."""
_KINDS: Final = {word: kind for kind, short in _SHORT_KINDS.items() for word in (kind, *short)}


@dataclass(frozen=True, slots=True)
class Written:
    """A text as traces are looked for in it: read once, asked often."""

    tokens: tuple[str, ...]
    digits: frozenset[str]
    """The digits of each piece that could be a phone number."""
    mailboxes: frozenset[str]
    postcodes: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Written:
        """Read a text of any length."""
        folded = _fold(text)
        return cls(_tokens(folded), _digits(folded), _mailboxes(folded), _postcodes(folded))


@dataclass(frozen=True, slots=True)
class Traces:
    """What of a contact can be known again in another text."""

    phones: frozenset[str] = frozenset()
    """Digits without the country's and the trunk prefix."""
    mailboxes: frozenset[str] = frozenset()
    postcodes: frozenset[str] = frozenset()
    houses: frozenset[tuple[str, ...]] = frozenset()
    """Number and street: ``("14a", "mill", "lane")``."""
    names: frozenset[tuple[str, ...]] = frozenset()
    """Two or more words: a street without its number, a house without one."""

    @classmethod
    def of(cls, text: str) -> Traces:
        """What can be known again of a contact as it was typed."""
        folded = _fold(text)
        tokens = _tokens(_POSTCODE.sub(",", folded))
        phones = frozenset(core for piece in _digits(folded) if len(core := _core(piece)) >= _FEWEST_DIGITS)
        mailboxes = _mailboxes(folded)
        houses = frozenset(_houses(tokens))
        names = {house[1:] for house in houses if len(house[1:]) > 1}
        if not (houses or phones or mailboxes):
            names |= _first_line(tokens)
        return cls(phones, mailboxes, _postcodes(folded), houses, frozenset(names))

    @property
    def address(self) -> Traces:
        """Only what tells where somebody lives."""
        return Traces(postcodes=self.postcodes, houses=self.houses, names=self.names)

    def found_in(self, text: Written, *, names: bool = False) -> bool:
        """Whether the text holds one of these; ``names``: the name of a street or house alone is enough."""
        if self.postcodes & text.postcodes or self.mailboxes & text.mailboxes:
            return True
        if any(_same_phone(core, piece) for piece in text.digits for core in self.phones):
            return True
        if any(_stands_in(text.tokens, house) or _cut_in(text.tokens, house) for house in self.houses):
            return True
        return names and any(_stands_in(text.tokens, name) for name in self.names)


def _fold(text: str) -> str:
    """Without case, accents and apostrophes, digits of any script as 0 to 9."""
    if text.isascii():
        return text.casefold().replace("'", "").replace("`", "")
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = (mark for mark in plain if not unicodedata.combining(mark) and mark not in "'’`")
    return "".join(str(unicodedata.decimal(mark)) if mark.isdecimal() else mark for mark in kept)


def _postcodes(folded: str) -> frozenset[str]:
    return frozenset(found[1] + found[2] for found in _POSTCODE.finditer(folded))


def _mailboxes(folded: str) -> frozenset[str]:
    return frozenset(word.strip(".") for word in _BETWEEN_BOXES.split(folded) if "@" in word)


def _digits(folded: str) -> frozenset[str]:
    pieces = (re.sub(r"\D", "", piece) for piece in _NOT_IN_A_NUMBER.split(folded))
    return frozenset(piece for piece in pieces if len(piece) >= _FEWEST_DIGITS)


def _core(digits: str) -> str:
    """A phone number's digits without 0044, 44 or 0 before them."""
    return re.sub(r"^(?:0044|44(?=\d{9}))", "", digits).lstrip("0")


def _same_phone(core: str, piece: str) -> bool:
    """Whether the number stands in these digits, or these are its last ones, written without the area code."""
    local = piece.lstrip("0")
    return core in piece or (len(local) >= _FEWEST_DIGITS and core.endswith(local))


def _tokens(folded: str) -> tuple[str, ...]:
    found = (token[0].replace(" ", "") for token in _TOKEN.finditer(folded))
    return tuple(_KINDS.get(token, token) for token in found)


def _houses(tokens: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """Each number with the street that follows it."""
    for at, token in enumerate(tokens):
        if token[0].isdigit():
            start = at + 2 if tokens[at + 1 : at + 2] == (",",) else at + 1
            street = _street(tokens[start : start + _MOST_WORDS])
            if street:
                yield (token, *street)


def _street(tokens: Sequence[str]) -> tuple[str, ...]:
    """The words up to the street's kind; without one, up to the end of the line, two at most."""
    words: list[str] = []
    for token in tokens:
        if token in _ENDS or token[0].isdigit():
            break
        words.append(token)
        if len(words) > 1 and token in _KINDS:
            return tuple(words)
    return tuple(words[:2])


def _first_line(tokens: Sequence[str]) -> set[tuple[str, ...]]:
    """A house without a number: *Rose Cottage*."""
    end = next((at for at, token in enumerate(tokens) if token in _ENDS), len(tokens))
    line = tuple(tokens[:end])
    return {line} if len(line) > 1 else set()


def _stands_in(tokens: Sequence[str], words: tuple[str, ...]) -> bool:
    """Whether these words follow each other; a comma after the first does not part them."""
    return any(after[: len(words) - 1] == words[1:] for after in _after_each(tokens, words[0], len(words)))


def _cut_in(tokens: Sequence[str], house: tuple[str, ...]) -> bool:
    """Whether number and street stand there without the street's kind: *14 Mill, Norton*."""
    short = house[1:-1]
    return bool(short) and any(
        after[: len(short)] == short and (len(after) == len(short) or after[len(short)] in _ENDS)
        for after in _after_each(tokens, house[0], len(house))
    )


def _after_each(tokens: Sequence[str], first: str, many: int) -> Iterable[tuple[str, ...]]:
    """The next ``many`` tokens after each place where the first one stands."""
    for at, token in enumerate(tokens):
        if token == first:
            start = at + 2 if tokens[at + 1 : at + 2] == (",",) else at + 1
            yield tuple(tokens[start : start + many])

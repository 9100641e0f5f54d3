"""Text that says nothing of who people are: known names and all references give way to words that stand for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.quality.names import Names, NamesLook
from infoshare_desktop.domain.quality.words import key_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from infoshare_desktop.domain.quality.words import Word

_PERSON: Final = re.compile(r"\bP-\d+\b", re.IGNORECASE)
_RECORD: Final = re.compile(r"\b(?:D-\d+|[A-Z][A-Z0-9]{0,7}-\d{4}-\d+)\b", re.IGNORECASE)
_CONTACT: Final = re.compile(
    r"[\w.+-]+@[\w.-]+"  # an address for mail
    r"|(?:\+|\b)\d[\d ()-]{7,}\d\b"  # a telephone number
    r"|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b",  # a postcode of the United Kingdom
    re.IGNORECASE,
)
_TELLING: Final = re.compile(
    rf"(?i:{_CONTACT.pattern})"
    r"|\+?\d[\d ()/.-]{4,}\d"  # a shorter number, a day in figures
    r"|(?<=[a-z,] )[A-Z][a-z]+"  # a capital letter within a sentence
)


@dataclass(frozen=True, slots=True)
class StandIn:
    """The words that are said for one person of a draft. ``name`` is empty where it is not known."""

    reference: str
    name: str
    words: str


class Unnamed:
    """Takes identities out of texts.

    ``others`` are names of people that the texts may speak of and that have no words of their own. ``ordinary``: names
    that are everyday words too; written small they stay. ``marks`` are numbers, addresses and days by which somebody
    could be known.
    """

    def __init__(
        self,
        stand_ins: Sequence[StandIn],
        others: Iterable[str],
        ordinary: Iterable[str],
        marks: Sequence[str] = (),
    ) -> None:
        self._marks = _any_of(marks)
        self._of = {stand_in.reference: stand_in.words for stand_in in stand_ins}
        self._ordinary = frozenset(key_of(word) for word in ordinary)
        looks = [(NamesLook(Names((one.name,)), ()), one.words) for one in stand_ins]
        self._looks = (*looks, (NamesLook(Names(tuple(others)), ()), _("somebody")))

    def text(self, typed: str) -> str:
        """What was typed, without any reference, number of a record, contact, mark or known name."""
        said = _PERSON.sub(lambda found: self._of.get(found[0].upper(), _("somebody")), typed)
        said = _RECORD.sub(_("another record"), said)
        said = self._marks.sub(_("(left out)"), said) if self._marks else said
        said = _CONTACT.sub(_("(left out)"), said)
        for look, words in self._looks:
            said = self._replaced(said, look, words)
        return said

    def _replaced(self, text: str, look: NamesLook, words: str) -> str:
        placed = list(_placed(text))
        parts, done, at = [], 0, 0
        for name in look.found_in([word for _start, word in placed]):
            while placed[at][1] is not name[0]:
                at += 1
            if self._is_ordinary(name):
                continue
            last, word = placed[at + len(name) - 1]
            parts += [text[done : placed[at][0]], words]
            done = last + len(word.typed)
        return "".join((*parts, text[done:]))

    def _is_ordinary(self, name: Sequence[Word]) -> bool:
        return len(name) == 1 and name[0].typed.islower() and name[0].key in self._ordinary


def _any_of(marks: Sequence[str]) -> re.Pattern[str] | None:
    """What finds these as whole words in any case, with whatever space between their words; the longest first."""
    if not marks:
        return None
    words = (r"\s+".join(re.escape(word) for word in mark.split()) for mark in sorted(marks, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


def doubtful(text: str) -> tuple[str, ...]:
    """Words that may still tell who somebody is: numbers, addresses, capital letters within a sentence."""
    return tuple(dict.fromkeys(found[0] for found in _TELLING.finditer(text)))


def _placed(text: str) -> Iterator[tuple[int, Word]]:
    """Each word with where it begins."""
    at = 0
    for word in words_of(text):
        start = text.index(word.typed, at)
        yield start, word
        at = start + len(word.typed)

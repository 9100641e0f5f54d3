"""The key as 24 BIP-39 English words, for paper. They open the vault directly, without the passphrase."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from mnemonic import Mnemonic

from infoshare_desktop.domain.errors import RecoveryWordsWrong
from infoshare_desktop.store.keys.resembling import resembling, slips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.store.keys.resembling import Slip

WORDS: Final = 24
SHORTEST: Final = 4
"""Letters from which on the beginning of a word is enough: in the list no two words begin with the same four."""

_BETWEEN: Final = ",.;:-_/|()[]\"'0123456789"
"""What the sheet and people put around words: numbers, commas, dashes."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, as it was understood: each word in full, or as typed where it is none of the list."""

    words: tuple[str, ...] = field(repr=False)
    unknown: tuple[int, ...] = ()
    """Places, from 1, of what is not in the list."""


def to_words(key: bytes) -> list[str]:
    """The 32-byte key as 24 words; the last one carries the checksum."""
    sentence: str = Mnemonic("english").to_mnemonic(key)
    return sentence.split()


def read_words(typed: str) -> Typed:
    """Words in any case, with anything between them, or their first four letters.

    More than there can be are only told apart: somebody pasted a book.
    """
    flat = unicodedata.normalize("NFKC", typed).lower()
    words = flat.translate(dict.fromkeys(map(ord, _BETWEEN), " ")).split()
    if len(words) > WORDS:
        return Typed(tuple(words))
    listed = _listed()
    whole = tuple(_whole(word, listed) for word in words)
    return Typed(whole, tuple(place for place, word in enumerate(whole, start=1) if word not in listed))


def read_typing(typed: str) -> Typed:
    """As ``read_words``, while they are typed: a last word that may go on to be one of the list is not unknown."""
    read = read_words(typed)
    last = len(read.words)
    goes_on = typed[-1:].isalpha() and any(word.startswith(read.words[-1]) for word in _listed())
    return replace(read, unknown=tuple(place for place in read.unknown if place != last)) if goes_on else read


def from_words(typed: str) -> bytes:
    """The key that the words stand for, read as ``read_words`` does.

    Raises RecoveryWordsWrong with a sentence that says where to look, and which words of the list to look for there.
    """
    read = read_words(typed)
    if len(read.words) != WORDS:
        raise RecoveryWordsWrong(_wrong_count(len(read.words)))
    if read.unknown:
        raise RecoveryWordsWrong(unknown_sentence(read))
    try:
        return bytes(Mnemonic("english").to_entropy(list(read.words)))
    except ValueError as error:
        raise RecoveryWordsWrong(_wrong_checksum(read.words)) from error


def unknown_sentence(read: Typed) -> str:
    """Which words are not in the list, and which of the list resemble them; empty where all are in it."""
    if not read.unknown:
        return ""
    if len(read.unknown) > 1:
        sentence = _("Words {places} are not in the list of recovery words. Check their spelling on the sheet.")
        return sentence.format(places=", ".join(map(str, read.unknown)))
    place = read.unknown[0]
    sentence = _("Word {place} is not in the list of recovery words. Check its spelling on the sheet.")
    return " ".join([sentence.format(place=place), *_perhaps(read.words[place - 1])])


def _perhaps(word: str) -> list[str]:
    found = resembling(word, _listed())
    return [_("Perhaps it is: {words}.").format(words=", ".join(found))] if found else []


def _wrong_count(count: int) -> str:
    return ngettext(
        "There are 24 recovery words, and {count} was typed.",
        "There are 24 recovery words, and {count} were typed.",
        count,
    ).format(count=count)


def _wrong_checksum(words: Sequence[str]) -> str:
    """Where to look: at single words, resembling others of the list, with which they would belong together."""
    sentence = _(
        "Every word is in the list, but they do not belong together."
        " Check their order, and look for a word that resembles the one on the sheet."
    )
    found = slips(words, _listed(), _belong_together)
    return " ".join(
        [sentence, _("Look first at: {places}.").format(places="; ".join(map(_place, found)))] if found else [sentence]
    )


def _place(slip: Slip) -> str:
    if slip.word:
        return _("word {place}, which may be {word}").format(place=slip.place, word=slip.word)
    return _("words {place} and {next}, which may be the other way round").format(place=slip.place, next=slip.place + 1)


def _belong_together(words: Sequence[str]) -> bool:
    return bool(Mnemonic("english").check(" ".join(words)))


def _whole(word: str, listed: Sequence[str]) -> str:
    """The word that is meant by its beginning."""
    if word in listed or len(word) < SHORTEST:
        return word
    return next((whole for whole in listed if whole.startswith(word)), word)


def _listed() -> tuple[str, ...]:
    return tuple(Mnemonic("english").wordlist)

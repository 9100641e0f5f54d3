"""The key as 24 BIP-39 English words, for paper. They open the vault directly, without the passphrase."""

from __future__ import annotations

import unicodedata
from gettext import gettext as _
from gettext import ngettext
from typing import Final

from mnemonic import Mnemonic

from infoshare_desktop.domain.errors import RecoveryWordsWrong

WORDS: Final = 24


def to_words(key: bytes) -> list[str]:
    """The 32-byte key as 24 words; the last one carries the checksum."""
    sentence: str = Mnemonic("english").to_mnemonic(key)
    return sentence.split()


def from_words(typed: str) -> bytes:
    """The key that the words stand for. Capitals and extra spaces do not matter.

    Raises RecoveryWordsWrong with a sentence that says where to look, and repeats no word.
    """
    book = Mnemonic("english")
    words = unicodedata.normalize("NFKC", typed).lower().split()
    if len(words) != WORDS:
        raise RecoveryWordsWrong(_wrong_count(len(words)))
    listed = frozenset(book.wordlist)
    unknown = [str(place) for place, word in enumerate(words, start=1) if word not in listed]
    if unknown:
        sentence = ngettext(
            "Word {places} is not in the list of recovery words. Check its spelling on the sheet.",
            "Words {places} are not in the list of recovery words. Check their spelling on the sheet.",
            len(unknown),
        )
        raise RecoveryWordsWrong(sentence.format(places=", ".join(unknown)))
    try:
        return bytes(book.to_entropy(words))
    except ValueError as error:
        raise RecoveryWordsWrong(
            _(
                "Every word is in the list, but they do not belong together."
                " Check their order, and look for a word that resembles the one on the sheet."
            )
        ) from error


def _wrong_count(count: int) -> str:
    return ngettext(
        "There are 24 recovery words, and {count} was typed.",
        "There are 24 recovery words, and {count} were typed.",
        count,
    ).format(count=count)

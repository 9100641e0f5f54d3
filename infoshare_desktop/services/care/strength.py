"""How hard a passphrase is to guess, what to do about it, and which are refused."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.errors import PassphraseWeak
from infoshare_desktop.domain.vault.errors import PassphraseMissing

RATED: Final = 72
"""Characters that are looked at: zxcvbn takes no more, and its time grows with the cube of the length."""

GOOD: Final = 3
"""The score from which on a passphrase holds against somebody who has the file (10^8 guesses and more)."""


@dataclass(frozen=True, slots=True)
class Strength:
    """What zxcvbn says of a passphrase: 0 (guessed at once) to 4 (not guessed), and advice in words."""

    score: int
    advice: str

    @property
    def good(self) -> bool:
        """Whether it may protect a vault; a weaker one is refused."""
        return self.score >= GOOD


def strength(passphrase: str) -> Strength:
    """Rate a passphrase by its first ``RATED`` characters. Takes milliseconds; the first call loads word lists.

    It is rated in the form that the key is made of (NFKC): wide or raised letters make nothing harder to guess.
    """
    if not passphrase:
        return Strength(0, "")
    from zxcvbn import zxcvbn

    score = int(zxcvbn(unicodedata.normalize("NFKC", passphrase[:RATED])[:RATED])["score"])
    return Strength(score, _advice()[score])


def refuse_weak(passphrase: str) -> None:
    """Raise PassphraseMissing or PassphraseWeak where it must not protect a vault."""
    if not passphrase:
        raise PassphraseMissing
    rated = strength(passphrase)
    if not rated.good:
        raise PassphraseWeak(rated.advice)


def _advice() -> tuple[str, str, str, str, str]:
    return (
        _("Guessed at once. Put together four or five words that have nothing to do with each other."),
        _("Easily guessed. Put together four or five words that have nothing to do with each other."),
        _("Guessed by somebody who takes time. Add another word or two."),
        _("Good. One more word makes it very good."),
        _("Very good. Write it nowhere near the laptop."),
    )

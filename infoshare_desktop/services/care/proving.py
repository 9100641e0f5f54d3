"""Whether the recovery words of a vault are known to be on paper: until then the window asks for that first.

The words themselves are kept nowhere. While the vault is open they follow from its key.
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from infoshare_desktop.services.care.words_kept import WordsKept, keep_words, kept_words
from infoshare_desktop.services.profiles import keep_profile

if TYPE_CHECKING:
    from infoshare_desktop.domain.profile import Profile
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


WORDS: Final = 24
PROVED: Final = 3
"""How many of the recovery words are typed back."""


def places() -> list[int]:
    """Which words are to be typed back, by their places from 1, in order; chosen by chance."""
    return sorted(place + 1 for place in secrets.SystemRandom().sample(range(WORDS), PROVED))


class Proving:
    """Keeps in the vault that its recovery words are still to be proved.

    A vault without that mark has nothing to prove: the console printed its words, and that was all it promised.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def begin(self, profile: Profile) -> None:
        """Keep the worker of a new vault, and with that, in one transaction, that its words are to be proved."""

        def keep(repositories: Repositories) -> None:
            keep_profile(repositories, profile)
            keep_words(repositories, WordsKept(to_prove=True))

        self._vault.write(keep)

    def proved(self) -> None:
        """Keep that the words are on paper."""
        self._vault.write(lambda kept: keep_words(kept, replace(kept_words(kept), to_prove=False)))

    def unproved(self) -> tuple[str, ...]:
        """The 24 recovery words while they are to be proved, else none."""
        from infoshare_desktop.store.keys.recovery_words import to_words

        to_prove = self._vault.read(kept_words).to_prove
        return tuple(to_words(self._vault.key.key)) if to_prove else ()

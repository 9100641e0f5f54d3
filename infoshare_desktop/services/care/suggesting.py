"""Passphrases out of words, by chance: hard to guess, and easy to keep in mind."""

from __future__ import annotations

import secrets
from typing import Final

WORDS: Final = 6
"""Words of a suggested passphrase. Each is one of 2,048, so six are 66 bits: out of reach for Argon2id at 128 MiB."""


def suggest() -> str:
    """Six short English words, chosen by the system's source of chance, with a space between them.

    They are of the list of the recovery words (BIP-39): common words of three to eight letters, none like another.
    """
    from mnemonic import Mnemonic

    listed = Mnemonic("english").wordlist
    return " ".join(secrets.choice(listed) for _word in range(WORDS))

"""The vault's key: format 1, design section 5."""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass, field
from typing import Final, Self

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw

from infoshare_desktop.domain.errors import TooLittleMemory

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
"""SQLCipher keeps the salt in the clear as the first bytes of the file."""

# Format 1. These belong to the format's number: changing one makes every vault unreadable.
_MEMORY_KIB: Final = 128 * 1024
_PASSES: Final = 3
_LANES: Final = 4


@dataclass(frozen=True, slots=True)
class VaultKey:
    """What opens one vault: 32 bytes of key and the 16 bytes of salt that its file begins with."""

    key: bytes = field(repr=False)
    salt: bytes

    def __post_init__(self) -> None:
        """Refuse other lengths: SQLCipher would silently take such a key for a passphrase."""
        if len(self.key) != KEY_BYTES or len(self.salt) != SALT_BYTES:
            message = "a vault key has 32 bytes of key and 16 of salt"
            raise ValueError(message)

    @classmethod
    def random(cls) -> Self:
        """A key that no passphrase gives: for the demonstration vault, whose key is written nowhere."""
        return cls(secrets.token_bytes(KEY_BYTES), new_salt())

    @classmethod
    def derive(cls, passphrase: str, salt: bytes) -> Self:
        """The key of a passphrase: Argon2id of its UTF-8 after NFKC. Takes about 0.3 s and 128 MiB.

        Any text works, also a lone surrogate, which UTF-8 proper does not have: it is written as the
        three bytes that UTF-8 would give it. Raises TooLittleMemory.
        """
        secret = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
        try:
            key = hash_secret_raw(
                secret=secret,
                salt=salt,
                time_cost=_PASSES,
                memory_cost=_MEMORY_KIB,
                parallelism=_LANES,
                hash_len=KEY_BYTES,
                type=Type.ID,
            )
        except HashingError as error:
            raise TooLittleMemory from error
        return cls(key, salt)

    @property
    def vault_code(self) -> str:
        """The salt as 32 hex digits: printed on the recovery sheet, needed when the file's beginning is damaged."""
        return self.salt.hex()

    def as_pragma(self) -> str:
        """The value of SQLCipher's ``PRAGMA key`` or ``rekey``: raw key and salt, no derivation of its own."""
        return f"\"x'{self.key.hex()}{self.salt.hex()}'\""


def new_salt() -> bytes:
    """The beginning of a new file."""
    return secrets.token_bytes(SALT_BYTES)

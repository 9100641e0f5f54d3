"""The key's derivation is format 1 for ever."""

from __future__ import annotations

import unicodedata

import pytest
from argon2.low_level import Type, hash_secret_raw

from infoshare_desktop.store.keys.vault_key import VaultKey
from tests.store.children import run

SALT = bytes(range(16))


def test_a_known_passphrase_gives_a_known_key() -> None:
    """The parameters of format 1 are pinned: another key here means that no vault opens any more."""
    key = VaultKey.derive("correct horse battery staple", SALT)
    assert key.key.hex() == "840be44f7b0aa36d163b5a5f88f411acd8af743f98f38d87079cd6f254dbfd7e"
    assert key.vault_code == "000102030405060708090a0b0c0d0e0f"


def test_derivation_is_argon2id_over_utf8_nfkc() -> None:
    """Anybody can derive the key from the description in the design, with any Argon2 library."""
    independent = hash_secret_raw("é fi".encode(), SALT, 3, 131072, 4, 32, Type.ID)
    assert VaultKey.derive("e\u0301 ﬁ", SALT).key == independent


@pytest.mark.parametrize(
    ("typed", "again"),
    [
        (unicodedata.normalize("NFC", "Zoë’s café"), unicodedata.normalize("NFD", "Zoë’s café")),
        ("\ud800 half", "\ud800 half"),
    ],
)
def test_the_same_text_in_another_form_gives_the_same_key(typed: str, again: str) -> None:
    """Systems write accents in two ways; a lone surrogate is taken like any other text."""
    assert VaultKey.derive(typed, SALT) == VaultKey.derive(again, SALT)


def test_the_key_does_not_show_itself() -> None:
    """A key that strays into a message or a log shows the salt alone."""
    key = VaultKey(b"K" * 32, SALT)
    assert "K" * 8 not in repr(key)
    assert (b"K" * 32).hex() not in repr(key)


def test_a_key_of_another_length_is_refused() -> None:
    """SQLCipher would take such a key for a passphrase and derive something else from it."""
    with pytest.raises(ValueError, match="32 bytes"):
        VaultKey(b"short", SALT)


def test_random_keys_differ() -> None:
    """The demonstration vault's key is a new one each time."""
    assert VaultKey.random() != VaultKey.random()


def test_too_little_memory_is_told_as_such() -> None:
    """Where 128 MiB cannot be had, the worker reads about memory and not about a wrong passphrase."""
    told = run(
        """
import resource
from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.store.keys.vault_key import VaultKey
used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + (64 << 20), used + (64 << 20)))
try:
    VaultKey.derive("passphrase", bytes(16))
except KnownError as error:
    print(type(error).__name__, error)
"""
    )
    assert told.startswith("TooLittleMemory The laptop is short of memory")

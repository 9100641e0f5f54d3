"""What is typed before and for a new passphrase: wrong ones, weak ones, hostile ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import (
    PassphraseWeak,
    PassphraseWrong,
)
from infoshare_desktop.domain.vault.errors import PassphraseMissing, VaultWontOpen
from infoshare_desktop.services.care.renewing import Renewing
from infoshare_desktop.services.profiles import Profiles
from infoshare_desktop.store.keys.recovery_words import to_words
from tests.domain.making import WORKER
from tests.services.care.passphrases import NEW, OLD

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.services.care.keeping import Keeping
    from infoshare_desktop.store.vault import Vault
    from tests.hand_clock import HandClock


@pytest.mark.parametrize(
    "typed", ["", "velvet harbour 9 pigeon", "Velvet harbour 9 pigeons", "\ud800", "\0", "x" * 10**6]
)
def test_a_wrong_passphrase_is_told(vault: Vault, clock: HandClock, typed: str) -> None:
    """Whatever was typed before the change; the right one is taken in any form of the same letters."""
    renewing = Renewing(vault, clock)
    with pytest.raises(PassphraseWrong):
        renewing.refuse_wrong(typed)
    renewing.refuse_wrong(OLD.replace("v", "\N{FULLWIDTH LATIN SMALL LETTER V}"))


def test_the_recovery_words_tell_the_owner_too(vault: Vault, words: str, clock: HandClock) -> None:
    """As on the sheet or as they are remembered; other words, and half of them, are as wrong as another passphrase."""
    renewing = Renewing(vault, clock)
    renewing.refuse_stranger(words)
    renewing.refuse_stranger(words.upper().replace(" ", ", "))
    renewing.refuse_stranger(OLD)
    for stranger in (" ".join(to_words(bytes(32))), words.rsplit(" ", 1)[0], NEW, ""):
        with pytest.raises(PassphraseWrong):
            renewing.refuse_stranger(stranger)


@pytest.mark.parametrize("weak", ["password", "kim1990", "a" * 1_000_000, "ｐａｓｓｗｏｒｄ", "\0\0\0\0", "\ud800"])
def test_a_weak_passphrase_is_refused(vault: Vault, clock: HandClock, weak: str) -> None:
    """With what to do instead; the same letters in another form are the same passphrase."""
    with pytest.raises(PassphraseWeak, match=r"too weak\. .*(words|word or two)"):
        Renewing(vault, clock).make(weak)
    with pytest.raises(PassphraseMissing):
        Renewing(vault, clock).make("")


@pytest.mark.parametrize(
    "hostile",
    [
        "gravel\0orchid Tuesday 41",
        "gravel \ud800 orchid Tuesday 41",
        "🙂🐦 gravel 🙃 orchid",
        "cafe\N{COMBINING ACUTE ACCENT} gravel orchid Tuesday",
        '\';-- \\ %s {gravel} "orchid"',
        "gravel orchid Tuesday " + "ab" * 500_000,
    ],
    ids=["nul", "surrogate", "emoji", "combining", "quotes", "long"],
)
def test_hostile_passphrases_open_what_they_closed(
    vault: Vault, keeping: Keeping, path: Path, clock: HandClock, hostile: str
) -> None:
    """To the letter, in whichever form the keyboard gives it."""
    renewing = Renewing(vault, clock)
    renewing.change(renewing.make(hostile))
    vault.close()
    keeping.open(path, hostile).close()
    with pytest.raises(VaultWontOpen):
        keeping.open(path, hostile[:-1])


def test_an_accent_may_be_typed_in_two_ways(vault: Vault, keeping: Keeping, path: Path, clock: HandClock) -> None:
    """Macs and other systems send different signs for the same letter."""
    renewing = Renewing(vault, clock)
    renewing.change(renewing.make("cafe\N{COMBINING ACUTE ACCENT} gravel orchid Tuesday"))
    vault.close()
    with keeping.open(path, "caf\N{LATIN SMALL LETTER E WITH ACUTE} gravel orchid Tuesday") as opened:
        assert Profiles(opened).get().name == WORKER.name

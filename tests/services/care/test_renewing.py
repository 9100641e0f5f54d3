"""A new passphrase and new recovery words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import (
    DiskFull,
    TooLittleMemory,
)
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.vault.errors import NewKeySet, VaultWontOpen
from infoshare_desktop.services.care.proving import Proving
from infoshare_desktop.services.care.renewing import Renewing
from infoshare_desktop.services.care.words_kept import keep_words
from infoshare_desktop.services.jobs import Cancelled, CancelToken
from infoshare_desktop.services.places import Places
from infoshare_desktop.services.profiles import Profiles
from infoshare_desktop.store.keys import vault_key as keys
from tests.domain.making import WORKER
from tests.services.care.passphrases import NEW, OLD
from tests.store.vaults import seal

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.services.care.keeping import Keeping
    from infoshare_desktop.services.care.words_kept import WordsKept
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault
    from tests.hand_clock import HandClock


def test_new_passphrase_and_new_words_open_it_and_the_old_ones_do_not(
    vault: Vault, words: str, keeping: Keeping, path: Path, clock: HandClock
) -> None:
    """Where the worker was, who they are and who looked at what is all there."""
    renewing = Renewing(vault, clock)
    log = vault.read(lambda kept: kept.access.rows(0))
    new = renewing.make(NEW)
    renewing.change(new)
    assert renewing.words_kept().renewed_at == clock()
    seal(vault, number="KM-2026-0002")
    vault.close()
    with pytest.raises(VaultWontOpen):
        keeping.open(path, OLD)
    with pytest.raises(VaultWontOpen):
        keeping.open_with_words(path, words)
    keeping.open_with_words(path, " ".join(new.words)).close()
    with keeping.open(path, NEW) as again:
        assert Places(again).get() == Place("settings", field="name", cursor=3)
        assert Profiles(again).get().name == WORKER.name
        assert again.read(lambda kept: kept.access.rows(0)) == log
        assert again.read(lambda kept: kept.entries.head()).entries == 2
        assert not Proving(again).unproved()


def test_the_passphrase_of_today_is_known_again(vault: Vault, clock: HandClock) -> None:
    """It may stay where the sheet alone is lost, and is then told apart from a new one, however it is composed."""
    renewing = Renewing(vault, clock)
    assert not renewing.make(NEW).same_passphrase
    assert renewing.make(OLD).same_passphrase
    renewing.change(renewing.make("crème velvet harbour 9"))
    assert renewing.make("cre\u0300me velvet harbour 9").same_passphrase


def test_words_that_were_never_proved_are_proved_by_the_new_ones(vault: Vault, clock: HandClock) -> None:
    """Who changes the passphrase has shown that the new words are on paper."""
    Proving(vault).begin(Profiles(vault).get())
    assert Proving(vault).unproved()
    renewing = Renewing(vault, clock)
    renewing.change(renewing.make(NEW))
    assert not Proving(vault).unproved()


def test_the_vault_knows_how_its_older_copies_begin(vault: Vault, clock: HandClock) -> None:
    """Also after the second change; and the new words are not the ones that were practised with."""
    renewing = Renewing(vault, clock)
    codes = [vault.key.vault_code]
    new = renewing.make(NEW)
    renewing.change(new)
    renewing.practise(" ".join(new.words))
    codes.append(vault.key.vault_code)
    renewing.change(renewing.make(OLD))
    assert renewing.words_kept().practised_at is None
    assert renewing.words_kept().earlier == tuple(codes)
    assert vault.key.vault_code not in codes


def test_the_same_passphrase_may_stay(vault: Vault, words: str, keeping: Keeping, path: Path, clock: HandClock) -> None:
    """Only the sheet was lost: its words open the vault no longer."""
    renewing = Renewing(vault, clock)
    renewing.change(renewing.make(OLD))
    vault.close()
    with pytest.raises(VaultWontOpen):
        keeping.open_with_words(path, words)
    keeping.open(path, OLD).close()


def test_a_note_that_cannot_be_kept_takes_nothing_back(
    vault: Vault, keeping: Keeping, path: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full right after the swap: the passphrase is set, and no error says otherwise."""
    renewing, before = Renewing(vault, clock), vault.key.salt
    new = renewing.make(NEW)

    def full(kept: Repositories, words: WordsKept) -> None:
        if vault.key.salt != before:
            raise DiskFull(str(path.parent))
        keep_words(kept, words)

    monkeypatch.setattr("infoshare_desktop.services.care.renewing.keep_words", full)
    renewing.change(new)
    assert renewing.words_kept().renewed_at is None
    vault.close()
    keeping.open(path, NEW).close()


def test_the_same_sheet_is_not_set_twice(vault: Vault, keeping: Keeping, path: Path, clock: HandClock) -> None:
    """It says that it is set, and the vault's code of today does not become one of its older ones."""
    renewing = Renewing(vault, clock)
    new = renewing.make(NEW)
    renewing.change(new)
    with pytest.raises(NewKeySet, match="set already"):
        renewing.change(new)
    assert vault.key.vault_code not in renewing.words_kept().earlier
    vault.close()
    keeping.open(path, NEW).close()


def test_too_little_memory_is_its_own_message(vault: Vault, clock: HandClock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Never called a wrong passphrase; nothing is changed."""
    monkeypatch.setattr(keys, "_MEMORY_KIB", 1 << 31)
    renewing = Renewing(vault, clock)
    for ask in (renewing.refuse_wrong, renewing.make):
        with pytest.raises(TooLittleMemory, match="Close other programs"):
            ask(OLD)


def test_a_lock_in_the_middle_leaves_the_old_vault(
    vault: Vault, words: str, keeping: Keeping, path: Path, clock: HandClock
) -> None:
    """The work is cancelled, and the old passphrase and words open the vault."""
    renewing, token = Renewing(vault, clock), CancelToken()
    new = renewing.make(NEW)
    token.cancel()
    with pytest.raises(Cancelled):
        renewing.change(new, token)
    vault.close()
    keeping.open(path, OLD).close()
    keeping.open_with_words(path, words).close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_nothing_typed_is_shown_by_what_is_passed_around(vault: Vault, clock: HandClock) -> None:
    """Neither key nor words stand in what a log or a traceback would print."""
    new = Renewing(vault, clock).make(NEW)
    assert not any(word in repr(new).split("vault_code")[0] for word in new.words)
    assert new.key.key.hex() not in repr(new)

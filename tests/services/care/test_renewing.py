"""A new passphrase and new recovery words, and trying out the words."""

from __future__ import annotations

import dataclasses
import shutil
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.errors import (
    DiskFull,
    PassphraseWeak,
    PassphraseWrong,
    RecoveryWordsWrong,
    TooLittleMemory,
)
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.vault.errors import NewKeySet, PassphraseMissing, VaultWontOpen
from infoshare_desktop.services.accessing import Accessing
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.services.care.proving import Proving
from infoshare_desktop.services.care.renewing import Renewing
from infoshare_desktop.services.care.words_kept import PRACTISE_AFTER, keep_words
from infoshare_desktop.services.jobs import Cancelled, CancelToken
from infoshare_desktop.services.places import Places
from infoshare_desktop.services.profiles import Profiles
from infoshare_desktop.store.keys import vault_key as keys
from infoshare_desktop.store.keys.recovery_words import to_words
from tests.domain.making import WORKER
from tests.hand_clock import HandClock
from tests.store.vaults import seal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from infoshare_desktop.services.care.words_kept import WordsKept
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

OLD: Final = "velvet harbour 9 pigeons"
NEW: Final = "gravel 'orchid\" %41 Tuesday"


@pytest.fixture
def keeping(clock: HandClock) -> Keeping:
    """Opens and makes vaults."""
    return Keeping(clock)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the vault is."""
    return tmp_path / "kim.infoshare"


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A vault with something in everything, made once; and its words."""
    path, clock = tmp_path_factory.mktemp("master") / "kim.infoshare", HandClock()
    vault, words = Keeping(clock).create(path, OLD)
    with vault:
        seal(vault)
        Profiles(vault).put(dataclasses.replace(Profiles(vault).get(), name=WORKER.name))
        Places(vault).put(Place("settings", field="name", cursor=3))
        Accessing(vault, clock).opened(["KM-2026-0001"])
    return path, " ".join(words)


@pytest.fixture
def words(master: tuple[Path, str], path: Path) -> str:
    """A copy of it at ``path``, closed; and its words."""
    made, words = master
    shutil.copyfile(made, path)
    return words


@pytest.fixture
def vault(keeping: Keeping, path: Path, words: str) -> Iterator[Vault]:
    """The same, open."""
    assert words
    with keeping.open(path, OLD) as opened:
        yield opened


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


def test_practising_is_remembered(vault: Vault, words: str, clock: HandClock) -> None:
    """The right words, in any case: the day is kept, and Home is quiet for half a year."""
    renewing = Renewing(vault, clock)
    renewing.practise(words.upper())
    assert renewing.words_kept().practised_at == clock()
    clock.forward(seconds=PRACTISE_AFTER.total_seconds() - 1)
    assert not renewing.practice_due()
    clock.forward(seconds=1)
    assert renewing.practice_due()
    renewing.remind(wanted=False)
    assert not renewing.practice_due()


def test_practising_with_other_words_is_told(vault: Vault, words: str, clock: HandClock, path: Path) -> None:
    """Words of an older sheet, and slips, are told apart; nothing is remembered, nothing left behind."""
    renewing = Renewing(vault, clock)
    renewing.change(renewing.make(NEW))
    with pytest.raises(RecoveryWordsWrong, match="not those of this vault"):
        renewing.practise(words)
    with pytest.raises(RecoveryWordsWrong, match="23 were typed"):
        renewing.practise(words.rpartition(" ")[0])
    assert renewing.words_kept().practised_at is None
    vault.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_an_empty_vault_reminds_of_nothing(keeping: Keeping, tmp_path: Path, clock: HandClock) -> None:
    """There is nothing in it to lose yet."""
    vault, _words = keeping.create(tmp_path / "new.infoshare", NEW)
    with vault:
        clock.forward(days=1000)
        assert not Renewing(vault, clock).practice_due()

"""How far the making of a vault is."""

from __future__ import annotations

from pathlib import Path

import pytest

from infoshare_desktop.domain.errors import DiskFull, KnownError, PassphraseWeak, TooLittleMemory
from infoshare_desktop.domain.profile import Profile
from infoshare_desktop.domain.vault.errors import VaultExists
from infoshare_desktop.ui.gate.create.presenter import Creating, Stage
from infoshare_desktop.ui.gate.new_key.key_typed import RecoverySheet
from tests.ui.gate.states import ASKED, CODE, WORDS, creating


def test_back_goes_the_way_on_and_loses_nothing(tmp_path: Path) -> None:
    """From the passphrase back to the beginning and on again, all that was said is still there."""
    made = creating(place=tmp_path / "vault.infoshare")
    made.profile = Profile(name="Kim Mason")
    made.proceed()
    made.keep_path(tmp_path / "records")
    made.proceed()
    made.passphrase, made.repeated = "correct horse", "correct"
    seen = [made.stage]
    while made.back():
        seen.append(made.stage)
    made.proceed()
    made.proceed()
    assert seen == [Stage.PASSPHRASE, Stage.PLACE, Stage.PROFILE]
    assert (made.profile.name, made.path.name) == ("Kim Mason", "records.infoshare")
    assert (made.stage, made.passphrase, made.repeated) == (Stage.PASSPHRASE, "correct horse", "correct")


@pytest.mark.parametrize("stage", [Stage.PROFILE, Stage.WORDS, Stage.DONE])
def test_there_is_no_way_back_from_here(stage: Stage) -> None:
    """Before the first step is nothing; a vault that is made is not unmade by going back."""
    made = creating(stage)
    assert not made.back()
    assert made.stage is stage


def test_a_taken_place_is_named_before_the_passphrase(tmp_path: Path) -> None:
    """Whatever is there, even a link to nothing, is not written over."""
    (tmp_path / "vault.infoshare").symlink_to(tmp_path / "nothing")
    made = creating(Stage.PLACE, tmp_path / "vault.infoshare")
    assert made.problems() == {"place": str(VaultExists("vault.infoshare"))}
    made.keep_path(tmp_path / "free")
    assert made.problems() == {}


@pytest.mark.parametrize(
    ("first", "again", "field"),
    [
        ("", "", "passphrase"),
        ("", "x", "passphrase"),
        ("correct horse", "", "repeated"),
        ("correct horse", "correct  horse", "repeated"),
        ("é", "e\u0301", "repeated"),
    ],
)
def test_the_passphrase_must_be_typed_twice_the_same(first: str, again: str, field: str) -> None:
    """Nothing typed, or two that differ, are named at their box."""
    made = creating(Stage.PASSPHRASE)
    made.passphrase, made.repeated = first, again
    assert list(made.problems()) == [field]


def test_a_weak_passphrase_is_for_what_makes_the_key_to_refuse() -> None:
    """Rating it takes longer than the window may wait."""
    made = creating(Stage.PASSPHRASE)
    made.passphrase = made.repeated = "1"
    assert not made.problems()


def test_a_made_vault_needs_the_passphrase_no_more() -> None:
    """It is forgotten, and the places to be typed back are picked."""
    made = creating(Stage.PASSPHRASE)
    made.passphrase = made.repeated = "correct horse"
    made.made(RecoverySheet(WORDS, CODE))
    assert (made.stage, made.passphrase, made.repeated, made.asked) == (Stage.WORDS, "", "", ASKED)


@pytest.mark.parametrize(
    ("error", "stage", "field"),
    [
        (VaultExists("vault"), Stage.PLACE, "place"),
        (DiskFull("the disk"), Stage.PLACE, "place"),
        (TooLittleMemory(), Stage.PASSPHRASE, "passphrase"),
        (PassphraseWeak("Add a word."), Stage.PASSPHRASE, "passphrase"),
    ],
)
def test_a_refusal_leads_to_where_it_can_be_mended(error: KnownError, stage: Stage, field: str) -> None:
    """The passphrase stays, wherever the way leads."""
    made = creating(Stage.PASSPHRASE)
    made.passphrase = "correct horse"
    assert made.refused(error) == {field: str(error)}
    assert (made.stage, made.passphrase) == (stage, "correct horse")


@pytest.mark.parametrize("spelled", [str, str.upper, lambda word: f" {word} "])
def test_the_right_words_prove_it_and_the_sheet_is_forgotten(spelled: type[str]) -> None:
    """Capitals and spaces around a word do not matter; what was proved is not kept."""
    made = creating(Stage.PROOF)
    made.typed = {place: spelled(WORDS[place - 1]) for place in ASKED}
    assert not made.prove()
    assert (made.stage, made.sheet, made.typed) == (Stage.DONE, None, {})


def test_each_wrong_word_is_named_and_the_sheet_is_kept() -> None:
    """A missing word, a wrong one and a right one; the words can be seen again."""
    made = creating(Stage.PROOF)
    made.typed = {3: WORDS[2], 11: WORDS[11]}
    assert made.prove() == {
        11: "That is not word 11. Look at your sheet, or see the words again.",
        20: "Type word 20 from your sheet.",
    }
    assert made.back()
    assert made.sheet == RecoverySheet(WORDS, CODE)


def test_no_secret_is_in_what_can_be_printed_of_it() -> None:
    """A traceback shows neither passphrase nor words."""
    made = creating(Stage.WORDS)
    made.passphrase = "correct horse"
    assert "correct horse" not in repr(made.request())
    assert WORDS[0] not in repr(made.sheet)


def test_the_places_are_picked_once() -> None:
    """Seeing the words again does not ask for others."""
    picks = iter([(1, 2, 3), (4, 5, 6)])
    made = Creating(Path("vault.infoshare"), lambda: next(picks))
    made.made(RecoverySheet(WORDS, CODE))
    made.proceed()
    made.back()
    made.proceed()
    assert made.asked == (1, 2, 3)

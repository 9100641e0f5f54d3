"""How hard a passphrase is to guess."""

from __future__ import annotations

import pytest

from infoshare_desktop.services.care.strength import RATED, strength


@pytest.mark.parametrize(
    ("passphrase", "good"), [("password", False), ("kim1990", False), ("heron lamp quarry siphon", True)]
)
def test_strength(passphrase: str, good: bool) -> None:
    """A common password is weak, four unrelated words are good, and each gets advice."""
    rated = strength(passphrase)
    assert rated.good is good
    assert rated.advice


def test_nothing_typed_gets_no_advice() -> None:
    """Before the first letter there is nothing to say."""
    assert strength("").advice == ""


def test_long_passphrase_is_rated_by_its_beginning() -> None:
    """A thousand characters take no longer than the part that is looked at."""
    assert strength("ab" * 5_000) == strength(("ab" * 5_000)[:RATED])
    assert strength("\ud800" + "🙂" * 200).score >= 0


def test_other_forms_of_the_same_letters_are_no_harder_to_guess() -> None:
    """The key is made of the plain letters, and so the plain letters are rated."""
    assert strength("ｐａｓｓｗｏｒｄ") == strength("password")

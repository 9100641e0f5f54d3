"""Passphrases out of words."""

from __future__ import annotations

from infoshare_desktop.services.care.strength import strength
from infoshare_desktop.services.care.suggesting import WORDS, suggest


def test_suggested_passphrases_are_very_good_and_never_the_same() -> None:
    """Six words each, in small letters; a hundred of them are a hundred."""
    suggested = {suggest() for _time in range(100)}
    assert len(suggested) == 100
    assert all(len(one.split(" ")) == WORDS and one.isascii() and one.islower() for one in suggested)
    assert {strength(one).score for one in list(suggested)[:10]} == {4}

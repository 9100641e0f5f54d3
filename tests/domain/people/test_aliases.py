"""Two references of the same person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.people.aliases import (
    Alias,
    alias,
    holding,
    leads,
    place,
    refusal_to_link,
    refusal_to_part,
)

REFERENCES = tuple(f"P-000{number}" for number in range(1, 7))
ONE = st.sampled_from(REFERENCES)
PAIRS = st.lists(st.tuples(ONE, ONE).filter(lambda pair: pair[0] != pair[1]))


def links(*pairs: tuple[str, str]) -> list[Alias]:
    """That the two of each pair are the same person."""
    return [alias(one, other, "I know both", same=True) for one, other in pairs]


def test_the_earlier_reference_comes_first() -> None:
    """Whichever was named first; P-9999 is earlier than P-10000."""
    assert alias("P-10000", "P-9999", " seen ", same=True) == Alias("P-9999", "P-10000", True, "seen")


def test_a_link_passes_on() -> None:
    """Who is the same as the same person is one of them too, and the earliest reference leads."""
    found = leads(("P-0001", "P-0002", "P-0003", "P-0004"), links(("P-0002", "P-0003"), ("P-0001", "P-0003")))
    assert found == {"P-0001": "P-0001", "P-0002": "P-0001", "P-0003": "P-0001", "P-0004": "P-0004"}


@given(PAIRS)
def test_who_leads_does_not_hang_on_the_order(pairs: list[tuple[str, str]]) -> None:
    """The links in any order give the same people, and nobody is led by a later reference."""
    found = leads(REFERENCES, links(*pairs))
    assert found == leads(REFERENCES, links(*reversed(pairs)))
    assert all(place(lead) <= place(reference) for reference, lead in found.items())
    assert all(found[one] == found[other] for one, other in pairs)


@given(PAIRS)
def test_what_is_taken_back_leaves_everybody_alone(pairs: list[tuple[str, str]]) -> None:
    """A link that was made and taken back, whatever was said between, is as if it had never been."""
    made = [(None, link) for link in links(*pairs)]
    back = [(None, alias(one, other, "They are two", same=False)) for one, other in pairs]
    assert holding([*made, *back]) == ()
    assert leads(REFERENCES, ()) == {reference: reference for reference in REFERENCES}


def test_the_last_word_counts() -> None:
    """Of what was said of a pair; what was said of another pair stays."""
    one, other = links(("P-0001", "P-0002"), ("P-0002", "P-0003"))
    taken = alias("P-0002", "P-0001", "They are two", same=False)
    again = alias("P-0001", "P-0002", "They are one after all", same=True)
    assert holding([(1, one), (2, other), (3, taken)]) == ((2, other),)
    assert (4, again) in holding([(1, one), (2, other), (3, taken), (4, again)])


@pytest.mark.parametrize(
    ("one", "other", "why", "linked", "said"),
    [
        ("P-0001", "P-0001", "x", False, "one and the same"),
        ("P-0001", "P-0002", "x", True, "already"),
        ("P-0001", "P-0002", " ", False, "Say how you know"),
        ("P-0001", "P-0002", "x", False, ""),
    ],
)
def test_what_stands_against_a_link(one: str, other: str, why: str, linked: bool, said: str) -> None:
    """Nobody is linked with themselves, nor twice, nor without a reason."""
    refusal = refusal_to_link(one, other, why, linked=linked)
    assert said in refusal
    assert bool(said) == bool(refusal)


def test_what_stands_against_taking_it_back() -> None:
    """There must be such a link, and a reason."""
    assert "not linked" in refusal_to_part("P-0001", "P-0003", "x", linked=False)
    assert "Say how you know" in refusal_to_part("P-0001", "P-0002", "", linked=True)
    assert refusal_to_part("P-0001", "P-0002", "x", linked=True) == ""

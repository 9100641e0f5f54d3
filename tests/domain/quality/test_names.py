"""Names in free text: found with tact."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.quality.names import Names, NamesLook
from infoshare_desktop.domain.quality.words import words_of

ORDINARY = ("Will", "May", "Young", "Mrs")


def found(text: str, *people: str, colleagues: tuple[str, ...] = ()) -> list[str]:
    """The names in a text, as typed."""
    looked = NamesLook(Names(people, colleagues), ORDINARY).found_in(words_of(text))
    return [" ".join(word.typed for word in name) for name in looked]


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Rosa came", "Rosa Lee", ["Rosa"]),
        ("rosa's flat", "Rosa Lee", ["rosa"]),
        ("ROSA LEE came", "Rosa Lee", ["ROSA LEE"]),
        ("Francois rang", "François", ["Francois"]),
        ("Anne-Marie rang", "Anne-Marie Lovatt", ["Anne Marie"]),
        ("Al came, and al fresco", "Al Hussain", ["Al"]),
        ("will young rang", "Will Young", ["will young"]),
        ("al hussain rang", "Al Hussain", ["al hussain"]),
        ("李 came", "李", []),
        ("李明 came", "李明", ["李明"]),
    ],
)
def test_a_name_is_found(text: str, name: str, told: list[str]) -> None:
    """Whole or in part, in any case and with or without accents; a short one with its capital letter."""
    assert found(text, name) == told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rosanna came", "Rosa"),
        ("Will they come in May? A young man", "Will Young"),
        ("J. rang, and so did R", "J. R."),
        ("The woman who moved away", "Rosa (moved away)"),
        ("Mrs Tennant", "Mrs Lee"),
        ("", "Rosa"),
        ("Anything", ""),
        ("Anything", "  "),
    ],
)
def test_what_is_hardly_a_name_is_let_pass(text: str, name: str) -> None:
    """Ordinary words, initials, titles and notes beside a name say nothing alone."""
    assert found(text, name) == []


def test_a_colleague_of_the_same_name_is_let_pass() -> None:
    """Ruth the safeguarding lead may be named; Ruth Haldane, who is in the vault, not."""
    assert found("Ruth agrees", "Ruth Haldane", colleagues=("Ruth Adeyemi",)) == []
    assert found("Ruth Haldane agrees", "Ruth Haldane", colleagues=("Ruth Adeyemi",)) == ["Ruth Haldane"]


@given(st.text(), st.lists(st.text(max_size=20), max_size=5))
def test_any_names_and_any_text_can_be_compared(text: str, people: list[str]) -> None:
    """Whatever stands in them."""
    for name in found(text, *people):
        assert name.split()[0] in text


@given(st.text(alphabet="abcdefgh", min_size=4, max_size=12), st.text(alphabet=" .,;\n!?(", min_size=1, max_size=3))
def test_a_name_among_other_words_is_always_found(name: str, between: str) -> None:
    """Whatever stands around it."""
    assert found(f"we{between}{name}{between}went", name.title()) == [name]

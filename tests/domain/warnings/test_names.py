"""A name is known again however it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.warnings.names import Naming

if TYPE_CHECKING:
    from collections.abc import Callable

FIRSTS: Final = ("Darren", "Siân", "José", "Łukasz", "Mary-Ann", "Ngozi", "Søren")
LASTS: Final = ("Marsh", "O'Brien", "de Sousa", "Marsh-Cole", "McDonald", "Müller", "Nguyễn")
SPACES: Final = (" ", "  ", "\t", "\u00a0")

ORDERS: Final[tuple[Callable[[str, str], str], ...]] = (
    lambda first, last: f"{first} {last}",
    lambda first, last: f"{last}, {first}",
    lambda first, last: f"{last} {first}",
    lambda first, last: f"{first[0]}. {last}",
    lambda first, last: f"{first[0]} {last}",
    lambda first, last: f"{last}, {first[0]}.",
    lambda _first, last: f"Mr {last}",
    lambda first, last: f"{first} J. {last}",
    lambda first, last: f"Mr. {first} Peter {last} (landlord)",
    lambda first, last: f"{first} and Tracey {last}",
)
CASES: Final[tuple[Callable[[str], str], ...]] = (str, str.upper, str.lower, str.title, str.casefold)


def without_accents(text: str) -> str:
    """The same in letters that every keyboard has."""
    table = str.maketrans("âéÉŁłøØüễ", "aeELloOue")
    return text.translate(table)


@given(
    st.sampled_from(FIRSTS),
    st.sampled_from(LASTS),
    st.sampled_from(ORDERS),
    st.sampled_from(CASES),
    st.sampled_from(SPACES),
    st.booleans(),
    st.sampled_from(("", "Attention: ", "For ", "Flat 2; ")),
)
def test_known_again(
    first: str,
    last: str,
    order: Callable[[str, str], str],
    case: Callable[[str], str],
    space: str,
    plain: bool,
    before: str,
) -> None:
    """Whatever the order, case, accents, spaces and title, and with an initial alone, it is the same person."""
    written = case(order(first, last)).replace(" ", space)
    if plain:
        written = without_accents(written)
    assert Naming.of(f"{first} {last}").named_in(f"{before}{written}")


@given(st.sampled_from(FIRSTS), st.sampled_from(LASTS))
def test_known_again_by_however_it_was_kept(first: str, last: str) -> None:
    """A name that was kept with the surname first, with a nickname or with a note is known again too."""
    mixed = (f"{last}, {first}", f"{first} (Daz) {last}", f"{first} {last} (moved away)", f"Mr {first} {last}")
    for kept in (*mixed, f"{first} {last}".lower()):
        assert Naming.of(kept).named_in(f"{first} {last}"), kept


@pytest.mark.parametrize("title", ["Mr", "Mrs", "Ms", "Miss", "Mx", "Mister", "Master"])
def test_a_title_makes_a_surname_a_person(title: str) -> None:
    """Said of them, and kept with the name."""
    assert Naming.of("Darren Marsh").named_in(f"{title} Marsh")
    assert Naming.of(f"{title} Darren Marsh").named_in("D. Marsh")


def test_letters_that_are_no_accents() -> None:
    """Who has no such key on the keyboard writes them as they sound."""
    assert Naming.of("Æœøł Đðıþ").named_in("Aeoeol Ddith")


@pytest.mark.parametrize("box", ["darren.marsh@example.org", "d.marsh82@example.org", "MARSHDARREN@example.org"])
def test_mailbox(box: str) -> None:
    """A name in a mailbox counts."""
    assert Naming.of("Darren Marsh").named_in(f"write to {box} please")


@pytest.mark.parametrize("alone", ["Marsh", "marsh", " DARREN ", "Bell; Marsh", "J. Bell\nDarren"])
def test_alone(alone: str) -> None:
    """One of the names alone is asked about where nothing but names stands."""
    assert Naming.of("Darren Marsh").alone_in(alone)
    assert not Naming.of("Darren Marsh").named_in(alone)


@pytest.mark.parametrize("name", ["Daz", "daz"])
def test_only_one_name_is_known(name: str) -> None:
    """Somebody of whom a nickname alone is known is asked about by it, and not in the name of an organisation."""
    assert Naming.of(name).alone_in("Daz, at the pub")
    assert not Naming.of(name).named_in("Daz Motors")


@pytest.mark.parametrize(
    "agency",
    [
        "Housing Options",
        "Marsh Lane Surgery",
        "Dr Marsh",
        "Darrenfield Council",
        "Marshfield Road Clinic, J. Bell",
        "PC 4471 Hale, Northshire Police",
        "Bell Marshall Solicitors",
        "Mr Bell, Mr Bell of the council",
        "Mrs D. de la Bell",
        "Children's front door",
        "Tracey Marsh",
        "Darren Bell, who knows Tracey Marsh",
        "Darren who knows Tracey Marsh",
        "mash@northshire.example.org",
        "demarsh@example.org",
        "",
    ],
)
def test_no_false_alarm(agency: str) -> None:
    """What only sounds alike, and ordinary agencies, are let pass: an alarm too many is not believed next time."""
    assert not Naming.of("Darren Marsh").named_in(agency)
    assert not Naming.of("").named_in(agency)


@given(st.text(), st.text(), st.text())
def test_any_text(before: str, after: str, kept: str) -> None:
    """A name is found whatever stands around it, and no kept name is too much to look for."""
    text = f"{before}\nDarren Marsh\n{after}"
    assert Naming.of("Darren Marsh").named_in(text)
    assert not Naming.of(kept).named_in("")
    assert not Naming.of(kept).alone_in("")

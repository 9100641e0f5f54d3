"""A phone, a mailbox or an address is known again however it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.warnings.traces import Traces, Written

if TYPE_CHECKING:
    from collections.abc import Callable

PREFIXES: Final[tuple[Callable[[str], str], ...]] = (
    lambda rest: f"0{rest}",
    lambda rest: f"+44{rest}",
    lambda rest: f"+44 (0){rest}",
    lambda rest: f"0044 {rest}",
    lambda rest: f"(0{rest[:4]}) {rest[4:]}",
)
SHORT_KINDS: Final = (
    *(("Street", short) for short in ("St", "str.")),
    *(("Avenue", short) for short in ("Ave.", "av")),
    *(("Court", short) for short in ("Ct", "crt")),
    *(("Grove", short) for short in ("gr", "grv.")),
    *(("Terrace", short) for short in ("Ter", "terr.")),
    ("Road", "rd"),
    ("Lane", "Ln"),
    ("Close", "cl."),
    ("Drive", "Dr"),
    ("Gardens", "gdns"),
    ("Place", "pl"),
    ("Square", "Sq."),
    ("Crescent", "cres"),
    ("Park", "pk"),
    ("House", "Hse"),
)
LONG_KINDS: Final = ("Way", "Walk", "Hill", "View", "Mews", "Row", "Yard", "Green", "Rise")
ADDRESS: Final = "Flat 3, 14 Mill Lane, Norton, TS20 1AB"


def holds(kept: str, text: str, *, names: bool = False) -> bool:
    """Whether what was kept is found in the text."""
    return Traces.of(kept).found_in(Written.of(text), names=names)


@given(
    st.text("123456789", min_size=10, max_size=10),
    st.sampled_from(PREFIXES),
    st.sampled_from(PREFIXES),
    st.sampled_from(("", " ", "-", ".")),
    st.integers(2, 8),
)
def test_phone(digits: str, kept: Callable[[str], str], typed: Callable[[str], str], between: str, at: int) -> None:
    """Spaces, brackets, dashes and the country's prefix make no other number of it."""
    written = typed(f"{digits[:at]}{between}{digits[at:]}")
    assert holds(kept(digits), f"I rang {written}, twice.")


@given(st.text("123456789", min_size=10, max_size=10), st.integers(0, 9))
def test_another_phone(digits: str, place: int) -> None:
    """One digit more or less makes it another number."""
    other = digits[:place] + ("1" if digits[place] != "1" else "2") + digits[place + 1 :]
    assert not holds(f"0{digits}", f"I rang 0{other}, twice.")


def test_phone_without_its_area_code() -> None:
    """The last digits of a number are that number, from seven on."""
    assert holds("020 7946 0101", "7946 0101")
    assert not holds("020 7946 0101", "0101")


@pytest.mark.parametrize(
    "text",
    [
        "She lives at 14 Mill Lane now",
        "14 mill ln.",
        "14, MILL LANE, norton",
        "Flat 3 14 Mill\tLane",
        "14 Mill, Norton",
        "post it to ts201ab",
        "TS20-1AB",
        "Ｔ５ no, 14 Ｍill Lane",
    ],
)
def test_address(text: str) -> None:
    """House and street, or the postcode, are enough, however they are written."""
    assert holds(ADDRESS, text)


@pytest.mark.parametrize(
    "text",
    [
        "41 Mill Lane",
        "14 mill workers",
        "114 Mill Lane",
        "Mill Lane Surgery",
        "14 Milton Lane",
        "14 Mill Road",
        "TS20 1AD",
        "Norton",
        "3 flats, 14 people",
        "on 14 May 2026 at 20:10",
        "",
    ],
)
def test_another_address(text: str) -> None:
    """A neighbour, an agency in the same street, a day or a number of people is not the address."""
    assert not holds(ADDRESS, text)


@pytest.mark.parametrize(
    ("kept", "text", "other"),
    [
        ("9 St John’s Road", "9 St Johns Rd", "9 St Jane’s Road"),
        ("14 Park Lane", "14 park ln", "14 Park Road"),
        ("14 Old Mill Way, Norton", "at 14 Old Mill Way since May", "14 Old Mill Walk"),
    ],
)
def test_streets_with_several_words(kept: str, text: str, other: str) -> None:
    """An apostrophe more or less is the same street; what only begins alike is another one."""
    assert holds(kept, text)
    assert not holds(kept, other)


def test_street_and_named_house() -> None:
    """Where even the name of a street or a house tells too much, it counts alone."""
    assert holds(ADDRESS, "She moved to Mill Lane.", names=True)
    assert not holds(ADDRESS, "She moved to Elm Lane, by the mill.", names=True)
    assert holds("Rose Cottage", "Ask at ROSE COTTAGE, please", names=True)
    assert not holds("Rose Cottage", "Rose came to the cottage", names=True)


@given(st.sampled_from(SHORT_KINDS), st.integers(1, 999), st.sampled_from(("", "a", "B")))
def test_short_kinds_of_streets(kinds: tuple[str, str], number: int, letter: str) -> None:
    """A street can be written in short, and a house can have a letter."""
    kind, short = kinds
    kept, typed = f"{number}{letter} Rowan {kind}, Norton", f"at {number} {letter.upper()} rowan {short}, since May"
    assert holds(kept, typed.replace("  ", " "))
    assert holds(typed, kept)


@pytest.mark.parametrize("kind", LONG_KINDS)
def test_kinds_of_streets_that_have_no_short_form(kind: str) -> None:
    """The street's name ends with its kind: what stands behind it belongs to the town."""
    assert holds(f"3 Saint Olaf {kind} Norton", f"3 Saint Olaf {kind} York")
    assert not holds(f"3 Saint Olaf {kind} Norton", "3 Saint Olaf Court York")


@pytest.mark.parametrize("text", ["ROSA@example.org", "<rosa@example.org>", "to: rosa@example.org."])
def test_mailbox(text: str) -> None:
    """A mailbox is known again in a line of a mail program."""
    assert holds("rosa@example.org", text)
    assert not holds("rosa@example.org", text.replace("example", "other"))


@given(st.text(), st.text())
def test_any_text(before: str, after: str) -> None:
    """An address is found whatever stands around it, and no kept contact is too much to look for."""
    assert holds(ADDRESS, f"{before}\n{ADDRESS}\n{after}", names=True)
    assert not holds(before, "", names=True)


def test_a_million_characters() -> None:
    """The end of a very long text is read too."""
    assert holds("07700 900123", "word " * 200_000 + "07700900123")
    assert not holds(ADDRESS, "1 " * 500_000)

"""Lines that are not simply set from left to right."""

from __future__ import annotations

import pytest

from infoshare_desktop.reports.blocks import Paragraph
from infoshare_desktop.reports.pdf import render, unprintable
from infoshare_desktop.reports.pdf.fonts import REGULAR, Faces
from infoshare_desktop.reports.pdf.scripts import reads_leftwards, runs
from tests.reports.cases import FONTS, frame
from tests.reports.reading import text


@pytest.mark.parametrize(
    "words",
    [
        "היא אמרה לא",
        "قالت نعم",
        "یہ کہتے ہیں",
        "नमस्ते क्षत्रिय",
        "বাংলা ক্ষমা",
        "ਪੰਜਾਬੀ",
        "ગુજરાતી",
        "தமிழ்",
        "He said שלום and left",
    ],
)
def test_what_is_drawn_can_be_found_and_copied_as_it_was_typed(words: str) -> None:
    """Shaped and turned letters carry their text: searching and reading aloud find it."""
    assert words in text(render((Paragraph(words),), frame(), FONTS))
    assert unprintable(words, FONTS) == ()


def seen(line: str, *, leftwards: bool) -> list[str]:
    """The pieces from left to right as they are drawn."""
    return [str(run.text) for run in runs(line, REGULAR, 10, Faces(FONTS), leftwards=leftwards)]


def test_hebrew_runs_leftwards_and_numbers_in_it_do_not() -> None:
    """The first word stands at the right; digits keep their order."""
    drawn = "".join(seen("שלום 123 אב", leftwards=True))
    assert drawn == "בא 123 םולש"


def test_brackets_turn_with_the_text_around_them() -> None:
    """An opening bracket opens to the left in a line that is read leftwards."""
    assert "".join(seen("א (ב) ג", leftwards=True)) == "ג (ב) א"
    assert "".join(seen("שלום (abc) 123", leftwards=True)) == "123 (abc) םולש"
    assert "".join(seen("read (שלום) now", leftwards=False)) == "read (םולש) now"


def test_arabic_letters_are_joined() -> None:
    """The letters are not the single ones that were typed, and take less room."""
    (joined,) = runs("سلام", REGULAR, 10, Faces(FONTS), leftwards=True)
    single = sum(run.width for letter in "سلام" for run in runs(letter, REGULAR, 10, Faces(FONTS), leftwards=True))
    assert joined.width < single * 0.9


def test_the_direction_is_that_of_the_first_letter() -> None:
    """Digits and signs before it say nothing."""
    assert reads_leftwards("12: שלום hello")
    assert not reads_leftwards("12: hello שלום")
    assert not reads_leftwards("123")

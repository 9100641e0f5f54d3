"""Which font shows which character, and what none of them can."""

from __future__ import annotations

import pytest

from infoshare_desktop.reports.pdf.fonts import BOLD, REGULAR, Faces, prepared, unprintable
from tests.reports.cases import FONTS


@pytest.fixture
def faces() -> Faces:
    """The fonts that come with the program."""
    return Faces(FONTS)


def test_each_character_gets_the_first_font_that_has_it(faces: Faces) -> None:
    """Noto Sans, then the font of the script, then DejaVu Sans; marks and spaces stay with their letter."""
    found = [(piece.font, piece.text) for piece in faces.pieces("ab שלום ● c", BOLD)]
    assert found == [
        (BOLD, "ab "),
        ("NotoSansHebrew-Regular", "שלום "),
        ("DejaVuSans", "● "),
        (BOLD, "c"),
    ]


def test_what_cannot_be_printed_is_told_each_once_in_order() -> None:
    """Characters that no font has; not those that are never to be seen."""
    assert unprintable("a 漢 字 漢 \U00012000 \ue000", FONTS) == ("漢", "字", "\U00012000", "\ue000")
    assert unprintable("zażółć 😀 joined\u200dup \ufeff \ufe0f\t\n", FONTS) == ()


def test_what_cannot_be_printed_is_replaced_and_not_left_out(faces: Faces) -> None:
    """The reader sees that something stood there; a mark that only steers other fonts leaves no trace."""
    assert "".join(piece.text for piece in faces.pieces("a漢b", REGULAR)) == "a\ufffdb"
    assert "".join(piece.text for piece in faces.pieces("a\U000e0001b", REGULAR)) == "ab"


def test_controls_are_made_visible_and_line_ends_are_one_kind() -> None:
    """A bell is seen as U+FFFD, a tab as spaces, every line end is a line feed, letters are composed."""
    assert prepared("a\x07b\tc\r\nd\re\u2029f\x0bg") == "a\ufffdb    c\nd\ne\nf\ng"
    assert prepared("e\u0301\udc80") == "é\ufffd"


def test_plain_text_is_known_without_looking_at_each_letter(faces: Faces) -> None:
    """Western, Cyrillic and Greek letters are plain; joined scripts, marks and symbols of other fonts are not."""
    assert faces.is_plain("Größe, zażółć, Ελένη, Ђорђе – “quoted” €5…\u00a0")
    assert not any(map(faces.is_plain, ("שלום", "q\u0301", "●", "a\u200db", "\n", "漢")))


def test_widths_add_up(faces: Faces) -> None:
    """A text is as wide as its letters, long or short, first or second time."""
    word = "Wave"
    assert faces.width(word, REGULAR) == pytest.approx(sum(faces.width(letter, REGULAR) for letter in word))
    assert faces.width(word * 20, REGULAR) == pytest.approx(20 * faces.width(word, REGULAR))
    assert faces.width(word, BOLD) > faces.width(word, REGULAR)

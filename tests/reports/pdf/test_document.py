"""Pages in memory: the frame around them, hostile text within them."""

from __future__ import annotations

import re
import unicodedata
from io import BytesIO
from typing import Final

import pytest
from pypdf import PdfReader

from infoshare_desktop.domain.facts.fact import Fact
from infoshare_desktop.reports.blocks import (
    Block,
    Box,
    Column,
    Facts,
    Heading,
    PageFrame,
    Paragraph,
    Question,
    Signatures,
    Strip,
    StripCell,
    Table,
    Weight,
    WordsSheet,
    WritingLines,
)
from infoshare_desktop.reports.pdf import render
from infoshare_desktop.reports.pdf.styles import MARGIN, PAGE
from tests.reports.cases import FINGERPRINT, FONTS, HEAD_PRINTED, frame
from tests.reports.reading import boxes, fonts, in_order, pages, text

HOSTILE: Final = {
    "markup": "<b>not bold</b> & <para> </para> &lt; <br/> <a href='x'>",
    "quotes": "\"double\" 'single' “curly” \\backslash (brackets) %percent",
    "formula": "=cmd|' /C calc'!A0",
    "line feeds": "one\n\n\ntwo\r\nthree\u2028four",
    "accents": "zażółć gęślą jaźń — Ünïcödé, e\u0301 decomposed",
    "cyrillic and greek": "Ђорђе Ελένη",
}
"""Text that must come back to the letter, but for spaces and composed letters."""

UNBROKEN: Final = "x" * 10_000


def rendered(*blocks: Block, around: PageFrame | None = None) -> bytes:
    """The blocks within the usual frame."""
    return render(blocks, around or frame(), FONTS)


def everywhere(words: str) -> tuple[Block, ...]:
    """The words in every kind of block that takes text."""
    return (
        Heading(words),
        Paragraph(words),
        Facts((Fact(words, words),)),
        Facts((Fact(words, words), Fact("short", "short")), packed=True),
        Box(words, words, (Fact("name", words),), Weight.HEAVY),
        Question("1", words, "Yes", words, (Fact("name", words),)),
        Table((Column("one", 1), Column("two", 3)), (("cell", words), (words, "cell"))),
        Signatures((words,)),
    )


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_any_text_is_printed_as_it_was_typed(words: str) -> None:
    """No character of a text has a meaning for the layout, in whatever block it stands."""
    wanted = " ".join(unicodedata.normalize("NFC", words).split())
    assert text(rendered(Paragraph(words))).count(wanted) == 1
    everything = "".join(text(rendered(*everywhere(words))).split())
    assert everything.count("".join(wanted.split())) >= 11


def test_a_million_characters_are_printed_completely() -> None:
    """A text of any length fills as many pages as it needs, each word once and in order."""
    words = [f"w{number}" for number in range(140_000)]
    whole = " ".join(words)
    assert len(whole) > 900_000
    printed = rendered(Facts((Fact("Reason", whole),)), around=frame(fictional=False, fingerprint="", head=None))
    assert [word for word in text(printed).split() if re.fullmatch(r"w\d+", word)] == words


@pytest.mark.parametrize("words", [UNBROKEN, "word " * 3000, "\n" * 3000, "Y\u0336" * 2000, "שלום " * 2000])
def test_nothing_runs_over_the_edges(words: str) -> None:
    """Words without a space, thousands of lines and of marks stay within the margins, in every kind of block."""
    printed = rendered(*everywhere(words))
    for left, bottom, right, top in boxes(printed):
        assert left >= MARGIN - 2
        assert right <= PAGE[0] - MARGIN + 2
        assert bottom >= 20
        assert top <= PAGE[1] - 20


def test_a_word_longer_than_a_line_is_cut_and_not_lost() -> None:
    """10,000 letters without a space come back as 10,000 letters."""
    assert text(rendered(Paragraph(UNBROKEN))).count("x") == len(UNBROKEN)


def test_a_table_goes_on_to_the_next_pages_under_its_titles() -> None:
    """No row is lost or printed twice, and each page of the table begins with the titles."""
    rows = tuple((f"row{number}", "words " * (number % 9)) for number in range(200))
    printed = pages(rendered(Table((Column("First title", 1), Column("Second title", 2)), rows)))
    assert len(printed) > 3
    assert all("First title Second title" in page for page in printed)
    assert re.findall(r"row\d+", " ".join(printed)) == [f"row{number}" for number in range(200)]


def test_a_row_higher_than_a_page_is_divided() -> None:
    """One cell may hold more than a page holds."""
    words = " ".join(f"w{number}" for number in range(5000))
    printed = rendered(Table((Column("a", 1), Column("b", 1)), (("first", words), ("last", "end"))))
    assert re.findall(r"w\d+", text(printed)) == words.split()


def test_a_heading_is_never_left_alone_at_the_foot_of_a_page() -> None:
    """Wherever the page ends, something of what a heading stands over follows it on the same page."""
    for lines in range(40, 62):
        printed = pages(
            rendered(
                Paragraph("filler\n" * lines),
                Heading("The part"),
                Heading("The part of the part", 2, "A note on it"),
                Facts(tuple(Fact("name", f"fact{number}") for number in range(5))),
            )
        )
        (page,) = [page for page in printed if "The part of the part" in page]
        assert in_order(page, "The part", "A note on it", "fact0")


def test_every_page_says_which_of_how_many_it_is() -> None:
    """Page x of y counts right, on one page and on many."""
    for count in (1, 12):
        printed = pages(rendered(Paragraph("line\n" * (45 * count - 10))))
        assert [re.findall(r"Page (\d+) of (\d+)", page) for page in printed] == [
            [(str(number), str(len(printed)))] for number in range(1, len(printed) + 1)
        ]
        assert (len(printed) > 1) == (count > 1)


def test_every_page_carries_what_proves_and_protects_it() -> None:
    """Number, fingerprint, chain head and length, guidance, who printed it and when, and what to do with the paper."""
    for page in pages(rendered(Paragraph("line\n" * 200))):
        assert "Information-sharing decision · KM-2026-0137" in page
        assert f"Fingerprint of this record {FINGERPRINT}" in page
        assert f"Chain of 412 entries, head {HEAD_PRINTED}" in page
        assert "Printed 20 May 2026, 10:00 by Kim Mason" in page
        assert "Guidance as at" in page
        assert "not legal advice" in page
        assert "lock it away, shred it after filing" in page


def test_every_page_of_a_demonstration_vault_says_fictional() -> None:
    """The mark is on each page, and on none of a real vault."""
    assert all("FICTIONAL" in page for page in pages(rendered(Paragraph("line\n" * 200))))
    real = frame(fictional=False)
    assert not any("FICTIONAL" in page for page in pages(rendered(Paragraph("line\n" * 200), around=real)))


def test_a_frame_with_long_words_keeps_to_its_lines() -> None:
    """A name of any length does not run into what stands beside it; it is cut with an ellipsis."""
    long = frame(printed_by="Kim " * 200, reference="x" * 500, guidance="y" * 500, handling="z" * 500)
    printed = rendered(Paragraph("content"), around=long)
    assert f"head {HEAD_PRINTED}" in text(printed)
    assert all(left >= MARGIN - 2 and right <= PAGE[0] - MARGIN + 2 for left, _, right, _ in boxes(printed))
    assert text(printed).count("…") == 4


def test_only_embedded_fonts_are_used() -> None:
    """The pages look the same everywhere: no font is left to the printer."""
    found = fonts(rendered(*everywhere("Größe ● שלום ਪੰਜਾਬੀ"), WritingLines(2), WordsSheet(("legal", "winner"))))
    assert all(found.values())
    assert not [name for name in found if "Helvetica" in name or "Times" in name]


def test_the_same_values_give_the_same_bytes() -> None:
    """Nothing of the day, the machine or the run gets in but what the frame says."""
    blocks = everywhere("same — שלום")
    assert rendered(*blocks) == rendered(*blocks)
    assert rendered(*blocks) != rendered(*blocks, around=frame(reference="KM-2026-0138"))


def test_the_file_is_named_and_dated_without_a_person() -> None:
    """Title, date and language stand in the file; no name of anybody does."""
    reader = PdfReader(BytesIO(rendered(Paragraph("content"))))
    about = reader.metadata
    assert about is not None
    assert about.title == "Information-sharing decision KM-2026-0137"
    assert about.author == ""
    assert str(about.creation_date) == "2026-05-20 10:00:00+01:00"
    assert str(reader.root_object["/Lang"]) == "en-GB"
    assert "Kim Mason" not in str(dict(about))


def test_what_no_font_has_is_said_on_the_first_page() -> None:
    """A character that cannot be printed is replaced, and named in a box before everything else."""
    first, *_ = pages(rendered(Heading("The record", 0), Paragraph("Name: 漢")))
    assert in_order(first, "Not all of it can be printed", "U+6F22", "The record", "Name:")
    assert first.count("\ufffd") == 2
    assert "Not all of it" not in text(rendered(Paragraph("Größe ● שלום 😀")))


def test_a_strip_shows_each_answer_under_its_label() -> None:
    """The whole word in the strip of a sheet, a letter in that of a table, a small one where it did not count."""
    cells = (StripCell("1", "Yes", "Y"), StripCell("2", "", ""), StripCell("3", "No", "N", used=False))
    wide = text(rendered(Strip(cells)))
    assert in_order(wide, "1", "Yes", "2", "–", "3", "No")
    narrow = text(rendered(Table((Column("Said", 0, ("1", "2", "3")), Column("x", 1)), ((Strip(cells), "cell"),))))
    assert in_order(narrow, "Said", "1 2 3", "Y – n", "cell")

"""What a report is made of, as values: headings, paragraphs, rows, tables. How they look is decided in ``pdf``.

All text is plain: no character in it has a meaning for the layout, except that a line feed begins a new line.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from infoshare_desktop.domain.chain import Head
    from infoshare_desktop.domain.facts.fact import Fact
    from infoshare_desktop.domain.moments import Moment


class TextKind(StrEnum):
    """What a paragraph is for."""

    LEAD = "lead"
    BODY = "body"
    STRONG = "strong"
    SMALL = "small"


class Weight(StrEnum):
    """How much a box weighs on the page: a tint, or a heavy line that the eye falls on first."""

    QUIET = "quiet"
    HEAVY = "heavy"


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 0 is the title of the report, 1 a part of it, 2 a part of a part."""

    text: str
    level: int = 1
    note: str = ""
    """Small words under it that stay with it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text for reading."""

    text: str
    kind: TextKind = TextKind.BODY


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts under each other; where ``packed``, two short ones that follow each other share a line."""

    facts: tuple[Fact, ...]
    packed: bool = False


@dataclass(frozen=True, slots=True)
class StripCell:
    """One question in a strip of answers. ``used`` is False for an answer that did not count in the end."""

    label: str
    answer: str
    """The whole word; empty where the question was not asked."""
    letter: str
    """One character for it, for strips in a table."""
    used: bool = True


@dataclass(frozen=True, slots=True)
class Strip:
    """All questions of a decision beside each other."""

    cells: tuple[StripCell, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its answer, the reason, and what else was said at it."""

    number: str
    wording: str
    answer: str
    reason: str = ""
    facts: tuple[Fact, ...] = ()
    used: bool = True


@dataclass(frozen=True, slots=True)
class Box:
    """Something to see first: a title, text, and facts, within a tint or a heavy line."""

    title: str
    text: str = ""
    facts: tuple[Fact, ...] = ()
    weight: Weight = Weight.QUIET


@dataclass(frozen=True, slots=True)
class Figure:
    """One number and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Figures:
    """Numbers beside each other."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; ``share`` is its width relative to the others."""

    title: str
    share: float
    strip: tuple[str, ...] = ()
    """The labels of the questions where the column's cells are strips: the letters below stand under them."""


Cell: TypeAlias = str | Strip


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under titles; the titles are repeated on every page that the table goes on to."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """One line to sign on for each name, with room for the date."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WritingLines:
    """Empty lines to write on by hand."""

    count: int
    columns: tuple[Column, ...] = ()
    """Columns to write in; none for the whole width."""


@dataclass(frozen=True, slots=True)
class WordsSheet:
    """Words in large type, numbered down the columns."""

    words: tuple[str, ...]
    columns: int = 3


@dataclass(frozen=True, slots=True)
class Code:
    """A code to copy by hand, in large type."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block: TypeAlias = (
    Heading
    | Paragraph
    | Facts
    | Strip
    | Question
    | Box
    | Figures
    | Table
    | Signatures
    | WritingLines
    | WordsSheet
    | Code
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class PageFrame:
    """What stands around the content of every page."""

    title: str
    """Names the kind of report, and no person: it becomes the title of the PDF too."""
    reference: str
    """The number of the record, the period, or the name of the vault; empty where the paper must not tell it."""
    printed_by: str
    """Empty where the paper must not tell it."""
    printed_at: Moment
    handling: str
    """What to do with the paper."""
    fingerprint: str = ""
    """Of the one record that the report is about; empty where there are none or many."""
    head: Head | None = None
    guidance: str = ""
    """Title, version and day of the guidance pack."""
    fictional: bool = False
    language: str = "en-GB"

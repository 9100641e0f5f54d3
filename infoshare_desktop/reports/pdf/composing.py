"""From blocks to the parts that fill the pages: one function for each kind of block."""

from __future__ import annotations

from functools import singledispatchmethod
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from reportlab.platypus import CondPageBreak, Flowable
from reportlab.platypus import PageBreak as NewPage

from infoshare_desktop.reports.blocks import (
    Block,
    Box,
    Code,
    Facts,
    Figures,
    Heading,
    PageBreak,
    Paragraph,
    Question,
    Signatures,
    Strip,
    Table,
    Weight,
    WordsSheet,
    WritingLines,
)
from infoshare_desktop.reports.pdf import styles
from infoshare_desktop.reports.pdf.answer_strips import SQUARE, AnswerStrip, LetterRow, LetterStrip
from infoshare_desktop.reports.pdf.drawn import BAR, PADDING, Framed, Grid, Ruled, Tinted, beside
from infoshare_desktop.reports.pdf.handwriting import RULING_STEP, Ruling, SigningLine
from infoshare_desktop.reports.pdf.outline import Lead, OutlinedHeading
from infoshare_desktop.reports.pdf.parts import TOGETHER, Columns, Part, Prose, Stack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from infoshare_desktop.domain.facts.fact import Fact
    from infoshare_desktop.reports.blocks import Cell, Column
    from infoshare_desktop.reports.pdf.fonts import Faces
    from infoshare_desktop.reports.pdf.styles import TextStyle

_NAMES: Final = 88.0
"""The width of the names in a list of facts, the same everywhere: all values stand in line."""
_INSIDE: Final = styles.WIDTH - 2 * PADDING - BAR
"""The width within a box."""
_CELL_GAP: Final = 8.0
_NUMBERS: Final = 20.0
_FACT_GAP: Final = 8.0
_HALF_GAP: Final = 14.0
_ANSWERS: Final = 74.0
_ROOM_AFTER_HEADING: Final = TOGETHER + 24
"""A heading goes to the next page when less than this of what it stands over would fit below it."""


class Composer:
    """Makes the parts of a document, all in the same fonts."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces

    def story(self, blocks: Iterable[Block]) -> list[Flowable]:
        """The content of all pages, in order; headings stay with what they stand over."""
        story: list[Flowable] = []
        leads: list[Lead] = []
        for part in (part for block in blocks for part in self.parts(block)):
            if isinstance(part, Lead):
                leads.append(part)
                continue
            story += _kept(leads, part)
            story.append(part)
            leads.clear()
        return [*story, *leads]

    @singledispatchmethod
    def parts(self, block: Block) -> Iterator[Flowable]:
        """The parts of one block."""
        raise TypeError(type(block))

    @parts.register(Heading)
    def _heading_parts(self, block: Heading) -> Iterator[Flowable]:
        yield OutlinedHeading(block.text, styles.HEADINGS[block.level], self._faces, block.level)
        if block.note:
            yield Lead(block.note, styles.SMALL, self._faces)

    @parts.register(Paragraph)
    def _paragraph_parts(self, block: Paragraph) -> Iterator[Flowable]:
        yield self._prose(block.text, styles.PARAGRAPHS[block.kind])

    @parts.register(Facts)
    def _facts_parts(self, block: Facts) -> Iterator[Flowable]:
        rows = self._packed(block.facts, styles.WIDTH) if block.packed else self._fact_rows(block.facts, styles.WIDTH)
        yield Stack(rows, 2, after=8)

    @parts.register(Strip)
    def _strip_parts(self, block: Strip) -> Iterator[Flowable]:
        yield AnswerStrip(block.cells, self._faces)

    @parts.register(Question)
    def _question_parts(self, block: Question) -> Iterator[Flowable]:
        answer = styles.ANSWER if block.used else styles.UNUSED
        middle = styles.WIDTH - _NUMBERS - _ANSWERS - 20
        said: list[Part] = [self._prose(block.wording, styles.STRONG if block.used else styles.UNUSED)]
        if block.reason:
            said.append(self._prose(block.reason, styles.VALUE if block.used else styles.UNUSED))
        said += self._packed(block.facts, middle)
        row = (
            self._prose(block.number, styles.BADGE),
            Stack(said, 1.5),
            self._prose(block.answer, answer),
        )
        yield Ruled(Columns(row, (_NUMBERS, middle, _ANSWERS)))

    @parts.register(Box)
    def _box_parts(self, block: Box) -> Iterator[Flowable]:
        inside = _INSIDE
        said: list[Part] = [self._prose(block.title, styles.BOX_TITLE)]
        if block.text:
            said.append(self._prose(block.text, styles.BODY))
        said += self._fact_rows(block.facts, inside)
        stack = Stack(said, 2)
        yield Framed(stack) if block.weight is Weight.HEAVY else Tinted(stack)

    @parts.register(Figures)
    def _figures_parts(self, block: Figures) -> Iterator[Flowable]:
        shown = [
            Stack([self._prose(one.value, styles.FIGURE), self._prose(one.label, styles.FIGURE_LABEL)])
            for one in block.figures
        ]
        yield Tinted(beside(shown, _INSIDE, gap=_CELL_GAP))

    @parts.register(Table)
    def _table_parts(self, block: Table) -> Iterator[Flowable]:
        titles = [self._column_title(column) for column in block.columns]
        widths = _column_widths(block.columns)
        rows = [Columns([self._cell(cell) for cell in row], widths, _CELL_GAP) for row in block.rows]
        yield Grid(Columns(titles, widths, _CELL_GAP), rows)

    @parts.register(Signatures)
    def _signatures_parts(self, block: Signatures) -> Iterator[Flowable]:
        rows = [[SigningLine(words, self._faces) for words in (label, _("Date"))] for label in block.labels]
        lines = [Stack([beside(row, styles.WIDTH, gap=24, shares=(3, 1))], after=8) for row in rows]
        yield CondPageBreak(sum(line.height_in(styles.WIDTH) + 8 for line in lines) - 8)
        yield from lines

    @parts.register(WritingLines)
    def _writinglines_parts(self, block: WritingLines) -> Iterator[Flowable]:
        if block.columns:
            shares = [column.share for column in block.columns]
            titles = [self._prose(column.title, styles.CELL_TITLE) for column in block.columns]
            row = beside(titles, styles.WIDTH, gap=_CELL_GAP, shares=shares)
            yield CondPageBreak(row.height_in(styles.WIDTH) + block.count * RULING_STEP)
            yield row
            yield Ruling(block.count, row.gaps())
        else:
            yield Ruling(block.count)

    @parts.register(WordsSheet)
    def _wordssheet_parts(self, block: WordsSheet) -> Iterator[Flowable]:
        high = -(-len(block.words) // block.columns)
        numbered = [self._numbered(place, word) for place, word in enumerate(block.words, start=1)]
        stacks = [Stack(numbered[start : start + high]) for start in range(0, len(numbered), high)]
        yield Tinted(beside(stacks, _INSIDE))

    @parts.register(Code)
    def _code_parts(self, block: Code) -> Iterator[Flowable]:
        yield Tinted(Stack([self._prose(block.label, styles.SMALL), self._prose(block.text, styles.CODE)]))

    @parts.register(PageBreak)
    def _pagebreak_parts(self, block: PageBreak) -> Iterator[Flowable]:  # noqa: ARG002  says all by its type
        yield NewPage()

    def _prose(self, text: str, style: TextStyle) -> Prose:
        return Prose(text, style, self._faces)

    def _cell(self, cell: Cell) -> Part:
        return LetterStrip(cell.cells, self._faces) if isinstance(cell, Strip) else self._prose(cell, styles.CELL)

    def _column_title(self, column: Column) -> Part:
        title = self._prose(column.title, styles.CELL_TITLE)
        if not column.strip:
            return title
        return Stack([title, LetterRow(column.strip, self._faces)], 1)

    def _packed(self, facts: Sequence[Fact], width: float) -> list[Part]:
        """The facts under each other; two that are short and follow each other share a line."""
        half = (width - _HALF_GAP) / 2
        rows: list[Part] = []
        waiting: list[Part] = []
        for fact in facts:
            short = self._fact(fact, half)
            if short.height_in(half) > styles.VALUE.leading:
                rows += [*waiting, self._fact(fact, width)]
                waiting = []
            elif waiting:
                rows.append(Columns([*waiting, short], [half, half], _HALF_GAP))
                waiting = []
            else:
                waiting = [short]
        return [*rows, *waiting]

    def _fact_rows(self, facts: Sequence[Fact], width: float) -> list[Part]:
        return [self._fact(fact, width) for fact in facts]

    def _fact(self, fact: Fact, width: float) -> Part:
        widths = (_NAMES, width - _NAMES - _FACT_GAP)
        return Columns([self._prose(fact.label, styles.NAME), self._prose(fact.words, styles.VALUE)], widths, _FACT_GAP)

    def _numbered(self, place: int, word: str) -> Part:
        widths = (22.0, 110.0)
        return Columns([self._prose(str(place), styles.WORD_NUMBER), self._prose(word, styles.WORD)], widths)


def _kept(leads: Sequence[Lead], part: Flowable) -> list[Flowable]:
    """The headings, behind a page break for when too little of the part would follow them."""
    if not leads:
        return []
    below = min(part.height_in(styles.WIDTH), _ROOM_AFTER_HEADING) if isinstance(part, Part) else 0.0
    high = sum(lead.height_in(styles.WIDTH) + lead.getSpaceBefore() + lead.getSpaceAfter() for lead in leads)
    return [CondPageBreak(high + below), *leads]


def _column_widths(columns: Sequence[Column]) -> list[float]:
    """Strips are as wide as their squares; the other columns share what is left."""
    fixed = [len(column.strip) * SQUARE for column in columns]
    left = styles.WIDTH - _CELL_GAP * (len(columns) - 1) - sum(fixed)
    shares = sum(column.share for column in columns if not column.strip)
    return [own or left * column.share / shares for column, own in zip(columns, fixed, strict=True)]

"""Records and reports as lines of text for a console."""

from __future__ import annotations

import textwrap
import unicodedata
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.reports.blocks import Box, Facts, Heading, Paragraph, Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from infoshare_desktop.domain.facts.fact import Fact
    from infoshare_desktop.domain.records.listing import Row
    from infoshare_desktop.reports.blocks import Block

_WIDTH: Final = 100
"""Characters in a line."""

_COMMANDS: Final = frozenset({"Cc", "Zl", "Zp"})
"""Unicode's categories of control characters, and of what begins a new line or paragraph."""

_TURNS: Final = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""Unicode's classes of signs that turn the direction of all the text after them, be it another record's."""


def printable(line: str) -> str:
    """The line without what could command a terminal, or show the rest of it in another order."""
    return "".join(
        " " if unicodedata.category(mark) in _COMMANDS or unicodedata.bidirectional(mark) in _TURNS else mark
        for mark in line
    )


def row_line(row: Row, hit: str) -> str:
    """A record in one line: number, day, state, outcome, people, agencies, and where the search hit."""
    parts = (
        f"{row.reference:<16}",
        row.at.day().isoformat(),
        f"{wording.how_far(row):<16}",
        f"{wording.outcome(row.outcome) if row.outcome else '':<16}",
        ", ".join(row.people),
        "; ".join(row.agencies),
        hit or row.summary,
    )
    return "  ".join(part for part in parts if part).rstrip()


def block_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """What a sheet of paper says, in lines; strips and lines to sign on, with their headings, are for paper alone."""
    heading = ""
    for block in blocks:
        if isinstance(block, Heading):
            heading = block.text
            continue
        lines = list(_lines(block))
        if lines and heading:
            yield from ("", heading)
            heading = ""
        yield from lines


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield from _wrapped(block.text)
        case Facts():
            yield from _fact_lines(block.facts)
        case Box():
            yield from ("", block.title, *_wrapped(block.text), *_fact_lines(block.facts))
        case Question():
            yield from _question_lines(block)


def _question_lines(block: Question) -> Iterator[str]:
    yield ""
    yield from _wrapped(f"{block.number} {block.wording}".strip(), indent="")
    yield from _wrapped(f"{block.answer}. {block.reason}".rstrip())
    yield from _fact_lines(block.facts)


def _fact_lines(facts: tuple[Fact, ...]) -> Iterator[str]:
    for fact in facts:
        yield from _wrapped(f"{fact.label}: {fact.words}")


def _wrapped(text: str, indent: str = "  ") -> Iterator[str]:
    for line in text.splitlines():
        yield from textwrap.wrap(line, _WIDTH, initial_indent=indent, subsequent_indent=indent)

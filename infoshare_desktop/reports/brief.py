"""The page from which advice is asked: large enough to be read out, and nobody can be known by it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.reports.blocks import Box, Facts, Heading, Paragraph, TextKind, Weight, WritingLines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.advising.advice_brief import AdviceBrief
    from infoshare_desktop.reports.blocks import Block

_LINES: Final = 6
"""For what is said on the telephone."""


def blocks(brief: AdviceBrief) -> tuple[Block, ...]:
    """Who, as far as it matters; what; the question and why it is hard; what is asked; room for the answer."""
    return tuple(_all(brief))


def title() -> str:
    """What stands at the head of the page."""
    return _("Asking for advice")


def handling() -> str:
    """What to do with this paper."""
    return _("Shred it when the answer is written down in the program.")


def _all(brief: AdviceBrief) -> Iterator[Block]:
    yield Heading(title(), 0)
    yield Paragraph(_("I ask for advice and will not say who this is about. Please do not ask me for names."))
    yield Box(_("I am not sure about this question"), brief.question, weight=Weight.HEAVY)
    if brief.why:
        yield Heading(_("Why I am not sure"))
        yield Paragraph(brief.why, TextKind.LEAD)
    if brief.people:
        yield Heading(_("Who it is about"))
        yield Facts(brief.people)
    if brief.information:
        yield Heading(_("What it is about"))
        yield Facts(brief.information)
    yield Heading(_("What I ask you"))
    for asked in brief.asked or (_("What would you do, and why?"),):
        yield Paragraph(asked, TextKind.LEAD)
    yield Heading(_("Who answered, when, and what they said"))
    yield WritingLines(_LINES)

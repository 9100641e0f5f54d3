"""Breaches on paper: a sheet of one, and their part in the report over a period."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.reports.blocks import Box, Facts, Heading, Paragraph, Table
from infoshare_desktop.reports.breach import blocks, happened_in
from tests.domain.making import NOON, WORKER
from tests.guidance.builtin import leaflet

if TYPE_CHECKING:
    from infoshare_desktop.reports.blocks import Cell

NUMBER = "KM-2026-0007"
LETTER = Breach(NOON, "lost", "A notebook was left on the bus", NOON, WORKER, at_risk=Choice.YES)


def row(breach: Breach) -> tuple[Cell, ...]:
    """Its line in the supervision report."""
    table = next(block for block in happened_in([(NUMBER, breach)]) if isinstance(block, Table))
    return table.rows[0]


def test_the_sheet_of_an_open_breach_says_what_is_missing() -> None:
    """That nobody was warned comes first, in a heavy box."""
    found = blocks(NUMBER, LETTER, leaflet())
    assert found[0] == Heading("Breach KM-2026-0007", 0)
    assert isinstance(found[1], Box)
    assert "Nobody who may be in danger was warned yet." in found[1].text
    facts = next(block.facts for block in found if isinstance(block, Facts))
    assert ("What went wrong", "It was lost") in [(fact.label, fact.words) for fact in facts]
    warned = blocks(NUMBER, replace(LETTER, warned="Her, at once"), leaflet())[1]
    assert isinstance(warned, Box)
    assert warned.text == "Not everything is done yet."


def test_the_sheet_of_a_closed_breach_says_that_it_is() -> None:
    """With what was learned, and why it was reported late."""
    late = Moment(NOON.instant.replace(day=NOON.instant.day + 4), NOON.zone)
    told = replace(
        LETTER,
        closed=True,
        lessons="Carry nothing on paper",
        reported=Choice.YES,
        reported_at=late,
        reported_why="IC-1",
    )
    found = blocks(NUMBER, told, leaflet())
    assert isinstance(found[1], Paragraph)
    said = {fact.label: fact.words for block in found if isinstance(block, Facts) for fact in block.facts}
    assert said["Reported to the regulator"] == "Yes, 7 May 2026, 12:00, after the 72 hours"
    assert said["Their reference"] == "IC-1"
    assert said["Done differently from now on"] == "Carry nothing on paper"


@pytest.mark.parametrize(
    ("breach", "warned", "regulator"),
    [
        (LETTER, "nobody yet", "not decided yet"),
        (
            replace(LETTER, at_risk=Choice.NO, reported=Choice.NO, reported_why="No risk"),
            "nobody can come to harm",
            "not told: No risk",
        ),
        (
            replace(LETTER, warned="Her, by phone", reported=Choice.YES, reported_at=NOON),
            "Her, by phone",
            "told, 3 May 2026",
        ),
        (replace(LETTER, at_risk=None), "not answered yet", "not decided yet"),
    ],
)
def test_each_breach_of_a_period_has_a_line(breach: Breach, warned: str, regulator: str) -> None:
    """When, which, what, who was warned, and whether the regulator knows."""
    assert row(breach) == ("3 May 2026", NUMBER, "A notebook was left on the bus", warned, regulator)


def test_a_period_without_breaches_says_nothing_of_them() -> None:
    """No heading, no empty table."""
    assert list(happened_in([])) == []

"""Every text of a draft is looked at where it stands."""

from __future__ import annotations

from typing import Final

import pytest

from infoshare_desktop.domain.decision.beginning import Requester, Trigger
from infoshare_desktop.domain.decision.draft import Answer, Draft
from infoshare_desktop.domain.decision.information import Information, PersonLine, Statement
from infoshare_desktop.domain.decision.outcome import Outcome, OutcomeKind
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.quality.names import Names
from infoshare_desktop.domain.quality.passages import written
from infoshare_desktop.domain.quality.remarks import remarks
from infoshare_desktop.domain.quality_rules import Passage, QualityWishes
from tests.guidance.builtin import leaflet
from tests.hand_clock import START

DRAFT: Final = Draft(
    "D-0001",
    "0" * 64,
    START,
    earlier="KM-2026-0001",
    trigger=Trigger("request", "text 1", Requester(asked_for="text 2"), case="text 3", earlier_because="text 4"),
    information=Information(
        "text 5",
        ("ordinary",),
        statements=(Statement("1", "fact", "text 6"), Statement("2", "opinion", "text 7")),
        accuracy="text 8",
    ),
    people=(PersonLine("P-0001", "client", "18_or_over"),),
    answers={
        "danger": Answer(Choice.NO),
        "duty": Answer(Choice.NO),
        "purpose": Answer(Choice.YES),
        "identify": Answer(Choice.YES),
        "confidential": Answer(Choice.NO),
        "properly": Answer(Choice.YES),
    },
    outcome=Outcome(OutcomeKind.DO_NOT_SHARE, "text 9", risk_accepted="text 10"),
)


@pytest.mark.parametrize(
    ("passage", "text", "field"),
    [
        (Passage.WHAT_HAPPENED, "text 1", "trigger.what"),
        (Passage.ASKED_FOR, "text 2", "requester.asked_for"),
        (Passage.CASE, "text 3", "trigger.case"),
        (Passage.EARLIER, "text 4", "trigger.earlier_because"),
        (Passage.INFORMATION, "text 5", "information"),
        (Passage.FACT, "text 6", "statements.1.text"),
        (Passage.STATEMENT, "text 7", "statements.2.text"),
        (Passage.ACCURACY, "text 8", "information.accuracy"),
        (Passage.REASONS, "text 9", "reasons"),
        (Passage.RISK_ACCEPTED, "text 10", "risk_accepted"),
    ],
)
def test_text_is_looked_at(passage: Passage, text: str, field: str) -> None:
    """It is known by what it is, and leads back to its field."""
    found = [line for line in written(DRAFT, stand(leaflet(), DRAFT)) if line.text == text]
    assert [(line.passage, line.field) for line in found] == [(passage, field)]


def test_opinion_set_out_as_a_fact() -> None:
    """The same words are let pass where they are set out as an opinion."""
    view = "I think that she is lazy"
    statements = (Statement("1", "fact", view), Statement("2", "opinion", view))
    said = Draft(
        **{name: getattr(DRAFT, name) for name in ("reference", "pack", "started_at", "answers", "people")},
        information=Information(statements=statements),
    )
    found = remarks(leaflet(), said, Names(), QualityWishes())
    assert [remark.field for remark in found if remark.rule == "opinion"] == ["statements.1.text"]


def test_name_in_a_statement() -> None:
    """Somebody in the vault is called by their reference there too."""
    said = Draft(
        **{name: getattr(DRAFT, name) for name in ("reference", "pack", "started_at", "answers", "people")},
        information=Information(statements=(Statement("1", "allegation", "Rosa Quill was hit"),)),
    )
    found = remarks(leaflet(), said, Names(("Rosa Quill",)), QualityWishes())
    assert ("statements.1.text", ("Rosa Quill",)) in [(remark.field, remark.words) for remark in found]

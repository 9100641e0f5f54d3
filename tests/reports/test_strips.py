"""Answers beside each other."""

from __future__ import annotations

from dataclasses import replace

from infoshare_desktop.domain.decision.draft import Answer
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.reports import strips
from tests.guidance.builtin import leaflet
from tests.reports.cases import case, draft


def test_questions_without_a_number_get_letters() -> None:
    """Those put first are A, B, C; the leaflet's seven keep their numbers."""
    assert list(strips.labels([leaflet()]).values()) == ["A", "B", "C", "1", "2", "3", "4", "5", "6", "7"]


def test_a_question_that_was_not_asked_keeps_its_place() -> None:
    """All strips of a table are equally long, whatever way the decisions took."""
    strip = strips.strip(case().decision, strips.labels([leaflet()]))
    assert "".join(cell.letter or "-" for cell in strip.cells) == "N-NYYYNYYY"
    assert [cell.answer for cell in strip.cells][:3] == ["No", "", "No"]


def test_an_answer_that_did_not_count_is_known_as_such() -> None:
    """It is drawn otherwise than the others, with or without a choice."""
    changed = draft().answered("purpose", Answer(Choice.NO, "None.", "Purpose?"))
    strip = strips.strip(case(changed=changed).decision, strips.labels([leaflet()]))
    assert [cell.label for cell in strip.cells if not cell.used] == ["2", "3", "4", "5", "6"]


def test_packs_with_other_questions_stand_side_by_side() -> None:
    """A report over two packs has a column for every question of both."""
    other = replace(leaflet().questions[0], id="other", number="8")
    changed = replace(leaflet(), questions=(*leaflet().questions, other))
    assert [*strips.labels([leaflet(), changed])][-1] == "other"


def test_the_legend_says_what_letters_mean() -> None:
    """Only what is not self-evident: the questions without a number, and the letters of the answers."""
    legend = strips.legend([leaflet()], strips.labels([leaflet()]))
    assert legend.startswith("A: Is anyone in immediate danger?")
    assert "1:" not in legend
    assert "Y yes, N no" in legend

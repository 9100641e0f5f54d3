"""What stands against an act after the seal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from infoshare_desktop.domain.acts.correcting import Comment, Stance
from infoshare_desktop.domain.after.afterwards import (
    problems_of_amendment,
    problems_of_comment,
    problems_of_restriction,
)
from infoshare_desktop.domain.decision.outcome import FollowUp
from tests.domain.making import WORKER

DECIDED = date(2026, 5, 3)
TODAY = date(2026, 5, 20)
ACTION = FollowUp("a", "Ring her again", "Kim Mason", TODAY)
COMMENT = Comment(date(2026, 5, 12), "Ruth Abel", "Ask her first next time.", Stance.AGREES, WORKER, ACTION)


@pytest.mark.parametrize(
    ("corrected", "reason", "fields"),
    [
        ("In July", "I mistook the month", []),
        (" ", "I mistook the month", ["corrected"]),
        ("In  June\n", "I mistook the month", ["corrected"]),
        ("In July", "\n", ["reason"]),
        ("", "", ["corrected", "reason"]),
    ],
)
def test_correction_says_what_stands_there_and_why(corrected: str, reason: str, fields: list[str]) -> None:
    """New words that are none, or the same ones set otherwise, are no correction."""
    assert list(problems_of_amendment("In June", corrected, reason)) == fields


@pytest.mark.parametrize(
    ("comment", "fields"),
    [
        (COMMENT, []),
        (replace(COMMENT, on=DECIDED), []),
        (replace(COMMENT, on=TODAY, action=None), []),
        (replace(COMMENT, on=date(2026, 5, 2)), ["on"]),
        (replace(COMMENT, on=date(2026, 5, 21)), ["on"]),
        (replace(COMMENT, supervisor=" ", said="\n"), ["supervisor", "said"]),
        (replace(COMMENT, action=replace(ACTION, due_on=date(2026, 5, 19))), ["due_on"]),
        (replace(COMMENT, action=replace(ACTION, due_on=None)), ["due_on"]),
        (replace(COMMENT, action=replace(ACTION, what="", owner=" ")), ["what", "owner"]),
    ],
)
def test_comment_was_said_between_the_decision_and_today(comment: Comment, fields: list[str]) -> None:
    """Who, what, a day that can be; and what is agreed has an owner and a day that is not over."""
    assert list(problems_of_comment(comment, DECIDED, TODAY)) == fields


def test_restriction_has_a_ground() -> None:
    """Why it is hidden, or shown again, is never left out."""
    assert problems_of_restriction("She contests it") == {}
    assert list(problems_of_restriction(" \n")) == ["ground"]

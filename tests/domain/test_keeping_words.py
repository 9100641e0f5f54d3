"""How long a record is kept, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from infoshare_desktop.domain.acts.keeping import Retention
from infoshare_desktop.domain.facts import keeping
from infoshare_desktop.domain.retention import Due, Hindrance
from infoshare_desktop.domain.retention_rules import CountsFrom, Fits, RetentionRule
from tests.domain.making import NOON, WORKER

RULE: Final = RetentionRule("other", "All other records", CountsFrom.LAST_ENTRY, 6, Fits.OTHERWISE)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (RULE, "6 years after the last entry about it"),
        (replace(RULE, years=1, counts_from=CountsFrom.SEALED), "1 year after the day it was sealed"),
        (replace(RULE, years=0, counts_from=CountsFrom.REVIEW), "Its review date"),
        (
            replace(RULE, years=7, counts_from=CountsFrom.TURNS_18),
            "7 years after the youngest person in it turns 18",
        ),
        (replace(RULE, counts_from=CountsFrom.NEVER), "Never by itself"),
    ],
)
def test_a_rule_is_told_in_one_line(rule: RetentionRule, words: str) -> None:
    """Event and years, as somebody would say it."""
    assert keeping.how_long(rule) == words


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (Due(RULE, chosen=False, on=date(2032, 5, 3)), "3 May 2032"),
        (Due(RULE, chosen=False, on=None), "Never by itself"),
        (
            Due(RULE, chosen=False, on=None, unknown_births=("P-0002", "P-0003")),
            "the birth of P-0002, P-0003 is not known",
        ),
        (Due(RULE, chosen=False, on=None, no_review=True), "the record names no review date"),
    ],
)
def test_the_day_is_told_or_why_it_is_not_known(due: Due, words: str) -> None:
    """Nothing is guessed, and what to do about it is said."""
    assert words in keeping.time_over(due)


def test_everything_that_can_be_chosen_or_hinders_has_words_of_its_own() -> None:
    """No two are said alike."""
    for told in (
        [keeping.counts_from(value) for value in CountsFrom],
        [keeping.fits(value) for value in Fits],
        [keeping.hindrance(value) for value in Hindrance],
    ):
        assert all(told)
        assert len(set(told)) == len(told)


def test_a_hold_says_why_since_when_and_by_whom() -> None:
    """And nothing of the record."""
    told = keeping.hold(Retention(NOON, "", held=True, reason="A solicitor has written", worker=WORKER))
    assert [fact.words for fact in told] == ["A solicitor has written", "Kim Mason, Outreach worker, 3 May 2026, 12:00"]

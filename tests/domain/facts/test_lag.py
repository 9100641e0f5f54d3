"""How long after one thing another happened."""

from __future__ import annotations

from datetime import timedelta

import pytest

from infoshare_desktop.domain.facts.lag import lag


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(seconds=59), ""),
        (timedelta(minutes=1), "1 minute"),
        (timedelta(minutes=59), "59 minutes"),
        (timedelta(hours=1, minutes=59), "1 hour"),
        (timedelta(hours=23, minutes=59), "23 hours"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=3, hours=20), "3 days"),
        (timedelta(minutes=-5), ""),
    ],
)
def test_a_lag_is_said_in_its_largest_unit(span: timedelta, words: str) -> None:
    """Rounded down, and nothing under a minute or backwards."""
    assert lag(span) == words

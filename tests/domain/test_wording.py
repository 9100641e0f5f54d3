"""How our own values are said."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.decision.consent import ConsentStatus
from infoshare_desktop.domain.decision.disclosing import TellWhen
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.listing import Mark, State

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum


@pytest.mark.parametrize(
    ("say", "values"),
    [
        (wording.choice, Choice),
        (wording.outcome, OutcomeKind),
        (wording.consent, ConsentStatus),
        (wording.told, TellWhen),
        (wording.state, State),
        (wording.mark, Mark),
    ],
)
def test_every_value_has_words_of_its_own(say: Callable[[StrEnum], str], values: type[StrEnum]) -> None:
    """No value is without words, and no two values share them."""
    said = [say(value) for value in values]
    assert all(said)
    assert len(set(said)) == len(said)


def test_moment() -> None:
    """A moment is said as the clock on the worker's wall showed it."""
    assert wording.moment(Moment(datetime(2026, 5, 3, 23, 30, tzinfo=UTC), "Europe/London")) == "4 May 2026, 00:30"

"""Consent that was over when something was passed on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.acts.sharing import Danger
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.warnings.consents import consent_over
from tests.domain.making import NOON
from tests.domain.needs.cases import GIVEN, WHO

OVER = replace(GIVEN, expires_on=date(2026, 5, 2))


@pytest.mark.parametrize("line", [OVER, replace(OVER, status=ConsentStatus.IN_PART)])
def test_consent_until_a_day_that_is_over_is_warned_of(line: Consent) -> None:
    """A decision to share later can outlast the consent that it rests on."""
    (warning,) = consent_over((line,), NOON)
    assert (warning.danger, warning.person) == (Danger.CONSENT_OVER, WHO)
    assert WHO in warning.sentence
    assert WHO in wording.danger(warning.danger, WHO)


@pytest.mark.parametrize(
    "line",
    [
        GIVEN,
        replace(OVER, expires_on=date(2026, 5, 3)),
        replace(OVER, status=ConsentStatus.REFUSED),
        replace(OVER, anyway=Choice.YES),
    ],
)
def test_what_does_not_rest_on_it_is_let_pass(line: Consent) -> None:
    """Without a day, on the day itself, and where it was never given."""
    assert consent_over((line,), NOON) == ()

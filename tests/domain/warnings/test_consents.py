"""Consent that was over when something was passed on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.acts.sharing import Danger
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.records.record import sealed
from infoshare_desktop.domain.warnings.consents import consent_over, resting_on
from tests.domain.making import NOON, WORKER
from tests.domain.needs.cases import GIVEN, WHO, duty, not_confidential, not_shared, simple
from tests.guidance.builtin import leaflet

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.records.record import Decision

OVER = replace(GIVEN, expires_on=date(2026, 5, 2))


@pytest.mark.parametrize("line", [OVER, replace(OVER, status=ConsentStatus.IN_PART)])
def test_consent_until_a_day_that_is_over_is_warned_of(line: Consent) -> None:
    """A decision to share later can outlast the consent that it rests on."""
    (warning,) = consent_over((line,), NOON)
    assert (warning.danger, warning.person) == (Danger.CONSENT_OVER, WHO)
    assert WHO in warning.sentence
    assert WHO in wording.danger(warning.danger, WHO)


@pytest.mark.parametrize("line", [GIVEN, replace(OVER, expires_on=date(2026, 5, 3))])
def test_consent_that_holds_is_let_pass(line: Consent) -> None:
    """Without a day, and on the day itself."""
    assert consent_over((line,), NOON) == ()


@pytest.mark.parametrize("line", [OVER, replace(OVER, status=ConsentStatus.IN_PART)])
def test_a_decision_rests_on_consent_that_was_given(line: Consent) -> None:
    """Wholly or in part, where the way led over the question of it."""
    assert resting_on(_sealed(replace(simple(), consents=(line,))), leaflet()) == (line,)


@pytest.mark.parametrize(
    "made",
    [
        duty(),
        not_confidential(),
        not_shared(),
        replace(simple(), consents=(replace(OVER, status=ConsentStatus.REFUSED),)),
        replace(simple(), consents=(replace(OVER, anyway=Choice.YES),)),
    ],
    ids=["by a duty", "not confidential", "taken back before", "refused", "would share anyway"],
)
def test_a_decision_rests_on_no_other_consent(made: Draft) -> None:
    """Where it was never given, or the way led past the question in the end, what was entered there counts nothing."""
    decision = _sealed(made)
    assert decision.consents
    assert resting_on(decision, leaflet()) == ()


def _sealed(made: Draft) -> Decision:
    return sealed(made, leaflet(), WORKER, "KM-2026-0001", NOON)

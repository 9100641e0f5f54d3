"""What was begun at a field and is no value yet is mended before the seal, at its field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.needs.sealing import missing_to_seal
from tests.domain.making import WORKER
from tests.domain.needs.cases import CASES, WHO
from tests.guidance.builtin import leaflet


@pytest.mark.parametrize(
    ("case", "field", "question"),
    [
        ("emergency", "emergency.at", "danger"),
        ("simple", "trigger.noticed_at", "purpose"),
        ("request", "requester.needed_by", "purpose"),
        ("simple", f"people.{WHO}.not_to_learn", "identify"),
        ("simple", f"consents.{WHO}.expires_on", "consent"),
        ("refused", "manager.at", "interest"),
        ("simple", "planned.1.action_by", "properly"),
        ("not sought", f"tellings.{WHO}.tell_on", "properly"),
        ("advice", "advice.1.asked_at", "purpose"),
        ("task", "follow_ups.1.due_on", "check"),
    ],
)
def test_a_day_that_cannot_be_read_is_not_sealed_away(case: str, field: str, question: str) -> None:
    """It is quoted, so that the worker knows which of many is meant."""
    draft = replace(CASES[case], unfinished={field: "31 June\n10"})
    (gap,) = missing_to_seal(draft, stand(leaflet(), draft), WORKER)
    assert (gap.question, gap.field) == (question, field)
    assert "“31 June 10”" in gap.sentence

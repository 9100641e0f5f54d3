"""Domain values to and from plain data."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from cattrs.errors import ClassValidationError
from hypothesis import given
from hypothesis import strategies as st

from infoshare_desktop.domain.codec import plain, valued
from infoshare_desktop.domain.decision.beginning import Requester, Trigger
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome
from tests.domain.making import NOON, draft, pack, shared_with_consent
from tests.domain.packs import drafts

if TYPE_CHECKING:
    from collections.abc import Mapping


@given(drafts(pack()))
def test_a_draft_survives_the_way_through_json(some_draft: Draft) -> None:
    """Every field comes back equal from text: answers, persons, consents, moments."""
    assert valued(json.loads(json.dumps(plain(some_draft))), Draft) == some_draft


@given(st.text(), st.dates())
def test_text_and_days_survive(text: str, day: date) -> None:
    """Whatever is typed, and every day of the calendar."""
    full = replace(
        shared_with_consent(),
        trigger=Trigger("request", text, Requester(text, received_at=NOON)),
        follow_ups=(FollowUp("f1", text, text, day),),
        outcome=Outcome(review_on=day),
    )
    assert valued(json.loads(json.dumps(plain(full))), Draft) == full


def test_plain_data_has_field_names_and_values_only() -> None:
    """Moments as RFC 9557, days as ISO 8601, choices by their values: readable without this program."""
    data = plain(replace(draft(), outcome=Outcome(review_on=date(2026, 6, 1))))
    assert data["started_at"] == "2026-05-03T12:00:00+01:00[Europe/London]"
    assert data["outcome"]["review_on"] == "2026-06-01"
    assert json.loads(json.dumps(data)) == data | {name: [] for name, value in data.items() if value == ()}


@pytest.mark.parametrize(
    "change",
    [{"started_at": "yesterday"}, {"people": [{"role": "client"}]}, {"outcome": {"kind": "perhaps"}}],
    ids=["no moment", "a person without reference", "an unknown outcome"],
)
def test_data_that_does_not_fit_is_refused(change: Mapping[str, object]) -> None:
    """Nothing is guessed."""
    with pytest.raises(ClassValidationError):
        valued({**plain(draft()), **change}, Draft)


def test_fields_of_a_later_program_are_left_out() -> None:
    """A later schema adds; what it added does not stop this program from reading."""
    assert valued({**plain(draft()), "added_later": 1}, Draft) == draft()


def test_fields_that_an_earlier_program_did_not_have_get_their_default() -> None:
    """An earlier record stays readable."""
    data = plain(draft())
    del data["follow_ups"]
    assert valued(data, Draft) == draft()

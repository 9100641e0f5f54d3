"""Every text that a worker types is looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.quality.passages import written
from tests.domain.needs.cases import CASES, PHONE, STATEMENTS, TOLD, WHO
from tests.guidance.builtin import leaflet

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft


def places(draft: Draft) -> dict[str, str]:
    """What is looked at, by the ids of the fields."""
    return {one.field: one.text for one in written(draft, stand(leaflet(), draft))}


@pytest.mark.parametrize(
    ("case", "field", "text"),
    [
        ("secret address", f"people.{WHO}.not_to_learn_note", "Her brother"),
        ("child", f"people.{WHO}.responsible", "Her mother"),
        ("in part", f"consents.{WHO}.limits", "Not her health"),
        ("in part", f"consents.{WHO}.covers", "This call"),
        ("not sought", f"consents.{WHO}.not_sought_note", "He reads her mail."),
        ("teenager", f"consents.{WHO}.competence_note", "She told me what may come of it."),
        ("refused", f"interests.{WHO}.less_intrusive", "Without her name they cannot help."),
        ("refused", f"interests.{WHO}.if_not_shared", "He may find her."),
        ("refused", f"interests.{WHO}.if_shared", "She may not come back."),
        ("refused", f"interests.{WHO}.why", "One fact to one person."),
        ("refused", "statements.1.text", STATEMENTS[0].text),
        ("refused", "information.accuracy", "Seen today"),
        ("refused", f"consents.{WHO}.note", "She is afraid of him."),
        ("refused", "override", "His threat is near."),
        ("refused", "reasons", "He has her keys."),
        ("attorney", f"consents.{WHO}.given_by", "Her sister"),
        ("again", "trigger.earlier_because", "She moved."),
        ("request", "requester.asked_for", "Whether she still lives there"),
        ("not confidential", "not_confidential", "Her name is on the door."),
        ("not sought", f"tellings.{WHO}.why_not", "He reads her mail."),
        ("simple", "information", "Needs a room before Friday"),
        ("simple", "planned.1.name", "J. Bell"),
        ("simple", "planned.1.what", "That she needs a room"),
        ("advice", "advice.1.said", "Wait."),
        ("advice", "advice.1.followed_why", "He is near."),
        ("task", "follow_ups.1.what", "Ring her"),
        ("not shared", "plan_meanwhile", "She rings on Friday."),
        ("not shared", "risk_accepted", "She may lose the room."),
    ],
)
def test_what_only_some_decisions_ask_for_is_looked_at_too(case: str, field: str, text: str) -> None:
    """A name or an abbreviation stands out there as anywhere."""
    assert places(CASES[case])[field] == text


def test_what_may_be_said_of_anybody() -> None:
    """Terms for the recipient, what the person was told, how to talk with them."""
    draft = replace(
        CASES["duty"],
        people=(PersonLine(WHO, "client", communication="Slowly"),),
        planned=(replace(PHONE, copies="Lee", conditions_note="Not to him", action_wanted="Ring her"),),
        tellings=(replace(TOLD[0], said="That I ring"),),
    )
    found = places(draft)
    assert [found[f"planned.1.{name}"] for name in ("copies", "conditions_note", "action_wanted")] == [
        "Lee",
        "Not to him",
        "Ring her",
    ]
    assert found[f"people.{WHO}.communication"] == "Slowly"
    assert found[f"tellings.{WHO}.said"] == "That I ring"

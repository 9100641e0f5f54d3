"""What a case does not call for is not asked for: the other side of each rule."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.decision.information import Information
from infoshare_desktop.domain.decision.interest import ManagerTold
from infoshare_desktop.domain.decision.outcome import Outcome, OutcomeKind
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.needs.sealing import missing_to_seal
from infoshare_desktop.domain.needs.sending import address_needs_second_person
from tests.domain.making import WORKER
from tests.domain.needs.acts import ACTS, decision_of
from tests.domain.needs.cases import ADULT, CASES, LATER, PARTED, WEIGHED, YES
from tests.guidance.builtin import leaflet

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft

KEPT_BACK: Final = Outcome(
    OutcomeKind.DO_NOT_SHARE,
    "He might hear of it.",
    override="It is too early.",
    review_on=LATER,
    plan_meanwhile="I ring her every day.",
    risk_accepted="He may come back.",
)


def fields(draft: Draft) -> list[str]:
    """The fields of all that is missing."""
    return [gap.field for gap in missing_to_seal(draft, stand(leaflet(), draft), WORKER)]


@pytest.mark.parametrize(
    ("case", "change"),
    [
        ("simple", {"purposes": ("protect_adult",), "people": (replace(ADULT, role="witness"),)}),
        ("allegation", {"information": Information("He hit her", ("allegation",)), "outcome": KEPT_BACK}),
        ("refused", {"manager": ManagerTold(), "outcome": KEPT_BACK}),
        ("advice", {"advice": (replace(CASES["advice"].advice[0], followed=YES, followed_why=""),)}),
        (
            "refused",
            {
                "information": replace(PARTED, anonymous_would_do=YES),
                "interests": (replace(WEIGHED, without_consent_because=""),),
            },
        ),
    ],
    ids=[
        "a witness is not at risk",
        "parts of what stays here",
        "sharing that is none",
        "advice that was followed",
        "nothing special in it",
    ],
)
def test_a_rule_that_does_not_hold_asks_for_nothing(case: str, change: dict[str, object]) -> None:
    """A question too many is answered with anything."""
    assert fields(replace(CASES[case], **change)) == []  # type: ignore[arg-type]  # named by the table above


@pytest.mark.parametrize(
    ("case", "part", "change", "field"),
    [
        ("request", "trigger", {"received_at": None}, "requester.received_at"),
        ("advice", "advice", {"asked_at": None}, "advice.1.asked_at"),
        ("task", "follow_ups", {"due_on": None}, "follow_ups.1.due_on"),
    ],
)
def test_a_day_that_cannot_be_read_is_named_once(case: str, part: str, change: dict[str, object], field: str) -> None:
    """As one that cannot be read, and not as one that is missing too."""
    draft = CASES[case]
    before = draft.trigger.requester if part == "trigger" else getattr(draft, part)[0]
    after = replace(before, **change)
    whole = replace(draft.trigger, requester=after) if part == "trigger" else (after,)
    assert fields(replace(draft, **{part: whole, "unfinished": {field: "31 June"}})) == [field]  # type: ignore[arg-type]  # named by the table above


@pytest.mark.parametrize(
    ("method", "case", "needed"),
    [
        *((method, "secret address", True) for method in ("secure_email", "portal", "tracked_post", "other")),
        *((method, "not confidential", True) for method in ("secure_email", "portal", "tracked_post", "other")),
        *((method, "secret address", False) for method in ("phone", "face_to_face", "by_hand", "meeting", "")),
        ("tracked_post", "simple", False),
    ],
)
def test_a_second_person_compares_what_could_go_astray(method: str, case: str, needed: bool) -> None:
    """Where a slip in an address would tell a stranger what puts somebody in danger."""
    act = replace(ACTS["call"][0], method=method)
    assert address_needs_second_person(act, decision_of(case)) is needed

"""Days and times that cannot be stand among what is to be put right, each where it is entered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.beginning import Trigger
from infoshare_desktop.domain.decision.disclosing import Telling, TellWhen
from infoshare_desktop.domain.decision.interest import ManagerTold
from infoshare_desktop.domain.decision.outcome import FollowUp, OutcomeKind
from infoshare_desktop.domain.flow import stand
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.needs.gap import CHECK_PAGE
from infoshare_desktop.domain.needs.impossible import impossible_to_seal
from tests.domain.making import NOON
from tests.domain.needs.cases import CASES, PHONE, WHO
from tests.guidance.builtin import leaflet

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft

LATER: Final = Moment(NOON.instant + timedelta(hours=1), NOON.zone)
OVER: Final = date(2026, 5, 2)


def places(draft: Draft) -> list[tuple[str, str]]:
    """Question and field of everything that cannot be."""
    return [(gap.question, gap.field) for gap in impossible_to_seal(draft, stand(leaflet(), draft), NOON)]


@pytest.mark.parametrize(
    ("case", "change", "place"),
    [
        ("simple", {"trigger": Trigger("own_concern", noticed_at=LATER)}, ("purpose", "trigger.noticed_at")),
        ("duty", {"trigger": Trigger("own_concern", noticed_at=LATER)}, ("duty", "trigger.noticed_at")),
        ("refused", {"manager": ManagerTold(Choice.YES, "Lee Park", LATER)}, ("interest", "manager.at")),
        ("simple", {"planned": (replace(PHONE, action_by=OVER),)}, ("properly", "planned.1.action_by")),
        (
            "simple",
            {"tellings": (Telling(WHO, TellWhen.NOT_TOLD, tell_on=OVER),)},
            ("properly", f"tellings.{WHO}.tell_on"),
        ),
        ("simple", {"advice": (Advice("1", "identify", asked_at=LATER),)}, ("identify", "advice.1.asked_at")),
        ("simple", {"follow_ups": (FollowUp("1", due_on=OVER),)}, (CHECK_PAGE, "follow_ups.1.due_on")),
    ],
)
def test_it_leads_to_the_page_of_its_field(case: str, change: dict[str, object], place: tuple[str, str]) -> None:
    """The question that asks for it on this way; for advice its own question, else the check page."""
    assert places(replace(CASES[case], **change)) == [place]  # type: ignore[arg-type]  # named by the table above


def test_consent_is_mended_at_its_question() -> None:
    """Where it was given in the future."""
    draft = CASES["simple"]
    consents = (replace(draft.consents[0], given_at=LATER),)
    assert places(replace(draft, consents=consents)) == [("consent", f"consents.{WHO}.given_at")]


def test_what_is_shared_against_the_guidance_is_mended_on_the_check_page() -> None:
    """No question on the way asks to whom it goes."""
    draft = CASES["not shared"]
    outcome = replace(draft.outcome, kind=OutcomeKind.SHARE_NOW)
    planned = (replace(PHONE, action_by=OVER),)
    assert places(replace(draft, planned=planned, outcome=outcome)) == [(CHECK_PAGE, "planned.1.action_by")]


def test_what_is_off_the_way_is_kept_and_holds_nothing_up() -> None:
    """A manager told in the future, where nobody asks for the manager; a recipient of what is not shared."""
    assert places(replace(CASES["simple"], manager=ManagerTold(Choice.YES, "Lee Park", LATER))) == []
    assert places(replace(CASES["not shared"], planned=(replace(PHONE, action_by=OVER),))) == []

"""What was shared in an emergency, and the decision that completes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.decision.disclosing import Recipient
from infoshare_desktop.domain.errors import NotAllowed
from infoshare_desktop.domain.facts import decided
from infoshare_desktop.domain.records.listing import State
from tests.domain.making import shared_with_consent
from tests.services.desk import emergency
from tests.services.finding import found

if TYPE_CHECKING:
    from tests.services.desk import Desk


def test_emergency_is_in_the_chain_at_once(desk: Desk) -> None:
    """The disclosure has a number before any question is answered, and the draft carries it."""
    draft, number = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    assert draft.emergencies == (number,)
    assert desk.deciding.open(draft.reference) == draft
    view = desk.browsing.read(number)
    assert view.emergency is not None
    assert view.row.state is State.EMERGENCY
    assert found(desk, "breathing") == [number]


@pytest.mark.parametrize("change", [{"why": " "}, {"what": ""}, {"recipient": Recipient()}, {"exposes": None}])
def test_emergency_needs_to_whom_what_why_and_its_safety_questions(change: dict[str, object], desk: Desk) -> None:
    """An emergency that leaves one of them open is refused, and takes no number."""
    draft = desk.deciding.start()
    act = replace(emergency(desk.clock), **change)  # type: ignore[arg-type]  # named by the table above
    with pytest.raises(NotAllowed):
        desk.deciding.record_emergency(draft, act)
    assert desk.vault.read(lambda kept: kept.entries.head()).entries == 0


def test_an_emergency_in_the_future_is_refused(desk: Desk) -> None:
    """What stands in the chain for good has happened."""
    draft = desk.deciding.start()
    desk.clock.forward(hours=1)
    act = emergency(desk.clock)
    desk.clock.forward(hours=-1)
    with pytest.raises(NotAllowed, match="future"):
        desk.deciding.record_emergency(draft, act)
    assert desk.vault.read(lambda kept: kept.entries.head()).entries == 0


def test_seal_completes_the_emergencies_it_refers_to(desk: Desk) -> None:
    """Home shows the record to complete until the decision about it is sealed."""
    started, number = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    assert desk.home.waiting().emergencies.rows[0].reference == number
    draft = replace(
        shared_with_consent(),
        reference=started.reference,
        pack=started.pack,
        started_at=started.started_at,
        emergencies=started.emergencies,
    )
    desk.deciding.seal(draft)
    assert desk.home.waiting().emergencies.total == 0
    assert desk.browsing.read(number).row.state is State.COMPLETED
    with pytest.raises(NotAllowed):
        desk.deciding.complete(number)


def test_a_record_made_in_retrospect_says_how_long_after(desk: Desk) -> None:
    """Counted from the first of its emergency disclosures, which is also when it came to notice."""
    act = emergency(desk.clock)
    desk.clock.forward(hours=3)
    started, _number = desk.deciding.record_emergency(desk.deciding.start(), act)
    started, _number = desk.deciding.record_emergency(started, emergency(desk.clock))
    desk.clock.forward(hours=2)
    decision = desk.deciding.seal(replace(desk.complete(), emergencies=started.emergencies))
    assert decision.shared_before == decision.trigger.noticed_at == act.at
    assert decided.retrospect(decision) == "5 hours after it was shared"
    assert decided.retrospect(desk.sealed()) == ""


def test_complete_finds_the_draft_of_an_emergency(desk: Desk) -> None:
    """Completing goes on with the draft that is there; where it was discarded a new one refers to the number."""
    draft, number = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    assert desk.deciding.complete(number) == draft
    desk.deciding.discard(draft.reference, "Confused")
    again = desk.deciding.complete(number)
    assert again.reference != draft.reference
    assert again.emergencies == (number,)
    assert [line.reference for line in again.people] == ["P-0001"]

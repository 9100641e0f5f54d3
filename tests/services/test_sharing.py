"""Passing on, and what comes back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.disclosing import Recipient
from infoshare_desktop.domain.decision.outcome import Outcome, OutcomeKind
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.listing import Mark
from infoshare_desktop.domain.query import Query
from tests.domain.making import shared_with_consent
from tests.services.desk import disclosure, no_purpose, receipt

if TYPE_CHECKING:
    from tests.services.desk import Desk


def test_planned_disclosure_is_carried_out_and_confirmed(desk: Desk) -> None:
    """The marks of the line follow: to share, then no receipt, then none; each act is an entry about the number."""
    number = desk.sealed().number
    assert [plan.id for plan in desk.sharing.open_plans(number)] == ["a"]
    entry = desk.sharing.record(number, disclosure(desk.clock))
    assert desk.sharing.open_plans(number) == ()
    assert desk.browsing.read(number).row.marks == (Mark.NO_RECEIPT,)
    desk.clock.forward(days=4)
    assert [missing.days for missing in desk.home.waiting().receipts] == [4]
    desk.sharing.receive(number, receipt(desk.clock, entry.header.sequence))
    view = desk.browsing.read(number)
    assert view.row.marks == ()
    assert [entry.header.kind for entry in view.entries] == [EntryKind.SEAL, EntryKind.DISCLOSURE, EntryKind.RECEIPT]
    assert view.disclosures[0][0] == view.receipts[0].disclosure == entry.header.sequence
    assert desk.home.waiting().receipts == ()


def test_search_finds_the_reply(desk: Desk) -> None:
    """What came back is found under the decision's number."""
    number = desk.sealed().number
    entry = desk.sharing.record(number, disclosure(desk.clock))
    desk.sharing.receive(number, receipt(desk.clock, entry.header.sequence))
    (row,) = desk.browsing.rows(desk.browsing.ids(Query(text="zephyr")))
    assert row.reference == number
    assert "zephyr" in desk.browsing.hit(number, "zephyr")


def test_new_recipient_needs_a_reason(desk: Desk) -> None:
    """Somebody whom the decision did not plan for is recorded only with why."""
    number = desk.sealed().number
    with pytest.raises(NotAllowed, match="why"):
        desk.sharing.record(number, disclosure(desk.clock, planned_id=""))
    desk.sharing.record(number, disclosure(desk.clock, planned_id="", new_because="She moved to their area"))
    assert len(desk.sharing.history(number).disclosures) == 1
    assert [plan.id for plan in desk.sharing.open_plans(number)] == ["a"]


def test_more_for_the_same_recipient_needs_a_new_decision(desk: Desk) -> None:
    """What was planned once is passed on once."""
    number = desk.sealed().number
    desk.sharing.record(number, disclosure(desk.clock))
    with pytest.raises(NotAllowed, match="decide again"):
        desk.sharing.record(number, disclosure(desk.clock))
    assert len(desk.sharing.history(number).disclosures) == 1


def test_disclosure_says_to_whom(desk: Desk) -> None:
    """A disclosure to nobody is refused."""
    number = desk.sealed().number
    with pytest.raises(NotAllowed):
        desk.sharing.record(number, replace(disclosure(desk.clock), recipient=Recipient()))


def test_decision_not_to_share_takes_no_disclosure(desk: Desk) -> None:
    """Where the decision was not to share, sharing needs a new decision."""
    made = replace(no_purpose(shared_with_consent()), outcome=Outcome(OutcomeKind.DO_NOT_SHARE, "No purpose."))
    number = desk.sealed(made).number
    assert desk.sharing.open_plans(number) == ()
    with pytest.raises(NotAllowed, match="decide again"):
        desk.sharing.record(number, disclosure(desk.clock))


def test_receipt_names_a_disclosure_of_this_decision(desk: Desk) -> None:
    """A receipt for another decision's disclosure is refused."""
    one, other = desk.sealed().number, desk.sealed().number
    entry = desk.sharing.record(one, disclosure(desk.clock))
    with pytest.raises(NotAllowed):
        desk.sharing.receive(other, receipt(desk.clock, entry.header.sequence))


def test_nothing_is_recorded_about_an_unknown_number(desk: Desk) -> None:
    """A number that nothing was sealed under is told."""
    with pytest.raises(NoSuchRecord):
        desk.sharing.record("KM-2026-0404", disclosure(desk.clock))

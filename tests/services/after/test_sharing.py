"""Passing on, and what comes back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.person import ContactLine, Person, Safety
from infoshare_desktop.domain.acts.sharing import Danger, PersonTold, Warned
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.disclosing import Recipient, TellWhen
from infoshare_desktop.domain.decision.outcome import Outcome, OutcomeKind
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.records.listing import Mark
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.services.after.looking_out import LookingOut
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


def with_danger(desk: Desk) -> str:
    """The number of a decision about Rosa that Darren must not learn of; her old phone is with him."""
    desk.people.add("Rosa Quill")
    desk.people.add("Darren Marsh")
    rosa = Person("P-0001", "Rosa Quill", contacts=(ContactLine("07700 900123", Safety.UNSAFE),))
    desk.people.change(rosa)
    made = shared_with_consent()
    return desk.sealed(replace(made, people=(replace(made.people[0], not_to_learn=("P-0002",)),))).number


def test_warning_stops_until_it_has_a_reason(desk: Desk) -> None:
    """Without a window too: nothing is marked as sent while a warning has no reason; the reason stays in the act."""
    number = with_danger(desk)
    act = replace(disclosure(desk.clock), recipient=Recipient("", "Marsh, D.", contact="+44 7700 900123"))
    with pytest.raises(NotAllowed, match="P-0002, who must not learn"):
        desk.sharing.record(number, act)
    first = Warned(Danger.MUST_NOT_LEARN, "P-0002", "He has her power of attorney")
    with pytest.raises(NotAllowed, match="unsafe"):
        desk.sharing.record(number, replace(act, warned=(first,)))
    assert desk.sharing.history(number).disclosures == ()
    second = Warned(Danger.UNSAFE_CONTACT, "P-0001", "She sat beside me when I rang")
    desk.sharing.record(number, replace(act, warned=(first, second)))
    assert desk.sharing.history(number).disclosures[0][1].warned == (first, second)
    assert Mark.WARNED in desk.browsing.read(number).row.marks
    assert len(desk.browsing.ids(Query(text="beside me when I rang"))) == 1
    assert [found for found in desk.vault.check() if not found.ok] == []


def test_reason_without_its_warning_is_not_kept(desk: Desk) -> None:
    """A reason for a warning that is gone by now says nothing about this act."""
    number = with_danger(desk)
    stale = Warned(Danger.MUST_NOT_LEARN, "P-0002", "He has her power of attorney")
    desk.sharing.record(number, replace(disclosure(desk.clock), warned=(stale,)))
    assert desk.sharing.history(number).disclosures[0][1].warned == ()
    assert desk.browsing.read(number).row.marks == (Mark.NO_RECEIPT,)


def test_somebody_under_another_reference_is_known_again(desk: Desk) -> None:
    """What is noted under another reference of the same person counts, and so does who lives with them."""
    number = with_danger(desk)
    desk.people.add("Daz")
    desk.people.alias("P-0002", "P-0003", "The same phone")
    desk.people.add("Tracey Bell")
    desk.people.change(Person("P-0004", "Tracey Bell", lives_with=("P-0003",)))
    looking_out = LookingOut(desk.vault, desk.guiding)
    for name, danger in (("Daz", Danger.MUST_NOT_LEARN), ("Tracey Bell", Danger.HOUSEHOLD), ("J. Bell", None)):
        organisation = "Housing Options" if danger is None else ""
        act = replace(disclosure(desk.clock), recipient=Recipient(organisation, name))
        assert [one.danger for one in looking_out.over_disclosure(number, act)] == ([danger] if danger else []), name


def test_asking_for_a_receipt_is_a_task_until_it_is_there(desk: Desk) -> None:
    """From the day that was set it is to be asked what came of it; the receipt settles that, and the check agrees."""
    number = desk.sealed().number
    entry = desk.sharing.record(number, disclosure(desk.clock))
    tasks = {one.follow_up.id: one for one in desk.vault.read(lambda kept: kept.follow_ups.about(number))}
    assert tasks["chase-1"].follow_up.due_on == desk.clock().day() + timedelta(days=7)
    assert "Housing Options" in tasks["chase-1"].follow_up.what
    assert [found for found in desk.vault.check() if not found.ok] == []
    desk.sharing.receive(number, receipt(desk.clock, entry.header.sequence))
    tasks = {one.follow_up.id: one for one in desk.vault.read(lambda kept: kept.follow_ups.about(number))}
    assert tasks["chase-1"].finished_at == desk.clock()
    assert "zephyr" not in tasks["chase-1"].result  # the reply stands in its own entry, and can be taken out of that
    desk.sharing.receive(number, receipt(desk.clock, entry.header.sequence))
    assert [found for found in desk.vault.check() if not found.ok] == []


def test_who_was_not_told_is_looked_at_again(desk: Desk) -> None:
    """A day that was set for telling somebody later becomes a task."""
    number = desk.sealed().number
    later = PersonTold("P-0001", TellWhen.NOT_TOLD, "He reads her post", tell_on=desk.clock().day())
    desk.sharing.record(number, replace(disclosure(desk.clock), told=(later,)))
    tasks = [one.follow_up for one in desk.vault.read(lambda kept: kept.follow_ups.about(number))]
    assert ("look-again-P-0001-1", desk.clock().day(), "tell") in [(one.id, one.due_on, one.kind) for one in tasks]
    assert [found for found in desk.vault.check() if not found.ok] == []


@pytest.mark.parametrize("missing", ["withheld", "need_to_know", "action_wanted"])
def test_nothing_that_sending_takes_may_be_missing(desk: Desk, missing: str) -> None:
    """What each recipient got, did not get, why, and what they are to do, is said each time."""
    number = desk.sealed().number
    with pytest.raises(NotAllowed):
        desk.sharing.record(number, replace(disclosure(desk.clock), **{missing: " "}))  # type: ignore[arg-type]  # a text


def test_paper_goes_into_a_hand(desk: Desk) -> None:
    """What goes by hand names whose hand it was: nothing is left for somebody."""
    number = desk.sealed().number
    act = replace(disclosure(desk.clock), method="by_hand", recipient=Recipient("Housing Options"))
    with pytest.raises(NotAllowed, match="into whose hand"):
        desk.sharing.record(number, act)
    desk.sharing.record(number, replace(act, recipient=Recipient("Housing Options", "J. Bell")))


def test_telling_somebody_as_it_is_shared_is_done(desk: Desk) -> None:
    """Who was told by then is no longer to be told; who will be told afterwards still is."""
    number = desk.sealed().number
    told = PersonTold("P-0001", TellWhen.BEFORE, at=desk.clock(), said="What goes to them, and why")
    desk.sharing.record(number, replace(disclosure(desk.clock), told=(told,)))
    tasks = {one.follow_up.id: one for one in desk.vault.read(lambda kept: kept.follow_ups.about(number))}
    assert tasks["tell-P-0001"].finished_at == desk.clock()
    assert told.said not in tasks["tell-P-0001"].result
    later = desk.sealed().number
    desk.sharing.record(later, replace(disclosure(desk.clock), told=(PersonTold("P-0001", TellWhen.AFTER),)))
    tasks = {one.follow_up.id: one for one in desk.vault.read(lambda kept: kept.follow_ups.about(later))}
    assert tasks["tell-P-0001"].finished_at is None
    assert [found for found in desk.vault.check() if not found.ok] == []

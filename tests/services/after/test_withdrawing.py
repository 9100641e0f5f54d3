"""Consent that is taken back after the seal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.sharing import Danger, Warned
from infoshare_desktop.domain.acts.withdrawing import Withdrawal
from infoshare_desktop.domain.after.withdrawals import ASK_WITHIN, warning
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.disclosing import Recipient
from infoshare_desktop.domain.decision.draft import Answer
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.domain.warnings.consents import resting_on
from infoshare_desktop.services.after.looking_out import LookingOut
from infoshare_desktop.services.after.restricting import Restricting
from infoshare_desktop.services.after.withdrawing import Withdrawing
from tests.domain.making import WORKER, refused, shared_with_consent
from tests.services.desk import disclosure, emergency

if TYPE_CHECKING:
    from tests.services.desk import Desk

TODAY = date(2026, 5, 3)


@pytest.fixture
def withdrawing(desk: Desk) -> Withdrawing:
    """Withdrawals in the desk's vault."""
    return Withdrawing(desk.vault, desk.clock)


def said(desk: Desk, person: str = "P-0001", words: str = "She wants the zephyr letter back") -> Withdrawal:
    """What the person said now."""
    return Withdrawal(desk.clock(), person, words, WORKER)


def test_everybody_who_has_it_becomes_something_to_do(desk: Desk, withdrawing: Withdrawing) -> None:
    """Once for each recipient of what was really passed on, before the decision and after it; the seal stays."""
    number = desk.sealed().number
    sealed = desk.browsing.read(number).decision
    desk.sharing.record(number, disclosure(desk.clock))
    desk.sharing.record(number, disclosure(desk.clock, "", "They rang again"))
    other = replace(disclosure(desk.clock, "", "She is ill"), recipient=Recipient("Dr Shah"))
    desk.sharing.record(number, other)
    withdrawing.withdraw(number, said(desk))
    view = desk.browsing.read(number)
    (act,) = view.withdrawals
    assert view.decision == sealed
    assert view.entries[-1].header.kind is EntryKind.WITHDRAWAL
    assert [task.what for task in act.follow_ups] == [
        "Tell J. Bell, Housing Options that P-0001 took consent back, and ask what they still hold",
        "Tell Dr Shah that P-0001 took consent back, and ask what they still hold",
    ]
    waiting = [one.follow_up for one in desk.home.waiting().follow_ups if one.follow_up.kind == "withdrawn"]
    assert waiting == list(act.follow_ups)
    assert {task.due_on for task in waiting} == {TODAY + ASK_WITHIN}
    assert desk.browsing.count(Query(text="zephyr letter")) == 1
    assert [finding for finding in desk.vault.check() if not finding.ok] == []


def test_who_was_told_in_the_emergency_has_it_too(desk: Desk, withdrawing: Withdrawing) -> None:
    """What was shared at once cannot be called back either; whom it went to stands in its own record alone."""
    draft, urgent = desk.deciding.record_emergency(desk.complete(), emergency(desk.clock))
    number = desk.deciding.seal(draft).number
    withdrawing.withdraw(number, said(desk))
    (task,) = desk.browsing.read(number).withdrawals[0].follow_ups
    assert task.what.startswith(f"Tell whoever was told at once ({urgent}) that P-0001 took consent back")


def test_nothing_is_to_do_where_nothing_was_passed_on(desk: Desk, withdrawing: Withdrawing) -> None:
    """The plan stays, and warns before it is carried out."""
    number = desk.sealed().number
    before = desk.clock()
    desk.clock.forward(hours=1)
    withdrawing.withdraw(number, said(desk))
    after = desk.sharing.history(number)
    assert after.withdrawals[0].follow_ups == ()
    assert after.open_plans
    assert after.decision is not None
    resting = resting_on(after.decision, desk.guiding.current())
    assert warning(after.withdrawals, resting).startswith("P-0001 took consent back.")
    assert warning(after.withdrawals, ()) == ""
    assert warning((), resting) == ""
    sent = disclosure(desk.clock)
    (found,) = LookingOut(desk.vault, desk.guiding).over_disclosure(number, sent)
    assert found.sentence.startswith("P-0001 took consent back")
    assert LookingOut(desk.vault, desk.guiding).over_disclosure(number, replace(sent, at=before)) == ()
    with pytest.raises(NotAllowed, match="P-0001 took consent back"):
        desk.sharing.record(number, sent)
    warned = (Warned(Danger.TAKEN_BACK, "P-0001", "A court order came"),)
    desk.sharing.record(number, replace(sent, warned=warned))
    assert desk.sharing.history(number).disclosures[0][1].warned == warned


def test_consent_that_is_over_is_warned_of_as_if_it_were_taken_back(desk: Desk) -> None:
    """What was decided while it held can be passed on too late; going on needs a reason."""
    made = shared_with_consent()
    until = replace(made.consents[0], expires_on=desk.clock().day())
    number = desk.sealed(replace(made, consents=(until,))).number
    looking = LookingOut(desk.vault, desk.guiding)
    assert looking.over_disclosure(number, disclosure(desk.clock)) == ()
    desk.clock.forward(days=1)
    sent = disclosure(desk.clock)
    assert [one.danger for one in looking.over_disclosure(number, sent)] == [Danger.CONSENT_OVER]
    with pytest.raises(NotAllowed, match="The consent of P-0001 is over"):
        desk.sharing.record(number, sent)
    warned = (Warned(Danger.CONSENT_OVER, "P-0001", "She asked me again today"),)
    desk.sharing.record(number, replace(sent, warned=warned))
    assert desk.sharing.history(number).disclosures[0][1].warned == warned


def test_consent_that_did_not_count_is_not_warned_of(desk: Desk, withdrawing: Withdrawing) -> None:
    """What went out because it is not confidential never rested on consent: taken back or over, it may go on."""
    agreed = shared_with_consent()
    made = agreed.answered("confidential", Answer(Choice.NO, "Everybody on the street knows"))
    until = replace(agreed.consents[0], expires_on=desk.clock().day())
    number = desk.sealed(replace(made, consents=(until,))).number
    desk.clock.forward(days=1)
    withdrawing.withdraw(number, said(desk))
    sent = disclosure(desk.clock)
    assert LookingOut(desk.vault, desk.guiding).over_disclosure(number, sent) == ()
    desk.sharing.record(number, sent)
    assert desk.sharing.history(number).disclosures[0][1].warned == ()


@pytest.mark.parametrize(
    ("person", "words", "sentence"),
    [
        ("P-0009", "She wants it back", "Choose who took consent back."),
        ("P-0001", "  ", "Write what they said and want, in a few words."),
    ],
)
def test_what_is_missing_is_said(person: str, words: str, sentence: str, desk: Desk, withdrawing: Withdrawing) -> None:
    """Nothing is recorded without who and what."""
    number = desk.sealed().number
    with pytest.raises(NotAllowed, match=sentence):
        withdrawing.withdraw(number, said(desk, person, words))
    assert desk.browsing.read(number).withdrawals == ()


@pytest.mark.parametrize(("hours", "sentence"), [(1, "still to come"), (-1, "before the decision")])
def test_times_that_cannot_be(hours: int, sentence: str, desk: Desk, withdrawing: Withdrawing) -> None:
    """Neither before the decision nor still to come."""
    number = desk.sealed().number
    at = replace(desk.clock(), instant=desk.clock().instant + timedelta(hours=hours))
    with pytest.raises(NotAllowed, match=sentence):
        withdrawing.withdraw(number, replace(said(desk), at=at))


def test_consent_that_was_not_given_cannot_be_taken_back(desk: Desk, withdrawing: Withdrawing) -> None:
    """Nor a second time, nor from a restricted record, nor from one that is not there."""
    made = refused(Choice.YES)
    against = desk.sealed(replace(made, outcome=replace(made.outcome, override="She may be hurt")))
    with pytest.raises(NotAllowed, match="Choose who"):
        withdrawing.withdraw(against.number, said(desk))
    number = desk.sealed().number
    withdrawing.withdraw(number, said(desk))
    with pytest.raises(NotAllowed, match="Choose who"):
        withdrawing.withdraw(number, said(desk))
    Restricting(desk.vault, desk.clock).restrict(number, "Disputed", WORKER)
    with pytest.raises(NotAllowed, match="restricted"):
        withdrawing.withdraw(number, said(desk))
    with pytest.raises(NoSuchRecord):
        withdrawing.withdraw("KM-2026-0999", said(desk))


def test_the_sheet_prints_it(desk: Desk, withdrawing: Withdrawing) -> None:
    """Beside the decision, which stays as it was."""
    from infoshare_desktop.reports import decision as sheet
    from infoshare_desktop.reports.case import Case

    number = desk.sealed().number
    withdrawing.withdraw(number, said(desk))
    view = desk.browsing.read(number)
    assert view.decision is not None
    words = repr(sheet.blocks(Case(view.decision, view.pack, "", withdrawals=view.withdrawals)))
    assert "Consent taken back" in words
    assert "She wants the zephyr letter back" in words

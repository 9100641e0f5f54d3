"""A draft becomes a decision for good, with what is to be done after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import Telling, TellWhen
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome, OutcomeKind
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.records.listing import Mark, State
from infoshare_desktop.domain.records.query import Query
from tests.domain.making import refused, shared_with_consent
from tests.services.desk import no_purpose, pack
from tests.services.finding import found

if TYPE_CHECKING:
    from tests.services.desk import Desk


def test_late_save_does_not_bring_a_sealed_draft_back(desk: Desk) -> None:
    """An autosave that comes after the seal is refused: the draft stays gone."""
    draft = desk.complete()
    desk.deciding.seal(draft)
    with pytest.raises(NoSuchRecord):
        desk.deciding.save(draft)
    desk.deciding.leave(draft)
    assert desk.browsing.count(Query(states=frozenset({State.DRAFT}))) == 0


def test_seal_closes_the_decision_for_good(desk: Desk) -> None:
    """Number, entry, line and search index are there, the draft is not."""
    draft = desk.complete()
    decision = desk.deciding.seal(draft)
    assert decision.number == "KM-2026-0001"
    assert (decision.worker.name, decision.sealed_at) == ("Kim Mason", desk.clock())
    view = desk.browsing.read(decision.number)
    assert view.decision == decision
    assert view.pack == pack()
    assert [entry.header.kind for entry in view.entries] == [EntryKind.SEAL]
    assert view.row.marks == (Mark.TO_SHARE,)
    assert found(desk, "She asked me to") == [decision.number]
    with pytest.raises(NoSuchRecord):
        desk.deciding.seal(draft)


def test_seal_is_refused_with_the_first_gap(desk: Desk) -> None:
    """What is missing is said, nothing was written, and the number is not used up."""
    draft = desk.complete(replace(shared_with_consent(), outcome=Outcome()))
    assert desk.deciding.gaps(draft)
    with pytest.raises(NotAllowed) as refused_with:
        desk.deciding.seal(draft)
    assert str(refused_with.value) == desk.deciding.gaps(draft)[0].sentence
    assert desk.browsing.read(draft.reference).draft == draft
    assert desk.vault.read(lambda kept: kept.entries.head()).entries == 0
    assert desk.sealed().number == "KM-2026-0001"


def test_seal_brings_what_is_to_be_done(desk: Desk) -> None:
    """Who is to be told becomes a follow-up, the review date too, and the worker's own is kept."""
    made = replace(
        shared_with_consent(),
        follow_ups=(FollowUp("mine", "Ring the landlord", "Kim Mason", date(2026, 5, 4)),),
        outcome=Outcome(OutcomeKind.SHARE_NOW, "She asked.", review_on=date(2026, 6, 1)),
    )
    decision = desk.sealed(made)
    kept = desk.vault.read(lambda kept: kept.follow_ups.open())
    assert [number for number, _ in kept] == [decision.number] * 3
    mine, tell, review = (follow_up for _, follow_up in kept)
    assert mine.what == "Ring the landlord"
    assert "P-0001" in tell.what
    assert tell.due_on == desk.clock().day() + timedelta(days=7)
    assert tell.owner == "Kim Mason"
    assert review.due_on == date(2026, 6, 1)
    assert decision.follow_ups == (mine, tell, review)


@pytest.mark.parametrize(("when", "expected"), [(TellWhen.BEFORE, 1), (TellWhen.AFTER, 1), (TellWhen.NOT_TOLD, 0)])
def test_only_who_is_told_becomes_a_task(desk: Desk, when: TellWhen, expected: int) -> None:
    """Somebody whom telling would endanger is not put on a list of people to tell."""
    made = replace(shared_with_consent(), tellings=(Telling("P-0001", when, "It would endanger her"),))
    desk.sealed(made)
    assert len(desk.home.waiting().follow_ups) == expected


def test_consent_not_sought_leaves_the_task_to_inform(desk: Desk) -> None:
    """Who would share anyway does not ask, and has to tell."""
    made = replace(
        refused(Choice.YES),
        consents=(Consent("P-0001", Choice.YES, ConsentStatus.NOT_SOUGHT, ("share_anyway",), note="Not known"),),
        tellings=(Telling("P-0001", TellWhen.AFTER),),
    )
    desk.sealed(made)
    (due,) = desk.home.waiting().follow_ups
    assert due.follow_up.what == "Tell P-0001 that information about them was shared"


def test_nobody_is_to_be_told_of_what_is_not_shared(desk: Desk) -> None:
    """A decision not to share leaves no task to tell, whatever was ticked before."""
    made = replace(no_purpose(shared_with_consent()), outcome=Outcome(OutcomeKind.DO_NOT_SHARE, "No purpose."))
    desk.sealed(made)
    assert desk.home.waiting().follow_ups_total == 0


def test_what_cannot_be_is_not_sealed(desk: Desk) -> None:
    """Decided in the future, and a task that was due before today."""
    draft = desk.complete()
    desk.clock.forward(hours=1)
    later = desk.clock()
    desk.clock.forward(hours=-1)
    future = replace(draft, outcome=replace(draft.outcome, decided_at=later))
    assert [gap.field for gap in desk.deciding.gaps(future)] == ["decided_at"]
    with pytest.raises(NotAllowed, match="future"):
        desk.deciding.seal(future)
    late = replace(draft, follow_ups=(FollowUp("1", "Ring her", due_on=later.day() - timedelta(days=1)),))
    with pytest.raises(NotAllowed, match="over"):
        desk.deciding.seal(late)

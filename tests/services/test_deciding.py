"""From the first question to the seal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import Recipient, Telling, TellWhen
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome, OutcomeKind
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.facts import decided
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.listing import Mark, State
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.query import Query
from infoshare_desktop.services.places import Places
from tests.domain.making import refused, shared_with_consent
from tests.services.desk import emergency, no_purpose, pack

if TYPE_CHECKING:
    from tests.services.desk import Desk


def found(desk: Desk, text: str) -> list[str]:
    """The references of the records that a search finds."""
    return [row.reference for row in desk.browsing.rows(desk.browsing.ids(Query(text=text)))]


def test_start_keeps_the_pack_and_lists_the_draft(desk: Desk) -> None:
    """A draft has a reference and a line from its first minute, and its guidance is in the vault."""
    draft = desk.deciding.start()
    assert draft.reference == "D-0001"
    assert draft.started_at == desk.clock()
    assert desk.browsing.rows(desk.browsing.ids(Query()))[0].state is State.DRAFT
    assert desk.vault.read(lambda kept: kept.packs.get(draft.pack))


def test_deciding_again_carries_over_the_references_of_people_alone(desk: Desk) -> None:
    """A decision that is decided again starts blank: who it was about comes along, without role or age."""
    earlier = desk.sealed()
    draft = desk.deciding.start(earlier.number)
    assert draft.earlier == earlier.number
    assert [line.reference for line in draft.people] == ["P-0001"]
    assert (draft.people[0].role, draft.people[0].age) == ("", "")
    assert replace(draft, people=()).untouched()


def test_deciding_again_asks_for_no_age_that_is_known(desk: Desk) -> None:
    """Who turned 16 since is 16 now, and nothing is missing; left as it was begun, the draft vanishes all the same."""
    desk.people.add("Ada", date(2010, 5, 4))
    earlier = desk.sealed().number
    desk.clock.forward(days=2)
    draft = desk.deciding.start(earlier)
    assert [line.age for line in draft.people] == ["16_to_17"]
    desk.deciding.leave(draft)
    with pytest.raises(NoSuchRecord):
        desk.deciding.open(draft.reference)
    begun, urgent = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    desk.deciding.discard(begun.reference, "Begun anew")
    assert [line.age for line in desk.deciding.complete(urgent).people] == ["16_to_17"]


def test_deciding_again_needs_a_sealed_decision(desk: Desk) -> None:
    """What was never decided cannot be decided again, and no draft comes of the attempt."""
    with pytest.raises(NoSuchRecord):
        desk.deciding.start("KM-2026-0099")
    assert desk.browsing.count(Query()) == 0


def test_saved_is_committed(desk: Desk) -> None:
    """Save answers with the moment, and what it saved comes back to the letter."""
    draft = desk.deciding.start()
    typed = draft.answered("purpose", replace(draft.answer("purpose"), reason="She “asked” me 🙂"))
    desk.clock.forward(minutes=3)
    assert desk.deciding.save(typed) == desk.clock()
    assert desk.deciding.open(draft.reference) == typed
    assert desk.vault.read(lambda kept: kept.drafts.changed_at(draft.reference)) == desk.clock()


def test_the_place_is_kept_with_the_draft(desk: Desk) -> None:
    """A crash leads back to where the worker was when the draft was saved last."""
    draft = desk.deciding.start()
    place = Place("decide", draft.reference, "purpose", "reason", 17)
    desk.deciding.save(draft, place)
    assert Places(desk.vault).get() == place
    desk.deciding.save(draft)
    assert Places(desk.vault).get() == place


def test_late_save_does_not_bring_a_sealed_draft_back(desk: Desk) -> None:
    """An autosave that comes after the seal is refused: the draft stays gone."""
    draft = desk.complete()
    desk.deciding.seal(draft)
    with pytest.raises(NoSuchRecord):
        desk.deciding.save(draft)
    desk.deciding.leave(draft)
    assert desk.browsing.count(Query(states=frozenset({State.DRAFT}))) == 0


def test_untouched_draft_vanishes_when_left(desk: Desk) -> None:
    """A draft in which nothing was entered leaves no line behind, also one that decides again."""
    earlier = desk.sealed()
    for draft in (desk.deciding.start(), desk.deciding.start(earlier.number)):
        desk.deciding.leave(draft)
        with pytest.raises(NoSuchRecord):
            desk.deciding.open(draft.reference)
    assert desk.browsing.count(Query()) == 1


def test_search_finds_a_draft_after_it_was_left(desk: Desk) -> None:
    """The index follows when the draft is left, and forgets what was taken out again."""
    draft = desk.deciding.start()
    typed = draft.answered("purpose", replace(draft.answer("purpose"), reason="a marmalade reason"))
    desk.deciding.save(typed)
    assert found(desk, "marmalade") == []
    desk.deciding.leave(typed)
    assert found(desk, "marmalade") == [draft.reference]
    desk.deciding.leave(typed.answered("purpose", replace(draft.answer("purpose"), reason="another")))
    assert found(desk, "marmalade") == []


def test_draft_waits_for_advice(desk: Desk) -> None:
    """Not sure makes the line say that advice is awaited."""
    draft = desk.deciding.start()
    draft = draft.answered("danger", replace(draft.answer("danger"), choice=Choice.NO))
    draft = draft.answered("purpose", replace(draft.answer("purpose"), choice=Choice.NOT_SURE))
    desk.deciding.save(draft)
    assert desk.deciding.standing(draft).waits
    assert desk.home.waiting().advice[0].row.reference == draft.reference


def test_discard_keeps_reference_date_and_reason_alone(desk: Desk) -> None:
    """What was typed is gone from the vault and from the search; the reason stays."""
    draft = desk.complete()
    desk.deciding.leave(draft)
    desk.clock.forward(days=1)
    desk.deciding.discard(draft.reference, "Started twice")
    (row,) = desk.browsing.rows(desk.browsing.ids(Query()))
    assert (row.reference, row.state, row.at, row.summary) == (
        draft.reference,
        State.DISCARDED,
        desk.clock(),
        "Started twice",
    )
    assert (row.people, row.agencies, row.trigger) == ((), (), "")
    assert found(desk, "Housing") == []
    assert found(desk, "twice") == [draft.reference]
    with pytest.raises(NoSuchRecord):
        desk.deciding.open(draft.reference)


def test_discard_needs_a_reason(desk: Desk) -> None:
    """Without a reason nothing is discarded."""
    draft = desk.complete()
    with pytest.raises(NotAllowed, match="Say why"):
        desk.deciding.discard(draft.reference, "  ")
    assert desk.deciding.open(draft.reference) == draft


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


def test_complete_finds_the_draft_of_an_emergency(desk: Desk) -> None:
    """Completing goes on with the draft that is there; where it was discarded a new one refers to the number."""
    draft, number = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    assert desk.deciding.complete(number) == draft
    desk.deciding.discard(draft.reference, "Confused")
    again = desk.deciding.complete(number)
    assert again.reference != draft.reference
    assert again.emergencies == (number,)
    assert [line.reference for line in again.people] == ["P-0001"]


def test_draft_keeps_the_pack_it_was_started_with(desk: Desk) -> None:
    """When new guidance comes, an older draft is still asked the questions of its own."""
    draft = desk.complete()
    newer = replace(pack(), version="2", questions=pack().questions[-1:], first="recorded")
    later = type(desk).over(desk.vault, desk.clock)
    guiding = type(desk.guiding)(desk.vault, newer)
    deciding = type(desk.deciding)(desk.vault, guiding, desk.clock)
    assert deciding.standing(draft) == later.deciding.standing(draft)
    decision = deciding.seal(draft)
    assert decision.pack_version == "1"
    assert deciding.start().pack == guiding.current_hash != draft.pack

"""A draft from its start until it is left or discarded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.services.places import Places
from tests.services.desk import emergency, pack
from tests.services.finding import found

if TYPE_CHECKING:
    from tests.services.desk import Desk


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

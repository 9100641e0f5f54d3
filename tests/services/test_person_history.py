"""Everything that is recorded about one person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.decision.consent import ConsentStatus
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.services import person_history
from tests.domain.making import shared_with_consent
from tests.services.desk import emergency

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from tests.services.desk import Desk


def about(reference: str) -> Draft:
    """The simple decision with consent, about somebody."""
    made = shared_with_consent()
    return replace(
        made,
        people=(replace(made.people[0], reference=reference),),
        consents=tuple(replace(line, person=reference) for line in made.consents),
        interests=tuple(replace(line, person=reference) for line in made.interests),
        tellings=tuple(replace(line, person=reference) for line in made.tellings),
    )


def test_all_kinds_of_records_the_newest_first(desk: Desk) -> None:
    """A decision, an emergency and a draft about her; nothing about anybody else."""
    person, other = desk.people.add("Rosa"), desk.people.add("Somebody")
    decision = desk.sealed(about(person.reference))
    desk.sealed(about(other.reference))
    desk.clock.forward(days=1)
    carrying, number = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    desk.clock.forward(days=1)
    draft = desk.complete(about(person.reference))
    found = desk.people.history_of(person.reference)
    assert [(mention.row.reference, mention.row.state) for mention in found.mentions] == [
        (draft.reference, State.DRAFT),
        (number, State.EMERGENCY),
        (decision.number, State.SEALED),
    ]
    sealed = found.mentions[-1]
    assert (sealed.role, sealed.age, sealed.consent) == ("client", "18_or_over", ConsentStatus.GIVEN)
    assert found.packs is not None
    assert set(found.packs) == {decision.pack}
    assert carrying.reference not in {mention.row.reference for mention in found.mentions}


def test_what_changes_later_leaves_the_record_as_it_stood(desk: Desk) -> None:
    """New details of a person touch no decision; when they changed is known."""
    person = desk.people.add("Rosa")
    desk.sealed(about(person.reference))
    before = desk.people.history_of(person.reference)
    desk.clock.forward(days=3)
    desk.people.change(replace(person, name="Rosa Quill-Adeyemi", born_year=1990))
    after = desk.people.history_of(person.reference)
    assert after.mentions == before.mentions
    assert after.known[0].person.name == "Rosa Quill-Adeyemi"
    assert after.known[0].since == desk.clock()


def test_linked_references_are_shown_together(desk: Desk) -> None:
    """By either reference both are there, with the reason, until it is taken back."""
    first, second = desk.people.add("Rosa"), desk.people.add("Rosa Q.")
    numbers = {desk.sealed(about(person.reference)).number for person in (first, second)}
    desk.people.alias("P-0002", "P-0001", "She told me herself")
    for reference in ("P-0001", "P-0002"):
        found = desk.people.history_of(reference)
        assert found.references == ("P-0001", "P-0002")
        assert {mention.row.reference for mention in found.mentions} == numbers
        assert {mention.person for mention in found.mentions} == {"P-0001", "P-0002"}
        ((at, link),) = found.links
        assert (at, link.why) == (desk.clock(), "She told me herself")
    desk.people.unalias("P-0001", "P-0002", "Her cousin")
    alone = desk.people.history_of("P-0002")
    assert (alone.references, alone.links, len(alone.mentions)) == (("P-0002",), (), 1)


def test_only_the_newest_are_read_of_very_many(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """How many more there are is said."""
    monkeypatch.setattr(person_history, "MOST", 3)
    monkeypatch.setattr(person_history, "AT_A_TIME", 2)
    person = desk.people.add("Rosa")
    numbers = []
    for _each in range(5):
        numbers.append(desk.sealed(about(person.reference)).number)
        desk.clock.forward(days=1)
    found = desk.people.history_of(person.reference)
    assert [mention.row.reference for mention in found.mentions] == numbers[:1:-1]
    assert found.unread == 2


def test_nobody_has_no_history(desk: Desk) -> None:
    """An unknown reference is told."""
    with pytest.raises(NoSuchRecord, match="P-0077"):
        desk.people.history_of("P-0077")

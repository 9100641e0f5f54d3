"""The rules of a vault, a record's own rule, and the legal hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.records.listing import Mark
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.domain.retention import Hindrance
from infoshare_desktop.domain.retention_rules import CountsFrom, Fits, RetentionRule
from infoshare_desktop.services.after.breaching import Breaching
from infoshare_desktop.services.after.restricting import Restricting
from infoshare_desktop.services.ending.retaining import Retaining
from infoshare_desktop.services.following import FollowingUp
from infoshare_desktop.services.guiding import Guiding
from tests.domain.making import WORKER
from tests.guidance.builtin import leaflet
from tests.services.desk import disclosure
from tests.services.records import about_child

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.desk import Desk

WHY: Final = "As agreed with my lead"
OWN: Final = (RetentionRule("own", "Ours", CountsFrom.SEALED, 2, Fits.OTHERWISE),)


@pytest.fixture
def retaining(desk: Desk) -> Retaining:
    """The keeping of records in the desk's vault, by the rules of the built-in guidance."""
    return Retaining(desk.vault, Guiding(desk.vault, leaflet()), desk.clock)


def test_the_rules_are_those_of_the_guidance_until_they_are_changed(desk: Desk, retaining: Retaining) -> None:
    """What the worker changed holds in the vault; the guidance's own rules can be taken back, and follow it then."""
    assert retaining.rules() == leaflet().retention
    retaining.put_rules(OWN)
    assert retaining.rules() == OWN
    retaining.put_rules(retaining.pack_rules())
    newer = replace(leaflet(), retention=OWN)
    assert Retaining(desk.vault, Guiding(desk.vault, newer), desk.clock).rules() == OWN


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ((replace(OWN[0], years=0),), "at least 1 year"),
        ((), "One rule, and only one"),
        ((OWN[0], replace(OWN[0], id="twice")), "One rule, and only one"),
    ],
)
def test_rules_that_cannot_be_used_are_refused(
    retaining: Retaining, rules: tuple[RetentionRule, ...], told: str
) -> None:
    """Those before stay."""
    with pytest.raises(NotAllowed, match=told):
        retaining.put_rules(rules)
    assert retaining.rules() == leaflet().retention


def test_how_long_a_record_is_kept(desk: Desk, retaining: Retaining) -> None:
    """By the rule that fits, from the last entry about it."""
    number = desk.sealed().number
    desk.clock.forward(days=10)
    desk.sharing.record(number, disclosure(desk.clock))
    kept = retaining.about(number)
    assert (kept.due.rule.id, kept.due.on, kept.said) == ("other", date(2032, 5, 13), None)
    assert kept.hindrances == (Hindrance.FOLLOW_UPS,)


def test_what_was_said_about_keeping_does_not_prolong_it(desk: Desk, retaining: Retaining) -> None:
    """A hold that was placed and lifted leaves the day as it was."""
    number = desk.sealed().number
    desk.clock.forward(days=400)
    retaining.hold(number, WHY, WORKER)
    retaining.lift_hold(number, "The court has decided", WORKER)
    assert retaining.about(number).due.on == date(2032, 5, 3)


def test_a_birth_is_found_under_any_reference_of_a_person(desk: Desk, retaining: Retaining) -> None:
    """The child was recorded three times: one reference knows nothing, one the year, and one the day."""
    child = desk.people.add("Rosa Quill")
    about = desk.people.add("R. Quill")
    desk.people.change(replace(about, born_year=2014))
    known = desk.people.add("Rosa", date(2015, 4, 2))
    number = desk.sealed(about_child(child.reference)).number
    assert retaining.about(number).due.unknown_births == (child.reference,)
    desk.people.alias(about.reference, child.reference, "The same school")
    assert retaining.about(number).due.on == date(2039, 12, 31)
    desk.people.alias(known.reference, child.reference, "The same mother brought her")
    assert retaining.about(number).due.on == date(2040, 4, 2)


def test_a_breach_about_a_child_is_not_erased_before_records_about_children(desk: Desk, retaining: Retaining) -> None:
    """By the birth under any of the child's references, or as the decision that it belongs to says."""
    born, child = desk.people.add("Rosa", date(2015, 4, 2)), desk.people.add()
    number = desk.sealed(about_child(child.reference)).number
    breaching = Breaching(desk.vault, desk.clock)
    breach = Breach(desk.clock(), "wrong_person", "A letter", desk.clock(), WORKER)
    for people, decision in (((born.reference,), ""), ((child.reference,), number)):
        about = breaching.record(replace(breach, people=people, decision=decision)).header.number
        assert retaining.about(about).due.rule.id == "child"
    other = breaching.record(replace(breach, people=(desk.people.add().reference,), decision=number)).header.number
    assert retaining.about(other).due.rule.id == "breach"


def test_a_rule_is_chosen_for_a_record(desk: Desk, retaining: Retaining) -> None:
    """It is an entry with its reason; the rule that fits by itself can be taken again."""
    number = desk.sealed().number
    retaining.choose(number, "long", WHY, WORKER)
    kept = retaining.about(number)
    assert (kept.due.rule.id, kept.due.chosen, kept.due.on) == ("long", True, date(2101, 5, 3))
    assert kept.said is not None
    assert (kept.said.reason, kept.said.worker) == (WHY, WORKER)
    retaining.choose(number, "", "It was the wrong one", WORKER)
    assert retaining.about(number).due.rule.id == "other"
    kinds = [entry.header.kind for entry in desk.browsing.read(number).entries]
    assert kinds == [EntryKind.SEAL, EntryKind.RETENTION, EntryKind.RETENTION]
    assert [finding for finding in desk.vault.check() if not finding.ok] == []


def test_a_hold_and_a_rule_do_not_undo_each_other(desk: Desk, retaining: Retaining) -> None:
    """Each act carries on what the other said."""
    number = desk.sealed().number
    retaining.choose(number, "long", WHY, WORKER)
    retaining.hold(number, "A solicitor has written", WORKER)
    kept = retaining.about(number)
    assert kept.due.rule.id == "long"
    assert Hindrance.HELD in kept.hindrances
    retaining.choose(number, "never", WHY, WORKER)
    assert Hindrance.HELD in retaining.about(number).hindrances
    retaining.lift_hold(number, "Settled", WORKER)
    assert retaining.about(number).due.rule.id == "never"


def test_a_held_record_has_a_mark(desk: Desk, retaining: Retaining) -> None:
    """As long as the hold stands."""
    number = desk.sealed().number
    retaining.hold(number, WHY, WORKER)
    assert Mark.HELD in desk.browsing.read(number).row.marks
    assert desk.browsing.count(Query(marks=frozenset({Mark.HELD}))) == 1
    retaining.lift_hold(number, WHY, WORKER)
    assert Mark.HELD not in desk.browsing.read(number).row.marks


def test_a_restricted_record_can_be_held_and_no_more(desk: Desk, retaining: Retaining) -> None:
    """A hold protects it; to choose a rule the restriction is lifted first."""
    number = desk.sealed().number
    Restricting(desk.vault, desk.clock).restrict(number, "She says that it is wrong", WORKER)
    with pytest.raises(NotAllowed, match="Lift the restriction first"):
        retaining.choose(number, "long", WHY, WORKER)
    retaining.hold(number, WHY, WORKER)
    assert set(retaining.about(number).hindrances) >= {Hindrance.HELD, Hindrance.RESTRICTED}


def test_what_cannot_be_said_about_keeping_is_refused(desk: Desk, retaining: Retaining) -> None:
    """No reason, an unknown rule, held twice, lifted without a hold, no such decision: nothing is recorded."""
    number = desk.sealed().number
    acts: tuple[tuple[Callable[[], object], str], ...] = (
        (lambda: retaining.choose(number, "long", " ", WORKER), "Say why"),
        (lambda: retaining.choose(number, "gone", WHY, WORKER), "no such rule"),
        (lambda: retaining.hold(number, "", WORKER), "Say why"),
        (lambda: retaining.lift_hold(number, WHY, WORKER), "not held"),
    )
    for act, told in acts:
        with pytest.raises(NotAllowed, match=told):
            act()
    retaining.hold(number, WHY, WORKER)
    with pytest.raises(NotAllowed, match="held already"):
        retaining.hold(number, WHY, WORKER)
    with pytest.raises(NoSuchRecord):
        retaining.about("KM-2026-0099")
    assert len(desk.browsing.read(number).entries) == 2


def test_a_birthday_that_is_far_off_hinders_nothing(desk: Desk, retaining: Retaining) -> None:
    """What is to be done today does; once it is finished nothing stands in the way but what is to be shared."""
    number = desk.sealed().number
    assert retaining.about(number).hindrances == (Hindrance.FOLLOW_UPS, Hindrance.TO_SHARE)
    for due in desk.home.waiting().follow_ups:
        FollowingUp(desk.vault, desk.clock).finish(number, due.follow_up.id, "Done")
    assert retaining.about(number).hindrances == (Hindrance.TO_SHARE,)

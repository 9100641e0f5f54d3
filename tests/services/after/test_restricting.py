"""Hiding a record, and showing it again."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.app.resources import resources_folder
from infoshare_desktop.domain.acts.correcting import Comment, Stance
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.records.listing import Mark
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.reports.texts import texts
from infoshare_desktop.services.after.amending import Amending
from infoshare_desktop.services.after.commenting import Commenting
from infoshare_desktop.services.after.restricting import Restricting
from infoshare_desktop.services.reporting import Reporting
from tests.domain.making import WORKER
from tests.reports.reading import text
from tests.services.desk import disclosure

if TYPE_CHECKING:
    from tests.services.desk import Desk

GROUND = "She says that it is wrong"


@pytest.fixture
def restricting(desk: Desk) -> Restricting:
    """Restrictions in the desk's vault."""
    return Restricting(desk.vault, desk.clock)


def test_a_restricted_record_is_in_no_list(desk: Desk, restricting: Restricting) -> None:
    """Not by its words, its person, its day or what is still to do about it; another record stays where it is."""
    number, other = desk.sealed().number, desk.sealed().number
    assert {due.number for due in desk.home.waiting().follow_ups} == {number, other}
    restricting.restrict(number, GROUND, WORKER)
    for query in (Query(), Query(text="asked"), Query(person="P-0001"), Query(marks=frozenset({Mark.TO_SHARE}))):
        assert [row.reference for row in desk.browsing.rows(desk.browsing.ids(query))] == [other]
    waiting = desk.home.waiting()
    assert [row.reference for row in waiting.to_share.rows] == [other]
    assert {due.number for due in waiting.follow_ups} == {other}
    assert waiting.follow_ups_total == 1
    assert desk.browsing.hit(number, "asked") == ""
    assert [finding for finding in desk.vault.check() if not finding.ok] == []


def test_its_number_finds_it_with_a_notice_and_nothing_else(desk: Desk, restricting: Restricting) -> None:
    """Ground, day and who restricted it; of what it says not a word leaves the service, and the chain can be told."""
    number = desk.sealed().number
    whole = desk.browsing.read(number)
    restricting.restrict(number, GROUND, WORKER)
    (row,) = desk.browsing.rows(desk.browsing.ids(Query(text=number)))
    view = desk.browsing.read(number)
    assert row == view.row
    assert (row.marks, row.people, row.agencies, row.summary) == ((Mark.RESTRICTED,), (), (), "")
    assert view.restriction is not None
    assert (view.restriction.ground, view.restriction.at) == (GROUND, desk.clock())
    assert view.decision is None
    assert [entry.header for entry in view.entries[:1]] == [entry.header for entry in whole.entries]
    assert view.entries[0].document is None
    assert view.entries[1].document is not None
    assert json.loads(view.entries[1].document)["schema"] == "restriction/1"


def test_nothing_is_done_with_a_restricted_record(desk: Desk, restricting: Restricting) -> None:
    """Neither shared, corrected, commented on, nor restricted again."""
    number = desk.sealed().number
    restricting.restrict(number, GROUND, WORKER)
    said = Comment(desk.clock().day(), "Ruth Abel", "Fine", Stance.AGREES, WORKER)
    for act in (
        lambda: desk.sharing.record(number, disclosure(desk.clock)),
        lambda: desk.sharing.history(number),
        lambda: Amending(desk.vault, desk.guiding, desk.clock).amend(number, "outcome.reasons", "x", "y", WORKER),
        lambda: Amending(desk.vault, desk.guiding, desk.clock).passages(number),
        lambda: Commenting(desk.vault, desk.clock).comment(number, said),
        lambda: restricting.restrict(number, GROUND, WORKER),
    ):
        with pytest.raises(NotAllowed, match="Lift the restriction first"):
            act()
    assert len(desk.browsing.read(number).entries) == 2


def test_lifting_brings_back_everything(desk: Desk, restricting: Restricting) -> None:
    """Both entries stay in the chain; the record is as it was."""
    number = desk.sealed().number
    whole = desk.browsing.read(number)
    restricting.restrict(number, GROUND, WORKER)
    restricting.lift(number, "She was heard, and it is right", WORKER)
    view = desk.browsing.read(number)
    assert replace(view, entries=whole.entries, head=whole.head) == whole
    assert [entry.header.kind for entry in view.entries[1:]] == [EntryKind.RESTRICTION] * 2
    assert desk.browsing.count(Query(text="asked")) == 1
    assert {due.number for due in desk.home.waiting().follow_ups} == {number}
    assert [finding for finding in desk.vault.check() if not finding.ok] == []
    restricting.restrict(number, GROUND, WORKER)
    assert desk.browsing.count(Query()) == 0


def test_a_restricted_record_is_not_printed(desk: Desk, restricting: Restricting) -> None:
    """The sheet is refused with a sentence; for the console a notice stands in its place."""
    number = desk.sealed().number
    restricting.restrict(number, GROUND, WORKER)
    reporting = Reporting(desk.vault, desk.guiding, desk.clock, resources_folder() / "fonts")
    with pytest.raises(NotAllowed, match=f"{number} is restricted"):
        reporting.decision(number)
    told = list(texts(reporting.sheet(number)))
    assert GROUND in told
    assert not [words for words in told if "asked" in words or "P-0001" in words]


def test_the_supervision_report_says_that_it_is_restricted(desk: Desk, restricting: Restricting) -> None:
    """Number and word; not what was decided, said about it, or is still to do."""
    number = desk.sealed().number
    said = Comment(desk.clock().day(), "Ruth Abel", "Zephyr", Stance.AGREES, WORKER)
    Commenting(desk.vault, desk.clock).comment(number, said)
    reporting = Reporting(desk.vault, desk.guiding, desk.clock, resources_folder() / "fonts")
    today = desk.clock().day()
    assert "Zephyr" in text(reporting.supervision(today, today))
    assert "Zephyr" not in text(reporting.supervision(today + timedelta(days=1), today + timedelta(days=1)))
    restricting.restrict(number, GROUND, WORKER)
    printed = text(reporting.supervision(today, today))
    assert f"{number} restricted" in printed
    assert not [words for words in ("Zephyr", "P-0001", "Housing", GROUND) if words in printed]
    assert number not in text(reporting.supervision(today + timedelta(days=1), today + timedelta(days=1)))


def test_a_ground_is_asked_both_ways(desk: Desk, restricting: Restricting) -> None:
    """Without one nothing changes; and what is not restricted cannot be lifted."""
    number = desk.sealed().number
    with pytest.raises(NotAllowed, match="Say why"):
        restricting.restrict(number, " ", WORKER)
    with pytest.raises(NotAllowed, match="not restricted"):
        restricting.lift(number, "It is right", WORKER)
    restricting.restrict(number, GROUND, WORKER)
    with pytest.raises(NotAllowed, match="Say why"):
        restricting.lift(number, "", WORKER)
    assert desk.browsing.read(number).restriction is not None


def test_only_a_sealed_decision_is_restricted(desk: Desk, restricting: Restricting) -> None:
    """A draft can be discarded."""
    with pytest.raises(NoSuchRecord):
        restricting.restrict(desk.complete().reference, GROUND, WORKER)

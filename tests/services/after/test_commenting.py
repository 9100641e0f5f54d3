"""What a supervisor said about a decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.correcting import Comment, Stance
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.services.after.commenting import Commenting
from infoshare_desktop.services.following import FollowingUp
from tests.domain.making import WORKER

if TYPE_CHECKING:
    from tests.services.desk import Desk

TODAY = date(2026, 5, 3)
SAID = Comment(TODAY, "Ruth Abel", "Ask her zephyr sister first.", Stance.AGREES, WORKER)


@pytest.fixture
def commenting(desk: Desk) -> Commenting:
    """Comments in the desk's vault."""
    return Commenting(desk.vault, desk.clock)


def test_a_comment_is_kept_beside_the_decision_and_found(desk: Desk, commenting: Commenting) -> None:
    """Each is an entry; the decision stays as it was, and the check has nothing to tell."""
    number = desk.sealed().number
    commenting.comment(number, SAID)
    commenting.comment(number, replace(SAID, stance=Stance.DISAGREES))
    view = desk.browsing.read(number)
    assert view.comments == (SAID, replace(SAID, stance=Stance.DISAGREES))
    assert [entry.header.kind for entry in view.entries[1:]] == [EntryKind.SUPERVISION] * 2
    assert desk.browsing.count(Query(text="zephyr")) == 1
    assert [finding for finding in desk.vault.check() if not finding.ok] == []


def test_what_is_agreed_becomes_something_to_do(desk: Desk, commenting: Commenting) -> None:
    """Each action is a follow-up of its own that waits on Home until its result is recorded."""
    number = desk.sealed().number
    task = FollowUp("", "Ring her sister", "Kim Mason", TODAY + timedelta(days=3))
    commenting.comment(number, replace(SAID, action=task))
    commenting.comment(number, SAID)
    commenting.comment(number, replace(SAID, action=replace(task, what="Ring her aunt")))
    waiting = {due.follow_up.what: due for due in desk.home.waiting().follow_ups}
    assert waiting["Ring her sister"].follow_up == replace(task, id="supervision-1")
    assert waiting["Ring her aunt"].follow_up.id == "supervision-3"
    assert desk.browsing.read(number).comments[0].action == waiting["Ring her sister"].follow_up
    FollowingUp(desk.vault, desk.clock).finish(number, "supervision-1", "She will come")
    assert "Ring her sister" not in {due.follow_up.what for due in desk.home.waiting().follow_ups}


@pytest.mark.parametrize(
    ("comment", "sentence"),
    [
        (replace(SAID, on=TODAY + timedelta(days=1)), "still to come"),
        (replace(SAID, on=TODAY - timedelta(days=1)), "not made yet"),
        (replace(SAID, said="  "), "what was said"),
        (replace(SAID, action=FollowUp("", "Ring", "Kim", TODAY - timedelta(days=1))), "day is over"),
    ],
)
def test_days_that_cannot_be_are_refused(desk: Desk, commenting: Commenting, comment: Comment, sentence: str) -> None:
    """Neither the comment nor its task is recorded."""
    number = desk.sealed().number
    tasks = len(desk.home.waiting().follow_ups)
    with pytest.raises(NotAllowed, match=sentence):
        commenting.comment(number, comment)
    assert len(desk.browsing.read(number).entries) == 1
    assert len(desk.home.waiting().follow_ups) == tasks


def test_only_a_sealed_decision_is_commented_on(desk: Desk, commenting: Commenting) -> None:
    """A draft is talked about before it is sealed: that is advice."""
    with pytest.raises(NoSuchRecord):
        commenting.comment(desk.complete().reference, SAID)

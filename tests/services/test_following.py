"""Recording what came of follow-ups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.services.following import FollowingUp

if TYPE_CHECKING:
    from tests.services.desk import Desk


def test_a_result_closes_the_follow_up(desk: Desk) -> None:
    """It no longer waits, and the result and its time stand with the decision."""
    number = desk.sealed().number
    task = desk.home.waiting().follow_ups[0].follow_up
    desk.clock.forward(days=2)
    FollowingUp(desk.vault, desk.clock).finish(number, task.id, " She knows, and is content. ")
    assert not desk.home.waiting().follow_ups
    closed = desk.vault.read(lambda kept: kept.follow_ups.about(number))[0]
    assert closed.result == "She knows, and is content."
    assert closed.finished_at == desk.clock()


def test_a_result_says_something(desk: Desk) -> None:
    """Spaces are no result, and the follow-up stays open."""
    number = desk.sealed().number
    task = desk.home.waiting().follow_ups[0].follow_up
    with pytest.raises(NotAllowed, match="Say what came of it"):
        FollowingUp(desk.vault, desk.clock).finish(number, task.id, " \n ")
    assert desk.home.waiting().follow_ups


def test_only_what_is_open_can_be_closed(desk: Desk) -> None:
    """A follow-up that nobody planned is told by its decision's number."""
    number = desk.sealed().number
    with pytest.raises(NoSuchRecord, match=number):
        FollowingUp(desk.vault, desk.clock).finish(number, "nothing", "Done")

"""The way so far and the indication, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.ui.decide.around.path import PathState, indication_sentence, path
from tests.ui.decide.walking import answer, consented, presenter

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.presenter import Presenter


def labels(desk: Presenter) -> list[str]:
    """What stands on the strip."""
    return [step.label for step in path(desk.pack, desk.draft, desk.standing, desk.viewed.id)]


def test_nothing_answered() -> None:
    """The first question is open, and nothing is known yet."""
    desk = presenter()
    assert labels(desk) == ["Danger …"]
    assert indication_sentence(desk.pack, desk.standing) == "Guidance points to: not yet known"


def test_whole_way() -> None:
    """Every question of the way with its answer in a word, the check page open at the end, and the reason why."""
    desk = presenter()
    consented(desk)
    assert labels(desk) == ["Danger no", "Duty no", "1 yes", "2 yes", "3 yes", "4 yes", "6 yes", "7 …"]
    assert (
        indication_sentence(desk.pack, desk.standing)
        == "Guidance points to: share, because everyone whom it identifies has consented"
    )


def test_unused_and_waiting() -> None:
    """What does not count any more stands after the way; a question that waits for advice says so."""
    desk = presenter()
    consented(desk)
    answer(desk, purpose=Choice.NOT_SURE)
    assert labels(desk)[2:] == ["1 waits for advice", "2 not used", "3 not used", "4 not used", "6 not used"]
    steps = path(desk.pack, desk.draft, desk.standing, "identify")
    assert [step.state for step in steps[2:4]] == [PathState.OPEN, PathState.UNUSED]
    assert [step.question for step in steps if step.viewed] == ["identify"]
    assert "Answered yes, not used now" in steps[3].spoken

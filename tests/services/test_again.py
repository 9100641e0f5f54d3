"""Decisions on the same matter, linked both ways."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infoshare_desktop.services.after.restricting import Restricting
from tests.domain.making import WORKER, shared_with_consent

if TYPE_CHECKING:
    from infoshare_desktop.domain.records.record import Decision
    from tests.services.desk import Desk


def again(desk: Desk, earlier: str, because: str) -> Decision:
    """Another decision on what an earlier one decided."""
    made = shared_with_consent()
    trigger = replace(made.trigger, earlier_because=because)
    draft = replace(desk.complete(made), earlier=earlier, trigger=trigger)
    desk.deciding.save(draft)
    return desk.deciding.seal(draft)


def test_earlier_decision_names_the_later_ones(desk: Desk) -> None:
    """Each with its reason, the oldest first; decisions that only mention the number are none of them."""
    first = desk.sealed().number
    desk.clock.forward(days=1)
    second = again(desk, first, "She changed her mind").number
    desk.clock.forward(days=1)
    third = again(desk, first, "Housing asked for more").number
    mentions = shared_with_consent()
    desk.sealed(replace(mentions, outcome=replace(mentions.outcome, reasons=f"As in {first}")))
    later = desk.browsing.read(first).again
    assert [(one.number, one.because) for one in later] == [
        (second, "She changed her mind"),
        (third, "Housing asked for more"),
    ]
    assert desk.browsing.read(second).again == ()


def test_restricted_decision_is_not_named(desk: Desk) -> None:
    """Nothing leads to what is restricted, not even the earlier decision."""
    first = desk.sealed().number
    second = again(desk, first, "She changed her mind").number
    Restricting(desk.vault, desk.clock).restrict(second, "She objects", WORKER)
    assert desk.browsing.read(first).again == ()

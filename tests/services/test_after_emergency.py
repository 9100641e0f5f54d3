"""What is done with an emergency disclosure afterwards: confirmed, corrected, talked about, restricted."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.correcting import Comment, Stance
from infoshare_desktop.domain.acts.sharing import Receipt
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import NotAllowed
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.listing import Mark, State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.services.after.amending import Amending
from infoshare_desktop.services.after.commenting import Commenting
from infoshare_desktop.services.after.restricting import Restricting
from tests.domain.making import WORKER
from tests.services.desk import emergency

if TYPE_CHECKING:
    from tests.services.desk import Desk


@pytest.fixture
def number(desk: Desk) -> str:
    """The number of an emergency disclosure whose record is to be completed."""
    return desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))[1]


def sound(desk: Desk) -> list[str]:
    """What the check finds wrong in the vault."""
    return [found.sentence for found in desk.vault.check() if not found.ok]


def test_receipt(desk: Desk, number: str) -> None:
    """Who was told at once can confirm and answer; the reply is found under the number."""
    entry = desk.browsing.read(number).entries[0]
    receipt = Receipt(entry.header.sequence, desk.clock(), "Control room", WORKER, "A zebra crew is with her")
    desk.sharing.receive(number, receipt)
    view = desk.browsing.read(number)
    assert view.receipts == (receipt,)
    assert [one.header.kind for one in view.entries] == [EntryKind.EMERGENCY, EntryKind.RECEIPT]
    (row,) = desk.browsing.rows(desk.browsing.ids(Query(text="zebra")))
    assert row.reference == number
    with pytest.raises(NotAllowed):
        desk.sharing.receive(number, Receipt(entry.header.sequence + 7, desk.clock(), "Somebody", WORKER))
    assert sound(desk) == []


def test_correction(desk: Desk, number: str) -> None:
    """What was written down in haste can be put right; the words of then stay."""
    amending = Amending(desk.vault, desk.guiding, desk.clock)
    keys = {passage.key: passage.words for passage in amending.passages(number)}
    assert keys["emergency.what"] == "Where she lies"
    amending.amend(number, "emergency.what", "Where she lies, and her name", "I had left it out", WORKER)
    view = desk.browsing.read(number)
    assert [(act.original, act.corrected) for act in view.amendments] == [
        ("Where she lies", "Where she lies, and her name")
    ]
    assert view.row.marks == (Mark.EMERGENCY, Mark.AMENDED)
    assert view.emergency is not None
    assert view.emergency.what == "Where she lies"
    assert sound(desk) == []


def test_comment(desk: Desk, number: str) -> None:
    """A supervisor's word is kept with it; before it happened there was nothing to say."""
    commenting = Commenting(desk.vault, desk.clock)
    said = Comment(desk.clock().day(), "Bo Adeyemi", "Rightly done.", Stance.AGREES, WORKER)
    commenting.comment(number, said)
    assert desk.browsing.read(number).comments == (said,)
    assert sound(desk) == []


def test_restriction(desk: Desk, number: str) -> None:
    """Restricted, it says nothing in the list and nothing is done with it; lifted, it is as it was."""
    restricting = Restricting(desk.vault, desk.clock)
    before = desk.browsing.read(number).row
    restricting.restrict(number, "She says that it was not her", WORKER)
    view = desk.browsing.read(number)
    assert view.emergency is None
    assert (view.row.marks, view.row.summary, view.row.agencies) == ((Mark.RESTRICTED,), "", ())
    assert view.row.state is State.EMERGENCY
    assert sound(desk) == []
    with pytest.raises(NotAllowed, match="restricted"):
        desk.sharing.receive(number, Receipt(1, desk.clock(), "Control room", WORKER))
    restricting.lift(number, "It was her", WORKER)
    assert desk.browsing.read(number).row == before
    assert sound(desk) == []


@pytest.mark.parametrize(
    "shared_at",
    [
        datetime(2026, 10, 24, 12, 0, tzinfo=UTC),
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        datetime(2026, 3, 28, 12, 0, tzinfo=UTC),
        datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC),
    ],
)
def test_overdue_after_24_hours_that_pass(desk: Desk, shared_at: datetime) -> None:
    """Over the nights when the clocks change a day has 25 or 23 hours on the wall; 24 that pass are what counts."""
    desk.clock.moment = Moment(shared_at, "Europe/London")
    _draft, number = desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    desk.clock.forward(hours=24)
    assert desk.home.waiting().emergencies_overdue == frozenset()
    desk.clock.forward(seconds=1)
    assert desk.home.waiting().emergencies_overdue == {number}

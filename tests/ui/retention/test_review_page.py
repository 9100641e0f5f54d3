"""The list of records whose time is over, with real widgets over a real vault."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.services.after.breaching import Breaching
from infoshare_desktop.services.deciding import Deciding
from infoshare_desktop.ui.kit.wrapping import LinkButton
from infoshare_desktop.ui.retention.review_page import ReviewPage
from tests.hand_clock import HandClock
from tests.services.desk import emergency
from tests.services.records import closed
from tests.ui.hands import press
from tests.ui.retention.old_records import GROUND, SECOND, SIX_YEARS, WHY, old
from tests.ui.typed import over_a_lock
from tests.ui.unread import Failing, Unanswered
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.retention.tools import RetentionTools
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop


def links(page: ReviewPage) -> list[LinkButton]:
    """The links to records that cannot be chosen."""
    return page.findChildren(LinkButton)


def test_what_is_due_can_be_chosen(qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """The keyboard is at the first; what is held or still to come is told, and cannot be chosen."""
    due, held, soon = old(workshop), old(workshop), old(workshop, SIX_YEARS - timedelta(days=30))
    tools.retaining.hold(held, WHY, PROFILE.worker)
    page = ReviewPage(tools)
    on_desk(page)
    (card,) = page.due
    qtbot.waitUntil(lambda: card.isAncestorOf(page.focusWidget()))
    assert not card.dispose.isEnabled()
    (box,) = card.choice._boxes
    assert due in box.accessibleName()
    box.click()
    with qtbot.waitSignal(page.dispose_asked) as asked:
        press(card.dispose)
    assert asked.args == [(due,)]
    read = [link.accessibleName() for link in links(page)]
    assert read == [f"Read {held}", f"Read {soon}"]
    assert page.told.words() == "The time of 2 records is over."
    assert tools.reviewing.tally() is not None


def test_an_old_breach_can_be_chosen_and_an_old_emergency_waits(
    on_desk: Desk, workshop: Workshop, tools: RetentionTools
) -> None:
    """It is told what they are, when the breach was noticed, and what the emergency waits for."""
    long_ago = Moment(workshop.clock().instant - SIX_YEARS, workshop.clock().zone)
    what = closed(Breach(long_ago, "lost", "A bag was left on a bus", long_ago, PROFILE.worker))
    breach = Breaching(workshop.vault, lambda: long_ago).record(what).header.number
    deciding = Deciding(workshop.vault, workshop.guiding, lambda: long_ago)
    urgent = replace(emergency(HandClock(long_ago)), basis="life", reached="known")
    _draft, number = deciding.record_emergency(deciding.start(), urgent)
    page = ReviewPage(tools)
    on_desk(page)
    (card,) = page.due
    (box,) = card.choice._boxes
    assert f"{breach} · Breach, closed" in box.accessibleName()
    assert "Noticed on" in f"{box.accessibleName()} {box.accessibleDescription()}"
    assert [link.accessibleName() for link in links(page)] == [f"Read {number}"]
    assert any("complete it first" in label.text() for label in page.findChildren(QLabel))
    tools.erasing.dispose([breach], GROUND, SECOND)
    assert workshop.browsing.read(breach).row.state is State.DISPOSED


def test_what_was_chosen_is_there_after_a_lock(on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """Both of two records."""
    numbers = (old(workshop), old(workshop))
    page = ReviewPage(tools)
    on_desk(page)
    page.due[0].choose(numbers)
    again = ReviewPage(tools, over_a_lock(page))
    on_desk(again)
    assert again.due[0].choice.value() == numbers
    assert again.due[0].dispose.isEnabled()


def test_what_is_no_longer_chosen_stays_so(on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """A record that was chosen before a lock, and not after it, is not chosen after the next one."""
    chosen = old(workshop)
    page = ReviewPage(tools, Place("review", typed=chosen))
    on_desk(page)
    page.due[0].choose(())
    again = ReviewPage(tools, over_a_lock(page))
    on_desk(again)
    assert again.due[0].choice.value() == ()


@pytest.mark.parametrize("runner", [Unanswered(), Failing()])
def test_what_was_chosen_outlasts_a_list_that_is_not_read(on_desk: Desk, tools: RetentionTools, runner: Runner) -> None:
    """A second lock comes before it is, or reading it fails."""
    page = ReviewPage(replace(tools, runner=runner), Place("review", typed="KM-2026-0001 KM-2026-0002"))
    on_desk(page)
    assert page.place().typed == "KM-2026-0001 KM-2026-0002"


def test_an_empty_review_says_so(on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """Of a vault whose records are young."""
    old(workshop, timedelta(days=3))
    page = ReviewPage(tools)
    on_desk(page)
    assert page.due == []
    assert page.told.words() == "No record's time is over."

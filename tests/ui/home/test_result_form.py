"""What came of a follow-up, typed on Home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect

from infoshare_desktop.ui.home.home_screen import HomeScreen
from infoshare_desktop.ui.home.waiting import Step
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.kit.forms.unsent import has_unsent
from tests.ui.audit import faults_of, settle
from tests.ui.hands import press, type_into
from tests.ui.home.rows import OutOfReach, row_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.home.result_form import ResultForm
    from infoshare_desktop.ui.home.waiting_row import WaitingRow
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.services.desk import Desk
    from tests.ui.audit import Show

pytestmark = pytest.mark.usefixtures("appearance")


def opened(screen: HomeScreen) -> tuple[WaitingRow, ResultForm]:
    """The first line that asks for a result, with its form open."""
    row = row_of(screen, Step.RESULT)
    press(row.button)
    assert row.form is not None
    return row, row.form


def test_a_result_closes_its_follow_up(desk: Desk, home: Callable[[], HomeScreen], show: Show) -> None:
    """Typed, recorded, and gone from the list; the focus is at the start of the screen."""
    number = desk.sealed().number
    screen = home()
    show(screen)
    _row, form = opened(screen)
    type_into(form.result, "She knows")
    press(form.record)
    assert not [row for row in screen.lists.rows() if row.line.step is Step.RESULT]
    assert desk.vault.read(lambda kept: kept.follow_ups.about(number))[0].result == "She knows"
    assert screen.new.hasFocus()


def test_an_open_form_is_seen_whole(desk: Desk, home: Callable[[], HomeScreen], show: Show) -> None:
    """Far down the page, box and buttons come into view together."""
    for _ in range(3):
        desk.sealed()
    screen = home()
    show(screen).resize(1000, 500)
    settle()
    row = [row for row in screen.lists.rows() if row.line.step is Step.RESULT][-1]
    press(row.button)
    settle()
    assert row.form is not None
    place = QRect(row.form.mapTo(screen.area.viewport(), QPoint(0, 0)), row.form.size())
    assert screen.area.viewport().rect().contains(place)


def test_an_empty_result_is_not_taken(desk: Desk, home: Callable[[], HomeScreen], show: Show) -> None:
    """The box says what is missing, and nothing is recorded."""
    desk.sealed()
    screen = home()
    show(screen)
    _row, form = opened(screen)
    press(form.record)
    assert form.result.error() == "Say what came of it: that is what stays."
    assert desk.home.waiting().follow_ups


def test_not_now_keeps_what_was_typed(desk: Desk, home: Callable[[], HomeScreen], show: Show) -> None:
    """The form closes, the button is back with the focus, and the words are there again when it opens."""
    desk.sealed()
    screen = home()
    show(screen)
    row, form = opened(screen)
    type_into(form.result, "Half a thought")
    press(form.leave)
    assert row.button.hasFocus()
    assert has_unsent(screen)
    assert screen.place().typed == "Half a thought"
    _row, form = opened(screen)
    assert form.result.value() == "Half a thought"
    form.result.set_value(" ")
    assert not has_unsent(screen)


def test_one_result_at_a_time_and_none_is_lost(desk: Desk, home: Callable[[], HomeScreen], show: Show) -> None:
    """Opening a second form closes the first; recording the second brings the first back as it was typed."""
    desk.sealed()
    desk.sealed()
    screen = home()
    show(screen)
    first, second = (row for row in screen.lists.rows() if row.line.step is Step.RESULT)
    press(first.button)
    assert first.form is not None
    type_into(first.form.result, "Half a thought")
    press(second.button)
    assert screen.lists.open_row() is second
    assert second.form is not None
    type_into(second.form.result, "Done")
    press(second.form.record)
    left = row_of(screen, Step.RESULT)
    assert left.line.reference == first.line.reference
    assert left.typed() == "Half a thought"
    assert has_unsent(screen)


def test_the_decision_can_be_read_before_its_result_is_typed(
    desk: Desk, home: Callable[[], HomeScreen], show: Show, qtbot: QtBot
) -> None:
    """A button in the form leads to the record."""
    number = desk.sealed().number
    screen = home()
    show(screen)
    _row, form = opened(screen)
    with qtbot.waitSignal(screen.read_asked) as asked:
        press(form.read)
    assert asked.args == [number]


def test_a_lock_does_not_lose_a_result_that_is_being_typed(
    desk: Desk, home: Callable[[], HomeScreen], show: Show
) -> None:
    """The place holds the words and the cursor, and a fresh Home has them again."""
    desk.sealed()
    screen = home()
    show(screen)
    _row, form = opened(screen)
    form.result.set_value("She “knows” 😀")
    place = screen.place()
    fresh = home()
    show(fresh)
    fresh.begin(place)
    assert fresh.place() == place
    again = row_of(fresh, Step.RESULT).form
    assert again is not None
    assert again.result.value() == "She “knows” 😀"


def test_a_result_that_cannot_be_kept_stays_on_the_screen(desk: Desk, show: Show) -> None:
    """The sentence stands at the box, and so do the words."""
    desk.sealed()
    vault = OutOfReach(desk)
    vault.is_there = True
    screen = HomeScreen(vault, vault, ImmediateRunner(), desk.clock)
    screen.begin()
    show(screen)
    _row, form = opened(screen)
    type_into(form.result, "She knows")
    press(form.record)
    assert "stick could not be read" in (form.result.error() or "")
    assert form.result.value() == "She knows"


def test_home_with_an_open_form_passes_every_check(
    appearance: Appearance, desk: Desk, home: Callable[[], HomeScreen]
) -> None:
    """The same while a result is typed."""
    desk.sealed()

    def typing() -> HomeScreen:
        screen = home()
        row_of(screen, Step.RESULT).open_form("What I heard")
        return screen

    assert faults_of(appearance, typing) == []

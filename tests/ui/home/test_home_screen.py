"""Home in its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel

from infoshare_desktop.domain.errors import StorageFailed
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.home.home_screen import HomeScreen
from infoshare_desktop.ui.home.lists import SHORT
from infoshare_desktop.ui.home.waiting import Step
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.kit.forms.unsent import has_unsent
from infoshare_desktop.ui.kit.layout.disclosure import Disclosure
from tests.services.desk import disclosure, emergency
from tests.ui.audit import check_screen, settle
from tests.ui.hands import press, type_into

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.services.home import Waiting
    from infoshare_desktop.ui.home.waiting_row import WaitingRow
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.services.desk import Desk
    from tests.ui.audit import Show

pytestmark = pytest.mark.usefixtures("appearance")


class _OutOfReach:
    """A vault on a stick that was pulled out, and put back in."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.is_there = False

    def waiting(self) -> Waiting:
        """What waits; StorageFailed while the stick is out."""
        if not self.is_there:
            raise StorageFailed("stick")
        return self.desk.home.waiting()

    def finish(self, number: str, follow_up_id: str, result: str) -> None:
        """StorageFailed."""
        del number, follow_up_id, result
        raise StorageFailed("stick")


def _fill(desk: Desk) -> None:
    """One of each kind."""
    desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    desk.clock.forward(hours=30)
    desk.sharing.record(desk.sealed().number, disclosure(desk.clock))
    desk.sealed()


def _row(screen: HomeScreen, step: Step) -> WaitingRow:
    return next(row for row in screen.lists.rows() if row.line.step is step)


def _words(screen: QWidget) -> list[str]:
    return [label.accessibleName() for label in screen.findChildren(QLabel) if label.isVisible()]


def test_new_decision_is_the_first_thing(home: Callable[[], HomeScreen], show: Show, qtbot: QtBot) -> None:
    """The focus goes to the one large button, and Enter asks for a new decision."""
    screen = home()
    show(screen)
    screen.setFocus()
    assert screen.new.hasFocus()
    with qtbot.waitSignal(screen.new_asked):
        press(screen.new)


def test_an_empty_vault_says_that_nothing_waits(home: Callable[[], HomeScreen], show: Show) -> None:
    """Four headings without figures, each with what will appear, and no word of a backup."""
    screen = home()
    show(screen)
    assert screen.title.words() == "Nothing waits for you"
    assert "A decision that you have begun waits here until you seal or discard it." in _words(screen)
    assert not screen.backup.isVisible()


@pytest.mark.parametrize(
    ("step", "signal"), [(Step.COMPLETE, "complete_asked"), (Step.GO_ON, "open_asked"), (Step.SHARE, "share_asked")]
)
def test_a_button_asks_for_its_record(
    home: Callable[[], HomeScreen], desk: Desk, show: Show, qtbot: QtBot, step: Step, signal: str
) -> None:
    """Each kind of line has an intent of its own that carries the number or reference."""
    _fill(desk)
    screen = home()
    show(screen)
    row = _row(screen, step)
    with qtbot.waitSignal(getattr(screen, signal)) as asked:
        press(row.button)
    assert asked.args == [row.line.reference]


def test_a_receipt_is_asked_for_with_its_disclosure(
    home: Callable[[], HomeScreen], desk: Desk, show: Show, qtbot: QtBot
) -> None:
    """A decision may have several disclosures, so the entry's sequence goes with the number."""
    _fill(desk)
    screen = home()
    show(screen)
    row = _row(screen, Step.RECEIPT)
    with qtbot.waitSignal(screen.receipt_asked) as asked:
        press(row.button)
    assert asked.args == [row.line.reference, row.line.sequence]


def test_the_figure_beside_home_is_told(desk: Desk, home: Callable[[], HomeScreen], qtbot: QtBot) -> None:
    """Whenever Home is read, the window hears how many things need the worker."""
    screen = home()
    qtbot.addWidget(screen)
    _fill(desk)
    with qtbot.waitSignal(screen.counted) as counted:
        screen.begin()
    assert counted.args == [desk.home.waiting().count]


def test_a_long_list_folds(desk: Desk, home: Callable[[], HomeScreen], show: Show) -> None:
    """The first lines are shown, the others open with one key."""
    for _ in range(SHORT + 2):
        desk.deciding.start()
    screen = home()
    show(screen)
    assert sum(row.isVisible() for row in screen.lists.rows()) == SHORT
    fold = next(one for one in screen.lists.findChildren(Disclosure))
    assert fold.button.words() == "2 more"
    press(fold.button)
    assert all(row.isVisible() for row in screen.lists.rows())


def test_a_result_closes_its_follow_up(desk: Desk, home: Callable[[], HomeScreen], show: Show) -> None:
    """Typed, recorded, and gone from the list; the focus is at the start of the screen."""
    number = desk.sealed().number
    screen = home()
    show(screen)
    press(_row(screen, Step.RESULT).button)
    form = _row(screen, Step.RESULT).form
    assert form is not None
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
    press(_row(screen, Step.RESULT).button)
    form = _row(screen, Step.RESULT).form
    assert form is not None
    press(form.record)
    assert form.result.error() == "Say what came of it: that is what stays."
    assert desk.home.waiting().follow_ups


def test_not_now_keeps_what_was_typed(desk: Desk, home: Callable[[], HomeScreen], show: Show) -> None:
    """The form closes, the button is back with the focus, and the words are there again when it opens."""
    desk.sealed()
    screen = home()
    show(screen)
    row = _row(screen, Step.RESULT)
    press(row.button)
    assert row.form is not None
    type_into(row.form.result, "Half a thought")
    press(row.form.leave)
    assert row.button.hasFocus()
    assert has_unsent(screen)
    assert screen.place().typed == "Half a thought"
    press(row.button)
    assert row.form.result.value() == "Half a thought"
    row.form.result.set_value(" ")
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
    left = _row(screen, Step.RESULT)
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
    row = _row(screen, Step.RESULT)
    press(row.button)
    assert row.form is not None
    with qtbot.waitSignal(screen.read_asked) as asked:
        press(row.form.read)
    assert asked.args == [number]


def test_a_lock_does_not_lose_a_result_that_is_being_typed(
    desk: Desk, home: Callable[[], HomeScreen], show: Show
) -> None:
    """The place holds the words and the cursor, and a fresh Home has them again."""
    desk.sealed()
    screen = home()
    show(screen)
    row = _row(screen, Step.RESULT)
    press(row.button)
    assert row.form is not None
    row.form.result.set_value("She “knows” 😀")
    place = screen.place()
    fresh = home()
    show(fresh)
    fresh.begin(place)
    assert fresh.place() == place
    form = _row(fresh, Step.RESULT).form
    assert form is not None
    assert form.result.value() == "She “knows” 😀"


def test_a_place_whose_follow_up_is_gone_is_home(home: Callable[[], HomeScreen], qtbot: QtBot) -> None:
    """Recorded elsewhere meanwhile: Home is shown, with nothing open."""
    screen = home()
    qtbot.addWidget(screen)
    screen.begin(Place("home", "KM-2026-0001", field="a", typed="Lost"))
    assert screen.place() == Place("home")


def test_what_cannot_be_read_is_told_and_tried_again(desk: Desk, show: Show) -> None:
    """A stick pulled out: the sentence, and a button that tries again."""
    vault = _OutOfReach(desk)
    screen = HomeScreen(vault, vault, ImmediateRunner(), desk.clock)
    show(screen)
    screen.begin()
    assert screen.problem.isVisible()
    assert "stick could not be read" in screen.problem.text()
    vault.is_there = True
    press(screen.again)
    assert not screen.problem.isVisible()
    assert screen.title.words() == "Nothing waits for you"


def test_a_result_that_cannot_be_kept_stays_on_the_screen(desk: Desk, show: Show) -> None:
    """The sentence stands at the box, and so do the words."""
    desk.sealed()
    vault = _OutOfReach(desk)
    vault.is_there = True
    screen = HomeScreen(vault, vault, ImmediateRunner(), desk.clock)
    screen.begin()
    show(screen)
    row = _row(screen, Step.RESULT)
    press(row.button)
    assert row.form is not None
    type_into(row.form.result, "She knows")
    press(row.form.record)
    assert "stick could not be read" in (row.form.result.error() or "")
    assert row.form.result.value() == "She knows"


def test_a_full_home_passes_every_check(appearance: Appearance, desk: Desk, home: Callable[[], HomeScreen]) -> None:
    """Nothing is clipped, nameless or out of reach, at both text sizes."""
    _fill(desk)
    desk.clock.forward(days=9)
    check_screen(appearance, home)


def test_an_empty_home_passes_every_check(appearance: Appearance, home: Callable[[], HomeScreen]) -> None:
    """The same with nothing that waits."""
    check_screen(appearance, home)


def test_home_with_an_open_form_passes_every_check(
    appearance: Appearance, desk: Desk, home: Callable[[], HomeScreen]
) -> None:
    """The same while a result is typed."""
    desk.sealed()

    def opened() -> HomeScreen:
        screen = home()
        _row(screen, Step.RESULT).open_form("What I heard")
        return screen

    check_screen(appearance, opened)

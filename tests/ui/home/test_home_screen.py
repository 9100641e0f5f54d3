"""Home in its window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtWidgets import QLabel

from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.vault.checked import Checked, Looked
from infoshare_desktop.ui.home.check_notice import CheckNotice
from infoshare_desktop.ui.home.home_screen import HomeScreen
from infoshare_desktop.ui.home.lists import SHORT
from infoshare_desktop.ui.home.waiting import Step
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.kit.layout.disclosure import Disclosure
from tests.hand_clock import START
from tests.services.desk import disclosure, emergency
from tests.ui.audit import faults_of
from tests.ui.hands import press
from tests.ui.home.rows import OutOfReach, row_of
from tests.ui.unread import Failing, Unanswered

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.services.desk import Desk
    from tests.ui.audit import Show

DAMAGED: Final = Checked(START, (Looked("pages", ok=False, sentence="Not whole: page 4 is damaged."),))

pytestmark = pytest.mark.usefixtures("appearance")


def _fill(desk: Desk) -> None:
    """One of each kind."""
    desk.deciding.record_emergency(desk.deciding.start(), emergency(desk.clock))
    desk.clock.forward(hours=30)
    desk.sharing.record(desk.sealed().number, disclosure(desk.clock))
    desk.sealed()


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


def test_nothing_waits_is_not_said_above_a_notice(home: Callable[[], HomeScreen], show: Show) -> None:
    """What the check of the vault found waits too; once it is whole again the title says so."""
    screen = home()
    notice = CheckNotice()
    notice.show_checked(DAMAGED)
    screen.add_notice(notice)
    show(screen)
    assert screen.title.words() == "What needs you"
    notice.show_checked(None)
    assert screen.title.words() == "Nothing waits for you"
    notice.show_checked(DAMAGED)
    assert screen.title.words() == "What needs you"


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
    row = row_of(screen, step)
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
    row = row_of(screen, Step.RECEIPT)
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


def test_a_place_whose_follow_up_is_gone_is_home(home: Callable[[], HomeScreen], qtbot: QtBot) -> None:
    """Recorded elsewhere meanwhile: Home is shown, with nothing open."""
    screen = home()
    qtbot.addWidget(screen)
    screen.begin(Place("home", "KM-2026-0001", field="a", typed="Lost"))
    assert screen.place() == Place("home")


@pytest.mark.parametrize("runner", [Unanswered(), Failing()])
def test_a_result_is_kept_while_home_is_not_read(desk: Desk, qtbot: QtBot, runner: Runner) -> None:
    """A second lock comes before that, or reading fails: what was typed is lost by neither, and leaving asks first."""
    vault = OutOfReach(desk)
    screen = HomeScreen(vault, vault, runner, desk.clock)
    qtbot.addWidget(screen)
    place = Place("home", "KM-2026-0001", field="a", cursor=4, typed="Half a thought")
    screen.begin(place)
    assert screen.place() == place
    assert screen.has_unsent()


def test_what_cannot_be_read_is_told_and_tried_again(desk: Desk, show: Show) -> None:
    """A stick pulled out: the sentence, and a button that tries again."""
    vault = OutOfReach(desk)
    screen = HomeScreen(vault, vault, ImmediateRunner(), desk.clock)
    show(screen)
    screen.begin()
    assert screen.problem.isVisible()
    assert "stick could not be read" in screen.problem.text()
    vault.is_there = True
    press(screen.again)
    assert not screen.problem.isVisible()
    assert screen.title.words() == "Nothing waits for you"


def test_a_full_home_passes_every_check(appearance: Appearance, desk: Desk, home: Callable[[], HomeScreen]) -> None:
    """Nothing is clipped, nameless or out of reach, at both text sizes."""
    _fill(desk)
    desk.clock.forward(days=9)
    assert faults_of(appearance, home) == []


def test_an_empty_home_passes_every_check(appearance: Appearance, home: Callable[[], HomeScreen]) -> None:
    """The same with nothing that waits."""
    assert faults_of(appearance, home) == []

"""Locking by itself when nobody uses the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QPointingDevice, QTabletEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from infoshare_desktop.ui.locking.countdown import Countdown
from infoshare_desktop.ui.locking.idle import IdleWatch
from tests.hand_clock import HandSeconds

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

NOWHERE = QPointF(1, 1)
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class Watched:
    """A watch of ten minutes over one line of text, and what it said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.seconds = HandSeconds()
        self.line = QLineEdit()
        qtbot.addWidget(self.line)
        self.left: list[int] = []
        self.idle = 0
        application = QApplication.instance()
        assert application is not None
        self.busy = False
        self.watch = IdleWatch(application, 10, self.seconds, self.line, lambda: self.busy)
        self.watch.warned.connect(self.left.append)
        self.watch.idle.connect(self._count)

    def _count(self) -> None:
        self.idle += 1

    def forward(self, seconds: float) -> None:
        """Let time pass, and the watch look."""
        self.seconds.now += seconds
        self.watch.look()


@pytest.fixture
def watched(qtbot: QtBot) -> Watched:
    """A watch of ten minutes."""
    return Watched(qtbot)


def key() -> QEvent:
    """A letter."""
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, NO_MODIFIER, "a")


def mouse(kind: QEvent.Type) -> QEvent:
    """The mouse does something."""
    return QMouseEvent(kind, NOWHERE, NOWHERE, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, NO_MODIFIER)


def wheel() -> QEvent:
    """The wheel is turned."""
    nothing = QPointF().toPoint()
    return QWheelEvent(
        NOWHERE, NOWHERE, nothing, nothing, Qt.MouseButton.NoButton, NO_MODIFIER, Qt.ScrollPhase.NoScrollPhase, False
    )


def pen() -> QEvent:
    """A pen touches the tablet."""
    return QTabletEvent(
        QEvent.Type.TabletPress,
        QPointingDevice.primaryPointingDevice(),
        NOWHERE,
        NOWHERE,
        1.0,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        NO_MODIFIER,
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
    )


INPUTS: dict[str, Callable[[], QEvent]] = {
    "key": key,
    "mouse button": lambda: mouse(QEvent.Type.MouseButtonPress),
    "mouse moved": lambda: mouse(QEvent.Type.MouseMove),
    "wheel": wheel,
    "pen": pen,
    "input method": lambda: QInputMethodEvent("漢", []),
}


@pytest.mark.parametrize("made", INPUTS.values(), ids=INPUTS)
def test_every_kind_of_input_counts(watched: Watched, made: Callable[[], QEvent]) -> None:
    """Nine minutes without anything, one input, nine minutes more: nobody is locked out."""
    watched.forward(530)
    QApplication.sendEvent(watched.line, made())
    watched.forward(530)
    assert (watched.left, watched.idle) == ([], 0)


def test_input_into_another_window_counts(watched: Watched, qtbot: QtBot) -> None:
    """A drop-down's list is a window of its own."""
    other = QWidget(None, Qt.WindowType.Popup)
    qtbot.addWidget(other)
    watched.forward(530)
    QApplication.sendEvent(other, key())
    watched.forward(530)
    assert (watched.left, watched.idle) == ([], 0)


def test_the_last_minute_is_counted_down(watched: Watched) -> None:
    """From sixty seconds on it says how many are left; then it is over."""
    watched.forward(540)
    watched.forward(30)
    watched.forward(29)
    assert (watched.left, watched.idle) == ([60, 30, 1], 0)
    watched.forward(1)
    assert watched.idle == 1


def test_whoever_comes_back_stops_it(watched: Watched) -> None:
    """A key in the last minute takes the countdown away, and ten minutes begin again."""
    watched.forward(560)
    QApplication.sendEvent(watched.line, key())
    assert watched.left == [40, 0]
    watched.forward(539)
    assert (watched.left, watched.idle) == ([40, 0], 0)


def test_events_that_nobody_made_do_not_count(watched: Watched) -> None:
    """A clock that ticks, a window that is painted or a job that ends keeps nothing open."""
    watched.forward(599)
    bystander = QObject()
    for kind in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest, QEvent.Type.Show, QEvent.Type.User):
        QApplication.sendEvent(bystander, QEvent(kind))
    watched.forward(1)
    assert watched.idle == 1


def test_a_laptop_that_wakes_up_after_its_time_is_locked_at_the_first_touch(watched: Watched) -> None:
    """The timer stood still while the laptop slept; the touch that wakes it up does not begin the time anew."""
    watched.seconds.now += 3600
    QApplication.sendEvent(watched.line, mouse(QEvent.Type.MouseMove))
    assert watched.idle == 1


def test_it_is_tried_again(watched: Watched) -> None:
    """Where the lock was kept from locking, the sign comes again."""
    watched.forward(600)
    watched.forward(10)
    assert watched.idle == 2


def test_other_minutes(watched: Watched) -> None:
    """What is chosen in the settings holds at once."""
    watched.watch.set_minutes(2)
    watched.forward(120)
    assert watched.idle == 1


def test_the_countdown_is_said_in_words(qtbot: QtBot) -> None:
    """One second is not called seconds, and without a countdown nothing is shown."""
    countdown = Countdown()
    qtbot.addWidget(countdown)
    countdown.show_left(30)
    assert countdown.text() == "It locks in 30 seconds. Press any key to go on."
    countdown.show_left(1)
    assert countdown.accessibleName() == "Take care: It locks in 1 second. Press any key to go on."
    countdown.show_left(0)
    assert countdown.isHidden()


def test_nobody_is_missed_while_the_program_is_busy(watched: Watched) -> None:
    """Nothing is announced and nothing locks; from the end of it the time counts anew."""
    watched.busy = True
    for _ in range(3):
        watched.forward(599)
    assert (watched.left, watched.idle) == ([], 0)
    watched.busy = False
    watched.forward(539)
    assert (watched.left, watched.idle) == ([], 0)
    watched.forward(61)
    assert watched.idle == 1

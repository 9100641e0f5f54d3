"""Notices that nobody uses the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

WARNING: Final = 60
"""Seconds before the lock from which on it is announced."""

_RETRY: Final = 10
"""Seconds after which ``idle`` comes again while nothing happened: the lock may have been kept from it."""

_TYPING: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.InputMethod})
_INPUT: Final = frozenset(
    {
        *_TYPING,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.NativeGesture,
        QEvent.Type.ShortcutOverride,
    }
)
"""What somebody at the laptop brings about, with whatever they use."""


class IdleWatch(QObject):
    """Counts the time since the last input anywhere in the program.

    ``warned`` carries the seconds that are left, once a second in the last minute, and 0 as soon as somebody is back;
    ``idle`` comes when the time is over; ``typed`` with each key. The clock must go on while the laptop sleeps: seconds
    from any beginning. While the program is ``busy`` with what must not be cut off, nobody is missed.
    """

    warned = Signal(int)
    idle = Signal()
    typed = Signal()

    def __init__(
        self,
        source: QObject,
        minutes: int,
        clock: Callable[[], float],
        parent: QObject,
        busy: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._busy = busy
        self._allowed = 60.0 * minutes
        self._last = clock()
        self._warning = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        source.installEventFilter(self)
        self.look()

    def set_minutes(self, minutes: int) -> None:
        """Allow so many minutes from now on."""
        self._allowed = 60.0 * minutes
        self.touch()

    def touch(self) -> None:
        """Somebody is here: for what reaches the program in another way than by an input event."""
        self._last = self._clock()
        if self._warning:
            self._warning = False
            self.warned.emit(0)
            self.look()

    def look(self) -> None:
        """Find out how long nothing happened, and when to look again."""
        if self._busy():
            self._last = self._clock()
        left = self._allowed - (self._clock() - self._last)
        if left <= 0:
            self._timer.start(_RETRY * 1000)
            self.idle.emit()
        elif left <= WARNING:
            self._warning = True
            self._timer.start(1000)
            self.warned.emit(round(left))
        else:
            self._timer.start(max(round((left - WARNING) * 1000), 1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every input counts; nothing is kept from anybody."""
        if event.type() in _INPUT:
            # A laptop that wakes up after its time is over gets its first key press before the timer runs.
            if self._clock() - self._last >= self._allowed:
                self.look()
            else:
                self.touch()
            if event.type() in _TYPING:
                self.typed.emit()
        return super().eventFilter(watched, event)

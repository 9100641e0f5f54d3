"""What a worker does at the window, and how long it takes: run inside the measured program, one result a line."""

from __future__ import annotations

import sys
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtTest import QTest

from infoshare_desktop.app.gate.opening import Opened, Opening
from infoshare_desktop.ui.gate.unlock import Unlock
from infoshare_desktop.ui.records.records_screen import RecordsScreen
from tests.store.vaults import KEY

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.ui.shell.main_window import MainWindow

PASSPHRASE: Final = "correct horse battery staple"
_REST: Final = 2500
"""Milliseconds in which everything that waits for the passphrase box has long been loaded."""
_TICK: Final = 2
_LETTERS: Final = "ba 1"
"""Typed into the search one after the other: many hits, fewer, none but as parts of words."""


def lock(window: MainWindow) -> None:
    """Open the vault by its passphrase, say ``locking`` and lock it."""
    Locking(window)


def rest(window: MainWindow) -> None:
    """Do nothing; say for how long the window did not answer at worst."""
    Resting(window)


def browse(window: MainWindow) -> None:
    """Open a vault whose place is its records, by its key; say when they are seen, and how soon each letter's hits."""
    Opening.with_passphrase = _with_key  # type: ignore[assignment,method-assign]  # key derivation is taken out (section 9)
    Browsing(window)


class Locking(QObject):
    """Types, waits, locks."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        QTimer.singleShot(_REST, self, lambda: type_passphrase(window))
        self._looks = QTimer(self, interval=100)
        self._looks.timeout.connect(self._look)
        self._looks.start()

    def _look(self) -> None:
        if self._window.screen_name():
            self._looks.stop()
            say("locking")
            self._window.lock_asked.emit()


class Resting(QObject):
    """Ticks, and sees how late the ticks come."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._worst = 0.0
        self._last = perf_counter()
        ticks = QTimer(self, interval=_TICK)
        ticks.timeout.connect(self._tick)
        ticks.start()
        QTimer.singleShot(_REST, self, lambda: say("rested", self._worst * 1000))

    def _tick(self) -> None:
        now = perf_counter()
        self._worst = max(self._worst, now - self._last)
        self._last = now


class Browsing(QObject):
    """Looks at the table of records whenever it is painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._left = list(_LETTERS)
        self._screen: RecordsScreen | None = None
        self._fresh, self._asked = True, False
        self._began = 0.0
        self._looks = QTimer(self, interval=1)
        self._looks.timeout.connect(self._look)
        QTimer.singleShot(_REST, self, self._open)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A table that shows its first row, or that it has none, is seen."""
        if event.type() == QEvent.Type.Paint and self._fresh and self._screen is not None:
            model = self._screen.model
            if model.fetched(0) or not model.rowCount():
                self._fresh = False
                say("seen", (perf_counter() - self._began) * 1000)
                QTimer.singleShot(100, self, self._type)
        return False

    def _open(self) -> None:
        self._began = perf_counter()
        type_passphrase(self._window)
        self._looks.start()

    def _look(self) -> None:
        screen = self._window.current_screen()
        if isinstance(screen, RecordsScreen):
            self._looks.stop()
            self._screen = screen
            screen.table.viewport().installEventFilter(self)
            screen.search.begun.connect(self._answered)
            screen.search.found.connect(self._answered)

    def _answered(self) -> None:
        """The hits may be those that stood there before: then nothing else would paint them."""
        if self._asked and self._screen is not None:
            self._asked, self._fresh = False, True
            self._screen.table.viewport().update()

    def _type(self) -> None:
        if self._left and self._screen is not None:
            self._asked, self._began = True, perf_counter()
            QTest.keyClicks(self._screen.bar.text.edit, self._left.pop(0))


def type_passphrase(window: MainWindow) -> None:
    """Type the passphrase and press the button."""
    screen = window.current_screen()
    assert isinstance(screen, Unlock)
    screen.passphrase.set_value(PASSPHRASE)
    screen.open.click()


def say(word: str, milliseconds: float = 0.0) -> None:
    """Tell whoever started this process."""
    sys.stdout.write(f"{word} {milliseconds}\n")
    sys.stdout.flush()


def _with_key(opening: Opening, path: Path, _passphrase: str) -> Opened:
    from infoshare_desktop.store.opening import open_with_key

    return opening._opened(open_with_key(path, KEY))

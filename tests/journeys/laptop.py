"""A worker's laptop with one vault on it: the program is started there, closed, and started again."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from infoshare_desktop.app.gate.opening import Opening
from infoshare_desktop.app.options import Options, read_options
from infoshare_desktop.app.program import Program
from infoshare_desktop.app.session import Session
from infoshare_desktop.app.settings_file import SettingsFile
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.services.profiles import Profiles
from infoshare_desktop.ui.jobs import JobRunner
from infoshare_desktop.ui.locking.idle import IdleWatch
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.hand_clock import HandSeconds
from tests.journeys.worker import Worker
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from infoshare_desktop.app.care.backups import Copies
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.ui.theme.appearance import Appearance

RESOURCES: Final = Path(__file__).parents[2] / "resources"
PASSPHRASE: Final = "velvet harbour 9 pigeons"
NAME: Final = "kim.infoshare"


class Master:
    """A vault with Kim Mason in it and no decision, made once; each laptop gets a copy of its file."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._path = folder / NAME
        vault, words = Keeping(clock).create(self._path, PASSPHRASE)
        self.words = " ".join(words)
        Profiles(vault).put(PROFILE)
        vault.close()

    def copy_to(self, path: Path) -> None:
        """Put a copy of the vault there."""
        shutil.copyfile(self._path, path)


class Laptop:
    """``asked_for`` is what the program wanted to be started with when it locked; None while it did not."""

    def __init__(self, qtbot: QtBot, appearance: Appearance, clock: Clock, vault: Path, words: str) -> None:
        self._qtbot = qtbot
        self._appearance = appearance
        self._clock = clock
        self.vault = vault
        self.words = words
        self.asked_for: list[str] | None = None
        self.copies: Copies | None = None
        """Who makes backups; nobody, unless a story is about them."""
        self._seconds = HandSeconds()
        self._running: list[tuple[Program, MainWindow]] = []

    def start(self, options: Options | None = None) -> Worker:
        """Start the program; on the vault unless told otherwise."""
        window = MainWindow()
        self._qtbot.addWidget(window)
        runner = JobRunner(window)
        program = Program(
            options or Options(self.vault),
            window,
            runner,
            Opening(RESOURCES, self._clock),
            SettingsFile(),
            self._appearance,
            restart=self._restart,
            seconds=self._seconds,
            copies=self.copies,
        )
        self._running.append((program, window))
        program.begin()
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        return Worker(window)

    def open(self) -> Worker:
        """Start the program and open the vault with its passphrase."""
        return self.unlock(self.start())

    def unlock(self, worker: Worker) -> Worker:
        """Type the passphrase, and come to where the worker was."""
        worker.write("Passphrase", PASSPHRASE)
        worker.key(Qt.Key.Key_Return)
        worker.see("Lock")
        return worker

    def close(self) -> None:
        """Close every window that is open, as with its cross; the program ends."""
        while self._running:
            program, window = self._running.pop()
            window.close()
            program.end()

    def leave_alone(self, seconds: float) -> None:
        """Let time pass without anybody at the laptop."""
        self._seconds.now += seconds
        program, _window = self._running[-1]
        watch = program.findChild(IdleWatch)
        assert isinstance(watch, IdleWatch)
        watch.look()

    def after_lock(self) -> Worker:
        """What the program that locked asked to be started: the passphrase box."""
        assert self.asked_for is not None, "it did not lock"
        arguments, self.asked_for = self.asked_for, None
        self.close()
        return self.start(read_options(arguments))

    @contextmanager
    def inside(self) -> Iterator[Session]:
        """What is in the closed vault, seen over a second connection that needs no window."""
        with Keeping(self._clock).open_with_words(self.vault, self.words) as vault:
            yield Session.over(vault, RESOURCES, self._clock)

    def _restart(self, arguments: list[str]) -> None:
        self.asked_for = arguments

"""The real program, with somebody at its keyboard who is told what to do: a line of JSON each on standard input.

    python -m tests.journeys.driven VAULT

A line ``["write", "Name", "Rosa"]`` is what ``Worker.write`` does; the answer is a line of JSON too: ``{"value": …}``,
or ``{"failed": …}``. ``["opened"]`` answers with what Python's audit events (PEP 578) saw: files opened for writing,
and sockets. Nothing of this is left in the process that a lock starts.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any, Final

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from infoshare_desktop.app import application, desktop
from infoshare_desktop.domain.codec import valued
from infoshare_desktop.domain.place import Place
from tests.journeys.worker import Worker

WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Witness:
    """An audit hook that remembers."""

    def __init__(self) -> None:
        self.files: set[str] = set()
        self.sockets: set[str] = set()

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Look at one audit event."""
        if event == "open" and isinstance(arguments[0], str) and arguments[2] & WRITING:
            self.files.add(arguments[0])
        elif event == "socket.__new__":
            self.sockets.add(f"family {int(arguments[1])}")


class Hand(QObject):
    """Reads a line, does it, and answers."""

    def __init__(self, witness: Witness) -> None:
        super().__init__()
        self._witness = witness
        window = next(window for window in QApplication.topLevelWidgets() if window.isVisible())
        # Without a window manager nobody else makes the window the one that has the keyboard.
        window.activateWindow()
        self._worker = Worker(window)
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        _say(value="here")

    def _read(self) -> None:
        name, *arguments = json.loads(sys.stdin.readline())
        try:
            _say(value=self._do(name, arguments))
        except AssertionError as failure:
            _say(failed=str(failure))

    def _do(self, name: str, arguments: list[Any]) -> object:
        if name == "opened":
            return {"files": sorted(self._witness.files), "sockets": sorted(self._witness.sockets)}
        if name == "tour":
            return self._tour(*arguments)
        act: Any = getattr(self._worker, name)
        match name:
            case "key":
                done = act(Qt.Key(arguments[0]), Qt.KeyboardModifier(arguments[1]))
            case "choose":
                done = act(arguments[0], of=arguments[1])
            case _:
                done = act(*arguments)
        return None if isinstance(done, QWidget) else done

    def _tour(self, word: str, places: list[dict[str, str]], answers: bool) -> dict[str, Any]:  # JSON
        """Type the word into every field at these places; which boxes got it, and which screens there are."""
        from tests.journeys.tour import Tour

        tour = Tour(self._worker, word, answers=answers)
        for place in places:
            tour.visit(valued(place, Place))
        return {"filled": sorted(tour.filled), "screens": tour.screens()}


class Driven(QApplication):
    """The program's application, with the hand at the keyboard once it runs."""

    witness = Witness()

    def exec(self) -> int:  # type: ignore[override]  # an instance's method here, a static one there
        """Run; the window is there already."""
        QTimer.singleShot(0, self, self._begin)
        return super().exec()

    def _begin(self) -> None:
        self._hand = Hand(self.witness)


def _say(**answer: object) -> None:
    sys.stdout.write(f"{json.dumps(answer)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.addaudithook(Driven.witness)
    # The one thing here that is not the product's own.
    application.QApplication = Driven  # type: ignore[attr-defined]  # replaced by a kind of it
    sys.exit(desktop.main())

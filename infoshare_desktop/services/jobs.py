"""How long work is told to stop, and says where it is, without knowing who asks."""

from __future__ import annotations

from threading import Event


class Cancelled(Exception):
    """Raised at the next safe point after somebody asked the work to stop."""


class CancelToken:
    """Shared by who asks and who works; may be used from any thread."""

    def __init__(self) -> None:
        self._asked = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next safe point."""
        self._asked.set()

    @property
    def cancelled(self) -> bool:
        """Whether stopping was asked for."""
        return self._asked.is_set()

    def check(self) -> None:
        """A safe point to stop at. Raises Cancelled where that was asked for."""
        if self._asked.is_set():
            raise Cancelled


class Progress:
    """Where long work is: said by who works, looked at now and then by who waits; may be used from any thread.

    A step is a sentence; empty before the first one.
    """

    def __init__(self) -> None:
        self._step = ""

    @property
    def step(self) -> str:
        """What is being done now."""
        return self._step

    def at(self, step: str) -> None:
        """Say what is done from now on."""
        self._step = step

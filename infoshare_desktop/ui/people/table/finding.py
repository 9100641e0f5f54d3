"""Looking for people: the newest question wins, and late answers are dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from array import array

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.jobs import Job
    from infoshare_desktop.ui.people.tools import PeopleTools


class Finding(QObject):
    """``found`` carries the ids of everybody whose references or names have the words, ``failed`` a sentence."""

    found = Signal(object)
    failed = Signal(str)

    def __init__(self, tools: PeopleTools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._job: Job | None = None
        self.text = ""
        self.waiting = False
        """Whether the answer to what was asked last is still to come."""

    def look_for(self, text: str) -> None:
        """Look for these words, and no longer for the ones before."""
        self.text = text
        if self._job is not None:
            self._job.cancel()
        self.waiting = True
        people = self._tools.people
        self._job = self._tools.runner.run(
            lambda _token: people.ids(text),
            receiver=self,
            done=self._take,
            known_error=self._fail,
            reads=True,
        )

    def ask_again(self) -> None:
        """The people may have changed."""
        self.look_for(self.text)

    def _take(self, ids: array[int]) -> None:
        self.waiting = False
        self.found.emit(ids)

    def _fail(self, error: KnownError) -> None:
        self.waiting = False
        self.failed.emit(str(error))

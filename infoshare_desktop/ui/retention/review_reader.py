"""Looking through the records for those that are due, a step at a time, so that other reading comes in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.services.ending.reviewing import Review, Reviewing
    from infoshare_desktop.ui.jobs import Job, Runner


class ReviewReader(QObject):
    """``came_on`` carries the Review after each step, ``ended`` after the last one, ``failed`` a sentence.

    When its parent goes, the next step is not taken.
    """

    came_on = Signal(object)
    ended = Signal(object)
    failed = Signal(str)

    def __init__(self, reviewing: Reviewing, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._reviewing = reviewing
        self._runner = runner
        self._job: Job | None = None

    def begin(self) -> None:
        """Look from the beginning."""
        self.stop()
        self._job = self._runner.run(
            lambda _token: self._reviewing.begin(), receiver=self, done=self._came, known_error=self._fail, reads=True
        )

    def stop(self) -> None:
        """Look no further."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _came(self, review: Review) -> None:
        self.came_on.emit(review)
        if review.ended:
            self._end(review)
        else:
            self._job = self._runner.run(
                lambda _token: self._reviewing.go_on(review),
                receiver=self,
                done=self._came,
                known_error=self._fail,
                reads=True,
            )

    def _end(self, review: Review) -> None:
        """Keep the count for Home, unless it is as quickly counted as read."""
        self._job = None
        self.ended.emit(review)
        if review.total:
            self._runner.run(
                lambda _token: self._reviewing.keep_tally(review),
                receiver=self,
                done=lambda _tally: None,
                known_error=self._fail,
            )

    def _fail(self, error: KnownError) -> None:
        self.failed.emit(str(error))

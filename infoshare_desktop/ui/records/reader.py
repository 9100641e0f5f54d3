"""Reading one record; the one asked for last is the one that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from infoshare_desktop.ui.records.reading import reading

if TYPE_CHECKING:
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.services.browsing import Browsing
    from infoshare_desktop.ui.jobs import Job, Runner
    from infoshare_desktop.ui.records.reading import Reading


class Reader(QObject):
    """``read_done`` carries the record in words and the sentence in which the searched words stand."""

    read_done = Signal(object, str)
    failed = Signal(str)

    def __init__(self, browsing: Browsing, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._browsing = browsing
        self._runner = runner
        self._job: Job | None = None

    def read(self, reference: str, searched: str = "") -> None:
        """Read this record; one that is still being read is let go."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._runner.run(
            lambda _token: self._fetch(reference, searched),
            receiver=self,
            done=lambda result: self.read_done.emit(*result),
            known_error=self._fail,
            reads=True,
        )

    def _fetch(self, reference: str, searched: str) -> tuple[Reading, str]:
        """Runs elsewhere."""
        found = self._browsing.hit(reference, searched) if searched.strip() else ""
        return reading(self._browsing.read(reference)), found

    def _fail(self, error: KnownError) -> None:
        self.failed.emit(str(error))

"""Work that must not hold up the window: who owns it, and how its result comes back."""

from __future__ import annotations

from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from enum import Enum
from itertools import count
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.services.jobs import Cancelled, CancelToken

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")

PATIENCE: Final = 2.0
"""Seconds that a folder with backups is given to answer, when the work that asks it is told to stop."""


class OnLock(Enum):
    """What a lock does about work that is under way. All of it is told to stop; what has not begun never does."""

    WAIT = "wait"
    """The lock waits until it has ended."""
    GIVE_UP = "give up"
    """It asks a folder with backups, which may never answer: after ``PATIENCE`` nobody waits for it any more."""
    FINISH = "finish"
    """It mends or restores a vault, which takes minutes and is lost if it is cut off: nobody is locked out for being
    idle meanwhile, and a lock that is asked for comes when it has ended."""


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """One piece of work under way, and who listens. A listener that is destroyed or a cancelled job hears nothing."""

    token: CancelToken
    receiver: QObject
    done: Callable[[Any], None]
    known_error: Callable[[KnownError], None]
    on_lock: OnLock

    def cancel(self) -> None:
        """Ask the work to stop; neither ``done`` nor ``known_error`` will be called."""
        self.token.cancel()

    def deliver(self, future: Future[Any]) -> None:
        """Hand the outcome to the listener, on the GUI thread. An unknown error is raised: it is a bug."""
        try:
            result = future.result()
        except (CancelledError, Cancelled):
            return
        except KnownError as error:
            if self._heard():
                self.known_error(error)
            return
        if self._heard():
            self.done(result)

    def _heard(self) -> bool:
        return not self.token.cancelled and isValid(self.receiver)


class Runner(Protocol):
    """What screens know of it."""

    def run(
        self,
        work: Callable[[CancelToken], Result],
        *,
        receiver: QObject,
        done: Callable[[Result], None],
        known_error: Callable[[KnownError], None],
        reads: bool = False,
        on_lock: OnLock = OnLock.WAIT,
    ) -> Job:
        """Do the work elsewhere, then call ``done`` or ``known_error`` on the GUI thread.

        Work is done in the order in which it was asked for; what only ``reads`` may overtake.
        """

    @property
    def finishes(self) -> bool:
        """Whether work is under way, or is going to be, that is to be finished: see OnLock."""

    def when_finished(self, then: Callable[[], None]) -> None:
        """Call this once, on the GUI thread, when no such work is under way any more; the last call counts."""

    def close(self) -> None:
        """Cancel everything, and return when nothing runs any more that is waited for: see OnLock."""


class JobRunner(QObject):
    """Owns the threads: one for work in order, one for reading. Lives as long as the window.

    The threads know a job by its number alone. Work and listeners hold widgets; whatever a thread held of them it
    could be the last to let go, and a widget that dies on another thread than the window's ends the process.
    """

    _arrived = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writes")
        self._reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reads")
        self._jobs: dict[int, Job] = {}
        self._work: dict[int, Callable[[CancelToken], Any]] = {}
        self._numbers = count()
        self._under_way: dict[Future[Any], OnLock] = {}
        self._then: Callable[[], None] | None = None
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[CancelToken], Result],
        *,
        receiver: QObject,
        done: Callable[[Result], None],
        known_error: Callable[[KnownError], None],
        reads: bool = False,
        on_lock: OnLock = OnLock.WAIT,
    ) -> Job:
        """See Runner. Once closed it does nothing: a field may ask as its window goes."""
        job = Job(CancelToken(), receiver, done, known_error, on_lock)
        if self._closed:
            job.cancel()
            return job
        number = next(self._numbers)
        self._jobs[number], self._work[number] = job, work
        future = (self._reader if reads else self._writer).submit(self._carry_out, number, job.token)
        self._under_way[future] = on_lock
        future.add_done_callback(self._under_way.pop)
        future.add_done_callback(lambda ended: self._arrived.emit(number, ended))
        return job

    def _carry_out(self, number: int, token: CancelToken) -> object:
        """On a thread. An error of the world leaves behind what it went through: that holds widgets too."""
        try:
            return self._work[number](token)
        except KnownError as error:
            raise error.with_traceback(None) from error.__cause__

    @property
    def finishes(self) -> bool:
        """See Runner."""
        return any(job.on_lock is OnLock.FINISH for job in self._jobs.values())

    def when_finished(self, then: Callable[[], None]) -> None:
        """See Runner. Once closed, nothing is called."""
        self._then = then
        self._go_on()

    def close(self) -> None:
        """See Runner. Outcomes that have not been delivered yet are dropped."""
        self._closed = True
        self._then = None
        pools = (self._writer, self._reader)
        for pool in pools:
            pool.shutdown(wait=False, cancel_futures=True)
        for job in self._jobs.values():
            job.cancel()
        under_way = dict(self._under_way)
        wait(future for future, on_lock in under_way.items() if on_lock is not OnLock.GIVE_UP)
        held_up = wait(under_way, timeout=PATIENCE).not_done
        for pool in pools:
            pool.shutdown(wait=not held_up)

    @Slot(int, object)
    def _deliver(self, number: int, future: Future[Any]) -> None:
        del self._work[number]
        try:
            self._jobs.pop(number).deliver(future)
        finally:
            self._go_on()

    def _go_on(self) -> None:
        if self._then is not None and not self.finishes:
            then, self._then = self._then, None
            then()


class ImmediateRunner:
    """Does the work at once, before ``run`` returns: for tests."""

    def run(
        self,
        work: Callable[[CancelToken], Result],
        *,
        receiver: QObject,
        done: Callable[[Result], None],
        known_error: Callable[[KnownError], None],
        reads: bool = False,
        on_lock: OnLock = OnLock.WAIT,
    ) -> Job:
        """See Runner."""
        del reads
        job = Job(CancelToken(), receiver, done, known_error, on_lock)
        try:
            result = work(job.token)
        except Cancelled:
            return job
        except KnownError as error:
            known_error(error)
            return job
        done(result)
        return job

    @property
    def finishes(self) -> bool:
        """Nothing runs."""
        return False

    def when_finished(self, then: Callable[[], None]) -> None:
        """At once."""
        then()

    def close(self) -> None:
        """Nothing runs."""

"""Looking after an open vault: whether it is whole, once a week, and what lies beside it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from infoshare_desktop.ui.jobs import JobRunner

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.vault.beside import Remark
    from infoshare_desktop.domain.vault.checked import Checked
    from infoshare_desktop.services.jobs import CancelToken
    from infoshare_desktop.ui.home.check_notice import CheckNotice
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.settings.check_card import CheckCard

Result = TypeVar("Result")


class VaultCare(QObject):
    """``checked`` carries what was found last, ``unfinished`` why there is no result, ``remarked`` the Remarks.

    ``mend_asked`` comes where the worker wants to know what can be done about a vault that is not whole. ``runner``
    does what takes a moment; checks are done on a thread of their own, so that nothing that the worker does waits.
    """

    checked = Signal(object)
    unfinished = Signal(str)
    remarked = Signal(object)
    mend_asked = Signal()

    def __init__(self, runner: Runner, parent: QObject, checks: Runner | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._checks = checks or JobRunner(self)
        self._session: Session | None = None
        self._last: Checked | None = None
        self._remarks: Sequence[Remark] = ()
        self._checking = False
        self.checked.connect(self._keep)

    def begin(self, session: Session) -> None:
        """Look after an open vault: what lies beside it first, and all of it where a week has gone by."""
        self._session = session
        self._run(lambda _token: session.beside.remarks(), self._remark)
        self._run(lambda _token: session.checking.last(), self.checked.emit)
        self._check(lambda token: session.checking.check(token) if session.checking.due() else None, self._done)

    def check_now(self) -> None:
        """Look at everything, unless that is being done."""
        session = self._session
        if session is not None and not self._checking:
            self._checking = True
            self._check(session.checking.check, self._done_now)

    def notice(self) -> CheckNotice:
        """What Home tells, now and when more is known."""
        from infoshare_desktop.ui.home.check_notice import CheckNotice

        notice = CheckNotice()
        notice.show_checked(self._last)
        notice.show_remarks(self._remarks)
        self.checked.connect(notice.show_checked)
        self.remarked.connect(notice.show_remarks)
        notice.mend_asked.connect(self.mend_asked)
        notice.seen.connect(self._see)
        return notice

    def card(self) -> CheckCard:
        """What the settings tell, now and when more is known."""
        from infoshare_desktop.ui.settings.check_card import CheckCard

        card = CheckCard()
        card.show_checked(self._last)
        if self._checking:
            card.show_checking()
        self.checked.connect(card.show_checked)
        self.unfinished.connect(card.show_unfinished)
        card.check_asked.connect(self.check_now)
        card.mend_asked.connect(self.mend_asked)
        return card

    def close(self) -> None:
        """Stop; a check that is under way ends without a result."""
        self._checks.close()

    def _check(self, work: Callable[[CancelToken], Checked | None], done: Callable[[Checked | None], None]) -> None:
        self._checks.run(work, receiver=self, done=done, known_error=lambda error: self._fail(str(error)))

    def _run(self, work: Callable[[CancelToken], Result], done: Callable[[Result], None]) -> None:
        self._runner.run(work, receiver=self, done=done, known_error=lambda error: self._fail(str(error)))

    def _done(self, checked: Checked | None) -> None:
        if checked is not None:
            self.checked.emit(checked)

    def _done_now(self, checked: Checked | None) -> None:
        self._checking = False
        if checked is None:
            self.unfinished.emit(_("The check was broken off, because the vault was needed. Try again."))
        else:
            self.checked.emit(checked)

    def _fail(self, sentence: str) -> None:
        self._checking = False
        self.unfinished.emit(sentence)

    def _remark(self, remarks: Sequence[Remark]) -> None:
        self._remarks = remarks
        self.remarked.emit(remarks)

    def _see(self, remarks: Sequence[Remark]) -> None:
        session = self._session
        assert session is not None
        self._remarks = ()
        self._run(lambda _token: session.beside.see(remarks), lambda _none: None)

    def _keep(self, checked: Checked | None) -> None:
        self._last = checked

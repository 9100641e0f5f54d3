"""Home: what needs the worker now, and one large button."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.vault.backup_state import last_sentence
from infoshare_desktop.ui.home.lists import Lists
from infoshare_desktop.ui.home.waiting import Line, Step, waiting_lists
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind, LargeButton
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import hint
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.moments import Clock, Moment
    from infoshare_desktop.domain.vault.backup_state import BackupState
    from infoshare_desktop.services.home import Waiting
    from infoshare_desktop.ui.home.result_form import ResultForm
    from infoshare_desktop.ui.home.waiting_row import WaitingRow
    from infoshare_desktop.ui.jobs import Runner

SCREEN: Final = "home"
"""The name of this screen in a Place."""


class GathersWaiting(Protocol):
    """What Home needs of the vault."""

    def waiting(self) -> Waiting:
        """What waits at this moment. Raises KnownErrors."""


class FinishesFollowUps(Protocol):
    """What recording a result needs of the vault."""

    def finish(self, number: str, follow_up_id: str, result: str) -> None:
        """Record what came of an open follow-up. Raises KnownErrors."""


class HomeScreen(Page):
    """Empty until ``begin``. ``counted`` carries how many things need the worker, for the figure beside *Home*.

    ``open_asked`` carries a draft's reference, ``complete_asked`` an emergency's number, ``share_asked`` and
    ``read_asked`` a decision's, ``receipt_asked`` a decision's and the sequence of the disclosure's entry.
    ``breach_asked`` comes when something went to the wrong person, ``update_asked`` carries a breach's number.
    """

    new_asked = Signal()
    open_asked = Signal(str)
    complete_asked = Signal(str)
    share_asked = Signal(str)
    read_asked = Signal(str)
    receipt_asked = Signal(str, int)
    breach_asked = Signal()
    update_asked = Signal(str)
    counted = Signal(int)

    def __init__(
        self,
        home: GathersWaiting,
        following: FinishesFollowUps,
        runner: Runner,
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(wide=True, parent=parent)
        self._home = home
        self._following = following
        self._runner = runner
        self._back_to: Place | None = None
        self._waiting: bool | None = None
        """Whether anything stands in the lists; None until that is known."""
        self._notices: list[QWidget] = []
        self.set_overline(wording.day(clock().day()))
        self.new = LargeButton(_("New decision"))
        self.new.clicked.connect(self.new_asked)
        self.breach = Button(_("Something went to the wrong person or was lost"), ButtonKind.QUIET)
        self.breach.clicked.connect(self.breach_asked)
        self.problem = Banner(Tone.DANGER, "", word=_("Not read"))
        self.problem.hide()
        self.again = Button(_("Try again"))
        self.again.clicked.connect(self._try_again)
        self.problem.add_action(self.again)
        self.lists = Lists()
        self.lists.taken.connect(self._take)
        self.lists.result_given.connect(self._finish)
        self.lists.opened.connect(self._bring_into_view)
        self.backup = hint("")
        self.backup.hide()
        self._lay_out()
        self.setFocusProxy(self.new)

    def _lay_out(self) -> None:
        for button in (self.new, self.breach):
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            self.body.addLayout(row)
        for part in (self.problem, self.lists, self.backup):
            self.add(part)

    def begin(self, place: Place | None = None) -> None:
        """Show what waits now, also after something changed; go back to the place where the worker was."""
        self._back_to = place
        self._runner.run(
            lambda _token: self._home.waiting(), receiver=self, done=self._show, known_error=self._failed, reads=True
        )

    def add_notice(self, part: QWidget) -> None:
        """Put a part over the lists; hidden it has nothing to tell."""
        self.body.insertWidget(self.body.indexOf(self.lists), part)
        self._notices.append(part)
        part.installEventFilter(self)
        self._entitle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A notice comes or goes: the title holds for it too."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._entitle()
        return super().eventFilter(watched, event)

    def show_backups(self, state: BackupState) -> None:
        """Name the last verified backup, which was looked at just now."""
        last = state.last
        if last is not None and last.good is not None:
            self._show_backup(last.good.made_at, last.folder)

    def place(self) -> Place:
        """Where the worker is, for the next unlocking, with a result that is typed and not recorded.

        While it is not known what waits, that is where the worker came back to.
        """
        if self._back_to is not None:
            return self._back_to
        row = self.lists.open_row() or next(self._typed_rows(), None)
        if row is None:
            return Place(SCREEN)
        cursor = row.form.result.cursor_position() if row.form else len(row.typed())
        return Place(SCREEN, row.line.reference, field=row.line.follow_up, cursor=cursor, typed=row.typed())

    def has_unsent(self) -> bool:
        """See KnowsUnsent; a result that is typed stays also when its form is closed."""
        return any(self._typed_rows()) or (self._back_to is not None and bool(self._back_to.typed.strip()))

    def _typed_rows(self) -> Iterator[WaitingRow]:
        return (row for row in self.lists.rows() if row.typed().strip())

    def _try_again(self) -> None:
        self.begin(self._back_to)

    def _show(self, waiting: Waiting) -> None:
        self.problem.hide()
        lists = waiting_lists(waiting)
        self._waiting = any(one.count for one in lists)
        self._entitle()
        self.lists.draw(lists)
        self._show_backup(waiting.last_backup, waiting.backup_folder)
        self._restore()
        self.counted.emit(waiting.count)

    def _entitle(self) -> None:
        if self._waiting is not None:
            needed = self._waiting or not all(part.isHidden() for part in self._notices)
            self.set_title(_("What needs you") if needed else _("Nothing waits for you"))

    def _show_backup(self, made_at: Moment | None, folder: str) -> None:
        self.backup.set_words(last_sentence(made_at, folder))
        self.backup.setVisible(made_at is not None)

    def _restore(self) -> None:
        place, self._back_to = self._back_to, None
        row = self._row(place.reference, place.field) if place is not None and place.field else None
        if place is not None and row is not None:
            row.open_form(place.typed).result.set_cursor_position(place.cursor)

    def _row(self, reference: str, follow_up: str) -> WaitingRow | None:
        rows = self.lists.rows()
        return next((row for row in rows if (row.line.reference, row.line.follow_up) == (reference, follow_up)), None)

    def _failed(self, error: KnownError) -> None:
        self.problem.set_text(str(error))
        self.problem.show()

    def _take(self, line: Line) -> None:
        match line.step:
            case Step.COMPLETE:
                self.complete_asked.emit(line.reference)
            case Step.GO_ON:
                self.open_asked.emit(line.reference)
            case Step.SHARE:
                self.share_asked.emit(line.reference)
            case Step.RECEIPT:
                self.receipt_asked.emit(line.reference, line.sequence)
            case Step.BREACH:
                self.update_asked.emit(line.reference)
            case Step.RESULT:
                self.read_asked.emit(line.reference)

    def _bring_into_view(self, form: ResultForm) -> None:
        """The whole form with its buttons, not the box alone; once it has its size."""
        QTimer.singleShot(0, form, lambda: self.area.ensureWidgetVisible(form, 0, Space.WIDE))

    def _finish(self, line: Line, result: str) -> None:
        self._runner.run(
            lambda _token: self._following.finish(line.reference, line.follow_up, result),
            receiver=self,
            done=lambda _none: self._finished(),
            known_error=self._not_finished,
        )

    def _finished(self) -> None:
        self.new.setFocus()
        self.begin()

    def _not_finished(self, error: KnownError) -> None:
        row = self.lists.open_row()
        if row is not None and row.form is not None:
            row.form.show_not_recorded(str(error))

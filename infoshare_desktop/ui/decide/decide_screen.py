"""The desk: the draft's line on top, one page in the middle; strip and golden rules are handed to the window."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.decide.around.golden import GoldenRules
from infoshare_desktop.ui.decide.around.guidance import beside
from infoshare_desktop.ui.decide.around.header import DraftLine
from infoshare_desktop.ui.decide.around.path_strip import PathStrip
from infoshare_desktop.ui.decide.autosave import Autosave
from infoshare_desktop.ui.decide.check.check_page import CheckPage
from infoshare_desktop.ui.decide.check.sealed_page import SealedPage
from infoshare_desktop.ui.decide.presenter import Presenter
from infoshare_desktop.ui.decide.question.question_page import QuestionPage
from infoshare_desktop.ui.decide.question.screen import screen
from infoshare_desktop.ui.keyboard.focused import focused_in
from infoshare_desktop.ui.kit.forms.cursor import cursor_place, put_cursor

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.services.browsing import RecordView
    from infoshare_desktop.ui.decide.tools import Tools

SCREEN: Final = "decide"
"""The name of this screen in a Place."""


class DecideScreen(QWidget):
    """One draft from the first question to the seal.

    The window shows ``strip`` below, and beside it what ``side_changed`` carries (a heading and a widget that the
    window then owns); ``begin`` starts it all. ``turned`` comes with every page that the worker goes to, ``left`` when
    they go away and all is saved; ``brief_asked``: a page without names is wanted about the question at ``place()``.
    """

    side_changed = Signal(str, QWidget)
    turned = Signal()
    strip_done = Signal()
    left = Signal()
    sealed = Signal(str)
    share_asked = Signal(str)
    print_asked = Signal(str)
    settings_asked = Signal()
    brief_asked = Signal()

    def __init__(self, draft: Draft, pack: Pack, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.presenter = Presenter(draft, pack, tools.clock)
        self._saved_place = Place()
        self.autosave = Autosave(draft, lambda draft: tools.deciding.save(draft, self._saved_place), tools.runner, self)
        self.autosave.settled.connect(self._settled)
        self.strip = PathStrip()
        self.strip.chosen.connect(self._go_to)
        self.line = DraftLine(tools.clock)
        self.line.again.connect(self._save)
        self.page: QuestionPage | CheckPage | SealedPage | None = None
        self._ended = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.line)

    def begin(self, place: Place | None = None) -> None:
        """Show the question where the draft stands, or go back to the place where the worker was."""
        if place is not None:
            self.presenter.go_to(place.question)
        self._turn(place.field if place else "", place.cursor if place else 0)

    def place(self) -> Place:
        """Where the worker is, for the next unlocking; the first screen once there is no draft any more."""
        if self._ended:
            return Place()
        field, cursor = cursor_place(self.page) if self.page is not None else ("", 0)
        return Place(SCREEN, self.presenter.draft.reference, self.presenter.viewed.id, field, cursor)

    def flush(self) -> None:
        """Save now, and return when it is on the disk: for the lock. Raises KnownError."""
        self._saved_place = self.place()
        self.autosave.flush(self.presenter.draft)

    # Pages

    def _turn(self, field: str = "", cursor: int = 0) -> None:
        """Show a fresh page for what is looked at, and take the keyboard to a field of it."""
        page = self._check_page() if self.presenter.at_check else self._question_page()
        self._put(page)
        self.side_changed.emit(_("Golden rules"), GoldenRules(beside(self.presenter.pack, self.presenter.viewed)))
        self._follow()
        if not (field and put_cursor(page, field, cursor)):
            page.focus_first()
        self.turned.emit()

    def _question_page(self) -> QuestionPage:
        page = QuestionPage(self.presenter, self._tools, self)
        page.back.connect(self._back)
        page.forward.connect(self._forward)
        page.later.connect(self.leave)
        page.changed.connect(self._changed)
        page.paused.connect(self._save)
        page.brief_asked.connect(self.brief_asked)
        return page

    def _check_page(self) -> CheckPage:
        page = CheckPage(self.presenter, self._tools, self)
        page.back.connect(self._back)
        page.later.connect(self.leave)
        page.changed.connect(self._changed)
        page.paused.connect(self._save)
        page.question_asked.connect(self._go_to_field)
        page.settings_asked.connect(self._to_settings)
        page.seal_asked.connect(self._seal)
        page.discard_asked.connect(self._discard)
        return page

    def _put(self, page: QuestionPage | CheckPage | SealedPage) -> None:
        if self.page is not None:
            # Hidden with the keyboard in it, it would have the whole window searched for where Tab leads from there.
            if (focused := focused_in(self.window())) is not None and self.page.isAncestorOf(focused):
                focused.clearFocus()
            self._column.removeWidget(self.page)
            self.page.hide()
            self.page.deleteLater()
        self.page = page
        self._column.addWidget(page, 1)
        # Qt would show it only with the next turn of the event loop, and what is not shown cannot take the keyboard.
        page.show()

    # Going about

    def _go_to(self, question: str) -> None:
        self._go_to_field(question, "")

    def _go_to_field(self, question: str, field: str) -> None:
        self.presenter.go_to(question)
        self.keep()
        self._turn(field)

    def _back(self) -> None:
        if self.presenter.back():
            self.keep()
            self._turn()
        else:
            self.leave()

    def _forward(self) -> None:
        standing = self.presenter.standing
        if standing.waits and standing.current is self.presenter.viewed:
            self.leave()
        elif self.presenter.proceed():
            self.keep()
            self._turn()
        elif isinstance(self.page, QuestionPage):
            self.page.show_unanswered()

    def leave(self) -> None:
        """Save, let the search find the draft (an untouched one vanishes), and tell the window."""
        draft, deciding = self.presenter.draft, self._tools.deciding
        self._tools.runner.run(
            lambda _token: deciding.leave(draft),
            receiver=self,
            done=lambda _none: self._gone(),
            known_error=self._failed_to_leave,
        )

    def _gone(self) -> None:
        self._end()
        self.left.emit()

    def _end(self) -> None:
        self._ended = True
        self.autosave.stop()

    def _failed_to_leave(self, error: KnownError) -> None:
        self.line.show_problem(str(error))

    def _to_settings(self) -> None:
        self._save()
        self.settings_asked.emit()

    # Saving

    def _changed(self) -> None:
        self._show_saved()

    def _save(self) -> None:
        self.keep()
        self._follow()

    def keep(self) -> None:
        """Save, and leave it to the page that is turned to bring line and strip in step."""
        self._saved_place = self.place()
        self.autosave.put(self.presenter.draft)

    def _settled(self) -> None:
        self._show_saved()

    def _show_saved(self) -> None:
        self.line.draw(self.presenter.draft, self.autosave)

    def _follow(self) -> None:
        """Bring line and strip in step with the draft."""
        self._show_saved()
        if isValid(self.strip):
            shown = screen(self.presenter)
            self.strip.draw(shown.path, shown.indication)

    # The end

    def _seal(self) -> None:
        draft, deciding = self.presenter.draft, self._tools.deciding
        self._tools.runner.run(
            lambda _token: deciding.seal(draft), receiver=self, done=self._sealed, known_error=self._not_sealed
        )

    def _sealed(self, decision: Decision) -> None:
        self._end()
        browsing = self._tools.browsing
        self._tools.runner.run(
            lambda _token: browsing.read(decision.number),
            receiver=self,
            done=self._show_sealed,
            known_error=self._failed_to_leave,
        )

    def _show_sealed(self, view: RecordView) -> None:
        page = SealedPage(view)
        page.home_asked.connect(self.left)
        page.share_asked.connect(self.share_asked)
        page.print_asked.connect(self.print_asked)
        self._put(page)
        self.line.hide()
        self.strip_done.emit()
        self.sealed.emit(view.row.reference)
        page.focus_first()

    def _not_sealed(self, error: KnownError) -> None:
        if isinstance(self.page, CheckPage):
            self.page.seal.show_failed(str(error))

    def _discard(self, reason: str) -> None:
        reference, deciding = self.presenter.draft.reference, self._tools.deciding
        self._tools.runner.run(
            lambda _token: deciding.discard(reference, reason),
            receiver=self,
            done=lambda _none: self._gone(),
            known_error=self._not_discarded,
        )

    def _not_discarded(self, error: KnownError) -> None:
        if isinstance(self.page, CheckPage):
            self.page.discard.show_failed(str(error))

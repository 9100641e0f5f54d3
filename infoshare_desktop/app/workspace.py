"""The screens of an open vault, and how the worker goes from one to another."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.decide import decide_screen
from infoshare_desktop.ui.decide.decide_screen import DecideScreen
from infoshare_desktop.ui.decide.tools import Tools
from infoshare_desktop.ui.guidance import guidance_screen
from infoshare_desktop.ui.guidance.guidance_screen import GuidanceScreen
from infoshare_desktop.ui.home import home_screen
from infoshare_desktop.ui.home.home_screen import HomeScreen
from infoshare_desktop.ui.kit.shape import Tone
from infoshare_desktop.ui.paper.paper import Paper, decision_file_name, supervision_file_name
from infoshare_desktop.ui.paper.paper_screen import PaperScreen
from infoshare_desktop.ui.paper.period_page import PeriodPage
from infoshare_desktop.ui.records import records_screen
from infoshare_desktop.ui.records.records_screen import RecordsScreen
from infoshare_desktop.ui.settings import settings_screen
from infoshare_desktop.ui.settings.settings_screen import SettingsScreen
from infoshare_desktop.ui.share import receipt_page, share_page
from infoshare_desktop.ui.share.receipt_page import ReceiptPage
from infoshare_desktop.ui.share.share_page import SharePage
from infoshare_desktop.ui.share.tools import ShareTools
from infoshare_desktop.ui.shell.sidebar import Place as Entry

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.decision import Draft
    from infoshare_desktop.domain.preferences import Preferences
    from infoshare_desktop.services.browsing import RecordView
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.shell.main_window import MainWindow

Result = TypeVar("Result")

RECORDS = records_screen.SCREEN


class Flushes(Protocol):
    """A screen on which something may be typed that is not saved yet."""

    def flush(self) -> None:
        """Save now, and return when it is on the disk. Raises KnownError."""


class Workspace(QObject):
    """Builds each screen when it is gone to; the window lets the one before go.

    ``preferences_changed`` carries what the worker chose in the settings.
    """

    preferences_changed = Signal(object)

    def __init__(
        self, session: Session, window: MainWindow, runner: Runner, preferences: Preferences, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._window = window
        self._runner = runner
        self._preferences = preferences
        self._desk: DecideScreen | None = None
        self._typed: Flushes | None = None
        self._place: Callable[[], Place] = Place
        window.set_places(
            (
                Entry(home_screen.SCREEN, _("Home"), "Alt+1"),
                Entry(decide_screen.SCREEN, _("New decision"), "Alt+2"),
                Entry(RECORDS, _("Records"), "Alt+3"),
                Entry(guidance_screen.SCREEN, _("Guidance"), "Alt+4"),
                Entry(settings_screen.SCREEN, _("Settings"), "Alt+5"),
            )
        )
        window.set_demonstration(is_one=session.fictional)
        window.place_chosen.connect(lambda name: self._go(Place(name)))

    def begin(self) -> None:
        """Go where the worker was when the vault was locked."""
        self._go(self.session.places.get() or Place())

    def flush(self) -> None:
        """Save what is on the screen, and where the worker is. Raises KnownError."""
        if self._typed is not None:
            self._typed.flush()
        self.session.places.put(self._place())

    # Going about

    def _go(self, place: Place) -> None:
        """Go to a place of the sidebar, or back to where the worker was."""
        match place.screen:
            case decide_screen.SCREEN if place.reference:
                self._continue(place.reference, place)
            case decide_screen.SCREEN:
                self._run(self.session.deciding.start, self._decide)
            case records_screen.SCREEN:
                self._records(place)
            case guidance_screen.SCREEN:
                self._guidance(place)
            case settings_screen.SCREEN:
                self._settings(place)
            case share_page.SCREEN:
                self._share(place.reference, place)
            case receipt_page.SCREEN:
                self._receive(place.reference, int(place.question), place)
            case _:
                self._home(place)

    def _home(self, place: Place | None = None) -> None:
        screen = HomeScreen(self.session.home, self.session.following, self._runner, self.session.clock)
        screen.new_asked.connect(lambda: self._go(Place(decide_screen.SCREEN)))
        screen.open_asked.connect(self._continue)
        screen.complete_asked.connect(self._complete)
        screen.share_asked.connect(self._share)
        screen.read_asked.connect(lambda number: self._records(Place(RECORDS, number)))
        screen.receipt_asked.connect(self._receive)
        screen.counted.connect(lambda count: self._window.set_count(home_screen.SCREEN, count))
        self._show(home_screen.SCREEN, screen, screen.place)
        screen.setFocus()
        screen.begin(place)

    def _records(self, place: Place) -> None:
        screen = RecordsScreen(self.session.browsing, self._runner)
        screen.continue_asked.connect(self._continue)
        screen.complete_asked.connect(self._complete)
        screen.print_asked.connect(self._print)
        screen.report_asked.connect(self._report)
        screen.share_asked.connect(self._share)
        screen.again_asked.connect(self._decide_again)
        screen.receipt_asked.connect(self._receive)
        self._show(RECORDS, screen, screen.place)
        screen.begin(place)

    def _guidance(self, place: Place) -> None:
        screen = GuidanceScreen(self.session.pack, self.session.help_pages)
        self._show(guidance_screen.SCREEN, screen, screen.place)
        screen.setFocus()
        screen.restore(place)

    def _settings(self, place: Place) -> None:
        session = self.session
        screen = SettingsScreen(
            self._preferences, session.profiles.get(), session.profiles, self._runner, session.clock
        )
        screen.preferences_changed.connect(self._prefer)
        self._show(settings_screen.SCREEN, screen, screen.place, screen)
        screen.setFocus()
        screen.restore(place)

    def _prefer(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.preferences_changed.emit(preferences)

    # Deciding

    def _continue(self, reference: str, place: Place | None = None) -> None:
        """Go on with a draft. One that is no more since the worker was at ``place`` is not looked for: Home is next."""
        self._run(
            lambda: self.session.deciding.open(reference),
            lambda draft: self._decide(draft, place),
            self._tell if place is None else lambda _error: self._home(),
        )

    def _complete(self, number: str) -> None:
        self._run(lambda: self.session.deciding.complete(number), self._decide)

    def _decide_again(self, number: str) -> None:
        self._run(lambda: self.session.deciding.start(earlier=number), self._decide)

    def _decide(self, draft: Draft, place: Place | None = None) -> None:
        session = self.session
        tools = Tools(
            session.deciding, session.browsing, session.people, self._runner, session.clock, session.profiles.get()
        )
        desk = DecideScreen(draft, session.guiding.pack_of(draft), tools)
        desk.side_changed.connect(self._window.set_side)
        desk.strip_done.connect(self._clear_beside)
        desk.left.connect(self._home)
        desk.share_asked.connect(self._share)
        desk.print_asked.connect(self._print)
        desk.settings_asked.connect(lambda: self._settings(Place()))
        desk.sealed.connect(self._sealed)
        desk.turned.connect(self._keep_place)
        if self._show(decide_screen.SCREEN, desk, desk.place, desk):
            self._desk = desk
            self._window.set_strip(desk.strip)
            desk.begin(place)

    def _sealed(self, number: str) -> None:
        """The draft is no more: what there is to come back to is the record."""
        self._desk, self._typed = None, None
        self._place = lambda: Place(RECORDS, number)

    def _clear_beside(self) -> None:
        self._window.set_strip(None)
        self._window.set_side("", None)

    # Sharing and printing

    def _share(self, number: str, place: Place | None = None) -> None:
        def show(view: RecordView) -> None:
            assert view.decision is not None
            page = SharePage(view.decision, self._share_tools(view), place)
            page.left.connect(lambda: self._records(Place(RECORDS, number)))
            page.paused.connect(self._keep_place)
            self._show(RECORDS, page, page.place)

        self._run(lambda: self.session.browsing.read(number), show)

    def _receive(self, number: str, sequence: int, place: Place | None = None) -> None:
        def show(view: RecordView) -> None:
            page = ReceiptPage(number, sequence, dict(view.disclosures)[sequence], self._share_tools(view), place)
            page.left.connect(lambda: self._records(Place(RECORDS, number)))
            page.recorded.connect(lambda: self._records(Place(RECORDS, number)))
            page.paused.connect(self._keep_place)
            self._show(RECORDS, page, page.place)
            page.focus_first()

        self._run(lambda: self.session.browsing.read(number), show)

    def _keep_place(self) -> None:
        """A crash leads back here too. A form that is no draft is kept with the place."""
        place = self._place()
        self._run(lambda: self.session.places.put(place), lambda _none: None)

    def _share_tools(self, view: RecordView) -> ShareTools:
        session = self.session
        return ShareTools(session.sharing, self._runner, session.clock, view.pack, session.profiles.get().worker)

    def _print(self, number: str) -> None:
        paper = Paper(
            _("Decision {number}").format(number=number),
            lambda: self.session.reporting.decision(number),
            decision_file_name(number),
        )
        self._show_paper(paper, Place(RECORDS, number))

    def _report(self) -> None:
        page = PeriodPage(self.session.clock)
        page.left.connect(lambda: self._records(Place(RECORDS)))
        page.wanted.connect(self._supervise)
        self._show(RECORDS, page, lambda: Place(RECORDS))
        page.setFocus()

    def _supervise(self, since: date, until: date) -> None:
        paper = Paper(
            _("Supervision report"),
            lambda: self.session.reporting.supervision(since, until),
            supervision_file_name(since, until),
        )
        self._show_paper(paper, Place(RECORDS))

    def _show_paper(self, paper: Paper, back: Place) -> None:
        screen = PaperScreen(paper, self._runner, Path.home())
        screen.left.connect(lambda: self._records(back))
        screen.told.connect(self._window.tell)
        self._show(RECORDS, screen, lambda: back)
        screen.begin()

    # The window

    def _show(self, name: str, screen: QWidget, place: Callable[[], Place], typed: Flushes | None = None) -> bool:
        """Show a screen. What was typed on the one before is saved first; where that fails, the worker stays there."""
        try:
            self._leave()
        except KnownError as error:
            screen.deleteLater()
            self._window.sidebar.set_current(self._window.screen_name())
            self._tell(error)
            return False
        self._typed, self._place = typed, place
        self._window.show_screen(name, screen)
        return True

    def _leave(self) -> None:
        if self._typed is not None:
            self._typed.flush()
        if self._desk is not None:
            draft, deciding = self._desk.presenter.draft, self.session.deciding
            self._run(lambda: deciding.leave(draft), lambda _none: None)
            self._desk = None

    def _run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        known_error: Callable[[KnownError], None] | None = None,
    ) -> None:
        self._runner.run(lambda _token: work(), receiver=self, done=done, known_error=known_error or self._tell)

    def _tell(self, error: KnownError) -> None:
        self._window.tell(str(error), Tone.DANGER)

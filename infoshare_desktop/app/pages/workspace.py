"""The screens of an open vault, and how the worker goes from one to another."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from infoshare_desktop.app.pages import after_seal, breach, people, retention, settings
from infoshare_desktop.app.pages.after_seal import AfterSeal
from infoshare_desktop.app.pages.breach import BreachPages
from infoshare_desktop.app.pages.leaving import Leaving
from infoshare_desktop.app.pages.papers import Papers
from infoshare_desktop.app.pages.people import PeoplePages
from infoshare_desktop.app.pages.retention import RetentionPages
from infoshare_desktop.app.pages.settings import SettingsPages
from infoshare_desktop.app.pages.ways_on import lead_on, lead_on_from_desk, lead_on_from_home
from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.vault.errors import VaultDamaged
from infoshare_desktop.ui.decide import decide_screen
from infoshare_desktop.ui.decide.decide_screen import DecideScreen
from infoshare_desktop.ui.decide.tools import Tools
from infoshare_desktop.ui.guidance import guidance_screen
from infoshare_desktop.ui.guidance.guidance_screen import GuidanceScreen
from infoshare_desktop.ui.home import home_screen
from infoshare_desktop.ui.home.home_screen import HomeScreen
from infoshare_desktop.ui.jobs import OnLock
from infoshare_desktop.ui.kit.forms.unsent import KnowsUnsent
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.records import records_screen
from infoshare_desktop.ui.records.records_screen import RecordsScreen
from infoshare_desktop.ui.shell.sidebar import Place as Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.app.care.backups import BackupCare
    from infoshare_desktop.app.care.vault import VaultCare
    from infoshare_desktop.app.pages.frame import Flushes
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.preferences import Preferences
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.shell.main_window import MainWindow

Result = TypeVar("Result")

RECORDS = records_screen.SCREEN


class Workspace(QObject):
    """Builds each screen when it is gone to; the window lets the one before go.

    ``preferences_changed`` carries what the worker chose in the settings.
    """

    preferences_changed = Signal(object)

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        runner: Runner,
        preferences: Preferences,
        parent: QObject,
        care: BackupCare | None = None,
        vault_care: VaultCare | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._window = window
        self._runner = runner
        self._care = care
        self._vault_care = vault_care
        self._after = AfterSeal(session, runner, self)
        self._papers = Papers(session, runner, self)
        self._people = PeoplePages(session, runner, self)
        self._retention = RetentionPages(session, runner, self, self._papers)
        self._breaches = BreachPages(session, runner, self)
        self._settings = SettingsPages(session, runner, self, preferences, self, vault_care)
        self._settings.preferences_changed.connect(self.preferences_changed)
        self._leaving = Leaving(window)
        self._desk: DecideScreen | None = None
        self._typed: Flushes | None = None
        self._place: Callable[[], Place] = Place
        window.set_places(
            (
                Entry(home_screen.SCREEN, _("Home"), "Alt+1"),
                Entry(decide_screen.SCREEN, _("New decision"), "Alt+2"),
                Entry(RECORDS, _("Records"), "Alt+3"),
                Entry(people.PEOPLE, _("People"), "Alt+4"),
                Entry(guidance_screen.SCREEN, _("Guidance"), "Alt+5"),
                Entry(settings.SETTINGS, _("Settings"), "Alt+6"),
            )
        )
        window.set_demonstration(is_one=session.fictional)
        window.place_chosen.connect(lambda name: self.go(Place(name)))

    def begin(self) -> None:
        """Go where the worker was when the vault was locked; that is kept until something else is shown."""
        place = self.session.places.get() or Place()
        self._place = lambda: place
        self.go(place)

    def flush(self) -> None:
        """Save what is on the screen, and where the worker is. Raises KnownError."""
        if self._typed is not None:
            self._typed.flush()
        self.session.places.put(self._place())

    # Going about

    def go(self, place: Place) -> None:
        """Go to a place of the sidebar, or back to where the worker was."""
        self._leaving.leave(lambda: self._ways().get(place.screen, self._home)(place))

    def _ways(self) -> Mapping[str, Callable[[Place], None]]:
        """How to go to each screen; to those that are not among them, Home."""
        return {
            decide_screen.SCREEN: self._begin_or_continue,
            records_screen.SCREEN: self._records,
            guidance_screen.SCREEN: self._guidance,
            breach.SCREEN: self._breaches.go,
            **dict.fromkeys(settings.SCREENS, self._settings.go),
            **dict.fromkeys(people.SCREENS, self._people.go),
            **dict.fromkeys(after_seal.SCREENS, self._after.go),
            **dict.fromkeys(retention.SCREENS, self._retention.go),
        }

    def _home(self, place: Place | None = None) -> None:
        screen = HomeScreen(self.session.home, self.session.following, self._runner, self.session.clock)
        screen.new_asked.connect(lambda: self.go(Place(decide_screen.SCREEN)))
        screen.open_asked.connect(self._continue)
        screen.complete_asked.connect(self._complete)
        screen.read_asked.connect(lambda number: self._records(Place(RECORDS, number)))
        lead_on_from_home(screen, self._after, self._breaches)
        screen.counted.connect(lambda count: self._window.set_count(home_screen.SCREEN, count))
        notices = self._retention.notices()
        screen.add_notice(notices)
        if self._care is not None:
            screen.add_notice(self._care.notice(self.session, lambda: self.go(Place(settings.SETTINGS))))
            self._care.looked.connect(screen.show_backups)
        if self._vault_care is not None:
            screen.add_notice(self._vault_care.notice())
        practice = self._settings.recovery.notice()
        screen.add_notice(practice)

        def begin() -> None:
            screen.setFocus()
            screen.begin(place)
            notices.begin()
            practice.begin()

        self.show(home_screen.SCREEN, screen, screen.place, begin=begin)

    def _records(self, place: Place) -> None:
        screen = RecordsScreen(self.session.browsing, self._runner)
        screen.continue_asked.connect(self._continue)
        screen.complete_asked.connect(self._complete)
        screen.again_asked.connect(self._decide_again)
        lead_on(screen, self._after, self._retention, self._breaches, self._papers)
        screen.looked_at.connect(self._note_opened)
        self.show(RECORDS, screen, screen.place, begin=lambda: screen.begin(place))

    def _note_opened(self, number: str) -> None:
        self.run(lambda: self.session.accessing.opened([number]), lambda _none: None)

    def _guidance(self, place: Place) -> None:
        screen = GuidanceScreen(self.session.pack, self.session.help_pages)

        def begin() -> None:
            screen.setFocus()
            screen.restore(place)

        self.show(guidance_screen.SCREEN, screen, screen.place, begin=begin)

    # Deciding

    def _begin_or_continue(self, place: Place) -> None:
        if place.reference:
            self._continue(place.reference, place)
        else:
            self.run(self.session.deciding.start, self._decide)

    def _continue(self, reference: str, place: Place | None = None) -> None:
        """Go on with a draft. One that is no more since the worker was at ``place`` is not looked for: Home is next."""
        self.run(
            lambda: self.session.deciding.open(reference),
            lambda draft: self._decide(draft, place),
            self._tell if place is None else lambda _error: self._home(),
        )

    def _complete(self, number: str) -> None:
        self._leaving.leave(lambda: self.run(lambda: self.session.deciding.complete(number), self._decide))

    def _decide_again(self, number: str) -> None:
        self.run(lambda: self.session.deciding.start(earlier=number), self._decide)

    def _decide(self, draft: Draft, place: Place | None = None) -> None:
        desk = DecideScreen(draft, self.session.guiding.pack_of(draft), self._tools_of_desk())
        desk.side_changed.connect(self._window.set_side)
        desk.strip_done.connect(self._clear_beside)
        desk.left.connect(self._home)
        lead_on_from_desk(desk, self._after, self._papers, self._settings)
        desk.sealed.connect(self._sealed)
        desk.turned.connect(self.keep_place)

        def begin() -> None:
            self._desk = desk
            self._window.set_strip(desk.strip)
            desk.begin(place)

        self.show(decide_screen.SCREEN, desk, desk.place, desk, begin)

    def _tools_of_desk(self) -> Tools:
        session = self.session
        return Tools(
            session.deciding,
            session.browsing,
            session.people,
            session.looking,
            session.looking_out,
            self._runner,
            session.clock,
            session.profiles.get(),
        )

    def _sealed(self, number: str) -> None:
        """The draft is no more: what there is to come back to is the record."""
        self._desk, self._typed = None, None
        self._place = lambda: Place(RECORDS, number)

    def _clear_beside(self) -> None:
        self._window.set_strip(None)
        self._window.set_side("", None)

    # The window

    def show(
        self,
        name: str,
        screen: QWidget,
        place: Callable[[], Place],
        typed: Flushes | None = None,
        begin: Callable[[], object] = lambda: None,
    ) -> None:
        """See Frame. What was typed on the screen before is saved first; where that fails, the worker stays there."""

        def go() -> None:
            try:
                self._leave()
            except KnownError as error:
                screen.deleteLater()
                self._window.sidebar.set_current(self._window.screen_name())
                self._tell(error)
                return
            self._typed, self._place = typed, place
            self._leaving.watch(screen if typed is None or isinstance(screen, KnowsUnsent) else None)
            self._window.show_screen(name, screen)
            begin()

        self._leaving.leave(go, screen.deleteLater)

    def _leave(self) -> None:
        if self._typed is not None:
            self._typed.flush()
        if self._desk is not None:
            draft, deciding = self._desk.presenter.draft, self.session.deciding
            self.run(lambda: deciding.leave(draft), lambda _none: None)
            self._desk = None

    def keep_typed(self) -> None:
        """Keep what is on the screen, without waiting for it."""
        (self.keep_place if self._desk is None else self._desk.keep)()

    def keep_place(self) -> None:
        """See Frame. A crash leads back here too; a form that is no draft is kept with the place."""
        place = self._place()
        self.run(lambda: self.session.places.put(place), lambda _none: None)

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        known_error: Callable[[KnownError], None] | None = None,
        on_lock: OnLock = OnLock.WAIT,
    ) -> None:
        """See Frame."""
        self._runner.run(
            lambda _token: work(), receiver=self, done=done, known_error=known_error or self._tell, on_lock=on_lock
        )

    def tell(self, sentence: str, tone: Tone) -> None:
        """See Frame."""
        self._window.tell(sentence, tone)

    def _tell(self, error: KnownError) -> None:
        if self._vault_care is not None and isinstance(error, VaultDamaged):
            self._vault_care.check_now()
        self._leaving.stay()
        self.tell(str(error), Tone.DANGER)

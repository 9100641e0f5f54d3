"""The screens of an open vault, and how the worker goes from one to another."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.decide.decide_screen import SCREEN as DECIDE
from infoshare_desktop.ui.decide.decide_screen import DecideScreen
from infoshare_desktop.ui.decide.tools import Tools
from infoshare_desktop.ui.kit.shape import Tone
from infoshare_desktop.ui.shell.sidebar import Place as Entry

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.app.session import Session
    from infoshare_desktop.app.settings_file import SettingsFile
    from infoshare_desktop.domain.decision import Draft
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.shell.main_window import MainWindow
    from infoshare_desktop.ui.theme.appearance import Appearance

Result = TypeVar("Result")


class Workspace(QObject):
    """Builds each screen when it is gone to; the window lets the one before go."""

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        runner: Runner,
        settings: SettingsFile,
        appearance: Appearance,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._window = window
        self._runner = runner
        self._desk: DecideScreen | None = None
        window.set_places(
            (
                Entry("home", _("Home"), "Alt+1"),
                Entry(DECIDE, _("New decision"), "Alt+2"),
                Entry("records", _("Records"), "Alt+3"),
                Entry("guidance", _("Guidance"), "Alt+4"),
                Entry("settings", _("Settings"), "Alt+5"),
            )
        )
        window.set_demonstration(is_one=session.fictional)
        window.place_chosen.connect(self._go)

    def begin(self) -> None:
        """Go where the worker was when the vault was locked."""
        place = self.session.places.get() or Place()
        if place.screen == DECIDE:
            self._run(lambda: self.session.deciding.open(place.reference), lambda draft: self._decide(draft, place))
        else:
            self._go(DECIDE)

    def flush(self) -> None:
        """Save what is on the screen, and where the worker is. Raises KnownError."""
        place = Place(self._window.screen_name())
        if self._desk is not None:
            self._desk.flush()
            place = self._desk.place()
        self.session.places.put(place)

    def _go(self, name: str) -> None:
        if name == DECIDE:
            self._run(self.session.deciding.start, self._decide)

    def _decide(self, draft: Draft, place: Place | None = None) -> None:
        session = self.session
        pack = session.guiding.pack_of(draft)
        tools = Tools(
            session.deciding, session.browsing, session.people, self._runner, session.clock, session.profiles.get()
        )
        self._desk = DecideScreen(draft, pack, tools)
        self._desk.side_changed.connect(self._window.set_side)
        self._desk.strip_done.connect(lambda: self._window.set_strip(None))
        self._window.show_screen(DECIDE, self._desk)
        self._window.set_strip(self._desk.strip)
        self._desk.begin(place)

    def _run(self, work: Callable[[], Result], done: Callable[[Result], None]) -> None:
        self._runner.run(lambda _token: work(), receiver=self, done=done, known_error=self._tell)

    def _tell(self, error: KnownError) -> None:
        self._window.tell(str(error), Tone.DANGER)

"""The page about a breach, and how the worker comes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.breach import breach_page
from infoshare_desktop.ui.breach.breach_page import BreachPage, beginning
from infoshare_desktop.ui.breach.tools import BreachTools
from infoshare_desktop.ui.records import records_screen

if TYPE_CHECKING:
    from infoshare_desktop.app.pages.frame import Frame
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.acts.breach import Breach
    from infoshare_desktop.ui.jobs import Runner

RECORDS: Final = records_screen.SCREEN
SCREEN: Final = breach_page.SCREEN


class BreachPages:
    """Brings the page to the window; from it the way leads to the record, or Home where there is none."""

    def __init__(self, session: Session, runner: Runner, frame: Frame) -> None:
        self._session = session
        self._runner = runner
        self._frame = frame

    def go(self, place: Place) -> None:
        """Go back to the page where the worker was."""
        if place.reference:
            self.update(place.reference, place)
        else:
            self.record(place.question, place)

    def record(self, decision: str = "", place: Place | None = None) -> None:
        """Record a new breach; with the number of a record, one that belongs to it and is about the same people."""
        browsing = self._session.browsing

        def show(people: tuple[str, ...]) -> None:
            tools = self._tools()
            self._show("", beginning(tools, decision, people), place)

        self._frame.run(lambda: browsing.read(decision).row.people if decision else (), show)

    def update(self, number: str, place: Place | None = None) -> None:
        """Bring a breach up to date."""
        breaching = self._session.breaching
        self._frame.run(lambda: breaching.get(number), lambda breach: self._show(number, breach, place))

    def _show(self, number: str, shown: Breach, place: Place | None) -> None:
        page = BreachPage(number, shown, self._tools(), place)
        back = number or shown.decision
        page.left.connect(lambda: self._frame.go(Place(RECORDS, back) if back else Place()))
        page.recorded.connect(lambda recorded: self._frame.go(Place(RECORDS, recorded)))
        page.paused.connect(self._frame.keep_place)
        self._frame.show(RECORDS, page, page.place)

    def _tools(self) -> BreachTools:
        session = self._session
        worker = session.profiles.get().worker
        return BreachTools(session.breaching, self._runner, session.clock, session.pack, worker)

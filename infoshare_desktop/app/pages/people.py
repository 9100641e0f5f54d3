"""The list of people, and the pages about one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.people import change_page, link_page, part_page, people_screen
from infoshare_desktop.ui.people.change_page import ChangePage
from infoshare_desktop.ui.people.link_page import LinkPage
from infoshare_desktop.ui.people.part_page import PartPage
from infoshare_desktop.ui.people.people_screen import PeopleScreen
from infoshare_desktop.ui.people.tools import PeopleTools
from infoshare_desktop.ui.records import records_screen
from infoshare_desktop.ui.retention import earlier_page

if TYPE_CHECKING:
    from infoshare_desktop.app.pages.frame import Frame
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.ui.after.act_page import ActPage
    from infoshare_desktop.ui.jobs import Runner

PEOPLE: Final = people_screen.SCREEN
SCREENS: Final = frozenset({PEOPLE, change_page.SCREEN, link_page.SCREEN, part_page.SCREEN})
"""The screens of a Place that are gone to here."""


class PeoplePages:
    """Brings the people to the window; from each page the way leads back to the person."""

    def __init__(self, session: Session, runner: Runner, frame: Frame) -> None:
        self._tools = PeopleTools(session.people, runner, session.clock)
        self._frame = frame
        self._accessing = session.accessing

    def go(self, place: Place) -> None:
        """Go to the people, or back to where the worker was among them."""
        match place.screen:
            case change_page.SCREEN:
                self._change(place.reference, place)
            case link_page.SCREEN:
                self._write(LinkPage(place.reference, self._tools, place))
            case part_page.SCREEN:
                self._write(PartPage(place.reference, place.question, self._tools, place))
            case _:
                self._people(place)

    def _people(self, place: Place) -> None:
        screen = PeopleScreen(self._tools)
        screen.pane.read_asked.connect(lambda number: self._frame.go(Place(records_screen.SCREEN, number)))
        screen.pane.change_asked.connect(self._change)
        screen.pane.link_asked.connect(lambda reference: self.go(Place(link_page.SCREEN, reference)))
        screen.pane.part_asked.connect(lambda link: self.go(Place(part_page.SCREEN, link.one, link.other)))
        screen.pane.erase_asked.connect(lambda one: self._frame.go(Place(earlier_page.SCREEN, one)))
        screen.looked_at.connect(self._note)
        self._frame.show(PEOPLE, screen, screen.place, begin=lambda: screen.begin(place))

    def _note(self, reference: str) -> None:
        self._frame.run(lambda: self._accessing.opened([reference]), lambda _none: None)

    def _change(self, reference: str, place: Place | None = None) -> None:
        self._frame.run(
            lambda: self._tools.people.get(reference),
            lambda person: self._write(ChangePage(person, self._tools, place)),
        )

    def _write(self, page: ActPage) -> None:
        reference = page.place().reference
        page.left.connect(lambda: self._people(Place(PEOPLE, reference)))
        page.recorded.connect(lambda about: self._people(Place(PEOPLE, about)))
        page.paused.connect(self._frame.keep_place)
        self._frame.show(PEOPLE, page, page.place)

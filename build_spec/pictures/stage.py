"""Vaults of made-up work, and the program's window over them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtWidgets import QWidget

from infoshare_desktop.app.resources import resources_folder
from infoshare_desktop.app.session import Session
from infoshare_desktop.app.workspace import Workspace
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.listing import Row, State
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.preferences import Preferences
from infoshare_desktop.domain.query import Query
from infoshare_desktop.services.demonstrating import Demonstrating
from infoshare_desktop.services.keeping import Keeping
from infoshare_desktop.ui.decide.presenter import Presenter
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.shell.main_window import MainWindow

Shown = TypeVar("Shown", bound=QWidget)

DECISIONS: Final = 60
SEED: Final = 7
MORNING: Final = Moment(datetime(2026, 5, 6, 9, 12, tzinfo=UTC), "Europe/London")
"""A Wednesday, always the same, so that pictures of two days can be compared."""


def clock() -> Moment:
    """Stands still."""
    return MORNING


@dataclass(frozen=True, slots=True)
class Stage:
    """``full`` is looked at, ``empty`` too, and ``desk`` is the vault that drafts are made in."""

    full: Session
    empty: Session
    desk: Session

    @classmethod
    def make(cls, folder: Path) -> "Stage":
        """Make the vaults in a folder."""
        return cls(
            session(folder / "full.infoshare", DECISIONS),
            session(folder / "empty.infoshare", 0),
            session(folder / "desk.infoshare", 0),
        )

    def close(self) -> None:
        """Close the vaults."""
        for one in (self.full, self.empty, self.desk):
            one.close()

    def row(self, state: State) -> Row:
        """The newest record of the full vault that is this far."""
        browsing = self.full.browsing
        return browsing.rows(browsing.ids(Query(states=frozenset({state})))[:1])[0]

    def draft(self, work: Callable[[Presenter], None]) -> Draft:
        """A draft on the desk with what a worker did to it."""
        presenter = Presenter(self.desk.deciding.start(), self.desk.pack, clock)
        work(presenter)
        self.desk.deciding.save(presenter.draft)
        return presenter.draft


def session(path: Path, decisions: int) -> Session:
    """A demonstration vault of so many decisions, open."""
    resources = resources_folder()
    vault = Keeping(clock).create_for_demonstration(path)
    opened = Session.over(vault, resources, clock)
    Demonstrating(vault, opened.pack, resources / "demonstration", clock).fill(decisions, SEED)
    return opened


def window_at(opened: Session, place: Place) -> MainWindow:
    """The program's window over a vault, where the worker is at this place."""
    window = MainWindow()
    opened.places.put(place)
    Workspace(opened, window, ImmediateRunner(), Preferences(), window).begin()
    return window


def current(window: MainWindow, kind: type[Shown]) -> Shown:
    """The screen that a window shows, which must be of this kind."""
    screen = window.current_screen()
    if not isinstance(screen, kind):
        message = f"{type(screen).__name__} is shown, not {kind.__name__}"
        raise TypeError(message)
    return screen

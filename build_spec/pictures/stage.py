"""Vaults of made-up work, and the program's window over them."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtWidgets import QWidget

from infoshare_desktop.app.pages.workspace import Workspace
from infoshare_desktop.app.resources import resources_folder
from infoshare_desktop.app.session import Session
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.preferences import Preferences
from infoshare_desktop.domain.records.listing import Row, State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.services.demonstrating import Demonstrating
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


class Stage:
    """``full`` is looked at, ``empty`` too, and ``desk`` is the vault that drafts are made in.

    Clear the desk after each scene, so that no picture holds what an earlier one left there.
    """

    def __init__(self, folder: Path) -> None:
        """Make the vaults in a folder; the desk each time it is asked for after it was cleared."""
        self.full: Final = session(folder / "full.infoshare", DECISIONS)
        self.empty: Final = session(folder / "empty.infoshare", 0)
        self._folder = folder
        self._desks = 0
        self._desk: Session | None = None

    @property
    def desk(self) -> Session:
        """The vault that a scene makes its drafts in, empty at first."""
        if self._desk is None:
            self._desks += 1
            folder = self._folder / f"desk-{self._desks}"  # its own: what lies beside a vault is looked at
            folder.mkdir()
            self._desk = session(folder / "desk.infoshare", 0)
        return self._desk

    def clear_desk(self) -> None:
        """Close the vault of the scene that was shown; its window must be closed by now."""
        if self._desk is not None:
            self._desk.close()
            self._desk = None

    def close(self) -> None:
        """Close the vaults."""
        self.clear_desk()
        self.full.close()
        self.empty.close()

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

"""Who looked at what, on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from infoshare_desktop.domain.access import By
from infoshare_desktop.domain.place import Place
from infoshare_desktop.services.accessing import SHOWN, Accessing
from infoshare_desktop.ui.access.access_page import AccessPage
from infoshare_desktop.ui.jobs import ImmediateRunner
from tests.ui.audit import faults_of
from tests.ui.hands import press, type_into

if TYPE_CHECKING:
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.hand_clock import HandClock
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop

NUMBER: Final = "KM-2026-0001"
ROLE: Final = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def accessing(workshop: Workshop, clock: HandClock) -> Accessing:
    """A log with three lines: two about a decision, one about a person."""
    log = Accessing(workshop.vault, clock)
    log.opened([NUMBER])
    log.printed([NUMBER])
    Accessing(workshop.vault, clock, By.CONSOLE).opened(["P-0042"])
    return log


@pytest.fixture
def page(accessing: Accessing, on_desk: Desk) -> AccessPage:
    """The page, shown."""
    made = AccessPage(accessing, ImmediateRunner())
    on_desk(made)
    made.begin()
    return made


def lines(page: AccessPage) -> list[str]:
    """The rows as a screen reader says them."""
    shown = page.table.lines
    return [str(shown.index(row, 0).data(ROLE)) for row in range(shown.rowCount())]


def test_every_look_is_a_line_with_the_newest_on_top(page: AccessPage) -> None:
    """When, what, which record, and from where."""
    when = "3 May 2026, 10:12"
    assert lines(page) == [
        f"{when}, Looked at, P-0042, The console",
        f"{when}, Printed, {NUMBER}, This window",
        f"{when}, Looked at, {NUMBER}, This window",
    ]
    assert page.count.words() == "3 lines"


def test_only_what_is_about_one_record(page: AccessPage) -> None:
    """The whole number or reference, in small letters too; what is not there is said."""
    type_into(page.reference, "p-0042")
    assert len(lines(page)) == 1
    page.reference.set_value("")
    type_into(page.reference, "P-0001")
    assert lines(page) == []
    assert page.count.words() == "Nothing is noted about P-0001."


def test_what_was_looked_for_stands_there_after_a_lock(page: AccessPage, accessing: Accessing, on_desk: Desk) -> None:
    """The place brings it back."""
    type_into(page.reference, "P-0042")
    again = AccessPage(accessing, ImmediateRunner())
    on_desk(again)
    again.begin(page.place())
    assert page.place() == Place("access", typed="P-0042")
    assert len(lines(again)) == 1


def test_a_long_log_shows_its_end(workshop: Workshop, accessing: Accessing, on_desk: Desk) -> None:
    """Older lines are found by what they are about."""
    accessing.saved([f"KM-2026-{number:04}" for number in range(SHOWN)])
    page = AccessPage(accessing, ImmediateRunner())
    on_desk(page)
    page.begin()
    assert page.table.lines.rowCount() == SHOWN
    assert page.count.words().startswith(f"The last {SHOWN} of {SHOWN + 3} lines.")
    assert workshop.vault.check()


def test_the_way_back(page: AccessPage) -> None:
    """To the settings."""
    left = QSignalSpy(page.left)
    press(page.back)
    assert left.count() == 1


def test_the_page_stands_in_every_variant(accessing: Accessing, appearance: Appearance) -> None:
    """Nothing is cut off, and everything has a name."""

    def made() -> AccessPage:
        page = AccessPage(accessing, ImmediateRunner())
        page.begin()
        return page

    assert faults_of(appearance, made) == []

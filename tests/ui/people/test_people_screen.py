"""The people with real widgets over a real vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.jobs import ImmediateRunner, JobRunner
from infoshare_desktop.ui.people.people_screen import PeopleScreen
from infoshare_desktop.ui.people.table.person_line import LONGEST, Column
from infoshare_desktop.ui.people.tools import PeopleTools
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.ui.audit import faults_of, settle
from tests.ui.hands import press, type_into
from tests.ui.people.making import HOSTILE, draft, seal
from tests.ui.visible import seen_on

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


def shown(show: Show, workshop: Workshop, runner: Runner | None = None, place: Place | None = None) -> PeopleScreen:
    """The screen in the main window, with the keyboard in the search."""
    screen = PeopleScreen(PeopleTools(workshop.people, runner or ImmediateRunner(), workshop.clock))
    window = MainWindow()
    window.show_screen("people", screen)
    show(window)
    screen.begin(place)
    settle()
    return screen


def references(screen: PeopleScreen) -> list[str]:
    """What stands in the first column, from top to bottom."""
    settle()
    model = screen.model
    return [str(model.index(place, Column.PERSON).data()) for place in range(model.rowCount())]


def seen(screen: PeopleScreen) -> str:
    """Everything that can be read or heard in the window, and what is kept for the list."""
    settle()
    kept = [str(screen.model.row_at(place)) for place in range(screen.model.rowCount())]
    return "\n".join([*(one.text for one in seen_on(screen.window())), *kept])


def test_the_list_is_by_reference(show: Show, workshop: Workshop) -> None:
    """The latest on top, with how much is recorded; no name is to be read, heard or held."""
    for name in ("Rosa Quill", "Sam Featherstone"):
        workshop.people.add(name, note=f"{name} rings at four", contact=f"c/o {name}")
    seal(workshop)
    draft(workshop)
    screen = shown(show, workshop)
    assert references(screen) == ["P-0002", "P-0001"]
    assert screen.count.words() == "2 people"
    spoken = screen.model.index(1, Column.PERSON).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "P-0001, 2 records, the latest on 3 May 2026"
    for name in ("Rosa", "Quill", "Sam", "Featherstone"):
        assert name not in seen(screen)


def test_names_are_shown_on_demand(show: Show, workshop: Workshop) -> None:
    """One key shows the names of the list and hides them again; after a lock they are hidden."""
    workshop.people.add("Rosa Quill")
    screen = shown(show, workshop)
    press(screen.names)
    assert "Rosa Quill" in seen(screen)
    assert not screen.table.isColumnHidden(Column.NAME)
    again = shown(show, workshop, place=screen.place())
    assert "Rosa Quill" not in seen(again)
    press(screen.names)
    assert "Rosa" not in seen(screen)
    assert screen.table.isColumnHidden(Column.NAME)


def test_a_typed_name_finds_the_reference_alone(show: Show, workshop: Workshop) -> None:
    """Nobody's name is shown for it, not even the rest of this one."""
    for name in ("Rosa Quill", "Rosalind Adeyemi", "Sam Featherstone"):
        workshop.people.add(name)
    screen = shown(show, workshop)
    type_into(screen.text, "rosa")
    assert references(screen) == ["P-0002", "P-0001"]
    type_into(screen.text, " qui")
    assert references(screen) == ["P-0001"]
    for name in ("Rosa", "Quill", "Adeyemi"):
        assert name not in seen(screen)


def test_nobody_found_and_nobody_there(show: Show, workshop: Workshop) -> None:
    """An empty list says why it is empty; showing names of nobody is no trouble."""
    screen = shown(show, workshop)
    assert "Nobody is here yet" in screen.count.words()
    press(screen.names)
    type_into(screen.text, "zebra")
    assert "Nobody has a reference or a name" in screen.count.words()
    QTest.keyClick(screen.text.edit, Qt.Key.Key_Return)
    assert screen.text.edit.hasFocus()


def test_enter_leads_to_the_list_and_on_to_the_person(show: Show, workshop: Workshop) -> None:
    """By keyboard alone: from the search to the first one found, to what can be done, and back."""
    workshop.people.add("Rosa")
    seal(workshop)
    screen = shown(show, workshop)
    type_into(screen.text, "P-0001")
    QTest.keyClick(screen.text.edit, Qt.Key.Key_Return)
    assert screen.table.hasFocus()
    assert screen.pane.history is not None
    assert screen.pane.history.references == ("P-0001",)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert screen.pane.buttons[0].hasFocus()
    QTest.keyClick(screen.pane.buttons[0], Qt.Key.Key_Escape)
    assert screen.table.hasFocus()


def test_enter_waits_for_what_was_typed(qtbot: QtBot, show: Show, workshop: Workshop) -> None:
    """With answers still on their way it goes to the first one of what stands in the search."""
    for name in ("Rosa", "Sam"):
        workshop.people.add(name)
    runner = JobRunner()
    screen = shown(show, workshop, runner)
    type_into(screen.text, "rosa")
    QTest.keyClick(screen.text.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.pane.history is not None)
    assert screen.pane.history is not None
    assert screen.pane.history.references == ("P-0001",)
    runner.close()


def test_one_name_is_shown_on_demand(show: Show, workshop: Workshop) -> None:
    """Of the person beside the list, until it is hidden again or another person comes."""
    for name in ("Rosa Quill", "Sam Featherstone"):
        workshop.people.add(name)
    screen = shown(show, workshop)
    screen.show_person("P-0001")
    assert "Rosa" not in seen(screen)
    assert screen.pane.name is not None
    press(screen.pane.name.button)
    assert "Rosa Quill" in seen(screen)
    assert "Sam" not in seen(screen)
    press(screen.pane.name.button)
    assert "Rosa" not in seen(screen)
    press(screen.pane.name.button)
    screen.show_person("P-0002")
    screen.show_person("P-0001")
    assert "Rosa" not in seen(screen)


def test_nobody_without_a_name_can_be_asked_for_it(show: Show, workshop: Workshop) -> None:
    """It is said that none is kept."""
    workshop.people.add()
    screen = shown(show, workshop)
    screen.show_person("P-0001")
    assert screen.pane.name is not None
    assert not screen.pane.name.button.isVisible()
    assert "No name is kept." in seen(screen)


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_name_is_made_of(show: Show, workshop: Workshop, name: str) -> None:
    """It is shown as it is beside the list, shortened in the list; two people may be called the same."""
    for _each in range(2):
        workshop.people.add(name)
    screen = shown(show, workshop)
    press(screen.names)
    references(screen)
    cells = [screen.model.index(row, Column.NAME).data() for row in range(2)]
    assert len(set(cells)) == 1
    assert len(cells[0]) <= LONGEST
    assert cells[0].rstrip("…") in " ".join(name.split())
    screen.show_person("P-0002")
    assert screen.pane.name is not None
    press(screen.pane.name.button)
    assert name.strip() in seen(screen)


def test_place(show: Show, workshop: Workshop) -> None:
    """After a lock the same person is beside the list and the same words are looked for."""
    for name in ("Rosa", "Sam"):
        workshop.people.add(name)
    screen = shown(show, workshop)
    type_into(screen.text, "ros")
    screen.show_person("P-0001")
    again = shown(show, workshop, place=screen.place())
    assert references(again) == ["P-0001"]
    assert again.pane.history is not None
    assert again.pane.buttons[0].hasFocus()


def test_somebody_who_is_gone(show: Show, workshop: Workshop) -> None:
    """The place of somebody who is in the vault no more says so."""
    screen = shown(show, workshop, place=Place("people", "P-0077"))
    assert any("P-0077" in one.text for one in seen_on(screen.window()))
    assert screen.pane.history is None


def test_linked_references_are_one_line(show: Show, workshop: Workshop) -> None:
    """With the other reference beside the first."""
    for name in ("Rosa", "Rosa Q.", "R. Quill"):
        workshop.people.add(name)
    workshop.people.alias("P-0001", "P-0002", "She told me")
    screen = shown(show, workshop)
    assert references(screen) == ["P-0003", "P-0001\nalso P-0002"]
    workshop.people.alias("P-0001", "P-0003", "She told me")
    screen.finding.ask_again()
    assert references(screen) == ["P-0001\nalso P-0002 and 1 more"]


def test_audit(appearance: Appearance, workshop: Workshop) -> None:
    """With names and a person of two references shown, the screen is sound at both text sizes."""
    for name in ("Rosa Quill", "Samuel Featherstone", "Kim"):
        workshop.people.add(name)
    seal(workshop, "P-0001", "ordinary", "special_category")
    seal(workshop, "P-0002", "location")
    draft(workshop)
    workshop.people.alias("P-0001", "P-0002", "She told me so, and her sister came along")

    def made() -> QWidget:
        window = MainWindow()
        screen = PeopleScreen(PeopleTools(workshop.people, ImmediateRunner(), workshop.clock))
        window.show_screen("people", screen)
        screen.begin(Place("people", "P-0001"))
        screen.names.click()
        return window

    assert faults_of(appearance, made) == []

"""Finding records with real widgets over a real vault."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from infoshare_desktop.domain.records.query import SortKey
from infoshare_desktop.ui.jobs import ImmediateRunner, JobRunner
from infoshare_desktop.ui.records.filters import Filter
from infoshare_desktop.ui.records.line import Column
from infoshare_desktop.ui.records.reading import Action
from infoshare_desktop.ui.records.records_screen import RecordsScreen
from infoshare_desktop.ui.shell.main_window import MainWindow
from infoshare_desktop.ui.theme.appearance import Look
from infoshare_desktop.ui.theme.tokens import Scheme
from tests.services.desk import disclosure
from tests.ui.audit import faults_of, settle
from tests.ui.cells import cut_cells
from tests.ui.records.making import draft, every_kind, seal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


def shown(show: Show, workshop: Workshop, runner: Runner | None = None) -> RecordsScreen:
    """The screen in the main window, with the keyboard in the search."""
    screen = RecordsScreen(workshop.browsing, runner or ImmediateRunner())
    window = MainWindow()
    window.show_screen("records", screen)
    show(window)
    screen.begin()
    return screen


def references(screen: RecordsScreen) -> list[str]:
    """The numbers in the first column, from top to bottom."""
    settle()
    model = screen.model
    return [model.index(place, Column.RECORD).data().splitlines()[-1] for place in range(model.rowCount())]


def look_for(screen: RecordsScreen, words: str) -> None:
    """Type into the search."""
    QTest.keyClicks(screen.bar.text.edit, words)


def offers(screen: RecordsScreen) -> list[Action]:
    """What can be done with the record that is read."""
    assert screen.pane.reading is not None
    return [offer.action for offer in screen.pane.reading.offers]


def test_newest_first(show: Show, workshop: Workshop) -> None:
    """All records stand there, the newest on top, and how many there are."""
    seal(workshop)
    workshop.clock.forward(days=1)
    draft(workshop, "Quiet today")
    screen = shown(show, workshop)
    assert references(screen) == ["D-0002", "KM-2026-0001"]
    assert screen.count.words() == "2 records"


def test_type_to_search_and_enter(show: Show, workshop: Workshop) -> None:
    """Typing narrows the list down; Enter goes to the first record, and the pane shows where the words stand."""
    seal(workshop, "Her sister came along. She agreed to all of it.")
    seal(workshop, "Nothing like it.")
    screen = shown(show, workshop)
    look_for(screen, "sist")
    assert references(screen) == ["KM-2026-0001"]
    QTest.keyClick(screen.bar.text.edit, Qt.Key.Key_Return)
    assert screen.table.hasFocus()
    assert screen.pane.reading is not None
    assert screen.pane.reading.reference == "KM-2026-0001"
    assert "Her sister came along" in screen.pane.found


def test_enter_waits_for_the_query_that_stands(qtbot: QtBot, show: Show, workshop: Workshop) -> None:
    """With answers still on their way Enter goes to the first record of what was typed, not of what stood before."""
    seal(workshop, "Her sister came along.")
    seal(workshop, "Nothing like it.")
    runner = JobRunner()
    screen = shown(show, workshop, runner)
    look_for(screen, "sister")
    QTest.keyClick(screen.bar.text.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.pane.reading is not None)
    assert screen.pane.reading is not None
    assert screen.pane.reading.reference == "KM-2026-0001"
    assert references(screen) == ["KM-2026-0001"]
    runner.close()


def test_an_empty_vault_says_what_will_appear(show: Show, workshop: Workshop) -> None:
    """Before the first decision nobody is told that a search found nothing."""
    screen = shown(show, workshop)
    assert "will appear" in screen.count.words()


def test_nothing_found(show: Show, workshop: Workshop) -> None:
    """Words that no record has leave an empty table that says so."""
    seal(workshop)
    screen = shown(show, workshop)
    look_for(screen, "zebra")
    assert references(screen) == []
    assert "No record" in screen.count.words()
    QTest.keyClick(screen.bar.text.edit, Qt.Key.Key_Return)
    assert screen.bar.text.edit.hasFocus()


def test_filters(show: Show, workshop: Workshop) -> None:
    """A pressed filter shows only its records, pressed again all of them."""
    seal(workshop)
    draft(workshop, "Quiet today")
    screen = shown(show, workshop)
    screen.bar.chips[Filter.OPEN].click()
    assert references(screen) == ["D-0002"]
    screen.bar.chips[Filter.OPEN].click()
    assert len(references(screen)) == 2
    screen.bar.chips[Filter.TO_SHARE].click()
    assert references(screen) == ["KM-2026-0001"]


def test_order_by_header_and_by_keyboard(show: Show, workshop: Workshop) -> None:
    """A header sorts, pressed again the other way round; the order list says and does the same without a mouse."""
    seal(workshop)
    workshop.clock.forward(days=1)
    seal(workshop)
    screen = shown(show, workshop)
    header = screen.table.horizontalHeader()
    header.sectionClicked.emit(Column.OUTCOME)
    assert screen.bar.order.value() == "outcome"
    header.sectionClicked.emit(Column.RECORD)
    assert references(screen) == ["KM-2026-0001", "KM-2026-0002"]
    assert screen.bar.order.value() == "oldest"
    header.sectionClicked.emit(Column.RECORD)
    assert references(screen) == ["KM-2026-0002", "KM-2026-0001"]
    assert screen.bar.order.value() == "newest"
    screen.bar.order.set_value("number")
    screen.bar.order.touched()
    assert references(screen) == ["KM-2026-0001", "KM-2026-0002"]
    assert header.sortIndicatorSection() == -1
    screen.bar.order.set_value("oldest")
    screen.bar.order.touched()
    assert (screen.search.query.sort, screen.search.query.descending) == (SortKey.AT, False)
    assert header.sortIndicatorSection() == Column.RECORD
    header.sectionClicked.emit(Column.MARKS)
    assert header.sortIndicatorSection() == Column.RECORD


def test_row_is_spoken_whole(show: Show, workshop: Workshop) -> None:
    """The first cell of a row says all of it to a screen reader, the others say which column they are in."""
    seal(workshop)
    screen = shown(show, workshop)
    references(screen)
    model = screen.model
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, Column.RECORD).data(role).startswith("KM-2026-0001, Share now, 3 May 2026")
    assert model.index(0, Column.OUTCOME).data(role) == "Outcome: Share now"


def test_flags_fetch_nothing(qtbot: QtBot, workshop: Workshop) -> None:
    """Qt asks for the flags of every row; that brings no row in."""
    seal(workshop)
    screen = RecordsScreen(workshop.browsing, ImmediateRunner())
    qtbot.addWidget(screen)
    assert screen.model.flags(screen.model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert not screen.model.fetched(0)


def test_draft_is_continued(qtbot: QtBot, show: Show, workshop: Workshop) -> None:
    """A draft can be continued, and nothing else."""
    reference = draft(workshop, "Quiet today")
    screen = shown(show, workshop)
    screen.show_record(reference)
    assert offers(screen) == [Action.CONTINUE]
    with qtbot.waitSignal(screen.continue_asked) as asked:
        screen.pane.buttons[0].click()
    assert asked.args == [reference]


def test_sealed_decision_and_its_receipt(qtbot: QtBot, show: Show, workshop: Workshop) -> None:
    """A decision to share offers first to record the act; after it a receipt, which names the entry it is about."""
    decision = seal(workshop)
    screen = shown(show, workshop)
    screen.show_record(decision.number)
    seldom = [Action.WITHDRAW, Action.BREACH, Action.CORRECT, Action.RESTRICT, Action.REDACT, Action.KEEP]
    assert offers(screen) == [Action.SHARE, Action.PRINT, Action.AGAIN, Action.COMMENT, *seldom]
    passed_on = disclosure(workshop.clock, decision.planned[0].id)
    act = replace(passed_on, verified="called_back", security=("encrypted",), conditions=("purpose_only",))
    entry = workshop.sharing.record(decision.number, act)
    screen.refresh()
    assert offers(screen) == [Action.PRINT, Action.SHARE, Action.AGAIN, Action.COMMENT, Action.RECEIPT, *seldom]
    with qtbot.waitSignal(screen.receipt_asked) as asked:
        screen.pane.buttons[4].click()
    assert asked.args == [decision.number, entry.header.sequence]


def test_reading_says_it_all(show: Show, workshop: Workshop) -> None:
    """The pane shows the decision in words with the pack's labels, and the fingerprint that the sheet prints."""
    decision = seal(workshop)
    screen = shown(show, workshop)
    screen.show_record(decision.number)
    assert screen.pane.reading is not None
    sections = {
        section.title: {fact.label: fact.words for fact in section.facts} for section in screen.pane.reading.sections
    }
    assert (
        "I am worried about something"
        in sections[
            "1. Is there a clear and legitimate purpose for you or your agency to share the information?"
        ].values()
    )
    assert len(sections["Proof"]["Fingerprint"].split()) == 8
    assert sections["Decision"]["Guidance pointed to"].startswith("share, because everyone")


def test_place(qtbot: QtBot, show: Show, workshop: Workshop) -> None:
    """After a lock the record that was read is read again."""
    decision = seal(workshop)
    screen = shown(show, workshop)
    screen.show_record(decision.number)
    again = RecordsScreen(workshop.browsing, ImmediateRunner())
    qtbot.addWidget(again)
    again.begin(screen.place())
    assert again.pane.reading is not None
    assert again.pane.reading.reference == decision.number


def test_narrow_room_shows_one_at_a_time(show: Show, workshop: Workshop) -> None:
    """Where both have no room Enter opens the record in the table's place, and Escape goes back."""
    seal(workshop)
    screen = shown(show, workshop)
    screen.window().resize(700, 700)
    settle()
    assert screen.pane.isHidden()
    screen.table.setFocus()
    screen.table.selectRow(0)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert screen.pane.isVisible()
    assert screen.table.isHidden() or not screen.table.isVisible()
    QTest.keyClick(screen.window().focusWidget(), Qt.Key.Key_Escape)
    assert screen.table.hasFocus()


@pytest.mark.parametrize("size", [100, 125, 150, 200])
def test_nothing_is_cut_off(appearance: Appearance, show: Show, workshop: Workshop, size: int) -> None:
    """Whatever a record says stands there whole at every text size, without scrolling sideways."""
    workshop.vault.write(lambda repositories: repositories.records.put_many((row, "") for row in every_kind()))
    appearance.choose(Look(Scheme.LIGHT, size))
    screen = shown(show, workshop)
    references(screen)
    assert list(cut_cells(screen)) == []


def test_every_row_is_as_high_as_the_others(show: Show, workshop: Workshop) -> None:
    """The height is known without a row being fetched, and a hundred thousand rows can be jumped through."""
    workshop.vault.write(lambda repositories: repositories.records.put_many((row, "") for row in every_kind()))
    table = shown(show, workshop).table
    settle()
    assert len({table.rowHeight(place) for place in range(table.model().rowCount())}) == 1


def test_audit(appearance: Appearance, workshop: Workshop) -> None:
    """The screen with a record read is sound at both text sizes."""
    decision = seal(workshop)
    draft(workshop, "Quiet today")

    def made() -> QWidget:
        window = MainWindow()
        screen = RecordsScreen(workshop.browsing, ImmediateRunner())
        window.show_screen("records", screen)
        screen.show_record(decision.number)
        return window

    assert faults_of(appearance, made) == []

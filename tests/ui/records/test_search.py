"""Asking for records: the first page at once, the others when the worker pauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.kit.tables.row_window import PAGE
from infoshare_desktop.ui.records.search import Search
from tests.benchmarks.many_records import lines

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.workshop import Workshop


def test_many_records(qtbot: QtBot, workshop: Workshop) -> None:
    """The first page comes alone and at once; all of them, which begin with it, after a pause."""
    workshop.vault.write(lambda kept: kept.records.put_many(lines(PAGE + 50)))
    parent = QObject()
    search = Search(workshop.browsing, ImmediateRunner(), parent)
    with qtbot.waitSignal(search.begun) as first, qtbot.assertNotEmitted(search.found):
        search.ask()
    with qtbot.waitSignal(search.found) as whole:
        assert search.waiting
    assert search._answered == search._asked
    assert len(first.args[0]) == PAGE
    assert len(whole.args[0]) == PAGE + 50
    assert whole.args[0][:PAGE] == first.args[0]


def test_another_question_before_the_pause(qtbot: QtBot, workshop: Workshop) -> None:
    """Nobody waits for all ids of a question that no longer stands."""
    workshop.vault.write(lambda kept: kept.records.put_many(lines(PAGE + 50)))
    parent = QObject()
    search = Search(workshop.browsing, ImmediateRunner(), parent)
    search.ask()
    with qtbot.waitSignal(search.found) as found:
        search.set_text("qqqqqq")
    assert not found.args[0]
    with qtbot.assertNotEmitted(search.found, wait=400):
        pass


def test_few_records(qtbot: QtBot, workshop: Workshop) -> None:
    """A page that is not full is all there is."""
    workshop.vault.write(lambda kept: kept.records.put_many(lines(3)))
    parent = QObject()
    search = Search(workshop.browsing, ImmediateRunner(), parent)
    with qtbot.waitSignal(search.found) as found, qtbot.assertNotEmitted(search.begun):
        search.ask()
    assert len(found.args[0]) == 3

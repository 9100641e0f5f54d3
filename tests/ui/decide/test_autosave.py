"""Saving while the worker goes on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from infoshare_desktop.domain.decision.information import Information
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.ui.decide.autosave import Autosave
from infoshare_desktop.ui.jobs import JobRunner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.domain.decision.draft import Draft
    from tests.ui.workshop import Workshop


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[JobRunner]:
    """The real runner, with its threads."""
    made = JobRunner(qapp)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def owner(qapp: QApplication) -> Iterator[QObject]:
    """What the autosave belongs to."""
    made = QObject(qapp)
    yield made
    made.deleteLater()


def typed(draft: Draft, words: str) -> Draft:
    """The draft with these words in it."""
    return replace(draft, information=Information(words))


def test_newest_wins(qtbot: QtBot, workshop: Workshop, runner: JobRunner, owner: QObject) -> None:
    """Many changes in a row end with the last one in the vault, and only that one is called saved."""
    draft = workshop.deciding.start()
    saves = Autosave(draft, workshop.deciding.save, runner, owner)
    for count in range(20):
        saves.put(typed(draft, "x" * count))
    last = typed(draft, "x" * 19)
    qtbot.waitUntil(lambda: saves.keeps(last))
    assert workshop.deciding.open(draft.reference) == last
    assert saves.saved_at(last) == workshop.clock()
    assert saves.saved_at(typed(draft, "y")) is None


def test_flush_is_not_overtaken(qtbot: QtBot, workshop: Workshop, runner: JobRunner, owner: QObject) -> None:
    """What the lock saved is not written over by a save that was asked for before it."""
    draft = workshop.deciding.start()
    saves = Autosave(draft, workshop.deciding.save, runner, owner)
    saves.put(typed(draft, "half"))
    whole = typed(draft, "half and the rest")
    saves.flush(whole)
    assert workshop.deciding.open(draft.reference) == whole
    with qtbot.waitSignal(saves.settled):
        pass
    assert workshop.deciding.open(draft.reference) == whole


def test_stop(workshop: Workshop, runner: JobRunner, owner: QObject) -> None:
    """A draft that was discarded is saved no more, and does not complain."""
    draft = workshop.deciding.start()
    saves = Autosave(draft, workshop.deciding.save, runner, owner)
    workshop.deciding.discard(draft.reference, "By mistake")
    saves.stop()
    saves.put(typed(draft, "more"))
    saves.flush(typed(draft, "more"))
    with pytest.raises(NoSuchRecord):
        workshop.deciding.open(draft.reference)


def test_failed_save_is_told(qtbot: QtBot, workshop: Workshop, runner: JobRunner, owner: QObject) -> None:
    """A save that fails leaves its sentence, and the draft is not called saved."""
    draft = workshop.deciding.start()
    saves = Autosave(draft, workshop.deciding.save, runner, owner)
    workshop.deciding.discard(draft.reference, "By mistake")
    with qtbot.waitSignal(saves.settled):
        saves.put(typed(draft, "more"))
    assert draft.reference in saves.problem
    assert not saves.keeps(typed(draft, "more"))

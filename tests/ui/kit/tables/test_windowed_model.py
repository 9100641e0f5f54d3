"""A table that Qt's own tester watches while its rows come."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from PySide6.QtTest import QAbstractItemModelTester

from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.kit.tables.row_window import PAGE
from infoshare_desktop.ui.kit.tables.windowed_model import WindowedModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot


class Numbers(WindowedModel[int]):
    """Each row is its id."""

    def __init__(self) -> None:
        super().__init__(_all, ("Number",), ImmediateRunner())

    def shown(self, item: int, column: int, role: int) -> Any:
        """See WindowedModel."""
        del column
        return str(item) if role == 0 else None


def _all(ids: Sequence[int]) -> Sequence[int]:
    return ids


def test_rows_that_come_are_told_before_they_are_there(qtbot: QtBot) -> None:
    """Views trust this: one that asks at the announcement finds what was there before, and the tester agrees."""
    model = Numbers()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.begin(array("q", range(PAGE)))
    announced: list[int] = []
    model.rowsAboutToBeInserted.connect(lambda: announced.append(model.rowCount()))
    with qtbot.waitSignal(model.rowsInserted):
        model.begin(array("q", range(PAGE + 30)))
    assert announced == [PAGE]
    assert model.rowCount() == PAGE + 30
    assert tester.model() is model


def test_other_rows_begin_anew_and_the_same_change_nothing(qtbot: QtBot) -> None:
    """A view goes back to its beginning only where it must."""
    model = Numbers()
    model.begin(array("q", range(PAGE)))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.rowsInserted):
        model.begin(array("q", range(PAGE)))
    with qtbot.waitSignal(model.modelReset):
        model.begin(array("q", range(5, PAGE)))
    assert model.row_at(0) == 5

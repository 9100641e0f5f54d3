"""Choosing the days of a supervision report."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.ui.paper.period_page import PeriodPage
from tests.ui.audit import faults_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.hand_clock import HandClock


def test_usual(qtbot: QtBot, clock: HandClock) -> None:
    """The four weeks up to today are offered, and one key makes the report."""
    page = PeriodPage(clock)
    qtbot.addWidget(page)

    with qtbot.waitSignal(page.wanted) as asked:
        page.make.click()

    assert asked.args == [date(2026, 4, 5), date(2026, 5, 3)]


@pytest.mark.parametrize(
    ("since", "until", "field"),
    [
        (date(2026, 5, 2), date(2026, 5, 1), "until"),
        (None, date(2026, 5, 1), "since"),
        (date(2026, 5, 1), None, "until"),
    ],
)
def test_impossible(qtbot: QtBot, clock: HandClock, since: date | None, until: date | None, field: str) -> None:
    """A period that ends before it begins, or never does, is told at its field, and nothing is made."""
    page = PeriodPage(clock)
    qtbot.addWidget(page)
    page.since.set_value(since)
    page.until.set_value(until)

    with qtbot.assertNotEmitted(page.wanted):
        page.make.click()

    assert page.form.field(field).error()


def test_audit(appearance: Appearance, clock: HandClock) -> None:
    """Everything on the page is readable, named and reached by keyboard."""
    assert faults_of(appearance, lambda: PeriodPage(clock)) == []

"""What lies in a scroll area."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout

from infoshare_desktop.ui.kit.layout.sheet import Sheet, scrolled
from infoshare_desktop.ui.kit.words.text import Words, body
from tests.ui.audit import settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea

    from tests.ui.hands import Desk


def _area(paragraphs: int) -> QScrollArea:
    sheet = Sheet()
    column = QVBoxLayout(sheet)
    for _ in range(paragraphs):
        column.addWidget(body("Long enough to need one line in a wide window, and many in a narrow one. " * 2))
    return scrolled(sheet)


@pytest.mark.usefixtures("appearance")
def test_words_that_fit_at_their_width_need_no_scroll_bar(on_desk: Desk) -> None:
    """Fifteen paragraphs of one line each fit, though at their narrowest they would need three windows."""
    area = _area(15)
    on_desk(area)
    assert area.verticalScrollBar().maximum() == 0


@pytest.mark.usefixtures("appearance")
def test_words_that_do_not_fit_can_all_be_scrolled_to(on_desk: Desk) -> None:
    """The last paragraph of many is whole at the end."""
    area = _area(60)
    on_desk(area)
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    last = area.findChildren(Words)[-1]
    assert bar.maximum() > 0
    assert last.visibleRegion().boundingRect().height() == last.height()

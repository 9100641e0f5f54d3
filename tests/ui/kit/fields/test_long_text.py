"""A box for text over several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from infoshare_desktop.ui.kit.fields.long_text import LongText
from tests.ui.audit import settle, stand

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.usefixtures("appearance")
def test_the_line_that_is_written_in_stays_in_view(qtbot: QtBot) -> None:
    """After the lock the box comes anew, and its cursor is set before it has its width: the line is seen all the same.

    So it is in a window that was made narrower.
    """
    box = LongText("reason", "Why?", lines=3)
    window = stand(box, (900, 600))
    qtbot.addWidget(window)
    box.set_value("long text " * 400)
    edit = box.findChild(QPlainTextEdit)
    assert isinstance(edit, QPlainTextEdit)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    window.resize(400, 600)
    settle()
    assert edit.viewport().rect().contains(edit.cursorRect())

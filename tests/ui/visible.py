"""Everything on a screen that the program says, to be read or heard, with the kind of the part that says it.

What stands in a box to write in is the worker's, and what stands on a previewed page is the paper's: neither is here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QCalendarWidget,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from infoshare_desktop.ui.paper.preview import Preview

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROWS: Final = 30
"""Rows of a table that are read: more than a window shows."""
_CELL_ROLES: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_NOT_OURS: Final = (QCalendarWidget, QScrollBar, Preview)
"""Parts whose words are Qt's own, or the paper's."""


@dataclass(frozen=True, slots=True)
class Seen:
    """``where`` names the class of the part, and which of its words these are."""

    where: str
    text: str


def seen_on(window: QWidget) -> Iterator[Seen]:
    """The words of every part that is shown or can be scrolled to."""
    yield Seen("window title", window.windowTitle())
    for part in window.findChildren(QWidget):
        if part.isVisible() and not isinstance(part, _NOT_OURS) and not _inside_another(part):
            for what, text in _words_of(part):
                if text:
                    yield Seen(f"{type(part).__name__} {what}", _plain(text))


def _inside_another(part: QWidget) -> bool:
    holder = part.parentWidget()
    return holder is not None and (isinstance(holder, _NOT_OURS) or _inside_another(holder))


def _words_of(part: QWidget) -> Iterator[tuple[str, str]]:
    yield "name", part.accessibleName()
    yield "description", part.accessibleDescription()
    yield "tooltip", part.toolTip()
    match part:
        case QLabel() | QAbstractButton():
            yield "text", part.text()
        case QGroupBox():
            yield "title", part.title()
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            yield "placeholder", part.placeholderText()
        case QComboBox():
            yield from (("choice", part.itemText(place)) for place in range(part.count()))
        case QTableView():
            yield from _table(part.model())
        case _:
            pass


def _table(model: QAbstractItemModel) -> Iterator[tuple[str, str]]:
    columns = range(model.columnCount(QModelIndex()))
    for column in columns:
        yield "heading", _text(model.headerData(column, Qt.Orientation.Horizontal))
    for row in range(min(model.rowCount(QModelIndex()), _ROWS)):
        for column in columns:
            for role in _CELL_ROLES:
                yield f"cell {column}", _text(model.data(model.index(row, column), role))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _plain(text: str) -> str:
    """Without markup, and without what helps lines to break."""
    return (QTextDocumentFragment.fromHtml(text).toPlainText() if "</" in text else text).replace("\u200b", "")

"""Whether a table shows its words whole: a check of the audit, measured as Qt's own delegate lays a cell out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QRectF, QSizeF
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from infoshare_desktop.ui.records.table import heading_widths

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROWS: Final = 500
"""Rows of a table that are looked at, shown or to be scrolled to."""
_ENDLESS: Final = 10_000.0
"""Pixels that no line of a cell has."""


def cut_cells(window: QWidget) -> Iterator[str]:
    """Tables that must be scrolled sideways, and cells and headings whose words have too little room."""
    for table in window.findChildren(QTableView):
        if not table.isVisible() or table.model() is None:
            continue
        if table.horizontalScrollBar().maximum() > 0:
            yield f"the table “{table.accessibleName()}” must be scrolled sideways"
        yield from _cut_headings(table.horizontalHeader())
        yield from _cut(table)


def _cut(table: QTableView) -> Iterator[str]:
    model = table.model()
    for row in range(min(model.rowCount(QModelIndex()), _ROWS)):
        for column in range(model.columnCount(QModelIndex())):
            if not table.isColumnHidden(column):
                yield from _cut_cell(table, model.index(row, column))


def _cut_cell(table: QTableView, index: QModelIndex) -> Iterator[str]:
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    option.rect = table.visualRect(index)
    delegate = table.itemDelegateForIndex(index)
    assert isinstance(delegate, QStyledItemDelegate)
    delegate.initStyleOption(option, index)
    if not option.text:
        return
    room = _room(table, option)
    needed = _needed(option, room.width())
    if needed.width() > room.width() or needed.height() > room.height():
        words = option.text.replace("\u2028", " / ")
        yield (
            f"the cell “{words}” needs {needed.width():.0f} x {needed.height():.0f},"
            f" has {room.width():.0f} x {room.height():.0f}"
        )


def _room(table: QTableView, option: QStyleOptionViewItem) -> QRectF:
    """Where the words of a cell go, without the margin that Qt leaves at both of their sides."""
    style = table.style()
    whole = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, table)
    margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, table) + 1
    return QRectF(whole.adjusted(margin, 0, -margin, 0))


def _needed(option: QStyleOptionViewItem, width: float) -> QSizeF:
    """What the words need where they may take lines of this width: what is laid out wider cannot be broken."""
    wraps = bool(option.features & QStyleOptionViewItem.ViewItemFeature.WrapText)
    layout = QTextLayout(option.text, option.font)
    wrapping = QTextOption()
    wrapping.setWrapMode(QTextOption.WrapMode.WordWrap if wraps else QTextOption.WrapMode.ManualWrap)
    layout.setTextOption(wrapping)
    layout.beginLayout()
    height, widest = 0.0, 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width if wraps else _ENDLESS)
        height, widest = height + line.height(), max(widest, line.naturalTextWidth())
    layout.endLayout()
    return QSizeF(widest, height)


def _cut_headings(header: QHeaderView) -> Iterator[str]:
    for section, needed in enumerate(heading_widths(header)):
        if not header.isSectionHidden(section) and needed > header.sectionSize(section):
            yield f"the heading {section} needs {needed}, has {header.sectionSize(section)}"

"""Parts one under the other, without a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Iterable


def stack(parts: Iterable[QWidget], spacing: Space = Space.SMALL, *, push: bool = False) -> QWidget:
    """A column of these parts; ``push`` keeps them at the top where there is more room than they need."""
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for part in parts:
        column.addWidget(part)
    if push:
        column.addStretch(1)
    return sheet

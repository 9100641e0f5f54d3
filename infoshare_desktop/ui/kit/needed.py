"""Where on a page the keyboard goes next: to what is still needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.ui.keyboard.tab_order import laid_out
from infoshare_desktop.ui.kit.field import Field

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.kit.field import AnyField


def needed_fields(page: QWidget, needed: Collection[str]) -> tuple[AnyField, ...]:
    """The fields of a page whose ids are named, from top to bottom as they stand there."""
    return tuple(part for part in laid_out(page) if isinstance(part, Field) and part.field_id in needed)


def below(page: QWidget, part: QWidget) -> bool:
    """Whether a part of a page stands below what has the keyboard; everything does where nothing on the page has it."""
    order = list(laid_out(page))
    focused: QWidget | None = page.window().focusWidget()
    return focused not in order or order.index(part) > order.index(focused)

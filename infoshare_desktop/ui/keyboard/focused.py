"""What has the keyboard's attention in a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def focused_in(window: QWidget) -> QWidget | None:
    """The widget that has the focus, or will when the window is active; None, which Qt's type stubs do not tell of."""
    return window.focusWidget()

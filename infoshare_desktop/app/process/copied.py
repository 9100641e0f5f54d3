"""What was copied out of the vault, when the vault is left."""

from __future__ import annotations

from PySide6.QtGui import QClipboard, QGuiApplication


def forget_copied() -> None:
    """Empty the clipboard, and on X11 the selection, where what stands in them came from here.

    What another program put there is that program's. A history of the clipboard that the system keeps is out of reach.
    """
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)

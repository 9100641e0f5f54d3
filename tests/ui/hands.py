"""What a worker's hands do: keys on whatever control a field takes the focus with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from PySide6.QtWidgets import QAbstractButton, QWidget

    from infoshare_desktop.ui.kit.field import AnyField

    Desk: TypeAlias = Callable[[QWidget], QWidget]


def control(field: AnyField) -> QWidget:
    """The control of a field that the focus goes to."""
    found = field.focusProxy()
    assert found is not None
    return found


def type_into(field: AnyField, text: str) -> None:
    """Go to a field and type into it, letter by letter; Qt types ASCII only, and aborts at anything else."""
    control(field).setFocus()
    QTest.keyClicks(control(field), text)


def press(button: QAbstractButton) -> None:
    """Go to a button and press Enter, as the keyboard alone would."""
    assert button.isVisible()
    assert button.isEnabled()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)

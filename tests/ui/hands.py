"""What a worker's hands do: keys on whatever control a field takes the focus with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    from PySide6.QtWidgets import QAbstractButton, QWidget

    from infoshare_desktop.ui.kit.fields.field import AnyField
    from infoshare_desktop.ui.kit.forms.form import Form

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


def fill(form: Form, values: Mapping[str, object]) -> None:
    """Fill in fields as the worker does, with any text: each tells that it was changed."""
    form.set_values(values)
    for field_id in values:
        form.field(field_id).touched()


def press(button: QAbstractButton) -> None:
    """Go to a button and press Enter, as the keyboard alone would."""
    assert button.isVisible()
    assert button.isEnabled()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)

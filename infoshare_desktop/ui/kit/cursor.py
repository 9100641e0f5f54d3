"""Where the worker's cursor stands on a page, and putting it back there."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from infoshare_desktop.ui.kit.field import Field


def cursor_place(page: QWidget) -> tuple[str, int]:
    """The id of the field with the focus, and the cursor in characters from the start; empty where none has it."""
    focused: QWidget | None = page.window().focusWidget()
    field = focused
    while field is not None and not isinstance(field, Field):
        field = field.parentWidget()
    if focused is None or not isinstance(field, Field) or not page.isAncestorOf(field):
        return "", 0
    return field.field_id, _position(focused)


def put_cursor(page: QWidget, field_id: str, cursor: int) -> bool:
    """Take the keyboard to a field, and its cursor to where it was; False where the page has no such field."""
    field = find_field(page, field_id)
    if field is None:
        return False
    field.focus_first()
    box = field.findChild(QPlainTextEdit) or field.findChild(QLineEdit)
    if isinstance(box, QPlainTextEdit):
        text_cursor = box.textCursor()
        text_cursor.setPosition(min(cursor, box.document().characterCount() - 1))
        box.setTextCursor(text_cursor)
    elif isinstance(box, QLineEdit):
        box.setCursorPosition(cursor)
    return True


def find_field(page: QWidget, field_id: str) -> Field[Any] | None:
    """The field with this id, or the first one whose id begins with it: ``consents`` finds the first consent."""
    fields = shown_fields(page)
    exact = next((field for field in fields if field.field_id == field_id), None)
    return exact or next((field for field in fields if field.field_id.startswith(f"{field_id}.")), None)


def shown_fields(page: QWidget) -> list[Field[Any]]:
    """The fields of a page or a part that can be filled in now, from top to bottom."""
    return [field for field in page.findChildren(QWidget) if isinstance(field, Field) and not field.isHidden()]


def _position(focused: QWidget) -> int:
    if isinstance(focused, QPlainTextEdit):
        return focused.textCursor().position()
    return focused.cursorPosition() if isinstance(focused, QLineEdit) else 0

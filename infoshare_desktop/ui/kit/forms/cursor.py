"""Where the worker's cursor stands on a page, and putting it back there."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from infoshare_desktop.ui.keyboard.tab_order import laid_out
from infoshare_desktop.ui.kit.fields.field import Field
from infoshare_desktop.ui.kit.forms.fold import Fold, Folded
from infoshare_desktop.ui.kit.layout.disclosure import Disclosure


def cursor_place(page: QWidget) -> tuple[str, int]:
    """The id of the field with the focus, and the cursor in characters from the start; empty where none has it."""
    focused: QWidget | None = page.window().focusWidget()
    field = focused_field(page)
    return ("", 0) if focused is None or field is None else (field.field_id, _position(focused))


def focused_field(page: QWidget) -> Field[Any] | None:
    """The field of a page that has the keyboard."""
    at: QWidget | None = page.window().focusWidget()
    while at is not None and not isinstance(at, Field):
        at = at.parentWidget()
    return at if isinstance(at, Field) and page.isAncestorOf(at) else None


def put_cursor(page: QWidget, field_id: str, cursor: int) -> bool:
    """Take the keyboard to a field, and its cursor to where it was; False where the page has no such field."""
    field = find_field(page, field_id)
    if field is None:
        return False
    unfold(field)
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
    """The field with this id, or the first one whose id begins with it: ``consents`` finds the first consent.

    A field that is folded away can be found too, one that is not asked for cannot.
    """
    standing = [field for field in page.findChildren(QWidget) if isinstance(field, Field)]
    folded = [field for fold in page.findChildren(Fold) for field in fold.fields()]
    fields = [field for field in (*standing, *folded) if not field.isHidden()]
    exact = next((field for field in fields if field.field_id == field_id), None)
    return exact or next((field for field in fields if field.field_id.startswith(f"{field_id}.")), None)


def shown_fields(page: QWidget) -> list[Field[Any]]:
    """The fields of a page or a part that can be filled in now, from top to bottom; none that is folded away."""
    return [field for field in laid_out(page) if isinstance(field, Field)]


def unfold(widget: QWidget) -> None:
    """Open whatever this is folded away in."""
    at: QWidget | None = widget
    while at is not None:
        at = at.fold if isinstance(at, Folded) else at.parentWidget()
        if isinstance(at, Disclosure):
            at.set_open(True)


def _position(focused: QWidget) -> int:
    if isinstance(focused, QPlainTextEdit):
        return focused.textCursor().position()
    return focused.cursorPosition() if isinstance(focused, QLineEdit) else 0

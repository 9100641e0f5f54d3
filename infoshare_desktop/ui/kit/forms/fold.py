"""What may be filled in and need not be, folded away under one button."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.layout.disclosure import Disclosure
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from infoshare_desktop.ui.kit.fields.field import AnyField


class Folded(QWidget):
    """What is folded away; it stands nowhere until its fold is opened, but knows it."""

    fold: Disclosure | None = None


class Fold(Disclosure):
    """Opens by itself where something in it is filled. What is folded away costs no time until it is opened."""

    def __init__(self, fields: Sequence[AnyField], title: str = "", parent: QWidget | None = None) -> None:
        content = Folded()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.WIDE)
        self._fields = list(fields)
        self._looked_into = False
        for field in fields:
            self._column.addWidget(field)
        super().__init__(title or _("More details (optional)"), content, late=True, parent=parent)
        content.fold = self

    def fields(self) -> tuple[AnyField, ...]:
        """The fields that are folded away, whether it is open or not."""
        return tuple(self._fields)

    def draw(self, needed: Collection[str]) -> tuple[AnyField, ...]:
        """The fields that cannot be folded away, because they are needed: by id; they are taken out of the fold."""
        if not self._looked_into:
            self._looked_into = True
            self.set_open(any(not field.is_empty() or field.unfinished() for field in self._fields))
        asked = [] if self.is_open() else [field for field in self._fields if _is_asked(field)]
        out = tuple(field for field in asked if field.field_id in needed)
        for field in out:
            self._fields.remove(field)
            self._column.removeWidget(field)
        self.setVisible(any(_is_asked(field) for field in self._fields))
        return out

    def focus_first(self) -> None:
        """Take the keyboard to the first thing in it, or to its button while it is closed."""
        asked = [field for field in self._fields if _is_asked(field)]
        if self.is_open() and asked:
            asked[0].focus_first()
        else:
            self.button.setFocus()


def _is_asked(field: AnyField) -> bool:
    """Whether nothing hides the field itself; what was never shown yet counts as hidden to Qt."""
    return not (field.isHidden() and field.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide))

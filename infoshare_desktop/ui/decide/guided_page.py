"""A page that takes the keyboard to what it still needs, and on when it needs no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from infoshare_desktop.ui.keyboard.tab_order import laid_out
from infoshare_desktop.ui.kit.cursor import put_cursor
from infoshare_desktop.ui.kit.disclosure import Disclosure
from infoshare_desktop.ui.kit.form import Form
from infoshare_desktop.ui.kit.needed import below, needed_fields
from infoshare_desktop.ui.kit.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.decide.part import Part

CONTINUE_KEYS: Final = ("Ctrl+Enter", "Ctrl+Return")
"""To Qt *Enter* is the one on the number pad; people call both so, and the first of these is shown to them."""

MORE_KEY: Final = "Ctrl+D"
"""Opens and closes what is optional."""

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class GuidedPage(Page):
    """Enter, and in a long text Ctrl+Enter, go to the next thing below that is needed, else on from the page.

    What is optional is passed over; Tab visits all. A choice made with one key goes on as well, but it leaves the page
    only where ``may_turn`` allows it: nobody goes past a page by a slip.
    """

    def __init__(self, title: str, lead: str) -> None:
        super().__init__(title, lead)
        self._keys = [_key(self, CONTINUE_KEYS, self.entered), _key(self, (MORE_KEY,), self._fold)]

    def needed(self) -> tuple[str, ...]:
        """The ids of the fields that are still needed here; of a part that nothing was begun in, its name."""
        raise NotImplementedError

    def part_named(self, name: str) -> Part | None:
        """The part of the page that a name in ``needed`` stands for where no field does."""
        raise NotImplementedError

    def may_turn(self) -> bool:
        """Whether a choice made with one key leads on from the page when nothing is missing any more."""
        raise NotImplementedError

    def leave(self) -> None:
        """Go on from the page, or say why that cannot be."""
        raise NotImplementedError

    def rest(self) -> None:
        """Where the keyboard waits when nothing is missing and the page is not left."""
        raise NotImplementedError

    def draw_folds(self) -> None:
        """Take out of the folds what is needed now."""
        needed = self.needed()
        for form in self.findChildren(Form):
            form.show_needed(needed)

    def go_on(self) -> None:
        """See Guide: after a choice with one key, or when something was added."""
        if self._go_down() or self.go_to_first():
            return
        if self.may_turn():
            self.leave()
        else:
            self.rest()

    def entered(self) -> None:
        """The worker is done with what has the keyboard."""
        if not self._go_down():
            self.leave()

    def go_to_first(self) -> bool:
        """Take the keyboard to the first thing that is needed; False where nothing is."""
        needed = self.needed()
        fields = needed_fields(self, needed)
        if fields:
            fields[0].focus_first()
        return bool(fields) or self._begin(needed)

    def _go_down(self) -> bool:
        needed = self.needed()
        field = next((field for field in needed_fields(self, needed) if below(self, field)), None)
        if field is not None:
            field.focus_first()
        return field is not None or self._begin(needed)

    def _begin(self, needed: tuple[str, ...]) -> bool:
        """Start the first part that is needed and has no field yet, unless the worker is in it and leaves it so."""
        focused: QWidget | None = self.window().focusWidget()
        parts = [part for name in needed if (part := self.part_named(name)) is not None]
        return any(part.begin() for part in parts if focused is None or not part.isAncestorOf(focused))

    def _fold(self) -> None:
        """Open or close the fold that the worker is at, or the next one below."""
        folds = [part for part in laid_out(self) if isinstance(part, Disclosure)]
        focused: QWidget | None = self.window().focusWidget()
        at = next((fold for fold in folds if focused is not None and fold.isAncestorOf(focused)), None)
        fold = at or next((fold for fold in folds if below(self, fold)), None)
        if fold is not None:
            fold.set_open(not fold.is_open())
            fold.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter that nothing else has taken."""
        focused: QWidget | None = self.window().focusWidget()
        plain = event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and not event.isAutoRepeat() and isinstance(focused, QLineEdit | QAbstractButton | QComboBox):
            self.entered()
        else:
            super().keyPressEvent(event)

    def mend(self, field_id: str) -> None:
        """Take the keyboard to a field, or start the part of that name."""
        if not put_cursor(self, field_id, 0) and (part := self.part_named(field_id)) is not None:
            part.begin()


def _key(page: GuidedPage, keys: tuple[str, ...], work: Callable[[], None]) -> QShortcut:
    shortcut = QShortcut(QKeySequence(keys[0]), page, work)
    shortcut.setKeys([QKeySequence(key) for key in keys])
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(False)
    return shortcut

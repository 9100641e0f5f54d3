"""A page that takes the keyboard to what it still needs, and on when it needs no more."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

from infoshare_desktop.ui.keyboard.tab_order import laid_out
from infoshare_desktop.ui.kit.fields.field import Field
from infoshare_desktop.ui.kit.forms.cursor import put_cursor
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.layout.disclosure import Disclosure
from infoshare_desktop.ui.kit.layout.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.kit.fields.field import AnyField

CONTINUE_KEYS: Final = ("Ctrl+Enter", "Ctrl+Return")
"""To Qt *Enter* is the one on the number pad; people call both so, and the first of these is shown to them."""

MORE_KEY: Final = "Ctrl+D"
"""Opens and closes what is optional."""

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Beginning(Protocol):
    """A part of a page in which something can be begun that has no field yet: a first recipient, somebody named."""

    def begin(self) -> bool:
        """Begin it and take the keyboard there; False where there is nothing to begin."""
        ...


class GuidedPage(Page):
    """Enter, and in a long text Ctrl+Enter, go to the next thing below that is needed, else on from the page.

    What is optional is passed over; Tab visits all. A choice made with one key goes on as well, but it leaves the page
    only where ``may_turn`` allows it: nobody goes past a page by a slip. ``picks``: there is something to choose.
    """

    def __init__(self, title: str, lead: str, parent: QWidget | None = None, *, picks: bool = True) -> None:
        super().__init__(title, lead, parent=parent)
        picking = _("Keys: a number picks. Y, N, U answer. Ctrl+Enter goes on. Tab leads to everything.")
        self.add_hint(picking if picks else _("Keys: Ctrl+Enter goes on. Tab leads to everything."))
        self._keys = [_key(self, CONTINUE_KEYS, self.entered), _key(self, (MORE_KEY,), self._fold)]

    def needed(self) -> tuple[str, ...]:
        """The ids of the fields that are still needed here; of a part that nothing was begun in, its name."""
        raise NotImplementedError

    def part_named(self, name: str) -> Beginning | None:
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
        """Take out of the folds what is needed now, and say of the rest that it is optional: Enter passes it over."""
        needed = self.needed()
        for form in self.findChildren(Form):
            form.show_needed(needed)
            form.mark_optional(needed)

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
        return any(_take_keyboard_to(target) for target in self._targets())

    def _go_down(self) -> bool:
        order = list(laid_out(self))
        focused: QWidget | None = self.window().focusWidget()
        above = [id(widget) for widget in order[: order.index(focused) + 1]] if focused in order else []
        return any(_take_keyboard_to(target) for target in self._targets() if id(target) not in above)

    def _targets(self) -> list[AnyField | Beginning]:
        """The fields that are needed, and the parts in which nothing was begun, from top to bottom."""
        needed = self.needed()
        parts = {id(part): part for name in needed if (part := self.part_named(name)) is not None}
        targets: list[AnyField | Beginning] = []
        for widget in laid_out(self):
            if isinstance(widget, Field) and widget.field_id in needed:
                targets.append(widget)
            elif id(widget) in parts:
                targets.append(parts[id(widget)])
        return targets

    def _fold(self) -> None:
        """Open or close the fold that the worker is at, or the next one below."""
        folds = [part for part in laid_out(self) if isinstance(part, Disclosure)]
        focused: QWidget | None = self.window().focusWidget()
        at = next((fold for fold in folds if focused is not None and fold.isAncestorOf(focused)), None)
        fold = at or next(iter(folds), None)
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


def _take_keyboard_to(target: AnyField | Beginning) -> bool:
    if not isinstance(target, Field):
        return target.begin()
    target.focus_first()
    return True


def _key(page: GuidedPage, keys: tuple[str, ...], work: Callable[[], None]) -> QShortcut:
    shortcut = QShortcut(QKeySequence(keys[0]), page, work)
    shortcut.setKeys([QKeySequence(key) for key in keys])
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(False)
    return shortcut

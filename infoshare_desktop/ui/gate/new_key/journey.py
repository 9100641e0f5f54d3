"""A way through rooms to a new key, one at a time: what the making of a vault and a new passphrase have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from infoshare_desktop.ui.gate.new_key.key_typed import KeyTyped, RecoverySheet
from infoshare_desktop.ui.gate.new_key.step import Step

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.gate.room import Room

AnyTyped = TypeVar("AnyTyped", bound=KeyTyped)
AnyStep = TypeVar("AnyStep", bound=Step[Any])


class Journey(QStackedWidget, Generic[AnyTyped]):
    """Shows the room that belongs to the stage of ``typed``, which may outlive this screen.

    A room is made when it is first come to, as all at once take too long: a subclass has each as a cached property,
    and ``joins`` it. It shows the first one itself, once it is ready. ``print_requested`` carries the RecoverySheet;
    ``left`` is the way back from the first step, ``finished`` is the end.
    """

    print_requested = Signal(RecoverySheet)
    left = Signal()
    finished = Signal()

    def __init__(self, typed: AnyTyped, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.typed = typed

    def room(self) -> Room:
        """The room of the stage that the worker is at."""
        raise NotImplementedError

    def go_on(self) -> None:
        """What is typed at this stage is kept: do what its button says, or show what stands in the way."""
        raise NotImplementedError

    def joins(self, step: AnyStep) -> AnyStep:
        """Take a new step in, with what is known of it already."""
        self.addWidget(step)
        step.draw(self.typed)
        step.back_asked.connect(self._back)
        step.on_asked.connect(self._on)
        return step

    def show_room(self) -> None:
        """Show the stage from its beginning, and take the keyboard to the first thing to do there."""
        room = self.room()
        if isinstance(room, Step):
            room.show_problems({})
        room.scroll_to_top()
        self.setCurrentWidget(room)
        self.setFocusProxy(room)
        self.setFocus()

    def print_sheet(self) -> None:
        """Ask for the sheet on paper, while it is known."""
        if self.typed.sheet is not None:
            self.print_requested.emit(self.typed.sheet)

    def _back(self) -> None:
        self._keep()
        if self.typed.back():
            self.show_room()
        else:
            self.left.emit()

    def _on(self) -> None:
        self._keep()
        self.go_on()

    def _keep(self) -> None:
        room = self.room()
        if isinstance(room, Step):
            room.keep(self.typed)

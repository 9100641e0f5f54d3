"""Going on from what is finished: the page knows what is wanted next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@runtime_checkable
class Guide(Protocol):
    """A page that takes the keyboard from a field that is done to the next thing that it still needs."""

    def go_on(self) -> None:
        """Take the keyboard on from where it is."""
        ...


def guide_of(widget: QWidget) -> Guide | None:
    """The page around that knows the way on; None where none does."""
    at: QWidget | None = widget.parentWidget()
    while at is not None and not isinstance(at, Guide):
        at = at.parentWidget()
    return at


def go_on_from(widget: QWidget) -> None:
    """Ask the page around to go on; where no page knows the way, the keyboard stays."""
    if (guide := guide_of(widget)) is not None:
        guide.go_on()

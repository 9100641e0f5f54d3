"""The open vault's window, as those who bring pages to it need it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from infoshare_desktop.ui.jobs import OnLock

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.place import Place
    from infoshare_desktop.ui.kit.words.shape import Tone

Result = TypeVar("Result")


class Flushes(Protocol):
    """A screen on which something may be typed that is not saved yet."""

    def flush(self) -> None:
        """Save now, and return when it is on the disk. Raises KnownError."""


class Frame(Protocol):
    """Shows screens one after the other, and keeps where the worker is."""

    def show(
        self,
        name: str,
        screen: QWidget,
        place: Callable[[], Place],
        typed: Flushes | None = None,
        begin: Callable[[], object] = lambda: None,
    ) -> None:
        """Show a screen under an entry of the sidebar, then ``begin``.

        Neither happens where what was typed before could not be saved, or the worker would rather record it first.
        """

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        known_error: Callable[[KnownError], None] | None = None,
        on_lock: OnLock = OnLock.WAIT,
    ) -> None:
        """Work elsewhere, then go on here; errors are told in the window unless somebody takes them."""

    def go(self, place: Place) -> None:
        """Go to a place of the sidebar, or back to where the worker was."""

    def keep_place(self) -> None:
        """Keep in the vault where the worker is, and what is typed there."""

    def tell(self, sentence: str, tone: Tone) -> None:
        """Tell something in the window."""

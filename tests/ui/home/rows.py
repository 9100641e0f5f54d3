"""The lines of Home, and a vault behind it that is out of reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.errors import StorageFailed

if TYPE_CHECKING:
    from infoshare_desktop.services.home import Waiting
    from infoshare_desktop.ui.home.home_screen import HomeScreen
    from infoshare_desktop.ui.home.waiting import Step
    from infoshare_desktop.ui.home.waiting_row import WaitingRow
    from tests.services.desk import Desk


class OutOfReach:
    """A vault on a stick that was pulled out, and put back in."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.is_there = False

    def waiting(self) -> Waiting:
        """What waits; StorageFailed while the stick is out."""
        if not self.is_there:
            raise StorageFailed("stick")
        return self.desk.home.waiting()

    def finish(self, number: str, follow_up_id: str, result: str) -> None:
        """StorageFailed."""
        del number, follow_up_id, result
        raise StorageFailed("stick")


def row_of(screen: HomeScreen, step: Step) -> WaitingRow:
    """The first line that offers this step."""
    return next(row for row in screen.lists.rows() if row.line.step is step)

"""How an open vault is left: by a lock, or without a trace on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.errors import KnownError


@dataclass(frozen=True, slots=True)
class WayOut:
    """``again`` goes this way from its beginning, where it could not be gone to its end.

    ``hide`` comes once everything is saved: what is under way may take seconds to end, and nobody is to read meanwhile.
    ``then`` comes when all is closed, with what kept it from being saved where the worker gave up what was typed.
    """

    again: Callable[[], None]
    hide: Callable[[], None]
    then: Callable[[KnownError | None], object]

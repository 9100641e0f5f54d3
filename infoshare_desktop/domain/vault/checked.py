"""What came of the last check of the vault."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from infoshare_desktop.domain.moments import Moment

AGAIN_AFTER: Final = timedelta(days=7)
"""So often a vault is checked by itself."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What one kind of check found."""

    kind: str
    ok: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Checked:
    """When everything was looked at last, and what was found."""

    at: Moment
    found: tuple[Looked, ...]

    @property
    def wrong(self) -> tuple[Looked, ...]:
        """What is not whole."""
        return tuple(one for one in self.found if not one.ok)

    @property
    def problems(self) -> tuple[str, ...]:
        """What is not whole, each sentence once: one damaged page can spoil several checks."""
        return tuple(dict.fromkeys(one.sentence for one in self.wrong))

    def due(self, now: Moment) -> bool:
        """Whether it is long enough ago; also where the clock was set back to before it."""
        return not self.at.instant <= now.instant < self.at.instant + AGAIN_AFTER

"""What the pages about keeping and erasing work with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.domain.profile import Profile
    from infoshare_desktop.services.ending.erasing import Erasing
    from infoshare_desktop.services.ending.retaining import Retaining
    from infoshare_desktop.services.ending.reviewing import Reviewing
    from infoshare_desktop.ui.jobs import Runner


@dataclass(frozen=True, slots=True)
class RetentionTools:
    """The services behind the pages, who does their work elsewhere, and who the worker is."""

    retaining: Retaining
    reviewing: Reviewing
    erasing: Erasing
    runner: Runner
    clock: Clock
    profile: Profile
    pack: Pack
    """The guidance in use: its choice lists."""

"""What the screens of deciding work with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.domain.profile import Profile
    from infoshare_desktop.services.after.looking_out import LookingOut
    from infoshare_desktop.services.browsing import Browsing
    from infoshare_desktop.services.deciding import Deciding
    from infoshare_desktop.services.looking_over import LookingOver
    from infoshare_desktop.services.people import People
    from infoshare_desktop.ui.jobs import Runner


@dataclass(frozen=True, slots=True)
class Tools:
    """The services behind the screens, who does their work elsewhere, and whose vault it is."""

    deciding: Deciding
    browsing: Browsing
    people: People
    looking: LookingOver
    looking_out: LookingOut
    runner: Runner
    clock: Clock
    profile: Profile

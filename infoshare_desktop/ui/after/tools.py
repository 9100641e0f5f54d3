"""What the pages about a sealed decision work with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.domain.profile import Profile
    from infoshare_desktop.services.after.amending import Amending
    from infoshare_desktop.services.after.commenting import Commenting
    from infoshare_desktop.services.after.restricting import Restricting
    from infoshare_desktop.services.after.withdrawing import Withdrawing
    from infoshare_desktop.ui.jobs import Runner


@dataclass(frozen=True, slots=True)
class AfterTools:
    """The services behind the pages, who does their work elsewhere, and who the worker is."""

    amending: Amending
    commenting: Commenting
    restricting: Restricting
    withdrawing: Withdrawing
    runner: Runner
    clock: Clock
    profile: Profile

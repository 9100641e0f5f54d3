"""What the pages of sharing work with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.services.after.looking_out import LookingOut
    from infoshare_desktop.services.after.sharing import Sharing
    from infoshare_desktop.ui.jobs import Runner


@dataclass(frozen=True, slots=True)
class ShareTools:
    """The service behind the pages, who does its work elsewhere, and the words of the decision's own pack."""

    sharing: Sharing
    looking_out: LookingOut
    runner: Runner
    clock: Clock
    pack: Pack
    worker: Worker

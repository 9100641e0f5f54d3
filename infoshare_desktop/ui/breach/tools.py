"""What the page about a breach works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.services.after.breaching import Breaching
    from infoshare_desktop.ui.jobs import Runner


@dataclass(frozen=True, slots=True)
class BreachTools:
    """The breaches of the vault, who does the work elsewhere, the words of the lists, and who the worker is."""

    breaching: Breaching
    runner: Runner
    clock: Clock
    pack: Pack
    worker: Worker

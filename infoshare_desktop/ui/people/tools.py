"""What the screens of people work with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.services.people import People
    from infoshare_desktop.ui.jobs import Runner


@dataclass(frozen=True, slots=True)
class PeopleTools:
    """The service behind the screens, who does its work elsewhere, and what day it is."""

    people: People
    runner: Runner
    clock: Clock

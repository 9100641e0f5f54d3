"""A sealed decision, and the services that the pages about it work with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.services.after.amending import Amending
from infoshare_desktop.services.after.commenting import Commenting
from infoshare_desktop.services.after.restricting import Restricting
from infoshare_desktop.services.after.withdrawing import Withdrawing
from infoshare_desktop.ui.after.tools import AfterTools
from infoshare_desktop.ui.jobs import ImmediateRunner
from tests.ui.records.making import seal
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from datetime import date

    from tests.ui.workshop import Workshop


@pytest.fixture
def tools(workshop: Workshop) -> AfterTools:
    """The services over a real vault."""
    vault, clock = workshop.vault, workshop.clock
    return AfterTools(
        Amending(vault, workshop.guiding, clock),
        Commenting(vault, clock),
        Restricting(vault, clock),
        Withdrawing(vault, clock),
        ImmediateRunner(),
        clock,
        PROFILE,
    )


@pytest.fixture
def number(workshop: Workshop) -> str:
    """A sealed decision."""
    return seal(workshop).number


@pytest.fixture
def today(workshop: Workshop) -> date:
    """The day on the laptop's wall."""
    return workshop.clock().day()

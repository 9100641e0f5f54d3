"""The services that the pages about keeping and erasing work with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.retention.making import retention_tools

if TYPE_CHECKING:
    from infoshare_desktop.ui.retention.tools import RetentionTools
    from tests.ui.workshop import Workshop


@pytest.fixture
def tools(workshop: Workshop) -> RetentionTools:
    """The services over a real vault."""
    return retention_tools(workshop)

"""What the pages for sharing work with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.share.pages import share_tools

if TYPE_CHECKING:
    from infoshare_desktop.ui.share.tools import ShareTools
    from tests.ui.workshop import Workshop


@pytest.fixture
def tools(workshop: Workshop) -> ShareTools:
    """The service over a real vault."""
    return share_tools(workshop)

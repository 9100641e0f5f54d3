"""Where the worker was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.place import Place
from infoshare_desktop.services.places import Places

if TYPE_CHECKING:
    from tests.services.desk import Desk


def test_place_comes_back(desk: Desk) -> None:
    """There is none at first; then the last one kept."""
    places = Places(desk.vault)
    assert places.get() is None
    for place in (Place("records", "KM-2026-0001"), Place("decide", "D-0001", "purpose", "reason", 17)):
        places.put(place)
        assert places.get() == place

"""Which guidance a record goes by."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.services.guiding import Guiding
from tests.services.desk import pack

if TYPE_CHECKING:
    from tests.services.desk import Desk


def test_pack_of_an_earlier_record_is_read_from_the_vault(desk: Desk) -> None:
    """With new guidance built in, an old hash still leads to the old pack, word for word."""
    decision = desk.sealed()
    newer = Guiding(desk.vault, replace(pack(), version="2"))
    assert newer.pack_of(decision.pack) == pack()
    assert newer.current().version == "2"


def test_unknown_pack_is_told(desk: Desk) -> None:
    """A hash that no pack has leads nowhere."""
    with pytest.raises(NoSuchRecord):
        desk.guiding.pack_of("00" * 32)

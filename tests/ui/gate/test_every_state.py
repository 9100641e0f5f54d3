"""Everything that can be seen before a vault is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.audit import faults_of
from tests.ui.gate.states import states

if TYPE_CHECKING:
    from infoshare_desktop.ui.theme.appearance import Appearance


@pytest.mark.parametrize("name", states())
def test_a_state_of_the_gate_passes_every_check(appearance: Appearance, name: str) -> None:
    """Nothing is clipped, nameless, out of the keyboard's reach or focused unseen, at both text sizes."""
    assert faults_of(appearance, states()[name]) == []

"""Who the worker is."""

from __future__ import annotations

import pytest

from infoshare_desktop.domain.decision.beginning import Worker
from infoshare_desktop.domain.profile import Profile


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kim Mason", "KM"),
        ("  Ana  Maria de Souza Lima ", "AMDS"),
        ("Kim", "KI"),
        ("", "XX"),
        ("李小龙", "XX"),
        ("Örs É", "RS"),
    ],
)
def test_code(name: str, code: str) -> None:
    """The numbers begin with initials that can be read out on every telephone."""
    assert Profile(name=name).code == code


def test_worker() -> None:
    """What goes into a record has no white space around it."""
    assert Profile(" Kim ", " Outreach ", "Trust\n").worker == Worker("Kim", "Outreach", "Trust")

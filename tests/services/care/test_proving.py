"""Whether the recovery words are known to be on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.profile import Profile
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.services.care.proving import Proving
from infoshare_desktop.services.profiles import Profiles

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hand_clock import HandClock


def test_words_are_asked_for_until_they_are_proved(clock: HandClock, tmp_path: Path) -> None:
    """A vault that was closed too early gives its words again when it is open; once proved it gives none."""
    keeping = Keeping(clock)
    path = tmp_path / "ada.infoshare"
    vault, words = keeping.create(path, "seven grey herons")
    with vault:
        assert not Proving(vault).unproved()
        Proving(vault).begin(Profile("Ada Quist"))
    with keeping.open(path, "seven grey herons") as again:
        assert Profiles(again).get() == Profile("Ada Quist")
        assert Proving(again).unproved() == tuple(words)
        Proving(again).proved()
        assert not Proving(again).unproved()

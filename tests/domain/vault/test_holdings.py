"""What a backup holds, in words."""

from __future__ import annotations

from infoshare_desktop.domain.vault.holdings import Holdings, holdings_sentence
from tests.hand_clock import START


def test_what_a_backup_holds_is_said_in_words() -> None:
    """An empty one holds no decisions, and there is no more to say of it."""
    assert holdings_sentence(Holdings(0, 0, "", None)) == "It holds 0 decisions."
    assert holdings_sentence(Holdings(1, 2, "KM-2026-0031", START)) == (
        "It holds 1 decision and 2 drafts. The last number is KM-2026-0031."
        " The last thing in it was recorded on 3 May 2026, 10:12."
    )

"""What is said of what was saved from a damaged vault."""

from __future__ import annotations

from infoshare_desktop.domain.acts.salvaging import Salvage
from infoshare_desktop.domain.vault.salvage_words import told_after_salvage


def said(act: Salvage, *numbers: str) -> str:
    """The sentence about what is lost."""
    return told_after_salvage("kim.salvaged-1.infoshare", 1, 2, act, numbers)[1]


def test_it_begins_with_what_is_there() -> None:
    """Counted, and where."""
    first = told_after_salvage("kim.salvaged-1.infoshare", 1, 2, Salvage(1), ())[0]
    assert first == "1 record and 2 drafts were saved in kim.salvaged-1.infoshare."


def test_that_nothing_is_missing_is_said_only_where_it_is_known() -> None:
    """The file was cut off, and what is left tells of nothing else."""
    told = told_after_salvage("kim.salvaged-1.infoshare", 1, 2, Salvage(40), (), may_lack=True)
    assert told[1] == "There may have been more records, and nobody can tell. Look into your backup, and at your paper."
    assert not any("Every decision" in sentence for sentence in told)
    named = told_after_salvage("kim.salvaged-1.infoshare", 1, 2, Salvage(40), ("KM-2026-0001",), may_lack=True)
    assert named[1:3] == ["Something is lost of: KM-2026-0001.", told[1]]


def test_what_is_lost_is_told_as_far_as_it_is_known() -> None:
    """Nothing; something that nobody can name; more than can be named."""
    assert said(Salvage(1)) == "Every decision that can be known of is there. Look through your drafts and settings."
    assert said(Salvage(1, lost=(3,))).startswith("Something is lost, and nobody can tell of which record.")
    assert said(Salvage(1, unread=(1,)), "KM-2026-0001") == "Something is lost of: KM-2026-0001."
    many = [f"KM-2026-{number:04}" for number in range(1, 15)]
    assert said(Salvage(1, unread=(1,)), *many).endswith("KM-2026-0012 and 2 more.")

"""The help pages that come with the program."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.guidance.help import HelpPage, load_help
from tests.guidance.builtin import RESOURCES

if TYPE_CHECKING:
    from pathlib import Path

HELP = RESOURCES / "help"


def test_the_pages_come_in_the_order_of_their_files() -> None:
    """A number in front orders them and is no part of the id."""
    pages = load_help(HELP)
    assert [page.id for page in pages] == [
        "deciding",
        "sealing",
        "sharing",
        "after-the-seal",
        "breach",
        "people",
        "end-of-life",
        "locking",
        "recovery-words",
        "printing",
        "keyboard",
        "safety",
    ]
    assert all(page.title and page.text and not page.text.startswith("# ") for page in pages)


def test_a_page_is_its_title_and_its_text(tmp_path: Path) -> None:
    """The title line is taken off; other files in the folder are left alone."""
    (tmp_path / "10-going-home.md").write_text("# Going home \n\nLock *first*.\n", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    assert load_help(tmp_path) == (HelpPage("going-home", "Going home", "Lock *first*."),)


def test_a_page_without_a_title_is_a_bug(tmp_path: Path) -> None:
    """Help is part of the program, so a broken page is ours to mend."""
    (tmp_path / "10-x.md").write_text("No title\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"10-x\.md does not start with a title"):
        load_help(tmp_path)


def test_the_safety_card_says_what_is_not_promised() -> None:
    """Each limit of the design stands on it, and how to clear the print queue on each system."""
    (card,) = (page for page in load_help(HELP) if page.id == "safety")
    promised, _heading, limits = card.text.partition("## What nobody can promise")
    assert promised
    for words in (
        "weak passphrase",
        "shoulder",
        "tampered",
        "memory",
        "disk that is not encrypted",
        "old copy",
        "rewrite the past",
        "print queue",
        "clipboard",
        "Printed paper",
        "recovery words",
    ):
        assert words in limits
    assert re.findall(r"^\*\*(\w+)\*\*$", limits, flags=re.MULTILINE) == ["Windows", "macOS", "Linux"]

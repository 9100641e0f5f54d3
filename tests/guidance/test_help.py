"""The help pages that come with the program."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.guidance.help import HelpPage, load_help
from tests.guidance.builtin import RESOURCES

if TYPE_CHECKING:
    from pathlib import Path

HELP = RESOURCES / "help"
LIMITS: Final = "## What nobody can promise"


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
        "backups",
        "damage",
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


PROMISED: Final = {
    "nothing readable on the disk without the key": "Nothing readable without the key.",
    "nor in temporary files, settings, logs and recent-files lists": "no list of recent files, no",
    "no socket opened": "The program does not use the internet, ever.",
    "saved survives a killed process and a full disk": "is still there after a crash or on a full disk.",
    "every changed byte of a closed vault is noticed": "If somebody changes a byte of the closed vault",
    "no process holds the content of a locked vault": "no running part of the program holds your records",
    "what is redacted is not in the PDF": "are not hidden in the PDF",
    "the program writes no file when it prints": "Printing leaves no file of ours",
}
NOT_PROMISED: Final = {
    "a weak passphrase": "A weak passphrase.",
    "someone looking over the shoulder": "over your shoulder",
    "a laptop that was already tampered with": "tampered with",
    "memory while unlocked": "Memory while you work.",
    "swap and hibernation on a disk that is not encrypted": "(swap\n  and hibernation)",
    "the last changes when the WAL is damaged": "the ending `-wal`",
    "replacement of the whole file by an older copy": "An old copy put in place of the whole vault.",
    "the holder of the key rewriting history": "Whoever holds the key can rewrite the past.",
    "the system's print queue": "The print queue.",
    "other programs' clipboard history": "The clipboard's history.",
    "printed paper": "Printed paper.",
    "the holder of the recovery words": "Your recovery words in the wrong hands.",
    "locking where what is typed cannot be saved": "A lock on a full disk.",
    "locking where the system does not say that it sleeps": "A lock that the system has to ask for.",
    "locks of systems on which they were never tried": "never on a real one",
}
"""What the safety card must say, by what the program promises and what it does not, and by which words it does."""


@pytest.mark.parametrize("promise", PROMISED)
def test_the_safety_card_says_what_is_promised(promise: str) -> None:
    """Each promise has its sentence in the first part."""
    assert PROMISED[promise] in _card().partition(LIMITS)[0]


@pytest.mark.parametrize("limit", NOT_PROMISED)
def test_the_safety_card_says_what_is_not_promised(limit: str) -> None:
    """Each limit has its sentence in the second part."""
    assert NOT_PROMISED[limit] in _card().partition(LIMITS)[2]


def test_the_safety_card_says_how_to_clear_the_print_queue() -> None:
    """On each system, in steps."""
    told = _card().partition("## How to clear the print queue")[2]
    systems = re.split(r"^\*\*(\w+)\*\*$", told, flags=re.MULTILINE)[1:]
    assert systems[::2] == ["Windows", "macOS", "Linux"]
    assert all("\n1. Open " in steps and "\n2. " in steps for steps in systems[1::2])


def _card() -> str:
    return next(page.text for page in load_help(HELP) if page.id == "safety")

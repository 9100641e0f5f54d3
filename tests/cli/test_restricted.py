"""A restricted record on the console."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.decision.beginning import Worker
from infoshare_desktop.services.after.restricting import Restricting
from infoshare_desktop.services.care.keeping import Keeping
from tests.cli.conftest import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Terminal
    from tests.hand_clock import HandClock

NUMBER = "KM-2026-0003"
GROUND = "He says that it is wrong"


@pytest.fixture
def restricted(vault: Path, clock: HandClock) -> Path:
    """The filled vault, closed, with one decision restricted."""
    with Keeping(clock).open(vault, PASSPHRASE) as opened:
        Restricting(opened, clock).restrict(NUMBER, GROUND, Worker("Kim Mason"))
    return vault


def test_it_is_not_listed(terminal: Terminal, restricted: Path, key: tuple[str, Path]) -> None:
    """Unless its whole number is asked for: then a line says that it is restricted, and nothing of what it is about."""
    assert NUMBER not in terminal.run("list", restricted, *key).out
    (line,) = terminal.run("list", restricted, "--search", NUMBER, *key).out.splitlines()
    assert line.startswith(NUMBER)
    assert line.endswith("Restricted")
    (found,) = json.loads(terminal.run("list", restricted, "--search", NUMBER, "--json", *key).out)
    assert (found["number"], found["persons"], found["agencies"], found["outcome"]) == (NUMBER, [], [], None)


def test_it_is_shown_as_a_notice(terminal: Terminal, restricted: Path, key: tuple[str, Path]) -> None:
    """Why, since when, and the hashes that prove it; its content stays in the vault."""
    shown = terminal.run("show", restricted, NUMBER, *key)
    assert shown.code == 0
    assert f"Ground: {GROUND}" in shown.out
    assert "Reasons" not in shown.out
    entries = json.loads(terminal.run("show", restricted, NUMBER, "--json", *key).out)["entries"]
    assert [entry["content"] is None for entry in entries] == [True] * (len(entries) - 1) + [False]
    assert all(entry["content_hash"] for entry in entries)


def test_it_is_not_printed(terminal: Terminal, restricted: Path, key: tuple[str, Path], tmp_path: Path) -> None:
    """One sentence, and no file."""
    paper = tmp_path / "paper.pdf"
    done = terminal.run("report", restricted, "decision", "--number", NUMBER, "--out", paper, *key)
    assert done.code == 1
    assert "is restricted" in done.err
    assert not paper.exists()

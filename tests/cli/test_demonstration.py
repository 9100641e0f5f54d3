"""The command that makes a vault of made-up records."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Terminal

Key = tuple[str, "Path"]


def test_demo_prints_words_like_create(terminal: Terminal, tmp_path: Path, key: Key) -> None:
    """Standard output is the words alone; the vault has what was asked for."""
    made = terminal.run("demo", tmp_path / "d.infoshare", "--decisions", "3", "--seed", "5", *key)
    assert made.code == 0
    assert made.out.count("\n") == 1
    assert len(made.out.split()) == 24
    assert "Vault code" in made.err
    assert terminal.run("list", tmp_path / "d.infoshare", *key).out.count("  Sealed  ") == 3


def test_vault_that_could_not_be_filled_is_taken_away(terminal: Terminal, tmp_path: Path, key: Key) -> None:
    """Half a demonstration is none: the file goes, and the words were not printed."""
    broken = replace(terminal, console=replace(terminal.console, demonstration=tmp_path / "none"))
    made = broken.run("demo", tmp_path / "d.infoshare", *key)
    assert (made.code, made.out) == (1, "")
    assert not (tmp_path / "d.infoshare").exists()


def test_negative_number_is_wrong_usage(terminal: Terminal, tmp_path: Path, key: Key) -> None:
    """There are no minus three decisions."""
    assert terminal.run("demo", tmp_path / "d.infoshare", "--decisions", "-3", *key).code == 2

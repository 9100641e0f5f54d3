"""The commands for people who write guidance."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Terminal


def test_check_and_draw_the_built_in_pack(terminal: Terminal) -> None:
    """The pack that comes with the program holds together, and its flow is drawn to standard output."""
    folder = terminal.console.pack_folder
    assert terminal.run("guidance", "check", folder).code == 0
    drawn = terminal.run("guidance", "draw", folder)
    assert drawn.code == 0
    assert "flowchart TD" in drawn.out


def test_broken_pack_is_told_with_file_and_place(terminal: Terminal, tmp_path: Path) -> None:
    """What has to be changed is on standard error, and nothing is drawn."""
    folder = tmp_path / "pack"
    shutil.copytree(terminal.console.pack_folder, folder)
    (folder / "rules.toml").write_text("rules = 3", encoding="utf-8")
    for command in ("check", "draw"):
        done = terminal.run("guidance", command, folder)
        assert (done.code, done.out) == (1, "")
        assert "rules.toml" in done.err

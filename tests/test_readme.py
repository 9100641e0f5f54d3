"""What the README says is so: its commands run, its picture and its paths are there."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).parent.parent
README: Final = (PROJECT / "README.md").read_text(encoding="utf-8")
CONSOLE: Final = "from infoshare_desktop.app.console import main; main()"
PASSPHRASE: Final = "velvet harbour 9 pigeons"
LARGEST_PICTURE: Final = 150_000
"""Bytes; whoever opens the page may have a slow line."""


def test_every_console_command_of_the_readme_runs(tmp_path: Path) -> None:
    """In the order printed, in an empty folder; words in capitals are filled in as a reader would."""
    (tmp_path / "passphrase").write_text(PASSPHRASE + "\n", encoding="utf-8")
    (tmp_path / "FOLDER").mkdir()
    (tmp_path / "resources").symlink_to(PROJECT / "resources")
    commands = re.findall(r"^infoshare (.+)$", README, flags=re.MULTILINE)
    assert {command.split()[0] for command in commands} == console_commands()
    filled: dict[str, str] = {}
    for command in commands:
        line = [filled.get(word, word) for word in shlex.split(command)]
        answer = console(line, tmp_path)
        assert answer.returncode == 0, f"infoshare {command}: {answer.stderr}"
        if line[0] == "list" and "--json" in line:
            filled["NUMBER"] = next(row["number"] for row in json.loads(answer.stdout) if row["status"] == "sealed")
        if line[0] == "backup":
            filled["BACKUP"] = answer.stdout.strip()
    assert {path.suffix for path in tmp_path.iterdir()} >= {".infoshare", ".pdf"}


def test_the_picture_is_there_and_small() -> None:
    """The first thing after the two commands is a picture of the program, with words for those who cannot see it."""
    said, path = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", README)[0]
    picture = PROJECT / path
    assert len(said) > 40
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size < LARGEST_PICTURE


def test_every_path_of_the_papers_exists() -> None:
    """Folders and files that README and the notes for contributors name are there; Welsh is an example."""
    contributing = (PROJECT / "build_spec" / "contributing.md").read_text(encoding="utf-8")
    paths = re.findall(r"`((?:infoshare_desktop|resources|tests|build_spec)/[\w./-]*)`", README + contributing)
    assert len(paths) > 12
    assert not [path for path in paths if "/cy/" not in path and not (PROJECT / path).exists()]
    links = re.findall(r"\]\(([\w./]+)\)", README)
    assert not [link for link in links if not (PROJECT / link).exists()]


def console(line: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run one console command in a folder, with the passphrase from a file where it asks for one."""
    keys = [] if line[0] == "guidance" else ["--passphrase-file", "passphrase"]
    if line[0] == "export":
        keys += ["--export-passphrase-file", "passphrase"]
    return subprocess.run(
        [sys.executable, "-c", CONSOLE, *line, *keys],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )


def console_commands() -> set[str]:
    """The names of all commands that the console has."""
    from infoshare_desktop.cli.program import infoshare

    return set(infoshare.commands)

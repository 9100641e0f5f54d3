"""The console over the real resources, and a filled vault to copy."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from infoshare_desktop.app.resources import resources_folder
from infoshare_desktop.cli.console import Console
from infoshare_desktop.cli.program import run
from tests.hand_clock import HandClock

PASSPHRASE: Final = "grüner Reiher, 4 Lampen 🙂"
DECISIONS: Final = 20


@dataclass(frozen=True, slots=True)
class Result:
    """What a command came to."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Terminal:
    """Runs commands in this process."""

    console: Console
    capture: pytest.CaptureFixture[str]

    def run(self, *arguments: object) -> Result:
        """One command with its exit code and what it wrote."""
        self.capture.readouterr()
        code = run([str(argument) for argument in arguments], self.console)
        captured = self.capture.readouterr()
        return Result(code, captured.out, captured.err)


def console_of(clock: HandClock) -> Console:
    """The console with the resources that come with the program."""
    resources = resources_folder()
    return Console(
        clock=clock,
        pack_folder=resources / "guidance" / "leaflet-uk",
        fonts=resources / "fonts",
        demonstration=resources / "demonstration",
        synced_folders=resources / "synced_folders.toml",
    )


@pytest.fixture
def terminal(clock: HandClock, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal whose clock stands still."""
    return Terminal(console_of(clock), capsys)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed demonstration vault; tests copy it, for the derivation of its key takes a while."""
    folder = tmp_path_factory.mktemp("filled")
    (folder / "passphrase").write_text(PASSPHRASE, encoding="utf-8")
    made = folder / "filled.infoshare"
    arguments = ["demo", str(made), "--decisions", str(DECISIONS), "--passphrase-file", str(folder / "passphrase")]
    assert run(arguments, console_of(HandClock())) == 0
    return made


@pytest.fixture
def vault(filled: Path, tmp_path: Path) -> Path:
    """A copy of the filled vault, closed."""
    return Path(shutil.copy(filled, tmp_path / "kim.infoshare"))


@pytest.fixture
def key(tmp_path: Path) -> tuple[str, Path]:
    """The option that names a file with the passphrase."""
    file = tmp_path / "passphrase"
    file.write_text(PASSPHRASE + "\n", encoding="utf-8")
    return "--passphrase-file", file

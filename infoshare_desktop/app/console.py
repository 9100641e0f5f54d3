"""The console program `infoshare`, put together."""

from __future__ import annotations

import io
import sys

from infoshare_desktop.app.clock import now
from infoshare_desktop.app.language import speak
from infoshare_desktop.app.process.core_dumps import forbid_core_dumps
from infoshare_desktop.app.process.fault_places import write_places_only
from infoshare_desktop.app.resources import resources_folder
from infoshare_desktop.cli.console import Console
from infoshare_desktop.cli.program import run


def main() -> None:
    """Run the command that the program was called with, and end with its exit code."""
    forbid_core_dumps()
    write_places_only()
    _spell_what_the_console_cannot_write()
    resources = resources_folder()
    speak(resources)
    console = Console(
        clock=now,
        pack_folder=resources / "guidance" / "leaflet-uk",
        fonts=resources / "fonts",
        demonstration=resources / "demonstration",
        synced_folders=resources / "synced_folders.toml",
    )
    sys.exit(run(sys.argv[1:], console))


def _spell_what_the_console_cannot_write() -> None:
    """Let no name stop a command: Windows writes a redirected output in an encoding of few letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")

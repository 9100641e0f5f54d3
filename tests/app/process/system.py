"""A bus of its own, and somebody who speaks on it: what a laptop tells the programs that run on it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).parents[3]


class System:
    """A bus of its own, and somebody who speaks on it. Linux only."""

    def __init__(self) -> None:
        self._started: list[subprocess.Popen[str]] = []
        bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address")
        self.address = line_of(bus)
        self._speaker = self.start(sys.executable, str(Path(__file__).with_name("fake_system.py")), self.address)
        assert line_of(self._speaker) == "ready"

    @property
    def buses(self) -> dict[str, str]:
        """What a program's environment must hold to find them."""
        address = getattr(self, "address", "")
        return {"DBUS_SYSTEM_BUS_ADDRESS": address, "DBUS_SESSION_BUS_ADDRESS": address}

    def until_heard(self) -> None:
        """Wait until the program that listens has asked for sleep to wait for it."""
        assert line_of(self._speaker) == "delayed"

    def happen(self, what: str) -> None:
        """Let something happen to the laptop."""
        assert self._speaker.stdin is not None
        self._speaker.stdin.write(f"{what}\n")
        self._speaker.stdin.flush()
        assert line_of(self._speaker) == "said"

    def close(self) -> None:
        """End all of them."""
        for process in reversed(self._started):
            process.kill()
            process.communicate()

    def start(self, *command: str) -> subprocess.Popen[str]:
        """Start a program that finds the buses, and is ended by ``close``."""
        process = subprocess.Popen(
            command,
            env={**os.environ, **self.buses, "PYTHONPATH": str(PROJECT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._started.append(process)
        return process


def line_of(process: subprocess.Popen[str]) -> str:
    """The next line that it prints."""
    assert process.stdout is not None
    return process.stdout.readline().strip()

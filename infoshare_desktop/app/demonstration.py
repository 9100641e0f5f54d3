"""The demonstration vault: an ordinary vault in a private temporary folder, under a key that is written nowhere."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import psutil

if TYPE_CHECKING:
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.moments import Clock

DECISIONS: Final = 60
SEED: Final = 7

_NAME: Final = "infoshare-demonstration-"
_OURS: Final = re.compile(re.escape(_NAME) + r"(?P<process>[0-9]+)-.*")
"""A folder's name says which process it belongs to."""


class Demonstration:
    """Owns the folder; ``delete`` is called at exit and at a lock. What a killed program left goes when one is made."""

    def __init__(self) -> None:
        _sweep(Path(tempfile.gettempdir()))
        self._folder = Path(tempfile.mkdtemp(prefix=f"{_NAME}{os.getpid()}-"))

    def make(self, resources: Path, clock: Clock) -> Session:
        """Create the vault and fill it with made-up people and decisions. Raises StorageErrors."""
        from infoshare_desktop.app.session import Session
        from infoshare_desktop.services.care.keeping import Keeping
        from infoshare_desktop.services.demonstrating import Demonstrating

        vault = Keeping(clock).create_for_demonstration(self._folder / "demonstration.infoshare")
        session = Session.over(vault, resources, clock)
        Demonstrating(vault, session.pack, resources / "demonstration", clock).fill(DECISIONS, SEED)
        return session

    def delete(self) -> None:
        """Take the folder away; a second time does nothing."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _sweep(folder: Path) -> None:
    """Delete the demonstrations whose process runs no more; those of other accounts stay."""
    for left in folder.glob(f"{_NAME}*"):
        found = _OURS.fullmatch(left.name)
        if found and not psutil.pid_exists(int(found["process"])) and os.access(left, os.W_OK):
            shutil.rmtree(left, ignore_errors=True)

"""The demonstration vault: an ordinary vault in a private temporary folder, under a key that is written nowhere."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.moments import Clock

DECISIONS: Final = 60
SEED: Final = 7


class Demonstration:
    """Owns the folder; ``delete`` is called at exit and at a lock."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="infoshare-demonstration-"))

    def make(self, resources: Path, clock: Clock) -> Session:
        """Create the vault and fill it with made-up people and decisions. Raises StorageErrors."""
        from infoshare_desktop.app.session import Session
        from infoshare_desktop.services.demonstrating import Demonstrating
        from infoshare_desktop.services.keeping import Keeping

        vault = Keeping(clock).create_for_demonstration(self._folder / "demonstration.infoshare")
        session = Session.over(vault, resources, clock)
        Demonstrating(vault, session.pack, resources / "demonstration", clock).fill(DECISIONS, SEED)
        return session

    def delete(self) -> None:
        """Take the folder away; a second time does nothing."""
        shutil.rmtree(self._folder, ignore_errors=True)

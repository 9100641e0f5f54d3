"""A vault full of made-up work, to try the program on and to show it. Everybody in it is fictional."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.services.demonstration.filling import Filling
from infoshare_desktop.services.demonstration.texts import load

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.store.vault import Vault


class Demonstrating:
    """Fills a new vault with people, decisions on every path of the guidance, and what became of them."""

    def __init__(self, vault: Vault, pack: Pack, folder: Path, clock: Clock) -> None:
        self._vault = vault
        self._pack = pack
        self._folder = folder
        self._clock = clock

    def fill(self, decisions: int, seed: int) -> None:
        """Write this many sealed decisions, and a few that are not sealed yet, in one transaction.

        The same seed gives the same records at the same distance before the clock's now; only the chain's
        random bytes differ. The vault must be a new one, marked as fictional.
        """
        texts = load(self._folder)
        now = self._clock()
        self._vault.write(lambda repositories: Filling(repositories, self._pack, texts, now, seed).run(decisions))

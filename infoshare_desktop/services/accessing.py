"""The log of who looked at what: written as it happens, read by the owner of the vault alone.

It is no part of the chain and no change of any record: what was read stays as it is. It leaves the vault with a copy of
the whole vault only; no report and no command prints it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.access import Access, Act, By

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.store.vault import Vault

SHOWN: Final = 200
"""Lines that are read at once; older ones are found by the number or reference that they are about."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The newest lines, the first ``SHOWN`` of ``total``."""

    lines: tuple[Access, ...]
    total: int


class Accessing:
    """Writes and reads the log; ``by`` says whether it is the window or the console that shows things."""

    def __init__(self, vault: Vault, clock: Clock, by: By = By.WINDOW) -> None:
        self._vault = vault
        self._clock = clock
        self._by = by

    def opened(self, references: Iterable[str]) -> None:
        """Records or persons are shown in full. Raises KnownErrors."""
        self._write(Act.OPENED, references)

    def printed(self, references: Iterable[str]) -> None:
        """What is about these records went to a printer."""
        self._write(Act.PRINTED, references)

    def saved(self, references: Iterable[str]) -> None:
        """What is about these records was written to a file that is not encrypted."""
        self._write(Act.SAVED, references)

    def exported(self) -> None:
        """The whole vault was copied under another passphrase."""
        self._write(Act.EXPORTED, ("",))

    def looks(self, reference: str = "") -> Looks:
        """Who looked at what; with a number or reference, at that alone."""
        return self._vault.read(
            lambda repositories: Looks(
                tuple(repositories.access.rows(SHOWN, reference)), repositories.access.count(reference)
            )
        )

    def _write(self, act: Act, references: Iterable[str]) -> None:
        now = self._clock()
        lines = [Access(now, act, reference, self._by) for reference in references]
        self._vault.write(lambda repositories: repositories.access.add(lines))

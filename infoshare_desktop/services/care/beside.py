"""Looking around the vault's file: whether its folder is synchronised, and what lies beside it. Told once each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.vault.beside import remarks, second_copies, synced_by, told_of_place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from infoshare_desktop.domain.vault.beside import Remark, SyncProgram
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

_KEY: Final = "beside"
_LOG: Final = "-wal"


class Beside:
    """What is beside an open vault. The names of what was seen are kept in the vault."""

    def __init__(self, vault: Vault, programs: tuple[SyncProgram, ...]) -> None:
        self._vault = vault
        self._programs = programs

    def remarks(self) -> tuple[Remark, ...]:
        """What to tell, without what was seen already. A folder that cannot be read has nothing to tell."""
        path = self._vault.path.absolute()
        names = _names(path.parent)
        logs = [name for name in names if name.startswith(f"{path.stem}.damaged-") and name.endswith(_LOG)]
        found = remarks(synced(self._programs, path), second_copies(self._programs, path.name, names), logs)
        seen = self._vault.read(_seen)
        return tuple(remark for remark in found if remark.key not in seen)

    def see(self, told: Sequence[Remark]) -> None:
        """Do not tell these again."""
        keys = [remark.key for remark in told]

        def work(repositories: Repositories) -> None:
            repositories.settings.put(_KEY, {"seen": sorted({*_seen(repositories), *keys})})

        self._vault.write(work)


def synced(programs: tuple[SyncProgram, ...], path: Path) -> str:
    """The program that copies a file there to other computers; empty where none is known to."""
    return synced_by(programs, [(folder.name, _names(folder)) for folder in path.absolute().parents])


def remark_on_place(programs: tuple[SyncProgram, ...], path: Path) -> str:
    """What is to be known of a place before a vault is made there; empty where there is nothing."""
    return told_of_place(synced(programs, path))


def _names(folder: Path) -> list[str]:
    try:
        return [file.name for file in folder.iterdir()]
    except OSError:
        return []


def _seen(repositories: Repositories) -> set[str]:
    return set((repositories.settings.get(_KEY) or {}).get("seen", ()))

"""Looking around the vault's file: whether its folder is synchronised, and what lies beside it. Told once each."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.errors import StorageError
from infoshare_desktop.domain.vault.beside import (
    second_copies,
    synced_by,
    told_of_copies,
    told_of_logs,
    told_of_place,
    told_of_program,
)

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
        seen = self._vault.read(_seen)
        copies = [name for name in self._copies() if name not in seen]
        around = told_of_program(synced(self._programs, self._path))
        unseen = (remark for remark in around if not seen.issuperset(remark.keys))
        return (*self.lost(), *told_of_copies(copies), *unseen)

    def lost(self) -> tuple[Remark, ...]:
        """Of that, what was lost with a damaged log."""
        seen = self._vault.read(_seen)
        logs = (name for name in _names(self._path.parent) if _is_damaged_log(name, self._path.stem))
        return tuple(told_of_logs(name for name in logs if name not in seen))

    def see(self, told: Sequence[Remark]) -> None:
        """Do not tell these again."""
        keys = [key for remark in told for key in remark.keys]

        def work(repositories: Repositories) -> None:
            repositories.settings.put(_KEY, {"seen": sorted({*_seen(repositories), *keys})})

        self._vault.write(work)

    @property
    def _path(self) -> Path:
        return self._vault.path.absolute()

    def _copies(self) -> list[str]:
        """What may be second copies of the vault; their beginnings are read only where a name gives reason to."""
        names = _names(self._path.parent)
        named_alike = any(name.startswith(f"{self._path.stem}-") for name in names)
        return second_copies(self._programs, self._path.name, names, self._alike() if named_alike else ())

    def _alike(self) -> frozenset[str]:
        """The files beside the vault that begin as it does."""
        from infoshare_desktop.store.backups.older_keys import copies_under

        with suppress(StorageError):
            found = copies_under(self._path.parent, self._path, (self._vault.key.vault_code,))
            return frozenset(file.name for file in found)
        return frozenset()


def _is_damaged_log(name: str, stem: str) -> bool:
    return name.startswith(f"{stem}.damaged-") and name.endswith(_LOG)


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

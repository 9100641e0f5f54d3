"""Copies of the vault from before its passphrase was changed: they open with the passphrase and words of their day."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.domain.vault.errors import VaultError
from infoshare_desktop.store.backups.backup import verify
from infoshare_desktop.store.backups.files import is_backup, own_parts
from infoshare_desktop.store.damage.log_damage import bring_in_log
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.file.probe import salt_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault


def copies_under(folder: Path, vault: Path, codes: Iterable[str]) -> list[Path]:
    """The files in a folder that begin with one of these vault codes, the vault itself aside.

    Raises StorageErrors where the folder cannot be read.
    """
    wanted = frozenset(codes)
    with told(folder / vault.name):
        return [file for file in _files(folder, vault) if _code(file) in wanted]


def backups_under(folder: Path, vault: Path, codes: Iterable[str]) -> list[Path]:
    """Those of them that are mere copies: backups by their own name, and what such left unfinished.

    No other may be taken for one: a vault that a backup replaced, a damaged one that was saved from, or somebody
    else's may hold what the vault does not. Raises StorageErrors as above.
    """
    wanted = frozenset(codes)
    with told(folder / vault.name):
        backups = [file for file in copies_under(folder, vault, wanted) if is_backup(file, vault)]
        return backups + [part for part in own_parts(folder, vault) if _code(part) in wanted]


def first_whole(files: Iterable[Path], vault: Vault) -> Path | None:
    """The first of these copies that opens with the vault's key and is whole; None where none is."""
    for file in files:
        try:
            verify(file, vault.key)
        except KnownError:
            continue
        return file
    return None


def held(file: Path) -> bool:
    """Whether somebody has a copy open, or that cannot be told."""
    try:
        bring_in_log(file)
    except KnownError:
        return True
    return False


def _files(folder: Path, vault: Path) -> Iterator[Path]:
    for file in sorted(folder.iterdir()):
        itself = os.path.lexists(vault) and file.samefile(vault)
        if file.suffix == vault.suffix and file.is_file() and not file.is_symlink() and not itself:
            yield file


def _code(file: Path) -> str:
    try:
        return salt_of(file).hex()
    except VaultError:
        return ""

"""How a vault's file is called, and how it is found among others."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX: Final = ".infoshare"


def vault_filters() -> tuple[str, ...]:
    """What a choice of files shows: vaults, or everything."""
    return (_("Vaults (*.infoshare)"), _("All files (*)"))


def as_vault(path: Path) -> Path:
    """The path with the vault's suffix, which is put behind a name that has none or another."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)

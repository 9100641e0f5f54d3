"""What every console command is handed: the parts of the program, built by the composition root."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from infoshare_desktop.domain.vault.code_text import grouped
from infoshare_desktop.services.care.keeping import Keeping

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Clock


@dataclass(frozen=True, slots=True)
class Console:
    """The parts that commands work with."""

    clock: Clock
    pack_folder: Path
    """The built-in guidance pack."""
    fonts: Path
    demonstration: Path
    """The texts of the demonstration vault."""
    synced_folders: Path
    """How folders are known that programs copy to other computers."""

    @property
    def keeping(self) -> Keeping:
        """Vaults as a whole."""
        return Keeping(self.clock)

    def pack(self) -> Pack:
        """The built-in guidance pack, read and checked. Raises PackBroken."""
        from infoshare_desktop.guidance.loading import load

        return load(self.pack_folder)

    def tell_of_place(self, vault: Path) -> None:
        """Say so where a vault is in a folder that is copied to other computers."""
        from infoshare_desktop.guidance.synced_folders import load_synced_folders
        from infoshare_desktop.services.care.beside import remark_on_place

        if remark := remark_on_place(load_synced_folders(self.synced_folders), vault):
            tell(remark)


class ReportNotBuilt(click.ClickException):
    """A kind of report that a later version will have; ``message`` says why it has to wait."""


hand_console = click.make_pass_decorator(Console)


def tell(sentence: str) -> None:
    """Say something to the person at the console, on standard error: standard output is for what was asked for."""
    click.echo(sentence, err=True)


def show_words(words: list[str], vault: Path) -> None:
    """Print the recovery words of a closed vault once, alone on one line of standard output, and tell its code."""
    from infoshare_desktop.store.file.probe import salt_of

    tell(_("These 24 recovery words open the vault without the passphrase. They are shown this once; keep on paper:"))
    click.echo(" ".join(words))
    code = grouped(salt_of(vault).hex())
    tell(
        _("Vault code, needed if the beginning of the file is damaged; write it under the words: {code}").format(
            code=code
        )
    )

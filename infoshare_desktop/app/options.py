"""The window's command line."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from enum import StrEnum
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from infoshare_desktop.domain.vault.errors import VaultDamaged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.errors import KnownError


class Because(StrEnum):
    """Why this process was started by the one before it."""

    NOTHING = ""
    LOCKED = "locked"
    DEMONSTRATION_ENDED = "demonstration-ended"
    IDLE = "idle"
    SLEEP = "sleep"
    LID_CLOSED = "lid-closed"
    SCREEN_LOCKED = "screen-locked"
    USER_SWITCHED = "user-switched"
    LOGGED_OUT = "logged-out"
    UNSAVED = "unsaved"
    DAMAGED = "damaged"

    def without(self, lost: KnownError | None) -> Because:
        """The same, or what ``lost`` makes of it, which kept what was typed last from being saved.

        In a damaged vault nothing can be saved any more: what can be done about it comes next.
        """
        if lost is None or self is Because.DAMAGED:
            return self
        return Because.DAMAGED if isinstance(lost, VaultDamaged) else Because.UNSAVED

    @property
    def words(self) -> str:
        """What the gate says about it."""
        return {
            Because.NOTHING: "",
            Because.LOCKED: _("You locked it. Everything you typed is in the vault."),
            Because.DEMONSTRATION_ENDED: _("The demonstration was locked, and with that deleted."),
            Because.IDLE: _("It locked because nobody used it for a while. Everything you typed is in the vault."),
            Because.SLEEP: _("It locked because the laptop went to sleep. Everything you typed is in the vault."),
            Because.LID_CLOSED: _("It locked because the lid was closed. Everything you typed is in the vault."),
            Because.SCREEN_LOCKED: _("It locked together with the screen. Everything you typed is in the vault."),
            Because.USER_SWITCHED: _(
                "It locked because somebody else used the laptop. Everything you typed is in the vault."
            ),
            Because.LOGGED_OUT: _(
                "It locked because you logged out or switched the laptop off. Everything you typed is in the vault."
            ),
            Because.UNSAVED: _(
                "It is locked. What you typed last could not be saved and is lost. What was saved before is in the"
                " vault."
            ),
            Because.DAMAGED: "",  # the screen that follows says it
        }[self]


@dataclass(frozen=True, slots=True)
class Options:
    """What the window was asked to open."""

    vault: Path | None = None
    demonstration: bool = False
    because: Because = Because.NOTHING
    back_up_to: tuple[Path, ...] = ()
    """Folders that get a copy of the vault as it was locked."""


def read_options(arguments: Sequence[str]) -> Options:
    """Read the command line; a wrong one is told on standard error and ends the process with exit code 2."""
    parser = argparse.ArgumentParser(
        prog="infoshare-desktop", description=_("Guides, keeps and prints decisions about sharing information.")
    )
    parser.add_argument("vault", nargs="?", type=Path, metavar="VAULT", help=_("the vault to open"))
    parser.add_argument("--demo", action="store_true", help=_("try it with fictional people; deleted at exit"))
    parser.add_argument("--because", type=Because, default=Because.NOTHING, help=argparse.SUPPRESS)
    parser.add_argument("--back-up-to", action="append", type=Path, default=[], help=argparse.SUPPRESS)
    found = parser.parse_args(arguments)
    if found.demo and found.vault:
        parser.error(_("--demo makes a vault of its own: leave out the other one"))
    return Options(found.vault, found.demo, found.because, tuple(found.back_up_to))

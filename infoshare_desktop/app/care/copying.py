"""Backups of a vault that was just closed, made by a process of their own. Design section 5, "Backups".

That process never opens the vault and asks for no lock on it: whoever unlocks meanwhile is not hindered, and closing
the file after reading it drops nobody's lock. It outlives the window, so that closing and locking wait for nothing.
"""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Final

from infoshare_desktop.app.process.relaunch import start_beside
from infoshare_desktop.domain.errors import FolderMissing, KnownError
from infoshare_desktop.domain.vault.errors import VaultOpenElsewhere

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Sequence

    from infoshare_desktop.services.jobs import CancelToken

COPY: Final = "--copy-closed-vault"
"""As the first argument: the process copies, and shows no window. The vault and the folders follow."""

_NICE: Final = 10
"""The worker's own programs come first."""

_LOOK_AGAIN: Final = 0.2
"""Seconds between two looks whether anybody still waits for the copy."""


@dataclass(frozen=True, slots=True)
class CopyRequest:
    """A closed vault, and where copies of it are to go; both in full."""

    vault: Path
    folders: tuple[Path, ...]


class Copying:
    """Has the copies made, one process for each request; ``under_way`` are those that nobody has waited for."""

    def __init__(self) -> None:
        self.under_way: list[subprocess.Popen[bytes]] = []

    def start(self, request: CopyRequest) -> subprocess.Popen[bytes] | None:
        """Start the process; None where the system starts none: there is another lock to come."""
        try:
            process = start_beside([COPY, str(request.vault), *map(str, request.folders)])
        except OSError:
            return None
        self.under_way.append(process)
        return process

    def wait(self, request: CopyRequest, token: CancelToken) -> str:
        """Return when it is done, with a sentence for each folder where it went wrong; empty where it did nowhere.

        Raises Cancelled when nobody waits any more; the copies are made all the same.
        """
        import subprocess

        process = self.start(request)
        if process is None:
            return ""
        while True:
            try:
                said, _errors = process.communicate(timeout=_LOOK_AGAIN)
            except subprocess.TimeoutExpired:
                token.check()
            else:
                self.under_way.remove(process)
                return said.decode("utf-8", "replace").strip()


def main(arguments: Sequence[str]) -> int:
    """Copy the vault into each folder, and print a sentence for each where that failed; 1 if any did."""
    with contextlib.suppress(AttributeError, OSError):  # Windows has no such call
        os.nice(_NICE)
    vault, *folders = map(Path, arguments)
    sentences = [sentence for folder in folders if (sentence := _copied(vault, folder))]
    if sys.stdout is not None:  # as in a program for Windows without a console
        with contextlib.suppress(OSError):  # whoever would have read it has ended
            sys.stdout.buffer.write("\n".join(sentences).encode("utf-8", "replace"))
            sys.stdout.buffer.flush()
    return 1 if sentences else 0


def _copied(vault: Path, folder: Path) -> str:
    """Why there is no copy; empty where there is one, or where that is nobody's fault: the next lock makes one."""
    from infoshare_desktop.app.clock import now
    from infoshare_desktop.services.care.backup_plan import default_folder
    from infoshare_desktop.store.backups.backup import copy_unattended
    from infoshare_desktop.store.file import durable
    from infoshare_desktop.store.file.errors import told

    try:
        if folder == default_folder(vault):
            with told(folder):
                durable.make_folder(folder)
        copy_unattended(vault, folder, now())
    except (VaultOpenElsewhere, FolderMissing):  # opened again already; not plugged in, which Home tells in time
        return ""
    except KnownError as error:
        return _("The backup was not made. {problem}").format(problem=error)
    return ""

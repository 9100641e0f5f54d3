"""What is wrong in a pack, told to the person who wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.errors import PackBroken

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to change: in which file, at which place in it, and what to do there."""

    file: str
    place: str
    change: str

    def __str__(self) -> str:
        where = f"{self.file}, {self.place}" if self.place else self.file
        return f"{where}: {self.change}"


def broken(pack: str, faults: Iterable[Fault]) -> PackBroken:
    """The error that lists all faults of a pack, one to a line."""
    lines = "\n".join(f"- {fault}" for fault in faults)
    sentence = _("The guidance pack {pack} cannot be used yet. Change this, then try again:").format(pack=pack)
    return PackBroken(f"{sentence}\n{lines}")

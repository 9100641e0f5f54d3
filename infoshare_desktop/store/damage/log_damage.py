"""Whether the log (``-wal``) that a killed program left beside a vault is damaged: SQLite then leaves out its end.

SQLite takes over what the log holds up to the first frame whose checksum does not fit, and says nothing of the rest:
one flipped bit can cost hundreds of saved changes. So the log is looked at before SQLite opens anything, and a damaged
one is kept beside the vault. Format: sqlite.org/fileformat2.html, section 4. What is cut off after a whole frame
cannot be noticed (design section 8).
"""

from __future__ import annotations

import os
import struct
from array import array
from dataclasses import dataclass
from glob import escape
from sys import byteorder
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.errors import StorageError
from infoshare_desktop.domain.vault.errors import VaultOpenElsewhere
from infoshare_desktop.store.damage.page_seals import PAGE_BYTES
from infoshare_desktop.store.file import durable
from infoshare_desktop.store.file.errors import told
from infoshare_desktop.store.file.links import followed
from infoshare_desktop.store.file.probe import refuse_if_held
from infoshare_desktop.store.file.replace import free_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import BinaryIO

DAMAGED: Final = "damaged"
"""The word in the name of a log that was set aside: ``kim.damaged-1.infoshare-wal``."""

_HEADER: Final = 32
_FRAME_HEADER: Final = 24
_FRAME: Final = _FRAME_HEADER + PAGE_BYTES
_ORDERS: Final[Mapping[int, str]] = {0x377F0682: "little", 0x377F0683: "big"}
"""The order of bytes in which the sums are reckoned, by the number that the log begins with."""
_MASK: Final = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class _Frame:
    """One page as it was changed."""

    commits: bool
    """Whether a change is complete with it; taken to be so where it is cut off."""
    salts: tuple[int, int]
    summed: bytes
    """What its sums are of."""
    sums: list[int]

    def resembles(self, salts: tuple[int, int]) -> bool:
        """Whether it completes a change of this log, and is not left over from an earlier one.

        One of its salts may be what is damaged.
        """
        return self.commits and any(mine == its for mine, its in zip(salts, self.salts, strict=True))


def bring_in_log(file: Path) -> None:
    """Let a ``-wal`` that a killed program left beside a closed vault become part of it; a damaged one is kept first.

    Raises VaultOpenElsewhere and StorageErrors.
    """
    keep_damaged_log(file)
    refuse_if_held(file)


def keep_damaged_log(vault: Path) -> Path | None:
    """Copy the log beside a closed vault, if it is damaged, to a name of its own; where that is, or None.

    One that was kept before is not copied again: beside an empty file it is found at every look, for nobody takes it
    over. To be called before SQLite opens the vault. Raises VaultOpenElsewhere and StorageErrors.
    """
    vault = followed(vault)  # as SQLite does: the log stands beside the file itself
    log = vault.with_name(f"{vault.name}-wal")
    if not os.access(log, os.R_OK) or not vault.is_file():
        return None
    before = _as_it_is(log)
    new = free_name(vault, DAMAGED, "-wal")
    try:
        kept = _kept_before(log, vault) or _copied_if_damaged(log, new)
    except StorageError as error:
        new.unlink(missing_ok=True)
        if _as_it_is(log) != before:
            raise VaultOpenElsewhere(str(vault)) from error
        raise
    if kept is None:
        return None
    try:
        _refuse_written(log, before, vault)
        refuse_if_held(vault)
    except VaultOpenElsewhere:
        new.unlink(missing_ok=True)
        raise
    return kept


def kept_logs(vault: Path) -> tuple[str, ...]:
    """The names of the logs that were set aside beside a vault, each as it was found damaged."""
    return tuple(sorted(log.name for log in vault.parent.glob(f"{escape(vault.stem)}.{DAMAGED}-*-wal")))


def _refuse_written(log: Path, before: tuple[int, int] | None, vault: Path) -> None:
    """What somebody else is just writing looks like damage too, and they may have closed the vault by now."""
    if _as_it_is(log) != before:
        raise VaultOpenElsewhere(str(vault))


def _kept_before(log: Path, vault: Path) -> Path | None:
    """Where these very bytes are kept already."""
    with told(log):
        size = log.stat().st_size
        kept = (vault.with_name(name) for name in kept_logs(vault))
        return next((one for one in kept if one.stat().st_size == size and durable.same(log, one)), None)


def _copied_if_damaged(log: Path, new: Path) -> Path | None:
    if not loses(log):
        return None
    with told(new):
        durable.create(new)
        durable.copy_compared(log, new)
        durable.sync_folder(new.parent)
    return new


def _as_it_is(log: Path) -> tuple[int, int] | None:
    """Its size and when it was written; None where it is gone."""
    try:
        found = log.stat()
    except FileNotFoundError:
        return None
    return found.st_size, found.st_mtime_ns


def loses(log: Path) -> bool:
    """Whether the log holds complete changes that SQLite will leave out."""
    with told(log), log.open("rb") as file:
        header = file.read(_HEADER)
        if len(header) < _HEADER:
            return False
        magic, _version, _page, _checkpoint, salt, other_salt, *written = struct.unpack(">8I", header)
        sums = _Sums(magic)
        if magic not in _ORDERS or not sums.agree(header[:24], written):
            return next(_frames(file), None) is not None
        return _ends_early((salt, other_salt), _frames(file), sums)


def _ends_early(salts: tuple[int, int], frames: Iterator[_Frame], sums: _Sums) -> bool:
    for frame in frames:
        if frame.salts != salts or not sums.agree(frame.summed, frame.sums):
            return any(one.resembles(salts) for one in (frame, *frames))
    return False


def _frames(file: BinaryIO) -> Iterator[_Frame]:
    while content := file.read(_FRAME):
        header = content[:_FRAME_HEADER].ljust(_FRAME_HEADER, b"\0")
        _page, size, salt, other_salt, *sums = struct.unpack(">6I", header)
        whole = len(content) == _FRAME
        yield _Frame(size > 0 or not whole, (salt, other_salt), content[:8] + content[_FRAME_HEADER:], sums)


class _Sums:
    """The two running sums over a log: each goes on from the one before (section 4.2)."""

    def __init__(self, magic: int) -> None:
        self._swapped = byteorder != _ORDERS.get(magic, byteorder)
        self._first = self._second = 0

    def agree(self, content: bytes, written: list[int]) -> bool:
        """Go on over ``content``, and say whether that comes to the two sums that are written with it."""
        words = array("I", content[: len(content) // 8 * 8])
        if self._swapped:
            words.byteswap()
        first, second = self._first, self._second
        for one, other in zip(words[::2], words[1::2], strict=True):
            first = (first + one + second) & _MASK
            second = (second + other + first) & _MASK
        self._first, self._second = first, second
        return [first, second] == written

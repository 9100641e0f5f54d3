"""Tells of every operation on files before it is done: Python's own, and those of SQLite, which are made in C.

Python's come from audit events (PEP 578), ``os.fsync`` aside, which has none. SQLite's come from its default VFS: its
table of functions is changed in place (sqlite.org/c3ref/vfs.html, sqlite.org/c3ref/io_methods.html). Nothing of it
can be taken back: for a process that ends soon.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from typing import TYPE_CHECKING, Any, Final

from sqlcipher3 import _sqlite3

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WRITES: Final = "write"
"""A write of SQLite; there are many, so who counts kills leaves them out. Python's writes are not told."""

_EVENTS: Final = frozenset({"os.rename", "os.link", "os.remove", "os.truncate", "os.mkdir", "os.rmdir"})
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_FULL, _FAILED = 13, 10
"""SQLITE_FULL and SQLITE_IOERR (sqlite.org/rescode.html)."""

_pointer = ctypes.c_void_p
_Write = ctypes.CFUNCTYPE(ctypes.c_int, _pointer, _pointer, ctypes.c_int, ctypes.c_int64)
_Truncate = ctypes.CFUNCTYPE(ctypes.c_int, _pointer, ctypes.c_int64)
_Sync = ctypes.CFUNCTYPE(ctypes.c_int, _pointer, ctypes.c_int)
# Names are handed on as addresses: SQLite keeps the one that a file was opened by.
_Open = ctypes.CFUNCTYPE(ctypes.c_int, _pointer, _pointer, _pointer, ctypes.c_int, _pointer)
_Delete = ctypes.CFUNCTYPE(ctypes.c_int, _pointer, _pointer, ctypes.c_int)


class _Methods(ctypes.Structure):
    _fields_ = (
        ("version", ctypes.c_int),
        ("close", _pointer),
        ("read", _pointer),
        ("write", _Write),
        ("truncate", _Truncate),
        ("sync", _Sync),
        ("others", _pointer * 13),
    )


class _File(ctypes.Structure):
    _fields_ = (("methods", ctypes.POINTER(_Methods)),)


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("version", ctypes.c_int),
        ("file_size", ctypes.c_int),
        ("longest_path", ctypes.c_int),
        ("next", _pointer),
        ("name", ctypes.c_char_p),
        ("data", _pointer),
        ("open", _Open),
        ("delete", _Delete),
    )


class Operations:
    """Calls ``each`` with the name of an operation on a file below ``folder``, before it is done.

    An OSError that ``each`` raises is what becomes of the operation: SQLite is told that the disk is full for ENOSPC,
    and that it fails for all others.
    """

    def __init__(self, folder: Path, each: Callable[[str], object]) -> None:
        self._folder = os.path.realpath(folder)
        self._each = each
        self._kept: list[Any] = []
        """What C has the address of."""

    def watch(self) -> None:
        """Begin; there is no end."""
        sys.addaudithook(self._heard)
        self._watch_fsync()
        self._watch_sqlite()

    def _heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        opens = event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING
        if (opens or event in _EVENTS) and str(arguments[0]).startswith(self._folder):
            self._each(event)

    def _watch_fsync(self) -> None:
        really = os.fsync

        def fsync(fd: Any) -> None:
            self._each("fsync")
            really(fd)

        os.fsync = fsync

    def _watch_sqlite(self) -> None:
        find = ctypes.CDLL(_sqlite3.__file__).sqlite3_vfs_find
        find.restype = ctypes.POINTER(_Vfs)
        vfs = find(None).contents
        open_file, delete = _Open(_address(vfs.open)), _Delete(_address(vfs.delete))

        def opened(this: int, name: int | None, file: int, flags: int, out: int) -> int:
            code = int(open_file(this, name, file, flags, out))
            if code == 0 and self._ours(name):
                self._watch_file(_File.from_address(file))
            return code

        def deleted(this: int, name: int, sync: int) -> int:
            if not self._ours(name):
                return int(delete(this, name, sync))
            return self._then("unlink", lambda: delete(this, name, sync))

        vfs.open, vfs.delete = self._keep(_Open(opened)), self._keep(_Delete(deleted))
        self._keep(open_file)
        self._keep(delete)

    def _watch_file(self, file: _File) -> None:
        """Give the open file a table of its own, in which three functions are ours."""
        real = file.methods.contents
        mine = self._keep(_Methods.from_buffer_copy(real))
        mine.write = self._telling(_Write, WRITES, real.write)
        mine.truncate = self._telling(_Truncate, "truncate", real.truncate)
        mine.sync = self._telling(_Sync, "sync", real.sync)
        file.methods = self._keep(ctypes.pointer(mine))

    def _telling(self, kind: Any, name: str, function: Any) -> Any:
        really = self._keep(kind(_address(function)))
        return self._keep(kind(lambda *arguments: self._then(name, lambda: really(*arguments))))

    def _then(self, name: str, do: Callable[[], int]) -> int:
        """Tell, and do it unless that is refused; the result code of SQLite."""
        try:
            self._each(name)
        except OSError as error:
            return _FULL if error.errno == errno.ENOSPC else _FAILED
        return int(do())

    def _ours(self, name: int | None) -> bool:
        return name is not None and os.fsdecode(ctypes.string_at(name)).startswith(self._folder)

    def _keep(self, made: Any) -> Any:
        self._kept.append(made)
        return made


def _address(function: Any) -> int:
    found = ctypes.cast(function, _pointer).value
    assert found is not None
    return found

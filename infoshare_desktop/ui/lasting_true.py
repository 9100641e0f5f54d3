"""Keep Python 3.11 alive under PySide6 6.12.0."""

from __future__ import annotations

import ctypes
import sys
from typing import Final

_ENOUGH: Final = 1 << 40
"""More than any session emits; as good as the immortality that True and False have from Python 3.12 on."""


def keep_true_alive() -> None:
    """Give True and False so many references that PySide cannot use them up; to be called once, before any signal.

    WORKAROUND (PySide6 6.12.0): every ``Signal.emit()`` returns True without taking a reference to it. Before Python
    3.12 made them immortal, a few hundred signals end the process: *bool_dealloc: deallocating True or False*. PySide6
    6.11.3 is free of it. An object's reference count is the first field of CPython's PyObject.
    """
    if sys.version_info >= (3, 12):
        return
    for constant in (True, False):
        ctypes.c_ssize_t.from_address(id(constant)).value += _ENOUGH

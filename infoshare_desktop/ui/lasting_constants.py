"""Keep Python 3.11 alive under PySide6 6.12.0."""

from __future__ import annotations

import sys
from typing import Final

_ENOUGH: Final = 1 << 40
"""More than any session uses up; as good as the immortality that these have from Python 3.12 on."""


def keep_constants_alive() -> None:
    """Give None, True, False and their kind so many references that PySide cannot use them up.

    To be called once, before the first widget or signal.

    WORKAROUND (PySide6 6.12.0, seen on Linux): its methods return None, and ``Signal.emit()`` True, without taking a
    reference to it. Before Python 3.12 made them immortal, some hundred signals or some ten thousand calls end the
    process: *bool_dealloc: deallocating True or False*, *none_dealloc: deallocating None*. PySide6 6.11.3 returns True
    properly. An object's reference count is the first field of CPython's PyObject.
    """
    if sys.version_info >= (3, 12):
        return
    import ctypes

    for constant in (None, True, False, NotImplemented, Ellipsis):
        ctypes.c_ssize_t.from_address(id(constant)).value += _ENOUGH

"""What the system says of files, as the errors that carry a sentence. Loads no SQL: reports are saved by it too."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.errors import DiskFull, StorageError, StorageFailed, StorageReadOnly

if TYPE_CHECKING:
    from pathlib import Path

FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""No room: on the device, in what this user may fill, or in one file."""
_REFUSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def of_system(error: OSError, path: Path) -> StorageError:
    """What went wrong with the file at ``path``, an absolute one: its folder may be all that can be told."""
    if error.errno in FULL:
        return DiskFull(str(path.parent))
    if error.errno in _REFUSED:
        return StorageReadOnly(str(path.parent))
    return StorageFailed(str(path))

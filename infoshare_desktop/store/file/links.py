"""Links that lead to a vault."""

from __future__ import annotations

import os
from pathlib import Path


def followed(path: Path) -> Path:
    """The file itself where ``path`` is a symbolic link, whether or not it is there; any other path as it is.

    A file that takes a link's place leaves the one that it leads to as it was, and the ``-wal`` stands beside that.
    Nothing else of the path is changed: on Windows a letter of a network drive would become a name that SQLite refuses.
    """
    try:
        linked = path.is_symlink()
    except OSError:  # a folder that may not be entered, a name that is too long: for whoever opens it to tell
        return path
    return Path(os.path.realpath(path)) if linked else path

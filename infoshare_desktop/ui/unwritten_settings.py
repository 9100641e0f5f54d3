"""Qt's own notes about its user are written nowhere."""

from __future__ import annotations

import os

from PySide6.QtCore import QSettings


def write_no_settings() -> None:
    """Give Qt's settings a place that holds nothing; to be called once, before the first widget.

    A file dialog would leave ``QtProject.conf`` in the user's settings as it closes, with the folders that were looked
    into (seen with Qt 6.12.0, ``QFileDialog`` has no way to turn that off). Below a path that is no folder nothing can
    be made, and Qt keeps quiet about it. On Windows and macOS Qt writes elsewhere whatever path is set; there
    ``FileChoice`` sees to it that no folder is among what is kept.
    """
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, os.devnull)

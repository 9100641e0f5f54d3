"""Choose a file or folder in a window of the program's own: the system's dialog has a nested event loop."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from infoshare_desktop.ui.keyboard.focus_ring import FocusRing

if TYPE_CHECKING:
    from collections.abc import Sequence


class Wanted(Enum):
    """What is looked for."""

    FILE = auto()
    FOLDER = auto()
    NEW_FILE = auto()


_MODES = {
    Wanted.FILE: QFileDialog.FileMode.ExistingFile,
    Wanted.FOLDER: QFileDialog.FileMode.Directory,
    Wanted.NEW_FILE: QFileDialog.FileMode.AnyFile,
}


class FileChoice(QFileDialog):
    """``chosen`` carries the Path; ``rejected`` comes when the worker gives up. Call ``open()``, never ``exec()``.

    Qt keeps a list of visited folders and names in the user's settings; it is emptied before it can be written.
    A new file that exists already is not asked about here: whoever writes it refuses or asks.
    """

    chosen = Signal(Path)

    def __init__(
        self,
        over: QWidget,
        title: str,
        wanted: Wanted,
        *,
        start: Path,
        name: str = "",
        filters: Sequence[str] = (),
    ) -> None:
        super().__init__(over.window(), title)
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self.setOption(QFileDialog.Option.DontConfirmOverwrite)
        self.setOption(QFileDialog.Option.ShowDirsOnly, wanted is Wanted.FOLDER)
        self.setFileMode(_MODES[wanted])
        new = wanted is Wanted.NEW_FILE
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave if new else QFileDialog.AcceptMode.AcceptOpen)
        self.setDirectory(str(_existing(start)))
        if filters:
            self.setNameFilters(list(filters))
        if name:
            self.selectFile(name)
        self._ring = FocusRing(self)
        self._start = start
        self.finished.connect(self._finish)

    def _finish(self, result: int) -> None:
        files = self.selectedFiles()
        self.setHistory([])
        self.setDirectory(str(Path.home()))
        if result == QFileDialog.DialogCode.Accepted.value and files:
            self.chosen.emit(Path(files[0]))
        self.deleteLater()


def _existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there: Qt would look into the working directory instead."""
    return next((one for one in (folder, *folder.parents) if one.is_dir()), Path.home())

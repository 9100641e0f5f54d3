"""What a scene is: the window of the program in one state, made on a stage."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from build_spec.pictures.stage import Stage
from infoshare_desktop.ui.shell.main_window import MainWindow

Scene: TypeAlias = Callable[[Stage], MainWindow]


def gate(make: Callable[[], QWidget]) -> Scene:
    """A part that is shown while no vault is open."""

    def scene(_stage: Stage) -> MainWindow:
        window = MainWindow()
        part = make()
        window.show_closed(part)
        part.setFocus()
        return window

    return scene

"""The application object, and what goes into it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from infoshare_desktop.app.care.copying import Copying
from infoshare_desktop.app.clock import now
from infoshare_desktop.app.gate.opening import Opening
from infoshare_desktop.app.look import look_of
from infoshare_desktop.app.process.held_up import end_if_held_up
from infoshare_desktop.app.process.last_resort import catch_bugs
from infoshare_desktop.app.process.session_end import ask_for_no_restart
from infoshare_desktop.app.program import Program
from infoshare_desktop.app.settings_file import PROGRAM, SettingsFile
from infoshare_desktop.ui.garbage import GuiThreadGarbage
from infoshare_desktop.ui.jobs import JobRunner
from infoshare_desktop.ui.lasting_constants import keep_constants_alive
from infoshare_desktop.ui.shell.main_window import MainWindow
from infoshare_desktop.ui.theme.appearance import Appearance
from infoshare_desktop.ui.theme.dress import BASE_STYLE
from infoshare_desktop.ui.unwritten_settings import write_no_settings

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.app.options import Options


def start(options: Options, resources: Path) -> int:
    """Show the window, work until it is closed, and return the exit code."""
    keep_constants_alive()
    write_no_settings()
    application = QApplication([sys.argv[0], "-style", BASE_STYLE])
    application.setApplicationName(PROGRAM)
    ask_for_no_restart(application)
    settings = SettingsFile()
    appearance = Appearance(application, resources / "theme", look_of(settings.load()))
    window = MainWindow()
    garbage = GuiThreadGarbage(window)
    catch_bugs(window)
    runner = JobRunner(window)
    program = Program(options, window, runner, Opening(resources, now), settings, appearance, copies=Copying())
    program.begin()
    window.show()
    code = application.exec()
    program.end()
    garbage.stop()
    end_if_held_up(code)
    return code

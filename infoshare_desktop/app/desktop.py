"""``infoshare-desktop``: from the command line to the window."""

from __future__ import annotations

import os
import sys
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.app.care.copying import COPY
from infoshare_desktop.app.care.copying import main as copy
from infoshare_desktop.app.language import speak
from infoshare_desktop.app.options import read_options
from infoshare_desktop.app.process.core_dumps import forbid_core_dumps
from infoshare_desktop.app.resources import resources_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

WRONG_USAGE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and return the process's exit code when it is closed; or copy a closed vault, without one."""
    forbid_core_dumps()
    resources = resources_folder()
    speak(resources)
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [COPY]:
        return copy(given[1:])
    options = read_options(given)
    if not has_screen():
        print(  # noqa: T201  there is no window to say it in
            _("There is no screen here to open a window on. Log in to a desktop, or set DISPLAY."), file=sys.stderr
        )
        return WRONG_USAGE
    from infoshare_desktop.app.application import start

    return start(options, resources)


def has_screen() -> bool:
    """Whether a window can be opened; only X11 and Wayland sessions say so before it is tried."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))

"""What happens to an error that nobody foresaw: it is told, and nothing a worker typed is written anywhere."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.app.process.fault_places import write_places, write_places_only
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from infoshare_desktop.ui.shell.main_window import MainWindow


def catch_bugs(window: MainWindow) -> None:
    """Tell every unforeseen error in the window, and where it arose on standard error: places, no values."""

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        del error  # its message may hold what was typed
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(1)
        write_places(kind, trace)
        window.tell(
            _("That was a fault in the program, and it is not yours. What was saved is safe. Lock, open again, go on."),
            Tone.DANGER,
        )

    sys.excepthook = tell
    write_places_only()


@contextmanager
def told_and_gone_on() -> Iterator[None]:
    """Within it an unforeseen error is told as if nobody had caught it, and what has to follow follows all the same."""
    try:
        yield
    except Exception as error:  # noqa: BLE001  a fault of ours must not keep a vault open
        sys.excepthook(type(error), error, error.__traceback__)

"""Going away from a screen on which something was filled in that is not recorded."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.ui.kit.ask import Answer, Question
from infoshare_desktop.ui.kit.buttons import ButtonKind
from infoshare_desktop.ui.kit.forms.unsent import has_unsent

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.shell.main_window import MainWindow

STAY: Final = "stay"
LEAVE: Final = "leave"


class Leaving:
    """Asks before anything is lost. Locking and closing do not ask: they keep with the place what is typed."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._watched: QWidget | None = None
        self._given_up = False
        self._asking = False

    def watch(self, screen: QWidget | None) -> None:
        """The screen that is shown from now on; None where it keeps by itself what is typed on it."""
        self._watched, self._given_up = screen, False

    def stay(self) -> None:
        """It came to nothing: from the screen that is still shown the worker is asked again."""
        self._given_up = False

    def leave(self, go: Callable[[], None], stay: Callable[[], None] = lambda: None) -> None:
        """``go``, once nothing is lost by it or the worker wants it so; else ``stay``."""
        if self._watched is None or self._given_up or not has_unsent(self._watched):
            go()
        elif self._asking:
            stay()
        else:
            self._ask(go, stay)

    def _ask(self, go: Callable[[], None], stay: Callable[[], None]) -> None:
        self._asking = True
        self._window.sidebar.set_current(self._window.screen_name())
        self._window.ask(_question()).answered.connect(lambda answer: self._answered(answer, go, stay))

    def _answered(self, answer: str, go: Callable[[], None], stay: Callable[[], None]) -> None:
        self._asking = False
        self._given_up = answer == LEAVE
        (go if answer == LEAVE else stay)()


def _question() -> Question:
    answers = (Answer(STAY, _("Stay here")), Answer(LEAVE, _("Leave without recording"), ButtonKind.DANGER))
    return Question(
        _("This is not recorded yet"), _("If you leave this page, what you filled in here is lost."), answers, STAY
    )

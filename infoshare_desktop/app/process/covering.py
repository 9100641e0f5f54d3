"""Hiding what cannot be locked: a lock must save first, and on a full disk, say, that fails."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from infoshare_desktop.app.process.copied import forget_copied
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.app.session import Session
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.locking.cover import Cover
    from infoshare_desktop.ui.shell.main_window import MainWindow

_BETWEEN_TRIES: Final = 10_000
"""Milliseconds."""


class Covering(QObject):
    """Takes everything of the vault off the screen until it is saved and locked, or somebody shows that it is theirs.

    With the passphrase, or with the recovery words.
    """

    def __init__(self, window: MainWindow, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._runner = runner
        self._cover: Cover | None = None
        self._again: Callable[[], None] = lambda: None
        self._lose: Callable[[], None] = lambda: None
        self._why = ""
        self._next_try = QTimer(self, interval=_BETWEEN_TRIES)
        self._next_try.timeout.connect(self.try_again)

    @property
    def covers(self) -> bool:
        """Whether everything is hidden now."""
        return self._cover is not None

    def cover(self, session: Session, why: KnownError, again: Callable[[], None], lose: Callable[[], None]) -> None:
        """Hide it all and say why it is not locked; ``again`` saves and leaves, and is called from time to time.

        ``lose`` leaves without what cannot be saved. Hidden already it stays so, with the new reason and the new ways
        to leave.
        """
        self._again, self._lose = again, lose
        if self._cover is None:
            from infoshare_desktop.ui.locking.cover import Cover

            self._cover = Cover()
            self._cover.given.connect(lambda passphrase: self._look_at(session, passphrase))
            self._cover.again_asked.connect(self.try_again)
            self._cover.lose_asked.connect(self.lose)
            self._window.cover(self._cover)
            self._next_try.start()
            forget_copied()
        self.say(why)

    def say(self, why: KnownError) -> None:
        """Say what still keeps it from being saved."""
        self._why = str(why)
        if self._cover is not None:
            self._cover.say_why(why)

    def try_again(self) -> None:
        """Save and leave, in the way that was asked for last."""
        self._again()

    def lose(self) -> None:
        """Leave in that way without what cannot be saved."""
        self._lose()

    def _look_at(self, session: Session, passphrase: str) -> None:
        """Elsewhere: the vault's key is derived again, which takes as long as at the passphrase box."""
        assert self._cover is not None
        self._runner.run(
            lambda _token: session.renewing.refuse_stranger(passphrase),
            receiver=self._cover,
            done=lambda _none: self._show_again(),
            known_error=self._cover.failed,
            reads=True,
        )

    def _show_again(self) -> None:
        self._next_try.stop()
        self._cover = None
        self._window.uncover()
        self._window.tell(self._why, Tone.DANGER)

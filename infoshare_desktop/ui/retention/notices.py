"""On Home: how many records have come to the end of their time, and what erasing has left to do."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.ui.jobs import OnLock
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.retention import going
from infoshare_desktop.ui.retention.review_reader import ReviewReader
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.services.ending.clearing import Unfinished
    from infoshare_desktop.services.ending.erasing import Erasing
    from infoshare_desktop.services.ending.reviewing import Review, Reviewing, Tally
    from infoshare_desktop.ui.jobs import Runner


class EndNotices(QWidget):
    """Takes no room where there is nothing to tell. Records are counted once a day, in small steps."""

    review_asked = Signal()

    def __init__(self, reviewing: Reviewing, erasing: Erasing, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reviewing = reviewing
        self._erasing = erasing
        self._runner = runner
        self.due = Banner(Tone.INFORMATION, "", word=_("Old records"))
        self.look = Button(_("Look through them"))
        self.look.clicked.connect(self.review_asked)
        self.due.add_action(self.look)
        self.left = Banner(Tone.WARNING, "", word=_("Erasing is not finished"))
        self.finish = Button(_("Finish it now"))
        self.finish.clicked.connect(self._finish)
        self.left.add_action(self.finish)
        self.look_after = Banner(Tone.WARNING, "", word=_("Look after these yourself"))
        self.dealt_with = Button(_("I have dealt with all of it"))
        self.dealt_with.clicked.connect(self._dealt_with)
        self.look_after.add_action(self.dealt_with)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for part in (self.left, self.look_after, self.due):
            part.hide()
            column.addWidget(part)
        self.reader = ReviewReader(reviewing, runner, self)
        self.reader.ended.connect(self._show_review)
        self.hide()

    def begin(self) -> None:
        """Find out, off the GUI thread."""
        self._runner.run(
            lambda _token: (self._reviewing.tally(), self._erasing.unfinished()),
            receiver=self,
            done=lambda found: self._show(*found),
            known_error=lambda _error: None,  # Home reads the same vault, and tells it
            reads=True,
        )

    def _show(self, tally: Tally | None, left: Unfinished | None) -> None:
        self._show_left(left)
        if tally is None:
            self.reader.begin()
        else:
            self._show_due(tally.due, more=tally.more)

    def _show_review(self, review: Review) -> None:
        self._show_due(len(review.due), more=review.full)

    def _show_due(self, count: int, *, more: bool) -> None:
        words = ngettext("The time of {count} record is over.", "The time of {count} records is over.", count)
        if more:
            words = _("The time of {count} records or more is over.")
        self.due.set_text(words.format(count=count))
        self.due.setVisible(count > 0)
        self._fit()

    def _show_left(self, left: Unfinished | None) -> None:
        self.left.setVisible(left is not None and (left.fresh or bool(left.folders)))
        self.look_after.setVisible(left is not None and bool(left.files or left.drafts))
        if left is not None:
            folders = "\n".join(map(str, left.folders))
            words = _("Older copies may still hold what you erased. Plug in the stick if there is one.")
            self.left.set_text(f"{words}\n{folders}".strip())
            self.look_after.set_text(going.to_look_after(left))
        self._fit()

    def _dealt_with(self) -> None:
        self.dealt_with.setEnabled(False)
        self._runner.run(
            lambda _token: self._after_all(), receiver=self, done=self._tell_finished, known_error=self._fail
        )

    def _after_all(self) -> Unfinished | None:
        """Runs elsewhere."""
        self._erasing.dealt_with()
        return self._erasing.unfinished()

    def _finish(self) -> None:
        self.finish.setEnabled(False)
        self._runner.run(
            lambda _token: self._finished(),
            receiver=self,
            done=self._tell_finished,
            known_error=self._fail,
            on_lock=OnLock.GIVE_UP,
        )

    def _finished(self) -> Unfinished | None:
        """Runs elsewhere."""
        self._erasing.finish()
        return self._erasing.unfinished()

    def _tell_finished(self, left: Unfinished | None) -> None:
        for button in (self.finish, self.dealt_with):
            button.setEnabled(True)
        self._show_left(left)

    def _fail(self, error: KnownError) -> None:
        """It could not be finished, and why."""
        for button in (self.finish, self.dealt_with):
            button.setEnabled(True)
        self.left.set_text(str(error))
        self.left.show()
        self._fit()

    def _fit(self) -> None:
        parts = (self.due, self.left, self.look_after)
        self.setVisible(not all(part.isHidden() for part in parts))

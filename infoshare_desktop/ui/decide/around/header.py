"""The line over a draft: *Draft D-0031 · P-0042 · started 10:12 · saved 10:31*."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from infoshare_desktop.domain import wording
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import hint
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.moments import Clock, Moment
    from infoshare_desktop.ui.decide.autosave import Autosave


class DraftLine(QWidget):
    """The line, and under it why the draft could not be saved. ``again`` asks for another try."""

    again = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.words = hint("")
        self.problem = Banner(Tone.DANGER, "", word=_("Not saved"))
        again = Button(_("Try to save again"))
        again.clicked.connect(self.again)
        self.problem.add_action(again)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.BROAD, Space.MEDIUM, Space.BROAD, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.words)
        column.addWidget(self.problem)
        self.problem.hide()

    def draw(self, draft: Draft, saves: Autosave) -> None:
        """Show how the draft stands; what is typed stays on the screen also where it cannot be saved."""
        kept = saves.keeps(draft)
        self.words.set_words(header_line(draft, self._clock(), saved_at=saves.saved_at(draft), kept=kept))
        self.show_problem("" if kept else saves.problem)

    def show_problem(self, sentence: str) -> None:
        """Say why it is not saved; an empty sentence takes the notice away."""
        self.problem.setVisible(bool(sentence))
        if sentence != self.problem.text():
            self.problem.set_text(sentence)


def header_line(draft: Draft, now: Moment, *, saved_at: Moment | None, kept: bool) -> str:
    """The line in words. *Saved* stands there only while all that is on the screen is in the vault."""
    parts = [_("Draft {reference}").format(reference=draft.reference)]
    parts += [line.reference for line in draft.people]
    parts.append(_("started {time}").format(time=_near(draft.started_at, now)))
    if draft.earlier:
        parts.append(_("decides {number} again").format(number=draft.earlier))
    if not kept:
        parts.append(_("not saved yet"))
    elif saved_at is not None:
        parts.append(_("saved {time}").format(time=_near(saved_at, now)))
    return " · ".join(parts)


def _near(at: Moment, now: Moment) -> str:
    """The time alone where it is of today."""
    return wording.clock_time(at) if at.day() == now.day() else wording.moment(at)

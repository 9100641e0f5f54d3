"""The private look before sealing: notes to the worker alone, which wait for nothing and hold nothing up."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.domain.needs.sealing import missing_to_seal
from infoshare_desktop.ui.decide.check.notes import rule_notes
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.words.text import body, hint
from infoshare_desktop.ui.kit.wrapping import LinkButton
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.quality.remarks import Remark
    from infoshare_desktop.ui.decide.check.notes import RuleNotes
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools
    from infoshare_desktop.ui.jobs import Job


class NotesCard(Card):
    """Hidden while there is nothing to say. ``chosen`` carries the Remark whose field the worker wants to go to."""

    chosen = Signal(object)

    def __init__(self, presenter: Presenter, tools: Tools) -> None:
        super().__init__(_("Before you seal: a private look"))
        self._presenter = presenter
        self._tools = tools
        self._job: Job | None = None
        self._drawn: tuple[RuleNotes, ...] = ()
        self.add(hint(_("Only you see these notes. Nothing of them is kept, and you can seal the decision as it is.")))
        self.fold = Button("", ButtonKind.QUIET)
        self.fold.clicked.connect(self._fold)
        row = QHBoxLayout()
        row.addWidget(self.fold)
        row.addStretch(1)
        self.body.addLayout(row)
        self.rules: list[RuleCard] = []
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.LARGE)
        self.add(self._list)
        self.silenced = hint(_("You will not be told that again. In the settings you can switch it on again."))
        self.silenced.hide()
        self.add(self.silenced)
        self._show_folded()
        self.hide()

    def look(self) -> None:
        """Look over the draft as it is now; an older look that is not done yet is of no interest any more."""
        looking = self._tools.looking
        self._run(looking.remarks, reads=True)

    def _run(self, work: Callable[[Draft], tuple[Remark, ...]], *, reads: bool) -> None:
        if self._job is not None:
            self._job.cancel()
        draft = self._presenter.draft
        self._job = self._tools.runner.run(
            lambda _token: work(draft), receiver=self, done=self._draw, known_error=self._failed, reads=reads
        )

    def _draw(self, remarks: tuple[Remark, ...]) -> None:
        standing = self._presenter.standing
        gaps = missing_to_seal(self._presenter.draft, standing, self._tools.profile.worker)
        said = rule_notes(remarks, gaps) if standing.at_check else ()
        if said != self._drawn:
            self._drawn = said
            self._draw_rules(said)
        self.setVisible(bool(said) or not self.silenced.isHidden())

    def _draw_rules(self, said: tuple[RuleNotes, ...]) -> None:
        for old in self.rules:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rules = [RuleCard(notes) for notes in said]
        for rule in self.rules:
            rule.chosen.connect(self.chosen)
            rule.silenced.connect(self._silence)
            self._column.addWidget(rule)

    def _silence(self, rule: str) -> None:
        """The button that was pressed goes away with its note: the keyboard goes to one that stays."""
        looking = self._tools.looking

        def work(draft: Draft) -> tuple[Remark, ...]:
            looking.silence(rule)
            return looking.remarks(draft)

        self.silenced.show()
        self.fold.setFocus()
        self._run(work, reads=False)

    def _failed(self, _error: KnownError) -> None:
        """Advice that cannot be had holds nothing up; what is wrong with the vault is told where something is saved."""
        self.hide()

    def _fold(self) -> None:
        self._presenter.hides_notes = not self._presenter.hides_notes
        self._show_folded()

    def _show_folded(self) -> None:
        hidden = self._presenter.hides_notes
        self._list.setVisible(not hidden)
        self.fold.set_words(_("Show these notes") if hidden else _("Hide these notes"))


class RuleCard(QWidget):
    """What one rule says, the ways to where it says it of, and the way to hear no more of it."""

    chosen = Signal(object)
    silenced = Signal(str)

    def __init__(self, said: RuleNotes) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(body(said.sentence))
        self.links = [self._link(note.words, note.remark) for note in said.notes]
        self.never = LinkButton(_("Do not tell me this again"))
        self.never.setAccessibleDescription(said.sentence)
        self.never.clicked.connect(lambda: self.silenced.emit(said.rule))
        ways = QVBoxLayout()
        ways.setSpacing(Space.HAIR)
        for link in self.links:
            ways.addWidget(link)
        row = QHBoxLayout()
        row.setSpacing(Space.WIDE)
        row.addLayout(ways, 3)
        row.addWidget(self.never, 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    def _link(self, words: str, remark: Remark) -> LinkButton:
        link = LinkButton(words)
        link.clicked.connect(lambda: self.chosen.emit(remark))
        return link

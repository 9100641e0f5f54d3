"""The check page: every answer in one column, what is missing on top, what was decided below, and the seal."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from infoshare_desktop.domain.guidance import QuestionField
from infoshare_desktop.domain.needs.gap import CHECK_PAGE
from infoshare_desktop.ui.decide.check.discard import DiscardPart
from infoshare_desktop.ui.decide.check.gaps_card import GapsCard
from infoshare_desktop.ui.decide.check.notes_card import NotesCard
from infoshare_desktop.ui.decide.check.outcome import OutcomePart
from infoshare_desktop.ui.decide.check.screen import CheckScreen, check_screen
from infoshare_desktop.ui.decide.check.seal_card import SealCard
from infoshare_desktop.ui.decide.parts.follow_ups import FollowUpsPart
from infoshare_desktop.ui.decide.parts.planned import PlannedPart
from infoshare_desktop.ui.decide.parts.tellings import TellingsPart
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.forms.guided_page import GuidedPage
from infoshare_desktop.ui.kit.words.summary_list import SummaryList, SummaryRow
from infoshare_desktop.ui.kit.words.text import TextKind, Words, body, heading
from infoshare_desktop.ui.kit.wrapping import LinkButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.domain.facts.answers import AnswerLine
    from infoshare_desktop.domain.needs.gap import Gap
    from infoshare_desktop.domain.quality.remarks import Remark
    from infoshare_desktop.ui.decide.part import Part
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools

_WORKER: Final = "worker"
"""The field of a gap that is mended in the settings."""


class CheckPage(GuidedPage):
    """``question_asked`` carries a question's id and the field to go to; ``settings_asked`` goes to who you are."""

    changed = Signal()
    paused = Signal()
    back = Signal()
    later = Signal()
    question_asked = Signal(str, str)
    settings_asked = Signal()
    seal_asked = Signal()
    discard_asked = Signal(str)

    def __init__(self, presenter: Presenter, tools: Tools, parent: QWidget | None = None) -> None:
        question = presenter.viewed
        super().__init__(question.title, question.lead, parent)
        self._presenter = presenter
        self._tools = tools
        self._drawn: tuple[AnswerLine, ...] | None = None
        self._gaps: tuple[Gap, ...] = ()
        shown = check_screen(presenter, tools.profile.worker)
        self.set_overline(_("Question {number}: check your answers").format(number=question.number))
        self.gaps = GapsCard()
        self.gaps.chosen.connect(self._mend)
        self.answers = SummaryList()
        self.answers.change_asked.connect(self._change)
        self.unused = SummaryList()
        self.unused.change_asked.connect(self._change)
        self.unused_title = heading(_("Not used"))
        self.unused_words = body(_("You answered these too. They do not count now, because of your other answers."))
        self.outcome = OutcomePart(presenter, tools.clock, shown.follows)
        self.planned = PlannedPart(presenter, tools)
        self.tellings = TellingsPart(presenter, tools)
        self.follow_ups = FollowUpsPart(presenter, tools.clock, tools.profile.worker.name)
        self.notes = NotesCard(presenter, tools)
        self.notes.chosen.connect(self._mend)
        self.seal = SealCard()
        self.discard = DiscardPart(presenter)
        self._lay_out()
        self._connect()
        self.draw()
        self.notes.look()

    def _lay_out(self) -> None:
        self.indication = Words("", TextKind.LABEL)
        self.indication.setProperty("tone", "information")
        self.to_decision = LinkButton(_("Go to your decision"))
        self.to_decision.clicked.connect(self.outcome.kind.focus_first)
        for part in (
            self.gaps,
            self.to_decision,
            heading(_("Your answers")),
            self.answers,
            self.unused_title,
            self.unused_words,
            self.unused,
            heading(_("Your decision")),
            self.indication,
            self.outcome,
            self.planned,
            self.tellings,
            self.follow_ups,
            self.notes,
            self.seal,
            self.discard,
        ):
            self.add(part)
        back = Button(_("Back"))
        back.clicked.connect(self.back)
        later = Button(_("Leave it for later"), ButtonKind.QUIET)
        later.clicked.connect(self.later)
        self.set_bar((back, later))

    def _connect(self) -> None:
        parts: tuple[Part, ...] = (self.outcome, self.planned, self.tellings, self.follow_ups)
        for part in parts:
            part.refresh()
            part.changed.connect(self._changed)
            part.paused.connect(self._paused)
        self.seal.asked.connect(self._ask_to_seal)
        self.seal.sealed.connect(self.seal_asked)
        self.discard.changed.connect(self.changed)
        self.discard.paused.connect(self.paused)
        self.discard.discarded.connect(self.discard_asked)

    def draw(self) -> None:
        """Show again what follows from the answers; what is being typed stays as it is."""
        shown = check_screen(self._presenter, self._tools.profile.worker)
        self.gaps.draw(shown.gaps)
        self.indication.set_words(shown.indication)
        self.outcome.draw(shown)
        for part in (self.planned, self.tellings):
            part.refresh()
            part.setVisible(shown.asks_sharing)
        self._gaps = shown.gaps
        self._draw_answers(shown)
        self.draw_folds()

    def _draw_answers(self, shown: CheckScreen) -> None:
        if self._drawn == (*shown.used, *shown.unused):
            return
        self._drawn = (*shown.used, *shown.unused)
        self.answers.set_rows([_row(line) for line in shown.used])
        self.unused.set_rows([_row(line) for line in shown.unused])
        for part in (self.unused_title, self.unused_words, self.unused):
            part.setVisible(bool(shown.unused))

    def focus_first(self) -> None:
        """Take the keyboard to what is missing, or to the decision."""
        if self._is_missing_elsewhere():
            self.gaps.take_focus()
        elif not self.go_to_first():
            self.outcome.kind.focus_first()

    # Where the keyboard goes

    def needed(self) -> tuple[str, ...]:
        """See GuidedPage."""
        return tuple(gap.field for gap in self._gaps if gap.question == CHECK_PAGE)

    def part_named(self, name: str) -> Part | None:
        """See GuidedPage."""
        part = {QuestionField.PLANNED.value: self.planned, QuestionField.TELLINGS.value: self.tellings}.get(name)
        return None if part is None or part.isHidden() else part

    def may_turn(self) -> bool:
        """Nothing is sealed by a choice."""
        return False

    def rest(self) -> None:
        """See GuidedPage."""
        if self.gaps.links():
            self.gaps.take_focus()
        else:
            self.seal.first.setFocus()

    def leave(self) -> None:
        """On from the last thing that was missing: to the seal, which asks once more."""
        self._ask_to_seal()

    def _is_missing_elsewhere(self) -> bool:
        return any(gap.question != CHECK_PAGE or gap.field == _WORKER for gap in self._gaps)

    def _changed(self) -> None:
        self.draw()
        self.changed.emit()

    def _paused(self) -> None:
        self.draw()
        self.notes.look()
        self.paused.emit()

    def _change(self, question: str) -> None:
        self.question_asked.emit(question, "answer")

    def _mend(self, gap: Gap | Remark) -> None:
        if gap.question != CHECK_PAGE:
            self.question_asked.emit(gap.question, gap.field)
        elif gap.field == _WORKER:
            self.settings_asked.emit()
        else:
            self.mend(gap.field)

    def _ask_to_seal(self) -> None:
        """Nothing is sealed while something is missing or cannot be read: go there."""
        found = self.outcome.problems()
        self.outcome.form.show_problems(found)
        if self.gaps.links():
            self.scroll_to_top()
            self.gaps.take_focus()
        elif not found:
            self.seal.ask_again()


def _row(line: AnswerLine) -> SummaryRow:
    key = f"{line.number}. {line.wording}" if line.number else line.wording
    said = "\n".join((line.answer, *(f"{fact.label}: {fact.words}" for fact in line.facts)))
    about = _("question {number}").format(number=line.number) if line.number else f"“{line.wording}”"
    return SummaryRow(line.question, key, said, _("Change your answer to {question}").format(question=about))

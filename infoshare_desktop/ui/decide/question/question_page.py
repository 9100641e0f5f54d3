"""One question, drawn from data: the answer, the reason, what the answer asks for, and advice."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.guidance import Choice, QuestionField
from infoshare_desktop.ui.decide.parts.advice import AdvicePart
from infoshare_desktop.ui.decide.parts.contacts import ring_now
from infoshare_desktop.ui.decide.question.fields import field_part
from infoshare_desktop.ui.decide.question.screen import Screen, all_fields, screen
from infoshare_desktop.ui.decide.question.wanting import wanted
from infoshare_desktop.ui.decide.slot import Made, Slot
from infoshare_desktop.ui.keyboard.picking import answer_of, number_of
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.choices.choice import Choice as ChoiceField
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.forms.cursor import shown_fields, unfold
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.forms.guided_page import CONTINUE_KEYS, GuidedPage
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.decide.part import Part
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools
    from infoshare_desktop.ui.kit.layout.card import Card

_JUDGED: Final = (
    QuestionField.TRIGGER,
    QuestionField.INFORMATION,
    QuestionField.PURPOSES,
    QuestionField.PEOPLE,
    QuestionField.CATEGORIES,
)
"""What a worker has to see before them to answer, and so stands above the answer."""


class QuestionPage(GuidedPage):
    """Made anew for each question that is looked at; its text boxes are never drawn over while it stands.

    ``changed`` comes with every key, ``paused`` when it is time to save; ``back``, ``forward``, ``later`` and
    ``brief_asked`` from the buttons. Keys outside text boxes: Y, N, U or 1, 2, 3 answer, but not from the fields that
    the answer asks for, which have choices of their own; Enter, and Ctrl+Enter anywhere, save and continue.
    """

    changed = Signal()
    paused = Signal()
    back = Signal()
    forward = Signal()
    later = Signal()
    brief_asked = Signal()

    def __init__(self, presenter: Presenter, tools: Tools, parent: QWidget | None = None) -> None:
        question = presenter.viewed
        super().__init__(question.title, question.lead, parent)
        self._presenter = presenter
        self._tools = tools
        self._shown = screen(presenter)
        self._advice_opened = False
        self.set_overline(_("Question {number}").format(number=question.number) if question.number else "")
        self.unused = Banner(
            Tone.INFORMATION,
            _("Because of your other answers this one does not count now. It is kept."),
            word=_("Not used"),
        )
        self.answer = self._answer() if self._shown.choices else None
        self.follows = Banner(Tone.INFORMATION, "", word=_("What to do"))
        self.care = Banner(Tone.WARNING, "")
        self.reason = LongText("reason", "", lines=3)
        self.reason.set_value(self._shown.reason)
        self.reason.changed.connect(self._reasoned)
        self.reason.paused.connect(self.paused)
        self.parts = {field: self._slot(field) for field in all_fields(question)}
        self.advice = Slot(self._advice)
        self.ask_advice = Button(_("Ask for advice about this"), ButtonKind.QUIET)
        self.ask_advice.clicked.connect(self._show_advice)
        for shown in self._order():
            self.add(shown)
        self.body.setAlignment(self.ask_advice, Qt.AlignmentFlag.AlignLeft)
        self._add_bar()
        self._draw_shown()

    # Laying out

    def _order(self) -> list[QWidget]:
        """What stands on the page from top to bottom.

        What is judged comes before the answer. A reason that some answer needs stands right under the answer, another
        one at the end. Where the answer follows from lines for each person, they come first.
        """
        contacts = [self._ring_now()] if self._presenter.viewed.show_contacts else []
        answer = Form(() if self.answer is None else (self.answer,))
        answer.add_part(self.follows)
        answer.add_part(self.care)
        reason = Form((self.reason,))
        parts = list(self.parts.values())
        last = [self.ask_advice]
        if self.answer is None:
            return [self.unused, *parts, answer, self.advice, reason, *last]
        first = [self.parts[field] for field in self._presenter.viewed.fields if field in _JUDGED]
        then = [part for part in parts if part not in first]
        if self._presenter.viewed.reason_needed:
            return [self.unused, *first, answer, *contacts, self.advice, reason, *then, *last]
        return [self.unused, *first, answer, *contacts, *then, self.advice, reason, *last]

    def _ring_now(self) -> Card:
        return ring_now(self._tools.profile, self._tools.clock().day())

    def _answer(self) -> ChoiceField:
        lines = [Option(line.choice.value, line.label) for line in self._shown.choices]
        field = ChoiceField("answer", _("Your answer"), lines)
        field.set_value(self._shown.chosen)
        field.changed.connect(self._answered)
        return field

    def _slot(self, field: QuestionField) -> Slot[Part]:
        return Slot(lambda: self._connected(field_part(field, self._presenter, self._tools)))

    def _advice(self) -> AdvicePart:
        part = self._connected(AdvicePart(self._presenter, self._tools.clock, self._tools.profile))
        part.brief_asked.connect(self.brief_asked)
        return part

    def _connected(self, part: Made) -> Made:
        part.changed.connect(self.changed)
        part.paused.connect(self._followed)
        return part

    def _add_bar(self) -> None:
        self.back_button = Button(_("Back"))
        self.back_button.clicked.connect(self.back)
        self.later_button = Button(_("Leave it for later"), ButtonKind.QUIET)
        self.later_button.clicked.connect(self.later)
        self.forward_button = Button(_("Save and continue"), ButtonKind.PRIMARY)
        shown = QKeySequence(CONTINUE_KEYS[0])
        self.forward_button.setToolTip(shown.toString(QKeySequence.SequenceFormat.NativeText))
        self.forward_button.clicked.connect(self.leave)
        self.set_bar((self.back_button, self.later_button), (self.forward_button,))

    # Drawing

    def draw(self) -> None:
        """Show again what follows from the answers; what is being typed stays as it is."""
        self._shown = screen(self._presenter)
        if self.answer is not None and self.answer.value() != self._shown.chosen:
            self.answer.set_value(self._shown.chosen)
        self._draw_shown()

    def _draw_shown(self) -> None:
        shown = self._shown
        self.unused.setVisible(not shown.used)
        _say(self.follows, self._follows(shown))
        _say(self.care, "\n".join(shown.cautions))
        self.reason.set_label(self._reason_label(shown))
        for field, slot in self.parts.items():
            slot.ask(asked=field in shown.fields)
        self.advice.ask(asked=shown.seeks_advice or self._advice_opened)
        self.ask_advice.setVisible(self.advice.isHidden())
        self.forward_button.set_words(_("Wait for advice") if shown.waits else _("Save and continue"))
        self.draw_folds()

    def _reason_label(self, shown: Screen) -> str:
        if self.answer is None:
            return _("Anything to add?")
        return _("Why? In your own words") if shown.reason_needed else _("Why?")

    def _follows(self, shown: Screen) -> str:
        if shown.waits:
            return _("Ask somebody first. Write down whom you asked and what they said, then answer this again.")
        if self.answer is None and shown.chosen:
            said = wording.choice(shown.chosen).lower()
            return _("From what you entered for each person: {answer}.").format(answer=said)
        return shown.follows

    def show_unanswered(self) -> None:
        """Say that this question is still open, at the answer, and go there."""
        if self.answer is not None:
            self.answer.set_error(_("Choose an answer. If you cannot yet, leave it for later: all is saved."))
            self.answer.focus_first()
        else:
            _say(self.follows, _("Answer for each person first. If you cannot yet, leave it for later: all is saved."))
            self.focus_first()

    def focus_first(self) -> None:
        """Take the keyboard to the first thing that is needed; where nothing is, to the first of all."""
        fields = shown_fields(self)
        if fields and not self.go_to_first():
            fields[0].focus_first()

    # Where the keyboard goes

    def needed(self) -> tuple[str, ...]:
        """See GuidedPage."""
        return wanted(self._presenter, self._tools.profile.worker)

    def part_named(self, name: str) -> Part | None:
        """See GuidedPage."""
        slot = next((slot for field, slot in self.parts.items() if field == name), None)
        return None if slot is None or slot.isHidden() else slot.part

    def may_turn(self) -> bool:
        """Never where there may be danger, nor away from what the worker should read first."""
        shown = self._shown
        calm = QuestionField.EMERGENCY not in self.parts and not shown.waits and not shown.cautions
        return calm and shown.used and not shown.follows

    def rest(self) -> None:
        """See GuidedPage."""
        self.forward_button.setFocus()

    # What the worker does

    def _answered(self) -> None:
        if self.answer is not None and (chosen := self.answer.value()) is not None:
            self._presenter.answer(Choice(chosen))
            self.answer.set_error(None)
            self._followed()

    def _reasoned(self) -> None:
        self._presenter.reason(self.reason.value())
        self.changed.emit()

    def _followed(self) -> None:
        self.draw()
        self.paused.emit()

    def _show_advice(self) -> None:
        self._advice_opened = True
        self.draw()
        if self.advice.part is not None:
            self.advice.part.add_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with one key; text boxes and choices have taken theirs before."""
        answer, number = answer_of(event), number_of(event)
        values = [line.choice.value for line in self._shown.choices]
        if self.answer is not None and answer in values and not self._is_below_answer():
            self.answer.pick(answer)
        elif self.answer is not None and number and number <= len(values) and not self._is_in_part():
            self.answer.pick(values[number - 1])
        else:
            super().keyPressEvent(event)

    def _is_in_part(self) -> bool:
        slots: tuple[QWidget, ...] = (*self.parts.values(), self.advice)
        return any(slot.isAncestorOf(self.window().focusWidget()) for slot in slots)

    def _is_below_answer(self) -> bool:
        above = [self.parts[field] for field in self._presenter.viewed.fields if field in _JUDGED]
        return self._is_in_part() and not any(slot.isAncestorOf(self.window().focusWidget()) for slot in above)

    def leave(self) -> None:
        """Nothing that was typed is left behind: what cannot be taken as it stands is said, and the worker stays."""
        slots: tuple[Slot[Part] | Slot[AdvicePart], ...] = (*self.parts.values(), self.advice)
        found = [slot.part.show_problems() for slot in slots if slot.part is not None and not slot.isHidden()]
        first = next((field for field in found if field is not None), None)
        if first is None:
            self.forward.emit()
        else:
            unfold(first)
            first.focus_first()


def _say(banner: Banner, words: str) -> None:
    banner.set_text(words)
    banner.setVisible(bool(words))

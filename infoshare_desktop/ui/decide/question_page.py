"""One question, drawn from data: the answer, the reason, what the answer asks for, and advice."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.ui.decide.advice import AdvicePart
from infoshare_desktop.ui.decide.answer_keys import choice_for
from infoshare_desktop.ui.decide.contacts import ring_now
from infoshare_desktop.ui.decide.fields import field_part
from infoshare_desktop.ui.decide.screen import Screen, all_fields, screen
from infoshare_desktop.ui.decide.slot import Made, Slot
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.choice import Choice as ChoiceField
from infoshare_desktop.ui.kit.cursor import shown_fields
from infoshare_desktop.ui.kit.form import Form
from infoshare_desktop.ui.kit.long_text import LongText
from infoshare_desktop.ui.kit.option_row import Option
from infoshare_desktop.ui.kit.page import Page
from infoshare_desktop.ui.kit.shape import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from infoshare_desktop.domain.guidance import QuestionField
    from infoshare_desktop.ui.decide.part import Part
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools
    from infoshare_desktop.ui.kit.card import Card

CONTINUE_KEYS: Final = ("Ctrl+Enter", "Ctrl+Return")
"""To Qt *Enter* is the one on the number pad; people call both so, and the first of these is shown to them."""


class QuestionPage(Page):
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

    def __init__(self, presenter: Presenter, tools: Tools) -> None:
        question = presenter.viewed
        super().__init__(question.title, question.lead)
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

        A reason that some answer needs stands right under the answer, another one at the end. Where the answer follows
        from lines for each person, they come first.
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
        if self._presenter.viewed.reason_needed:
            return [self.unused, answer, *contacts, self.advice, reason, *parts, *last]
        return [self.unused, answer, *contacts, *parts, self.advice, reason, *last]

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
        self.forward_button.clicked.connect(self._go_on)
        self.set_bar((self.back_button, self.later_button), (self.forward_button,))
        self._continue_key = QShortcut(shown, self, self.forward_button.click)
        self._continue_key.setKeys([QKeySequence(keys) for keys in CONTINUE_KEYS])
        self._continue_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # Drawing

    def draw(self) -> None:
        """Show again what follows from the answers; what is being typed stays as it is."""
        self._shown = screen(self._presenter)
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

    def _reason_label(self, shown: Screen) -> str:
        if self.answer is None:
            return _("Anything to add?")
        return _("Why? In your own words") if shown.reason_needed else _("Why? If you like")

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
        else:
            _say(self.follows, _("Answer for each person first. If you cannot yet, leave it for later: all is saved."))
        self.focus_first()

    def focus_first(self) -> None:
        """Take the keyboard to the first thing to answer."""
        fields = shown_fields(self)
        if fields:
            (self.answer or fields[0]).focus_first()

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
        """Answer, or go on, with one key; text boxes have taken theirs before."""
        choice = choice_for(event.key(), [line.choice for line in self._shown.choices])
        if choice is not None and self.answer is not None and not event.modifiers() and not self._in_a_part():
            self.answer.set_value(choice.value)
            self.answer.focus_first()
            self._answered()
            if self._shown.reason_needed and not self.reason.value():
                self.reason.focus_first()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._entered()
        else:
            super().keyPressEvent(event)

    def _in_a_part(self) -> bool:
        slots: tuple[QWidget, ...] = (*self.parts.values(), self.advice)
        return any(slot.isAncestorOf(self.window().focusWidget()) for slot in slots)

    def _entered(self) -> None:
        """Enter goes to the next field from a line of text, and on from the last one and from what is chosen."""
        focused = self.window().focusWidget()
        lines = [line for line in self.findChildren(QLineEdit) if line.isVisible()]
        if isinstance(focused, QLineEdit) and focused in lines[:-1]:
            self.focusNextChild()
        elif isinstance(focused, QLineEdit | QAbstractButton):
            self._go_on()

    def _go_on(self) -> None:
        """Nothing that was typed is left behind: what cannot be taken as it stands is said, and the worker stays."""
        slots: tuple[Slot[Part] | Slot[AdvicePart], ...] = (*self.parts.values(), self.advice)
        found = [slot.part.show_problems() for slot in slots if slot.part is not None and not slot.isHidden()]
        first = next((field for field in found if field is not None), None)
        if first is None:
            self.forward.emit()
        else:
            first.focus_first()


def _say(banner: Banner, words: str) -> None:
    banner.set_text(words)
    banner.setVisible(bool(words))

"""The frame around everything that is filled in: label, hint, error, and the control itself."""

from __future__ import annotations

from gettext import gettext as _
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from infoshare_desktop.ui.kit.words.shape import Shape, Tone
from infoshare_desktop.ui.kit.words.text import TextKind, Words
from infoshare_desktop.ui.theme.space import Space

Value = TypeVar("Value")


class Field(QWidget, Generic[Value]):
    """A labelled question on a form. Subclasses put a control in it and answer ``value``.

    ``changed`` comes at every change by the worker, ``paused`` when it is a good moment to save: a rest in
    typing, or at once after a choice. Setting a value from the program emits neither.
    """

    changed = Signal()
    paused = Signal()

    def __init__(self, field_id: str, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field_id = field_id
        self._label = Words(label, TextKind.LABEL)
        self._asked = label
        self._is_optional = False
        self._hint = hint
        self._error: ErrorLine | None = None
        self._described: dict[QWidget, str] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.HAIR)
        self.column.addWidget(self._label)
        if hint:
            self.column.addWidget(Words(hint, TextKind.HINT))
        self._place_of_error = self.column.count()

    def place(self, control: QWidget, *named: QWidget) -> None:
        """Put the control under the label; ``named`` are those within it that read out label, hint and error.

        Without ``named`` it is the control itself. The first one takes the focus and is the label's buddy. One that has
        an accessible name already is called *label: name*.
        """
        self.column.addSpacing(Space.HAIR)
        self.column.addWidget(control)
        self._described = {part: part.accessibleName() for part in named or (control,)}
        first = next(iter(self._described))
        self._label.setBuddy(first)
        self.setFocusProxy(first)
        self._describe()

    def value(self) -> Value:
        """What the worker has filled in, cleaned of what cannot be stored."""
        raise NotImplementedError

    def set_value(self, value: Value) -> None:
        """Show this value; emits nothing."""
        raise NotImplementedError

    @property
    def offers(self) -> bool:
        """Whether it can be filled in at all: a list from which nothing can be chosen cannot."""
        return True

    def is_empty(self) -> bool:
        """Whether nothing is filled in; blanks alone are nothing."""
        value = self.value()
        return not (value.strip() if isinstance(value, str) else value)

    def label(self) -> str:
        """The words of the label, without what is said of its being optional."""
        return self._asked

    def set_label(self, label: str) -> None:
        """Ask something else in the same field."""
        self._asked = label
        self._draw_label()

    def set_optional(self, *, is_optional: bool) -> None:
        """Say after the label that it need not be filled in."""
        if is_optional != self._is_optional:
            self._is_optional = is_optional
            self._draw_label()

    def _draw_label(self) -> None:
        words = _("{label} (optional)") if self._is_optional else "{label}"
        self._label.set_words(words.format(label=self._asked))
        self._describe()

    def error(self) -> str | None:
        """The sentence that stands at the field, or None."""
        return None if self._error is None else self._error.sentence() or None

    def set_error(self, sentence: str | None) -> None:
        """Show what is wrong and what to do, or take it away."""
        if self._error is None and sentence:
            self._error = ErrorLine()
            self.column.insertWidget(self._place_of_error, self._error)
        if self._error is not None:
            self._error.show_sentence(sentence or "")
        self._describe()

    def problem(self) -> str | None:
        """What the field finds wrong by itself with what is typed, or None. Emptiness is no problem here."""
        return None

    def unfinished(self) -> str:
        """What stands in the control and is no value yet, to keep and to ``show_unfinished`` again; often empty."""
        return ""

    def show_unfinished(self, text: str) -> None:
        """Put back what ``unfinished`` gave; an empty text changes nothing. Emits nothing."""

    def focus_first(self) -> None:
        """Take the keyboard to the control."""
        self.setFocus()

    def touched(self) -> None:
        """Tell that the worker changed the value and that it can be saved."""
        self.changed.emit()
        self.paused.emit()

    def _describe(self) -> None:
        parts = (self.error() or "", _("Optional.") if self._is_optional else "", self._hint)
        description = " ".join(part for part in parts if part)
        for control, suffix in self._described.items():
            control.setAccessibleName(f"{self.label()}: {suffix}" if suffix else self.label())
            control.setAccessibleDescription(description)


AnyField = Field[Any]


class ErrorLine(QWidget):
    """A shape, the word *Problem* and the sentence; takes no room when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = ""
        self._words = Words("", TextKind.LABEL)
        self._words.setProperty("tone", Tone.DANGER.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.HAIR, 0, 0)
        row.setSpacing(Space.SMALL)
        mark = QVBoxLayout()
        mark.addWidget(Shape(Tone.DANGER))
        mark.addStretch()
        row.addLayout(mark)
        row.addWidget(self._words, 1)
        self.hide()

    def sentence(self) -> str:
        """What is shown, without the word in front."""
        return self._sentence

    def show_sentence(self, sentence: str) -> None:
        """Show the sentence; an empty one hides the line."""
        self._sentence = sentence
        self._words.set_words(_("Problem: {sentence}").format(sentence=sentence) if sentence else "")
        self.setVisible(bool(sentence))

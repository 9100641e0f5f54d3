"""Facts, allegations and opinions apart, each with where it comes from and when."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.cards import Cards
from infoshare_desktop.ui.decide.part import FormPart, Part, options
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.information import Statement
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.kit.fields.field import AnyField


class StatementsPart(Part):
    """The statements, and once there are any how they were checked."""

    def __init__(self, presenter: Presenter) -> None:
        super().__init__(presenter)
        self.cards = StatementCards(presenter)
        self.accuracy = AccuracyPart(presenter)
        for part in (self.cards, self.accuracy):
            part.changed.connect(self._changed)
            part.paused.connect(self.paused)
            self.column.addWidget(part)

    def begin(self) -> bool:
        """See Part."""
        self.cards.one_more()
        return True

    def refresh(self) -> None:
        """See Part."""
        self.cards.refresh()
        self._draw()

    def show_problems(self) -> AnyField | None:
        """See Part."""
        return self.cards.show_problems()

    def _changed(self) -> None:
        self._draw()
        self.changed.emit()

    def _draw(self) -> None:
        information = self.presenter.draft.information
        self.accuracy.setVisible(bool(information.statements or information.accuracy))


class StatementCards(Cards):
    """A card for each statement."""

    def __init__(self, presenter: Presenter) -> None:
        super().__init__(presenter, _("Facts, allegations and opinions apart"))
        self.add_button = Button(_("Add a fact, an allegation or an opinion"))
        self.add_button.clicked.connect(self.one_more)
        self.add_button_row(self.add_button)

    def keys(self) -> tuple[str, ...]:
        """See Cards."""
        return tuple(line.id for line in self.presenter.draft.information.statements)

    def make(self, key: str) -> FormPart:
        """See Cards."""
        return StatementForm(self.presenter, _statement(self.presenter, key))

    def title_of(self, key: str) -> str:
        """See Cards."""
        return _("Statement {number}").format(number=key)

    def removal(self, key: str) -> str:
        """See Cards."""
        return _("Remove statement {number}").format(number=key)

    def remove(self, key: str) -> None:
        """See Cards."""
        self.presenter.remove_statement(key)

    def one_more(self) -> None:
        """Add a card and take the keyboard there."""
        key = self.presenter.add_statement()
        self.refresh()
        self.go_to(key)
        self.touched()


class StatementForm(FormPart):
    """One thing that is known, alleged or thought."""

    def __init__(self, presenter: Presenter, line: Statement) -> None:
        self._id = line.id
        name = f"statements.{line.id}"
        self.kind = Choice(f"{name}.kind", _("What is it?"), options(presenter.pack, ListName.STATEMENT_KINDS))
        self.text = LongText(f"{name}.text", _("In a sentence or two"), _("References, not names"), lines=2)
        self.source = Choice(f"{name}.source", _("Where does it come from?"), options(presenter.pack, ListName.SOURCES))
        self.source_note = TextLine(f"{name}.source_note", _("Who said it, or which document?"))
        self.when = TextLine(
            f"{name}.when", _("When was it seen, said or written?"), _("As exactly as you know: 3 May at about 16:00")
        )
        super().__init__(presenter, (self.kind, self.text, self.source, self.source_note, self.when))
        self.kind.set_value(line.kind)
        self.text.set_value(line.text)
        self.source.set_value(line.source)
        self.source_note.set_value(line.source_note)
        self.when.set_value(line.when)

    def take(self) -> None:
        """See FormPart."""
        self.presenter.statement(
            replace(
                _statement(self.presenter, self._id),
                kind=self.kind.value() or "",
                text=self.text.value(),
                source=self.source.value() or "",
                source_note=self.source_note.value(),
                when=self.when.value(),
            )
        )


class AccuracyPart(FormPart):
    """Whether what is known still holds."""

    def __init__(self, presenter: Presenter) -> None:
        self.accuracy = LongText(
            "information.accuracy", _("How and when did you check that this still holds?"), lines=2
        )
        super().__init__(presenter, (self.accuracy,))
        self.accuracy.set_value(presenter.draft.information.accuracy)

    def take(self) -> None:
        """See FormPart."""
        self.presenter.information(replace(self.presenter.draft.information, accuracy=self.accuracy.value()))


def _statement(presenter: Presenter, key: str) -> Statement:
    return next(line for line in presenter.draft.information.statements if line.id == key)

"""What is to be done by a day, and by whom."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.cards import Cards
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.days.date_field import DateField, day_to_come, not_past
from infoshare_desktop.ui.kit.fields.text_line import TextLine

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.outcome import FollowUp
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.ui.decide.presenter import Presenter


class FollowUpsPart(Cards):
    """A card for each follow-up. Telling people and looking again are added by the seal itself."""

    def __init__(self, presenter: Presenter, clock: Clock, owner: str) -> None:
        super().__init__(presenter, _("Anything else to do"))
        self._clock = clock
        self._owner = owner
        self.add_button = Button(_("Add something to do"))
        self.add_button.clicked.connect(self._one_more)
        self.add_button_row(self.add_button)

    def keys(self) -> tuple[str, ...]:
        """See Cards."""
        return tuple(line.id for line in self.presenter.draft.follow_ups)

    def make(self, key: str) -> FormPart:
        """See Cards."""
        line = next(line for line in self.presenter.draft.follow_ups if line.id == key)
        return FollowUpForm(self.presenter, line, self._clock)

    def title_of(self, key: str) -> str:
        """See Cards."""
        return _("To do {number}").format(number=key)

    def removal(self, key: str) -> str:
        """See Cards."""
        return _("Remove to do {number}").format(number=key)

    def remove(self, key: str) -> None:
        """See Cards."""
        self.presenter.remove_follow_up(key)

    def _one_more(self) -> None:
        key = self.presenter.add_follow_up(self._owner)
        self.refresh()
        self.go_to(key)
        self.touched()


class FollowUpForm(FormPart):
    """One thing to do."""

    def __init__(self, presenter: Presenter, line: FollowUp, clock: Clock) -> None:
        self._line = line
        name = f"follow_ups.{line.id}"
        self.what = TextLine(f"{name}.what", _("What is to be done?"))
        self.owner = TextLine(f"{name}.owner", _("Who does it?"))
        self.due_on = DateField(f"{name}.due_on", _("By when?"), clock, day_to_come(), objection=not_past(clock))
        self.kind = DropDown(
            f"{name}.kind", _("What sort of task is it?"), options(presenter.pack, ListName.FOLLOW_UP_KINDS)
        )
        super().__init__(presenter, (self.what, self.due_on, self.owner, self.kind))
        self.what.set_value(line.what)
        self.owner.set_value(line.owner)
        self.due_on.set_value(line.due_on)
        self.kind.set_value(line.kind)

    def take(self) -> None:
        """See FormPart."""
        self.presenter.follow_up(
            replace(
                self._line,
                what=self.what.value(),
                owner=self.owner.value(),
                due_on=self.due_on.value(),
                kind=self.kind.value() or "",
            )
        )

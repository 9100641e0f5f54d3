"""Asking somebody, without saying who the person is, and writing down what they said."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.cards import Cards
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.decide.parts.chosen import chosen
from infoshare_desktop.ui.decide.parts.contacts import WhomToAsk
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.choices.choice import YesNoNotSure
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.days.moment_field import MomentField, not_to_come
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.cursor import put_cursor

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.advice import Advice
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.domain.profile import ListedContact, Profile
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.kit.fields.field import AnyField


class AdvicePart(Cards):
    """The advice asked for at the question looked at, whom to ask, and a button for one more.

    ``brief_asked``: a page without names is wanted, to read out or to print.
    """

    brief_asked = Signal()

    def __init__(self, presenter: Presenter, clock: Clock, profile: Profile) -> None:
        super().__init__(presenter, _("Advice"))
        self._clock = clock
        self._question = presenter.viewed.id
        self.whom = WhomToAsk(profile, clock().day())
        self.whom.asked.connect(self._asked)
        self.column.insertWidget(1, self.whom)
        self.add_button = Button(_("Write down that I asked somebody"))
        self.add_button.clicked.connect(self._one_more)
        self.brief_button = Button(_("Read out or print a brief without names"))
        self.brief_button.clicked.connect(self.brief_asked)
        self.add_button_row(self.add_button)
        self.add_button_row(self.brief_button)

    def keys(self) -> tuple[str, ...]:
        """See Cards."""
        return tuple(asked.id for asked in self.presenter.draft.advice if asked.question == self._question)

    def make(self, key: str) -> FormPart:
        """See Cards."""
        advice = next(asked for asked in self.presenter.draft.advice if asked.id == key)
        return AdviceForm(self.presenter, advice, self._clock)

    def title_of(self, key: str) -> str:
        """See Cards."""
        return _("Advice {number}").format(number=key)

    def removal(self, key: str) -> str:
        """See Cards."""
        return _("Remove advice {number}").format(number=key)

    def remove(self, key: str) -> None:
        """See Cards."""
        self.presenter.remove_advice(key)

    def _one_more(self) -> None:
        self._show(self.presenter.add_advice())

    def _asked(self, listed: ListedContact) -> None:
        """Who it was need not be typed again."""
        adviser = f"{listed.contact.name.strip()}, {wording.contact(listed.kind)}"
        key = self.presenter.add_advice(adviser, listed.kind.adviser)
        self._show(key, f"advice.{key}.asked")

    def _show(self, key: str, field: str = "") -> None:
        self.refresh()
        self.go_to(key)
        if field:
            put_cursor(self, field, 0)
        self.touched()


class AdviceForm(FormPart):
    """What was asked, and later what came back. The answer is never the decision."""

    def __init__(self, presenter: Presenter, advice: Advice, clock: Clock) -> None:
        self._before = advice
        name = f"advice.{advice.id}"
        self.adviser = TextLine(f"{name}.adviser", _("Whom did you ask?"), _("Name and role"))
        self.kind = DropDown(f"{name}.kind", _("Who is that?"), options(presenter.pack, ListName.ADVISERS))
        self.asked = LongText(
            f"{name}.asked", _("What did you ask?"), _("Say what matters, not who the person is."), lines=2
        )
        self.asked_at = MomentField(f"{name}.asked_at", _("When did you ask?"), clock, objection=not_to_come(clock))
        self.channel = DropDown(f"{name}.channel", _("How did you ask?"), options(presenter.pack, ListName.CHANNELS))
        self.withheld = YesNoNotSure(f"{name}.withheld", _("Did you ask without saying who the person is?"))
        self.said = LongText(
            f"{name}.said", _("What did they say?"), _("Leave this empty until they have answered."), lines=2
        )
        self.followed = YesNoNotSure(f"{name}.followed", _("Do you follow their advice?"))
        self.followed_why = LongText(f"{name}.followed_why", _("Why, or why not?"), lines=2)
        super().__init__(presenter, (self.adviser, self.kind, self.asked, *self._how(), *self._answer()))
        self._fill(advice)

    def _how(self) -> tuple[AnyField, ...]:
        return (self.asked_at, self.channel, self.withheld)

    def _answer(self) -> tuple[AnyField, ...]:
        return (self.said, self.followed, self.followed_why)

    def _fill(self, advice: Advice) -> None:
        self.adviser.set_value(advice.adviser)
        self.kind.set_value(advice.kind)
        self.asked.set_value(advice.asked)
        self.asked_at.set_value(advice.asked_at)
        self.channel.set_value(advice.channel)
        self.withheld.set_value(advice.identity_withheld)
        self.said.set_value(advice.said)
        self.followed.set_value(advice.followed)
        self.followed_why.set_value(advice.followed_why)

    def take(self) -> None:
        """See FormPart."""
        kept = next(asked for asked in self.presenter.draft.advice if asked.id == self._before.id)
        self.presenter.advice(
            replace(
                kept,
                adviser=self.adviser.value(),
                kind=self.kind.value() or "",
                asked=self.asked.value(),
                asked_at=self.asked_at.value(),
                channel=self.channel.value() or "",
                identity_withheld=chosen(self.withheld),
                said=self.said.value(),
                followed=chosen(self.followed),
                followed_why=self.followed_why.value(),
            )
        )

    def refresh(self) -> None:
        """Ask whether it was followed once there is something to follow."""
        answered = bool(self.said.value().strip())
        self.followed.setVisible(answered)
        self.followed_why.setVisible(answered)

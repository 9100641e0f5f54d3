"""Being open with each person: told before, after, or not."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.decision.disclosing import Telling, TellWhen
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.decide.persons.person_names import PersonCards
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.days.date_field import DateField
from infoshare_desktop.ui.kit.days.moment_field import MomentField
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools
    from infoshare_desktop.ui.kit.fields.field import AnyField


class TellingsPart(PersonCards):
    """One card for each person that the information identifies."""

    def keys(self) -> tuple[str, ...]:
        """See Cards."""
        return tuple(line.reference for line in self.presenter.draft.people)

    def make(self, key: str) -> FormPart:
        """See Cards."""
        return TellingForm(self.presenter, key, self.tools)

    def title_of(self, key: str) -> str:
        """See Cards."""
        return _("Telling {person}").format(person=super().title_of(key))


class TellingForm(FormPart):
    """When they are told, by whom and what; why not and until when, where they are not."""

    def __init__(self, presenter: Presenter, person: str, tools: Tools) -> None:
        self._person = person
        name = f"tellings.{person}"
        self.when = Choice(
            f"{name}.when",
            _("When are they told what is shared, why, and with whom?"),
            [Option(when.value, wording.told(when)) for when in TellWhen],
        )
        self.reason = DropDown(
            f"{name}.reason", _("Why are they not told?"), options(presenter.pack, ListName.NOT_TOLD)
        )
        self.why_not = LongText(f"{name}.why_not", _("In your own words"), lines=2)
        self.tell_on = DateField(
            f"{name}.tell_on",
            _("When will you look again whether they can be told?"),
            tools.clock,
            _("It stands on Home from that day."),
        )
        self.at = MomentField(
            f"{name}.at", _("When did you tell them?"), tools.clock, _("Only where you have already.")
        )
        self.by = TextLine(f"{name}.by", _("Who told them?"), _("Leave this empty if it was you."))
        self.said = LongText(f"{name}.said", _("What were they told?"), lines=2)
        super().__init__(
            presenter,
            (self.when, self.reason, self.why_not, self.tell_on),
            more=(self.at, self.by, self.said),
            more_title=_("If you have told {person} already (optional)").format(person=person),
        )
        self._fill(presenter.draft.telling(person))

    def _fill(self, line: Telling) -> None:
        self.when.set_value(line.when)
        self.reason.set_value(line.reason)
        self.why_not.set_value(line.why_not)
        self.tell_on.set_value(line.tell_on)
        self.at.set_value(line.at)
        self.by.set_value(line.by)
        self.said.set_value(line.said)

    def take(self) -> None:
        """See FormPart."""
        when = self.when.value()
        self.presenter.telling(
            Telling(
                self._person,
                TellWhen(when) if when else None,
                self.why_not.value(),
                self.reason.value() or "",
                self.tell_on.value(),
                self.at.value(),
                self.by.value(),
                self.said.value(),
            )
        )

    def refresh(self) -> None:
        """Ask for reasons only where they are not told, and how it went only where they are told before."""
        when = self.presenter.draft.telling(self._person).when
        only_where: dict[TellWhen, tuple[AnyField, ...]] = {
            TellWhen.NOT_TOLD: (self.reason, self.why_not, self.tell_on),
            TellWhen.BEFORE: (self.at, self.by, self.said),
        }
        for case, fields in only_where.items():
            for field in fields:
                field.setVisible(when is case)

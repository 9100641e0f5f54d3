"""The form for one act of sharing."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.acts.sharing import PersonTold
from infoshare_desktop.domain.decision.disclosing import Recipient, TellWhen
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.part import options
from infoshare_desktop.ui.kit.choice import Choice
from infoshare_desktop.ui.kit.drop_down import DropDown
from infoshare_desktop.ui.kit.form import Form
from infoshare_desktop.ui.kit.long_text import LongText
from infoshare_desktop.ui.kit.moment_field import MomentField
from infoshare_desktop.ui.kit.option_row import Option
from infoshare_desktop.ui.kit.text_line import TextLine
from infoshare_desktop.ui.share.act import Act

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Clock


class ActForm(Form):
    """When, to whom really, how it was checked that it is them, what, and whether each person was told."""

    def __init__(self, act: Act, people: tuple[str, ...], pack: Pack, clock: Clock) -> None:
        super().__init__()
        self._plan = act.plan
        self.at = MomentField("at", _("When did you share it?"), clock, _("Leave this empty if it was just now."))
        self.organisation = TextLine("organisation", _("Organisation"))
        self.name = TextLine("name", _("Name of the person there"))
        self.role = TextLine("role", _("Their role"))
        self.contact = TextLine("contact", _("How you reached them"))
        self.verified = DropDown("verified", _("How did you check that it is them?"), options(pack, ListName.VERIFIED))
        self.what = LongText("what", _("What did you share?"), _("Exactly what you passed on, no more."), lines=3)
        self.method = DropDown("method", _("How did you share it?"), options(pack, ListName.METHODS))
        self.new_because = LongText("new_because", _("Why was this recipient added after the decision?"), lines=2)
        self._told = tuple(_Told(self, person) for person in people)
        who = (self.organisation, self.name, self.role, self.contact)
        for field in (self.at, *who, self.verified, self.new_because, self.what, self.method):
            self.add(field)
        for told in self._told:
            told.lay()
        self.new_because.setVisible(act.plan is None)
        self._fill(act)

    def act(self) -> Act:
        """What the form holds."""
        return Act(
            plan=self._plan,
            at=self.at.value(),
            recipient=Recipient(
                organisation=self.organisation.value(),
                name=self.name.value(),
                role=self.role.value(),
                contact=self.contact.value(),
            ),
            what=self.what.value(),
            new_because=self.new_because.value(),
            method=self.method.value() or "",
            verified=self.verified.value() or "",
            told=tuple(line for told in self._told if (line := told.value()) is not None),
        )

    def set_values(self, values: Mapping[str, object]) -> None:
        """See Form; whether it is asked why somebody is not told follows from the values."""
        super().set_values(values)
        for told in self._told:
            told.follow()

    def _fill(self, act: Act) -> None:
        self.at.set_value(act.at)
        self.organisation.set_value(act.recipient.organisation)
        self.name.set_value(act.recipient.name)
        self.role.set_value(act.recipient.role)
        self.contact.set_value(act.recipient.contact)
        self.verified.set_value(act.verified)
        self.what.set_value(act.what)
        self.method.set_value(act.method)
        self.new_because.set_value(act.new_because)
        lines = {line.person: line for line in act.told}
        for told in self._told:
            told.fill(lines.get(told.person))


class _Told:
    """The two fields about one person being told."""

    def __init__(self, form: Form, person: str) -> None:
        self.person = person
        self._form = form
        words = [Option(when.value, wording.told(when)) for when in TellWhen]
        self.when = Choice(f"told.{person}.when", _("Was {person} told?").format(person=person), words)
        self.why_not = LongText(f"told.{person}.why_not", _("Why is {person} not told?").format(person=person), lines=2)
        self.when.changed.connect(self.follow)

    def lay(self) -> None:
        """Put the fields on the form."""
        self._form.add(self.when)
        self._form.add(self.why_not)

    def fill(self, line: PersonTold | None) -> None:
        """Show what was planned."""
        self.when.set_value(line.when if line else None)
        self.why_not.set_value(line.why_not if line else "")
        self.follow()

    def value(self) -> PersonTold | None:
        """What is filled in; None while nothing is."""
        when = self.when.value()
        return PersonTold(self.person, TellWhen(when), self.why_not.value()) if when else None

    def follow(self) -> None:
        """Ask for the reason only where there is one to give."""
        self.why_not.setVisible(self.when.value() == TellWhen.NOT_TOLD)

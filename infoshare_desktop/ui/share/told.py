"""Whether one person was told of one act of sharing: when, by whom and what, or why not and until when."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.acts.sharing import PersonTold
from infoshare_desktop.domain.decision.disclosing import TellWhen
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.part import options
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.days.date_field import DateField
from infoshare_desktop.ui.kit.days.moment_field import MomentField
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.acts.sharing import Disclosure
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.ui.kit.fields.field import AnyField


class Told:
    """A group of fields for one person; see ``fields.Group``."""

    def __init__(self, person: str, pack: Pack, clock: Clock) -> None:
        self.person = person
        place = f"told.{person}"
        words = [Option(when.value, wording.told(when)) for when in TellWhen]
        self.when = Choice(f"{place}.when", _("Was {person} told?").format(person=person), words)
        self.at = MomentField(f"{place}.at", _("When was {person} told?").format(person=person), clock)
        self.by = TextLine(f"{place}.by", _("Who told them?"), _("Leave this empty if it was you."))
        self.said = LongText(f"{place}.said", _("What was {person} told?").format(person=person), lines=2)
        self.reason = DropDown(
            f"{place}.reason", _("Why is {person} not told?").format(person=person), options(pack, ListName.NOT_TOLD)
        )
        self.why_not = LongText(f"{place}.why_not", _("In your own words"), lines=2)
        self.tell_on = DateField(
            f"{place}.tell_on", _("When will you look again whether {person} can be told?").format(person=person), clock
        )

    def fields(self) -> Sequence[AnyField]:
        """See Group."""
        return (self.when, self.at, self.by, self.said, self.reason, self.why_not, self.tell_on)

    def fill(self, act: Disclosure) -> None:
        """See Group."""
        line = next((line for line in act.told if line.person == self.person), None)
        self.when.set_value(line.when if line else None)
        if line is None:
            return
        self.at.set_value(line.at)
        self.by.set_value(line.by)
        self.said.set_value(line.said)
        self.reason.set_value(line.reason)
        self.why_not.set_value(line.why_not)
        self.tell_on.set_value(line.tell_on)

    def into(self, act: Disclosure) -> Disclosure:
        """See Group."""
        when = self.when.value()
        others = tuple(line for line in act.told if line.person != self.person)
        return replace(act, told=(*others, self._line(TellWhen(when), act.worker.name)) if when else others)

    def follow(self, act: Disclosure) -> None:
        """See Group."""
        line = next((line for line in act.told if line.person == self.person), None)
        told_before = line is not None and line.when is TellWhen.BEFORE
        not_told = line is not None and line.when is TellWhen.NOT_TOLD
        _show((self.at, self.by, self.said), told_before)
        _show((self.reason, self.why_not, self.tell_on), not_told)

    def _line(self, when: TellWhen, worker: str) -> PersonTold:
        """Only what was asked for: what stands in a field that is hidden now does not count."""
        if when is TellWhen.NOT_TOLD:
            return PersonTold(self.person, when, self.why_not.value(), self.reason.value() or "", self.tell_on.value())
        if when is TellWhen.AFTER:
            return PersonTold(self.person, when)
        by = self.by.value() or worker
        return PersonTold(self.person, when, at=self.at.value(), by=by, said=self.said.value())


def _show(fields: Sequence[AnyField], is_asked: bool) -> None:  # noqa: FBT001  (spelled like Qt's setters)
    for field in fields:
        field.setVisible(is_asked)

"""The fields of one act of sharing, in the groups in which a worker tells them."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QHBoxLayout

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.after.chasing import day_to_ask
from infoshare_desktop.domain.decision.disclosing import Recipient
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.domain.needs.beginning import NOT_VERIFIED
from infoshare_desktop.domain.needs.sending import address_needs_second_person
from infoshare_desktop.ui.decide.part import options
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.choices.several import Several
from infoshare_desktop.ui.kit.choices.tick import Tick
from infoshare_desktop.ui.kit.days.date_field import DateField, day_to_come
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from infoshare_desktop.domain.acts.sharing import Disclosure
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.ui.kit.fields.field import AnyField


class Group(Protocol):
    """Some fields of the form: they show an act, and give it back as it stands in them."""

    def fields(self) -> Sequence[AnyField]:
        """The fields in their order."""
        ...

    def fill(self, act: Disclosure) -> None:
        """Show this act."""
        ...

    def into(self, act: Disclosure) -> Disclosure:
        """The act with what these fields hold."""
        ...

    def follow(self, act: Disclosure) -> None:
        """Show or hide what depends on other fields."""
        ...


class Whom:
    """To whom it really went, who else got it, and how it was checked that it is them."""

    def __init__(self, pack: Pack, *, planned: bool) -> None:
        self._planned = planned
        self.organisation = TextLine("organisation", _("Organisation"))
        self.name = TextLine("name", _("Name of the person there"))
        self.role = TextLine("role", _("Their role"))
        self.contact = TextLine("contact", _("How you reached them"), _("The number, address or mailbox that you used"))
        self.copies = TextLine(
            "copies", _("Who else got a copy?"), _("Each needs a reason of their own. Empty: nobody.")
        )
        self.new_because = LongText("new_because", _("Why was this recipient added after the decision?"), lines=2)
        self.verified = DropDown("verified", _("How did you check that it is them?"), options(pack, ListName.VERIFIED))
        self.verified_note = TextLine(
            "verified_note", _("The number you rang, who vouched for them, or why not checked")
        )

    def fields(self) -> Sequence[AnyField]:
        """See Group."""
        who = (self.organisation, self.name, self.role, self.contact, self.copies)
        return (*who, self.new_because, self.verified, self.verified_note)

    def fill(self, act: Disclosure) -> None:
        """See Group."""
        self.organisation.set_value(act.recipient.organisation)
        self.name.set_value(act.recipient.name)
        self.role.set_value(act.recipient.role)
        self.contact.set_value(act.recipient.contact)
        self.copies.set_value(act.copies)
        self.new_because.set_value(act.new_because)
        self.verified.set_value(act.verified)
        self.verified_note.set_value(act.verified_note)

    def into(self, act: Disclosure) -> Disclosure:
        """See Group."""
        recipient = Recipient(self.organisation.value(), self.name.value(), self.role.value(), self.contact.value())
        return replace(
            act,
            recipient=recipient,
            copies=self.copies.value(),
            new_because=self.new_because.value(),
            verified=self.verified.value() or "",
            verified_note=self.verified_note.value(),
        )

    def follow(self, act: Disclosure) -> None:
        """See Group."""
        self.new_because.setVisible(not self._planned)
        self.verified_note.setVisible(bool(act.verified))
        label = (
            _("Why did you not check who they are?")
            if act.verified == NOT_VERIFIED
            else _("The number you rang, or who vouched for them")
        )
        self.verified_note.set_label(label)


class Contents:
    """What they got, what they did not, and the three looks at it that nobody else can take."""

    def __init__(self) -> None:
        self.what = LongText("what", _("What did you share?"), _("Exactly what you passed on, no more."), lines=3)
        self.withheld = LongText(
            "withheld", _("What did you leave out?"), _("Write “nothing” if they got all of it."), lines=2
        )
        self.need_to_know = LongText("need_to_know", _("Why do they need it?"), lines=2)
        self.only_needed = Tick("only_needed", _("I looked again: they need all of it"))
        self.parts_marked = Tick("parts_marked", _("I looked again: facts, allegations and opinions are told apart"))
        self.others_removed = Tick(
            "others_removed", _("I looked again: names, addresses and details of others are taken out, or needed")
        )

    def fields(self) -> Sequence[AnyField]:
        """See Group."""
        looks = (self.only_needed, self.parts_marked, self.others_removed)
        return (self.what, self.withheld, self.need_to_know, *looks)

    def fill(self, act: Disclosure) -> None:
        """See Group."""
        self.what.set_value(act.what)
        self.withheld.set_value(act.withheld)
        self.need_to_know.set_value(act.need_to_know)
        self.only_needed.set_value(act.only_needed)
        self.parts_marked.set_value(act.parts_marked)
        self.others_removed.set_value(act.others_removed)

    def into(self, act: Disclosure) -> Disclosure:
        """See Group."""
        return replace(
            act,
            what=self.what.value(),
            withheld=self.withheld.value(),
            need_to_know=self.need_to_know.value(),
            only_needed=self.only_needed.value(),
            parts_marked=self.parts_marked.value(),
            others_removed=self.others_removed.value(),
        )

    def follow(self, act: Disclosure) -> None:
        """See Group; nothing depends on anything here."""


class Way:
    """How it went, how it was kept safe, and what they may do with it."""

    def __init__(self, pack: Pack, decision: Decision) -> None:
        self._decision = decision
        self.method = DropDown("method", _("How did you share it?"), options(pack, ListName.METHODS))
        self.address_checked_by = TextLine(
            "address_checked_by",
            _("Who else compared the address?"),
            _("Somebody could be in danger if it went astray. Let a second person compare it, letter by letter."),
        )
        self.security = Several("security", _("How was it kept safe on the way?"), options(pack, ListName.SECURITY))
        self.conditions = Several(
            "conditions", _("What may they do with it, and what not?"), options(pack, ListName.CONDITIONS)
        )
        self.conditions_note = LongText("conditions_note", _("Anything else that you agreed with them"), lines=2)

    def fields(self) -> Sequence[AnyField]:
        """See Group."""
        return (self.method, self.address_checked_by, self.security, self.conditions, self.conditions_note)

    def fill(self, act: Disclosure) -> None:
        """See Group."""
        self.method.set_value(act.method)
        self.address_checked_by.set_value(act.address_checked_by)
        self.security.set_value(act.security)
        self.conditions.set_value(act.conditions)
        self.conditions_note.set_value(act.conditions_note)

    def into(self, act: Disclosure) -> Disclosure:
        """See Group."""
        return replace(
            act,
            method=self.method.value() or "",
            address_checked_by=self.address_checked_by.value(),
            security=self.security.value(),
            conditions=self.conditions.value(),
            conditions_note=self.conditions_note.value(),
        )

    def follow(self, act: Disclosure) -> None:
        """See Group."""
        self.address_checked_by.setVisible(
            address_needs_second_person(act, self._decision) or bool(act.address_checked_by.strip())
        )


class Wanted:
    """What they are asked to do, and when to ask what came of it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.action_wanted = LongText(
            "action_wanted",
            _("What do you ask them to do?"),
            _("Write “nothing” if it is only for them to know."),
            lines=2,
        )
        self.action_by = DateField("action_by", _("By when?"), clock, day_to_come(), objection=self._over)
        self.chase_on = DateField(
            "chase_on",
            _("When will you ask, if nothing comes back?"),
            clock,
            _("It stands on Home from that day until a receipt is there."),
            objection=self._over,
        )
        self._offered = day_to_ask(clock().day(), None)
        self.offer = Button("", ButtonKind.QUIET)
        self.offer.clicked.connect(self._take)
        row = QHBoxLayout()
        row.addWidget(self.offer)
        row.addStretch(1)
        self.chase_on.column.addLayout(row)

    def fields(self) -> Sequence[AnyField]:
        """See Group."""
        return (self.action_wanted, self.action_by, self.chase_on)

    def fill(self, act: Disclosure) -> None:
        """See Group."""
        self.action_wanted.set_value(act.action_wanted)
        self.action_by.set_value(act.action_by)
        self.chase_on.set_value(act.chase_on)

    def into(self, act: Disclosure) -> Disclosure:
        """See Group."""
        return replace(
            act,
            action_wanted=self.action_wanted.value(),
            action_by=self.action_by.value(),
            chase_on=self.chase_on.value(),
        )

    def follow(self, act: Disclosure) -> None:
        """See Group; the offer comes after the day by which it is to be done, and goes once a day stands there."""
        self._offered = day_to_ask(self._clock().day(), act.action_by)
        self.offer.set_words(_("Take {day}").format(day=wording.day(self._offered)))
        self.offer.setVisible(act.chase_on is None)

    def _take(self) -> None:
        self.chase_on.set_value(self._offered)
        self.chase_on.set_error(None)
        self.chase_on.focus_first()
        self.chase_on.touched()

    def _over(self, day: date) -> str:
        return _("This day is over. Choose today or a later one.") if day < self._clock().day() else ""

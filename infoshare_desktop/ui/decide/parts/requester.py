"""Who asks for information, and how the worker knows that it is them."""

from __future__ import annotations

from dataclasses import fields, replace
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.guidance import Choice, ListName
from infoshare_desktop.domain.needs.beginning import POLICE
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.decide.parts.chosen import chosen
from infoshare_desktop.ui.kit.choices.choice import YesNoNotSure
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.days.date_field import DateField
from infoshare_desktop.ui.kit.days.moment_field import MomentField, not_to_come
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.kit.fields.field import AnyField

PREFIX: Final = "requester."
"""What the ids of these fields begin with; the names of what they fill in follow."""


class RequesterPart(FormPart):
    """Who asks, what for, and how that was checked; for the police, what their request has to say."""

    def __init__(self, presenter: Presenter, clock: Clock) -> None:
        self._pack = presenter.pack
        who, what, police, more = self._who(), self._what(clock), self._police(), self._more(clock)
        super().__init__(
            presenter,
            (*who, *what, *police),
            _("Who asks, and how you know that it is them"),
            more=more,
            more_title=_("More about the request (optional)"),
        )
        asks = presenter.draft.trigger.requester
        self.form.set_values({f"{PREFIX}{part.name}": getattr(asks, part.name) for part in fields(asks)})
        self.show_unfinished()
        self.refresh()

    def _who(self) -> tuple[AnyField, ...]:
        self.kind = DropDown(f"{PREFIX}kind", _("Who asks?"), options(self._pack, ListName.REQUESTERS))
        self.organisation = TextLine(f"{PREFIX}organisation", _("Organisation"))
        self.name = TextLine(f"{PREFIX}name", _("Name"))
        self.contact = TextLine(
            f"{PREFIX}contact", _("How to reach them"), _("A number or address that you found yourself")
        )
        self.verified = DropDown(
            f"{PREFIX}verified", _("How do you know that it is them?"), options(self._pack, ListName.VERIFIED)
        )
        self.verified_note = TextLine(
            f"{PREFIX}verified_note",
            _("More about how you checked it"),
            _("The number that you rang, who vouched for them, or why it is not checked yet"),
        )
        return (self.kind, self.organisation, self.name, self.contact, self.verified, self.verified_note)

    def _what(self, clock: Clock) -> tuple[AnyField, ...]:
        self.asked_for = LongText(f"{PREFIX}asked_for", _("What exactly do they ask for, and what for?"), lines=2)
        self.asked_how = DropDown(f"{PREFIX}form", _("How did they ask?"), options(self._pack, ListName.REQUEST_FORMS))
        self.received_at = MomentField(
            f"{PREFIX}received_at", _("When did they ask?"), clock, objection=not_to_come(clock)
        )
        return (self.asked_for, self.asked_how, self.received_at)

    def _more(self, clock: Clock) -> tuple[AnyField, ...]:
        self.position = TextLine(f"{PREFIX}position", _("Position"))
        self.needed_by = DateField(f"{PREFIX}needed_by", _("By when do they need it?"), clock)
        self.states_public_task = YesNoNotSure(
            f"{PREFIX}states_public_task",
            _("Do they say which public task they need it for?"),
            _("A council, the police or another public body may ask for what it needs for its own task."),
        )
        return (self.position, self.needed_by, self.states_public_task)

    def _police(self) -> tuple[AnyField, ...]:
        self.reference = TextLine(f"{PREFIX}reference", _("Reference on the police request"), _("Or “none”"))
        self.authority = TextLine(
            f"{PREFIX}authority",
            _("Who authorised it, and which power do they name?"),
            _("For example: Inspector Hale; Data Protection Act 2018, schedule 2"),
        )
        self.about_victim = YesNoNotSure(
            f"{PREFIX}about_victim", _("Do they ask about somebody who is or may be a victim?")
        )
        self.victim_notified = YesNoNotSure(
            f"{PREFIX}victim_notified", _("Have the police told the victim that they ask?")
        )
        return (self.reference, self.authority, self.about_victim, self.victim_notified)

    def take(self) -> None:
        """See FormPart."""
        trigger = self.presenter.draft.trigger
        requester = replace(
            trigger.requester,
            kind=self.kind.value() or "",
            organisation=self.organisation.value(),
            name=self.name.value(),
            position=self.position.value(),
            contact=self.contact.value(),
            verified=self.verified.value() or "",
            verified_note=self.verified_note.value(),
            asked_for=self.asked_for.value(),
            form=self.asked_how.value() or "",
            received_at=self.received_at.value(),
            needed_by=self.needed_by.value(),
            states_public_task=chosen(self.states_public_task),
            reference=self.reference.value(),
            authority=self.authority.value(),
            about_victim=chosen(self.about_victim),
            victim_notified=chosen(self.victim_notified),
        )
        self.presenter.trigger(replace(trigger, requester=requester))

    def refresh(self) -> None:
        """Ask the police alone what only they are asked; what was said already stays in view."""
        asks = self.presenter.draft.trigger.requester
        self.verified_note.setVisible(bool(asks.verified or asks.verified_note))
        police = asks.kind == POLICE
        for field, said in (
            (self.reference, asks.reference),
            (self.authority, asks.authority),
            (self.about_victim, asks.about_victim),
        ):
            field.setVisible(police or bool(said))
        self.victim_notified.setVisible(asks.about_victim is Choice.YES or asks.victim_notified is not None)

"""What started the decision, and who asks."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision.beginning import Requester, Trigger
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.kit.disclosure import Disclosure
from infoshare_desktop.ui.kit.drop_down import DropDown
from infoshare_desktop.ui.kit.long_text import LongText
from infoshare_desktop.ui.kit.moment_field import MomentField
from infoshare_desktop.ui.kit.text_line import TextLine

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.kit.field import AnyField

_REQUEST: Final = "request"
"""The id in the list *triggers* for a request; it opens the questions about who asks."""


class TriggerPart(FormPart):
    """The kind of trigger, what happened, and the requester folded away until somebody asked."""

    def __init__(self, presenter: Presenter, clock: Clock) -> None:
        self.kind = DropDown("trigger.kind", _("What started this?"), options(presenter.pack, ListName.TRIGGERS))
        self.what = LongText("trigger.what", _("What happened, or what was asked?"), lines=2)
        super().__init__(presenter, (self.kind, self.what))
        trigger = presenter.draft.trigger
        self.kind.set_value(trigger.kind)
        self.what.set_value(trigger.what)
        self.requester = RequesterPart(presenter, clock)
        self.requester.changed.connect(self.changed)
        self.requester.paused.connect(self.paused)
        asked = trigger.kind == _REQUEST or trigger.requester != Requester() or self.requester.begun()
        self.fold = Disclosure(_("Who asks, and how you know that it is them"), self.requester, is_open=asked)
        self.column.addWidget(self.fold)

    def show_problems(self) -> AnyField | None:
        """See Part; what is wrong is not left folded away."""
        mine, theirs = super().show_problems(), self.requester.show_problems()
        if theirs is not None:
            self.fold.set_open(True)
        return mine or theirs

    def take(self) -> None:
        """See FormPart; choosing a request opens what to say about who asks."""
        before = self.presenter.draft.trigger
        trigger = Trigger(self.kind.value() or "", self.what.value(), before.requester)
        if trigger.kind == _REQUEST and before.kind != _REQUEST:
            self.fold.set_open(True)
        self.presenter.trigger(trigger)


class RequesterPart(FormPart):
    """Who asks for information."""

    def __init__(self, presenter: Presenter, clock: Clock) -> None:
        self.name = TextLine("requester.name", _("Name"))
        self.position = TextLine("requester.position", _("Position"))
        self.organisation = TextLine("requester.organisation", _("Organisation"))
        self.contact = TextLine(
            "requester.contact", _("How to reach them"), _("A number or address that you found yourself")
        )
        self.verified = DropDown(
            "requester.verified", _("How do you know that it is them?"), options(presenter.pack, ListName.VERIFIED)
        )
        self.asked_for = LongText("requester.asked_for", _("What exactly do they ask for, and what for?"), lines=2)
        self.received_at = MomentField("requester.received_at", _("When did they ask?"), clock)
        fields = (self.name, self.position, self.organisation, self.contact, self.verified, self.asked_for)
        super().__init__(presenter, (*fields, self.received_at))
        self._fill(presenter.draft.trigger.requester)
        self.show_unfinished()

    def begun(self) -> bool:
        """Whether something stands here that is no value yet."""
        return any(field.unfinished() for field in self.form.fields())

    def _fill(self, asks: Requester) -> None:
        self.name.set_value(asks.name)
        self.position.set_value(asks.position)
        self.organisation.set_value(asks.organisation)
        self.contact.set_value(asks.contact)
        self.verified.set_value(asks.verified)
        self.asked_for.set_value(asks.asked_for)
        self.received_at.set_value(asks.received_at)

    def take(self) -> None:
        """See FormPart."""
        requester = Requester(
            organisation=self.organisation.value(),
            name=self.name.value(),
            position=self.position.value(),
            contact=self.contact.value(),
            verified=self.verified.value() or "",
            asked_for=self.asked_for.value(),
            received_at=self.received_at.value(),
        )
        self.presenter.trigger(replace(self.presenter.draft.trigger, requester=requester))

"""What started the decision, and who asks."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision.beginning import Requester
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.decide.parts.requester import PREFIX, RequesterPart
from infoshare_desktop.ui.decide.slot import Slot
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.choices.tick import Tick
from infoshare_desktop.ui.kit.days.moment_field import MomentField, not_to_come
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.kit.fields.field import AnyField

_ASKED: Final = frozenset({"request", "duty_or_order", "meeting"})
"""Ids in the list *triggers* of what somebody asks in."""


class TriggerPart(FormPart):
    """The kind of trigger; who asks, where somebody does; and folded away what happened, and when."""

    def __init__(self, presenter: Presenter, clock: Clock) -> None:
        draft = presenter.draft
        self.kind = DropDown("trigger.kind", _("What started this?"), options(presenter.pack, ListName.TRIGGERS))
        self.earlier_because = LongText(
            "trigger.earlier_because", _("Why do you decide {number} again?").format(number=draft.earlier), lines=2
        )
        self.what = LongText("trigger.what", _("What happened, or what was asked?"), lines=2)
        self.noticed_at = MomentField(
            "trigger.noticed_at",
            _("When did it happen, or come to your notice?"),
            clock,
            _("Leave this empty if it was just now."),
            objection=not_to_come(clock),
        )
        self.noticed_about = Tick("trigger.noticed_about", _("Day and time are only about right"))
        self.case = TextLine("trigger.case", _("Your own case number"), _("Never a name"))
        super().__init__(
            presenter,
            (self.kind, self.earlier_because),
            more=(self.what, self.noticed_at, self.noticed_about, self.case),
            more_title=_("What happened and when, your case number (optional)"),
        )
        self.earlier_because.setVisible(bool(draft.earlier))
        self._fill()
        self.show_unfinished()
        self.asked = Slot(lambda: self._requester(clock))
        self.column.addWidget(self.asked)
        self.refresh()

    @property
    def requester(self) -> RequesterPart | None:
        """Who asks; None before anybody does."""
        return self.asked.part

    def _requester(self, clock: Clock) -> RequesterPart:
        part = RequesterPart(self.presenter, clock)
        part.changed.connect(self.changed)
        part.paused.connect(self.paused)
        return part

    def _fill(self) -> None:
        trigger = self.presenter.draft.trigger
        self.kind.set_value(trigger.kind)
        self.earlier_because.set_value(trigger.earlier_because)
        self.what.set_value(trigger.what)
        self.noticed_at.set_value(trigger.noticed_at)
        self.noticed_about.set_value(trigger.noticed_about)
        self.case.set_value(trigger.case)

    def refresh(self) -> None:
        """Ask who asks where somebody does, and where it was said already."""
        draft = self.presenter.draft
        begun = any(field.startswith(PREFIX) for field in draft.unfinished)
        self.asked.ask(asked=draft.trigger.kind in _ASKED or draft.trigger.requester != Requester() or begun)

    def show_problems(self) -> AnyField | None:
        """See Part."""
        mine = super().show_problems()
        theirs = None if self.requester is None or self.asked.isHidden() else self.requester.show_problems()
        return mine or theirs

    def take(self) -> None:
        """See FormPart."""
        self.presenter.trigger(
            replace(
                self.presenter.draft.trigger,
                kind=self.kind.value() or "",
                earlier_because=self.earlier_because.value(),
                what=self.what.value(),
                noticed_at=self.noticed_at.value(),
                noticed_about=self.noticed_about.value(),
                case=self.case.value(),
            )
        )

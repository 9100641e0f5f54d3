"""Whom to share with, what, and how: one card for each recipient."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.cards import Cards
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.decide.parts.alarms import Alarms
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.choices.several import Several
from infoshare_desktop.ui.kit.days.date_field import DateField, day_to_come
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools


class PlannedPart(Cards):
    """The planned disclosures, and a button for one more."""

    def __init__(self, presenter: Presenter, tools: Tools) -> None:
        super().__init__(presenter, _("Whom will you share with?"))
        self._tools = tools
        self.add_button = Button(_("Add a recipient"))
        self.add_button.clicked.connect(self._one_more)
        self.add_button_row(self.add_button)

    def keys(self) -> tuple[str, ...]:
        """See Cards."""
        return tuple(plan.id for plan in self.presenter.draft.planned)

    def make(self, key: str) -> FormPart:
        """See Cards."""
        plan = next(plan for plan in self.presenter.draft.planned if plan.id == key)
        return PlanForm(self.presenter, plan, self._tools)

    def title_of(self, key: str) -> str:
        """See Cards."""
        return _("Recipient {number}").format(number=key)

    def removal(self, key: str) -> str:
        """See Cards."""
        return _("Remove recipient {number}").format(number=key)

    def remove(self, key: str) -> None:
        """See Cards."""
        self.presenter.remove_plan(key)

    def begin(self) -> bool:
        """See Part: the first recipient."""
        if self.keys():
            return False
        self._one_more()
        return True

    def _one_more(self) -> None:
        key = self.presenter.add_plan()
        self.refresh()
        self.go_to(key)
        self.touched()


class PlanForm(FormPart):
    """One recipient: each gets only what they need. What it could do to somebody is shown while it is typed."""

    def __init__(self, presenter: Presenter, plan: PlannedDisclosure, tools: Tools) -> None:
        self._id = plan.id
        self._tools = tools
        self._make(f"planned.{plan.id}", presenter)
        first = (self.organisation, self.name, self.what, self.method)
        who = (self.role, self.contact, self.copies)
        what = (self.withheld, self.need_to_know, self.security, self.safeguards)
        wanted = (self.conditions, self.conditions_note, self.action_wanted, self.action_by)
        super().__init__(
            presenter,
            first,
            more=(*who, *what, *wanted),
            more_title=_("More about recipient {number} (optional)").format(number=plan.id),
        )
        self._fill(plan)
        self.alarms = Alarms()
        self.column.addWidget(self.alarms)
        self.form.paused.connect(self._look_out)
        self._look_out()

    def _make(self, name: str, presenter: Presenter) -> None:
        pack = presenter.pack
        self.organisation = TextLine(f"{name}.organisation", _("Organisation"))
        self.name = TextLine(f"{name}.name", _("Name of the person there"))
        self.what = LongText(f"{name}.what", _("What will you share?"), _("Only what they need for this"), lines=2)
        self.method = DropDown(f"{name}.method", _("How will you share it?"), options(pack, ListName.METHODS))
        self.role = TextLine(f"{name}.role", _("Their role"))
        self.contact = TextLine(
            f"{name}.contact", _("How to reach them"), _("A number or address that you have checked")
        )
        self.copies = TextLine(f"{name}.copies", _("Who else gets a copy?"), _("Better: a recipient of their own."))
        self.withheld = LongText(f"{name}.withheld", _("What will you leave out?"), lines=2)
        self.need_to_know = LongText(f"{name}.need_to_know", _("Why do they need it?"), lines=2)
        self.security = Several(
            f"{name}.security", _("How will it be kept safe on the way?"), options(pack, ListName.SECURITY)
        )
        self.safeguards = LongText(f"{name}.safeguards", _("How is it kept safe, in your own words?"), lines=2)
        self.conditions = Several(
            f"{name}.conditions", _("What may they do with it, and what not?"), options(pack, ListName.CONDITIONS)
        )
        self.conditions_note = LongText(f"{name}.conditions_note", _("Anything else to agree with them"), lines=2)
        self.action_wanted = LongText(f"{name}.action_wanted", _("What do you ask them to do?"), lines=2)
        self.action_by = DateField(f"{name}.action_by", _("By when?"), self._tools.clock, day_to_come())

    def _fill(self, plan: PlannedDisclosure) -> None:
        self.organisation.set_value(plan.recipient.organisation)
        self.name.set_value(plan.recipient.name)
        self.role.set_value(plan.recipient.role)
        self.contact.set_value(plan.recipient.contact)
        self.copies.set_value(plan.copies)
        self.what.set_value(plan.what)
        self.withheld.set_value(plan.withheld)
        self.need_to_know.set_value(plan.need_to_know)
        self.method.set_value(plan.method)
        self.security.set_value(plan.security)
        self.safeguards.set_value(plan.safeguards)
        self.conditions.set_value(plan.conditions)
        self.conditions_note.set_value(plan.conditions_note)
        self.action_wanted.set_value(plan.action_wanted)
        self.action_by.set_value(plan.action_by)

    def take(self) -> None:
        """See FormPart."""
        self.presenter.plan(self._plan())

    def _plan(self) -> PlannedDisclosure:
        return PlannedDisclosure(
            id=self._id,
            recipient=Recipient(
                organisation=self.organisation.value(),
                name=self.name.value(),
                role=self.role.value(),
                contact=self.contact.value(),
            ),
            what=self.what.value(),
            withheld=self.withheld.value(),
            need_to_know=self.need_to_know.value(),
            method=self.method.value() or "",
            safeguards=self.safeguards.value(),
            security=self.security.value(),
            conditions=self.conditions.value(),
            conditions_note=self.conditions_note.value(),
            copies=self.copies.value(),
            action_wanted=self.action_wanted.value(),
            action_by=self.action_by.value(),
        )

    def _look_out(self) -> None:
        """Warn while it can still be planned otherwise."""
        draft, plan, looking_out = self.presenter.draft, self._plan(), self._tools.looking_out
        self._tools.runner.run(
            lambda _token: looking_out.over_plan(draft, plan),
            receiver=self,
            done=self.alarms.show_warnings,
            known_error=lambda _error: self.alarms.show_warnings(()),
            reads=True,
        )

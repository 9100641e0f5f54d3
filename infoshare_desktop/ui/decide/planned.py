"""Whom to share with, what, and how: one card for each recipient."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.cards import Cards
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.drop_down import DropDown
from infoshare_desktop.ui.kit.long_text import LongText
from infoshare_desktop.ui.kit.text_line import TextLine

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.presenter import Presenter


class PlannedPart(Cards):
    """The planned disclosures, and a button for one more."""

    def __init__(self, presenter: Presenter) -> None:
        super().__init__(presenter, _("Whom will you share with?"))
        self.add_button = Button(_("Add a recipient"))
        self.add_button.clicked.connect(self._one_more)
        self.add_button_row(self.add_button)

    def keys(self) -> tuple[str, ...]:
        """See Cards."""
        return tuple(plan.id for plan in self.presenter.draft.planned)

    def make(self, key: str) -> FormPart:
        """See Cards."""
        return PlanForm(self.presenter, next(plan for plan in self.presenter.draft.planned if plan.id == key))

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
    """One recipient: each gets only what they need."""

    def __init__(self, presenter: Presenter, plan: PlannedDisclosure) -> None:
        self._id = plan.id
        name = f"planned.{plan.id}"
        self.organisation = TextLine(f"{name}.organisation", _("Organisation"))
        self.name = TextLine(f"{name}.name", _("Name of the person there"))
        self.role = TextLine(f"{name}.role", _("Their role"))
        self.contact = TextLine(f"{name}.contact", _("How to reach them"))
        self.what = LongText(f"{name}.what", _("What will you share?"), _("Only what they need for this"), lines=2)
        self.withheld = LongText(f"{name}.withheld", _("What will you leave out?"), lines=2)
        self.need_to_know = LongText(f"{name}.need_to_know", _("Why do they need it?"), lines=2)
        self.method = DropDown(f"{name}.method", _("How will you share it?"), options(presenter.pack, ListName.METHODS))
        self.safeguards = LongText(
            f"{name}.safeguards",
            _("How is it kept safe?"),
            _("On the way, and what they may not do with it"),
            lines=2,
        )
        who = (self.organisation, self.name, self.role, self.contact)
        super().__init__(presenter, (*who, self.what, self.withheld, self.need_to_know, self.method, self.safeguards))
        self._fill(plan)

    def _fill(self, plan: PlannedDisclosure) -> None:
        self.organisation.set_value(plan.recipient.organisation)
        self.name.set_value(plan.recipient.name)
        self.role.set_value(plan.recipient.role)
        self.contact.set_value(plan.recipient.contact)
        self.what.set_value(plan.what)
        self.withheld.set_value(plan.withheld)
        self.need_to_know.set_value(plan.need_to_know)
        self.method.set_value(plan.method)
        self.safeguards.set_value(plan.safeguards)

    def take(self) -> None:
        """See FormPart."""
        recipient = Recipient(
            organisation=self.organisation.value(),
            name=self.name.value(),
            role=self.role.value(),
            contact=self.contact.value(),
        )
        self.presenter.plan(
            PlannedDisclosure(
                id=self._id,
                recipient=recipient,
                what=self.what.value(),
                withheld=self.withheld.value(),
                need_to_know=self.need_to_know.value(),
                method=self.method.value() or "",
                safeguards=self.safeguards.value(),
            )
        )

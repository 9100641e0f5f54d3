"""Which legal duty or court order it is, and who confirmed it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision.beginning import Duty
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.presenter import Presenter


class DutyPart(FormPart):
    """Asked for once the worker says that there is a duty."""

    def __init__(self, presenter: Presenter) -> None:
        self.kind = DropDown("duty.kind", _("Which duty or order is it?"), options(presenter.pack, ListName.DUTIES))
        self.detail = LongText(
            "duty.detail",
            _("What does it say?"),
            _("The law or the court, the date, and what must be given to whom"),
            lines=2,
        )
        self.confirmed_by = TextLine("duty.confirmed_by", _("Who confirmed that it is a duty?"), _("Name and role"))
        super().__init__(presenter, (self.kind, self.detail, self.confirmed_by))
        duty = presenter.draft.duty
        self.kind.set_value(duty.kind)
        self.detail.set_value(duty.detail)
        self.confirmed_by.set_value(duty.confirmed_by)

    def take(self) -> None:
        """See FormPart."""
        self.presenter.duty(Duty(self.kind.value() or "", self.detail.value(), self.confirmed_by.value()))

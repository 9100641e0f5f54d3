"""Whether a manager knows that something is shared without consent."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision.interest import ManagerTold
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.ui.decide.part import FormPart
from infoshare_desktop.ui.kit.choices.choice import Choice as ChoiceField
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.days.moment_field import MomentField
from infoshare_desktop.ui.kit.fields.text_line import TextLine

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.ui.decide.presenter import Presenter


class ManagerPart(FormPart):
    """Who knows, and since when."""

    def __init__(self, presenter: Presenter, clock: Clock) -> None:
        self.aware = ChoiceField(
            "manager.aware",
            _("Does your manager know that you may share without consent?"),
            (Option(Choice.YES, _("Yes")), Option(Choice.NO, _("Not yet"))),
        )
        self.name = TextLine("manager.name", _("Which manager?"), _("Name and role"))
        self.at = MomentField("manager.at", _("Since when?"), clock)
        super().__init__(
            presenter,
            (self.aware, self.name),
            more=(self.at,),
            more_title=_("When your manager was told (optional)"),
        )
        told = presenter.draft.manager
        self.aware.set_value(told.aware)
        self.name.set_value(told.name)
        self.at.set_value(told.at)
        self.refresh()

    def take(self) -> None:
        """See FormPart."""
        aware = self.aware.value()
        told = ManagerTold(Choice(aware) if aware else None, self.name.value(), self.at.value())
        self.presenter.manager(told)

    def refresh(self) -> None:
        """Who and when only where somebody knows."""
        knows = self.presenter.draft.manager.aware is Choice.YES
        self.name.setVisible(knows)
        self.at.setVisible(knows)

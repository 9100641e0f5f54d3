"""Choosing the rule by which one record is kept."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from infoshare_desktop.domain.facts import keeping
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.retention import Hindrance
from infoshare_desktop.domain.retention_rules import problems_of_reason
from infoshare_desktop.ui.after.act_page import ActPage
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.layout.flow_row import FlowRow
from infoshare_desktop.ui.kit.words.text import body
from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from infoshare_desktop.domain.retention_rules import RetentionRule
    from infoshare_desktop.services.ending.retaining import KeptSoLong
    from infoshare_desktop.ui.retention.tools import RetentionTools

SCREEN: Final = "keep"
"""The name of this screen in a Place."""


class KeepPage(ActPage):
    """How long the record is kept as it is, what else can be done about that, and the rules to choose from."""

    hold_asked = Signal()
    lift_asked = Signal()
    dispose_asked = Signal()

    def __init__(
        self, kept: KeptSoLong, rules: Sequence[RetentionRule], tools: RetentionTools, place: Place | None = None
    ) -> None:
        fitting = Option("", _("The rule that fits by itself: {rule}").format(rule=kept.fitting.label))
        options = [fitting, *(Option(rule.id, rule.label, keeping.how_long(rule)) for rule in rules)]
        self.rule = Choice("rule", _("By which rule is it kept?"), options)
        self.reason = LongText("reason", _("Why?"), lines=2)
        lead = _("Your organisation decides how long. When the time is over the record comes up to be looked at again.")
        title = _("How long {number} is kept").format(number=kept.number)
        super().__init__(title, lead, Place(SCREEN, kept.number), Form((self.rule, self.reason)), tools.runner)
        self._kept, self._tools = kept, tools
        card = Card(_("As it is now"))
        for line in _now(kept):
            card.add(body(line))
        held = Hindrance.HELD in kept.hindrances
        self.hold = Button(_("Lift the hold") if held else _("Hold this record"))
        self.hold.clicked.connect(self.lift_asked if held else self.hold_asked)
        self.dispose = Button(_("Dispose of this record"))
        self.dispose.clicked.connect(self.dispose_asked)
        row = FlowRow(Space.MEDIUM)
        row.add(self.hold)
        row.add(self.dispose)
        card.add(row)
        self.add(card)
        self.rule.set_value(kept.due.rule.id if kept.due.chosen else "")
        self.close_with(_("Keep it by this rule"))
        self.begin(place)

    def problems(self) -> dict[str, str]:
        """See ActPage."""
        return problems_of_reason(self.reason.value())

    def work(self) -> Callable[[], object]:
        """See ActPage."""
        number, rule, reason = self._kept.number, self.rule.value() or "", self.reason.value()
        return lambda: self._tools.retaining.choose(number, rule, reason, self._tools.profile.worker)


def _now(kept: KeptSoLong) -> tuple[str, ...]:
    return (
        keeping.rule(kept.due.rule),
        _("Its time is over: {day}").format(day=keeping.time_over(kept.due)),
        *(keeping.hindrance(one) for one in kept.hindrances),
    )

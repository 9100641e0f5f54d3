"""Writing down that somebody took consent back after the decision was sealed."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.withdrawing import Withdrawal
from infoshare_desktop.domain.after.withdrawals import can_take_back, problems_of_withdrawal
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.after.act_page import ActPage
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.days.moment_field import MomentField
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.records.history import History
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.ui.after.tools import AfterTools

SCREEN: Final = "withdraw"
"""The name of this screen in a Place."""


class WithdrawPage(ActPage):
    """Who took consent back, when, and what they said; the one person who can is chosen already."""

    def __init__(self, decision: Decision, history: History, tools: AfterTools, place: Place | None = None) -> None:
        people = can_take_back(decision, history.withdrawals)
        self.person = Choice("person", _("Who took consent back?"), [Option(person, person) for person in people])
        self.at = MomentField("at", _("When did they say so?"), tools.clock)
        self.said = LongText("said", _("What did they say, and what do they want?"), lines=3)
        super().__init__(
            _("Consent was taken back"),
            _("{number}: the decision stays as it is, and this is kept beside it.").format(number=decision.number),
            Place(SCREEN, decision.number),
            Form((self.person, self.at, self.said)),
            tools.runner,
        )
        self._decision, self._history, self._tools = decision, history, tools
        self.person.set_value(people[0] if len(people) == 1 else None)
        self.at.set_value(tools.clock())
        self.add(Banner(Tone.INFORMATION, _meaning()))
        self.close_with(_("Record that consent was taken back"))
        self.begin(place)

    def problems(self) -> dict[str, str]:
        """See ActPage."""
        found = problems_of_withdrawal(self._withdrawal(), self._decision, self._history, self._tools.clock())
        if self.at.value() is None:
            found["at"] = _("Say when, as near as you know it.")
        return found

    def work(self) -> Callable[[], object]:
        """See ActPage."""
        number, act, withdrawing = self._decision.number, self._withdrawal(), self._tools.withdrawing
        return lambda: withdrawing.withdraw(number, act)

    def _withdrawal(self) -> Withdrawal:
        """What the form holds; a time that cannot be read stands for now."""
        return Withdrawal(
            at=self.at.value() or self._tools.clock(),
            person=self.person.value() or "",
            said=self.said.value().strip(),
            worker=self._tools.profile.worker,
        )


def _meaning() -> str:
    return _(
        "What was passed on cannot be called back. For everybody who has it, a task comes up on Home: tell them, and"
        " ask what they still hold. What was planned and not shared yet no longer rests on consent."
    )

"""Placing a legal hold on a record, and lifting it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.retention_rules import problems_of_reason
from infoshare_desktop.ui.after.act_page import ActPage
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.ui.retention.tools import RetentionTools

HOLD: Final = "hold"
LIFT: Final = "lift_hold"
"""The names of this screen in a Place, for either way."""


class HoldPage(ActPage):
    """``lifting`` lets the record end again; either way a reason stays in the record."""

    def __init__(
        self, number: str, tools: RetentionTools, place: Place | None = None, *, lifting: bool = False
    ) -> None:
        example = "" if lifting else _("For example: a court, an inquiry or a complaint needs it.")
        self.reason = LongText("reason", _("Why is it lifted?") if lifting else _("Why is it held?"), example, lines=3)
        title = _("Lift the hold on {number}") if lifting else _("Hold {number}")
        here = Place(LIFT if lifting else HOLD, number)
        super().__init__(title.format(number=number), "", here, Form((self.reason,)), tools.runner)
        self._number, self._tools, self._lifting = number, tools, lifting
        meaning = (
            _("From then on it can be disposed of again. That it was held stays in the record.")
            if lifting
            else _(
                "As long as it is held, nobody can dispose of it or take words out of it. All else goes on as before."
            )
        )
        self.add(Banner(Tone.INFORMATION, meaning))
        self.close_with(_("Lift the hold") if lifting else _("Hold this record"))
        self.begin(place)

    def problems(self) -> dict[str, str]:
        """See ActPage."""
        return problems_of_reason(self.reason.value())

    def work(self) -> Callable[[], object]:
        """See ActPage."""
        retaining, number, reason = self._tools.retaining, self._number, self.reason.value()
        act = retaining.lift_hold if self._lifting else retaining.hold
        return lambda: act(number, reason, self._tools.profile.worker)

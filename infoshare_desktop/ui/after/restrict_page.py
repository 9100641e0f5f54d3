"""Restricting a record, and lifting a restriction."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.after.afterwards import problems_of_restriction
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.after.act_page import ActPage
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.ui.after.tools import AfterTools

RESTRICT: Final = "restrict"
LIFT: Final = "lift"
"""The names of this screen in a Place, for either way."""


class RestrictPage(ActPage):
    """``lifting`` shows a record again that was restricted; either way a ground stays in the record."""

    def __init__(self, number: str, tools: AfterTools, place: Place | None = None, *, lifting: bool = False) -> None:
        asked = _("Why is it lifted?") if lifting else _("Why is it restricted?")
        example = "" if lifting else _("For example: the person says that it is wrong, and it is being looked at.")
        self.ground = LongText("ground", asked, example, lines=3)
        title = _("Lift the restriction of {number}") if lifting else _("Restrict {number}")
        here = Place(LIFT if lifting else RESTRICT, number)
        super().__init__(title.format(number=number), "", here, Form((self.ground,)), tools.runner)
        self._number, self._tools, self._lifting = number, tools, lifting
        self.add(Banner(Tone.INFORMATION if lifting else Tone.WARNING, _meaning(number, lifting=lifting)))
        self.close_with(_("Lift the restriction") if lifting else _("Restrict this record"))
        self.begin(place)

    def problems(self) -> dict[str, str]:
        """See ActPage."""
        return problems_of_restriction(self.ground.value())

    def work(self) -> Callable[[], object]:
        """See ActPage."""
        restricting, number, ground = self._tools.restricting, self._number, self.ground.value()
        act = restricting.lift if self._lifting else restricting.restrict
        return lambda: act(number, ground, self._tools.profile.worker)


def _meaning(number: str, *, lifting: bool) -> str:
    if lifting:
        return _("The record is listed, found and printed again as before. That it was restricted stays in the record.")
    return _(
        "The record is kept, and no longer listed, found by words or printed; nothing can be done with it, and what is"
        " to do about it rests. You find it again by typing its whole number: {number}. Write the number down."
    ).format(number=number)

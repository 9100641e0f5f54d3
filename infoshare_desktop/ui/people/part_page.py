"""Taking back that two references are the same person."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.after.act_page import ActPage
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.forms.form import Form

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.ui.people.tools import PeopleTools

SCREEN: Final = "two_people"
"""The name of this screen in a Place; its question is the other reference."""


class PartPage(ActPage):
    """Why the two are not one person after all."""

    def __init__(self, one: str, other: str, tools: PeopleTools, place: Place | None = None) -> None:
        self.why = LongText("why", _("How do you know?"), _("Without names: it stays in the chain."), lines=3)
        super().__init__(
            _("{one} and {other} are two people after all").format(one=one, other=other),
            _("Each is then shown alone again, with the records that have its reference. No record changes."),
            Place(SCREEN, one, other),
            Form((self.why,)),
            tools.runner,
        )
        self._one, self._other = one, other
        self._people = tools.people
        self.close_with(_("They are two people"))
        self.begin(place)

    def problems(self) -> dict[str, str]:
        """See ActPage."""
        return {} if self.why.value().strip() else {"why": _("Say how you know: it stays in the chain.")}

    def work(self) -> Callable[[], object]:
        """See ActPage."""
        people, one, other, why = self._people, self._one, self._other, self.why.value()
        return lambda: people.unalias(one, other, why)

"""A breach: recorded as soon as it is noticed, brought up to date, closed."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.after.breaches import problems
from infoshare_desktop.domain.chain import Entry
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.after.act_page import ActPage
from infoshare_desktop.ui.breach.breach_form import BreachForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.ui.breach.tools import BreachTools

SCREEN: Final = "breach"
"""The name of this screen in a Place: its reference is the breach's number, its question the decision's."""


class BreachPage(ActPage):
    """``number`` is empty for a new breach; ``shown`` is what the form begins with."""

    def __init__(self, number: str, shown: Breach, tools: BreachTools, place: Place | None = None) -> None:
        self.fields = BreachForm(tools)
        here = Place(SCREEN, number, "" if number else shown.decision)
        super().__init__(_title(number), _lead(number), here, self.fields, tools.runner)
        self._number, self._tools = number, tools
        self.fields.fill(shown)
        self.close_with(_("Record how it stands now") if number else _("Record this breach"))
        self.begin(place)
        self.fields.tell()

    def problems(self) -> dict[str, str]:
        """See ActPage."""
        found = problems(self.fields.breach(), self._tools.clock())
        if self.fields.found_at.value() is None:
            found["found_at"] = _("Say when it was noticed: the 72 hours run from there.")
        return found

    def work(self) -> Callable[[], object]:
        """See ActPage."""
        breaching, number, breach = self._tools.breaching, self._number, self.fields.breach()
        if number:
            return lambda: breaching.update(number, breach)
        return lambda: breaching.record(breach)

    def done(self, result: object) -> None:
        """A new breach has its number only now."""
        assert isinstance(result, Entry)
        self.recorded.emit(result.header.number)


def beginning(tools: BreachTools, decision: str = "", people: tuple[str, ...] = ()) -> Breach:
    """What a new breach begins with: noticed now; the record that it belongs to, and whom that is about."""
    now = tools.clock()
    return Breach(now, "", "", now, tools.worker, decision=decision, people=people)


def _title(number: str) -> str:
    if number:
        return _("Breach {number}").format(number=number)
    return _("Something went to the wrong person or was lost")


def _lead(number: str) -> str:
    if number:
        return _("What was recorded before stays in the record; what you write here is how it stands now.")
    return _("Record it now, even if you do not know much yet. You can bring it up to date until it is closed.")

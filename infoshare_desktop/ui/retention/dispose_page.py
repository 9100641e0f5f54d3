"""Disposing of one record or several for good."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.retention import going
from infoshare_desktop.ui.retention.erasing_page import ErasingPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from infoshare_desktop.services.ending.erasing import WhatGoes
    from infoshare_desktop.ui.retention.tools import RetentionTools

SCREEN: Final = "dispose"
"""The name of this screen in a Place; its reference is the numbers with a space between them."""


class DisposePage(ErasingPage):
    """``rule``: by which rule they are due, in words; empty where they are disposed of before."""

    def __init__(self, what: WhatGoes, rule: str, tools: RetentionTools, place: Place | None = None) -> None:
        numbers = [one.number for one in what.records]
        one = _("Dispose of {number}").format(number=numbers[0])
        several = ngettext("Dispose of {count} record", "Dispose of {count} records", len(numbers))
        super().__init__(
            one if len(numbers) == 1 else several.format(count=len(numbers)),
            _("Everything recorded about it is erased for good: nobody can bring it back."),
            Place(SCREEN, " ".join(numbers)),
            tools,
        )
        self._numbers: Sequence[str] = numbers
        self._rule = rule
        self.refused = Banner(Tone.WARNING, " ".join(going.refusals(what)), word=_("It cannot go yet"))
        self.add(self.refused)
        if not rule:
            early = _("Its time is not over yet. Write below why it goes earlier.")
            self.add(Banner(Tone.WARNING, early))
        self.add_card(_("What will be gone"), going.goes(what))
        self.add_card(_("What will be left"), going.stays(what))
        self.ask_with(_("Dispose of it") if len(numbers) == 1 else _("Dispose of them"), _("Erase it all for good"))
        self.refused.setVisible(bool(going.refusals(what)))
        self.record.setEnabled(not going.refusals(what))
        self.begin(place)

    def work(self) -> Callable[[], object]:
        """See ActPage."""
        erasing, numbers, rule = self.tools.erasing, self._numbers, self._rule
        ground, second, progress = self.ground.value(), self.second.value(), self.progress
        return lambda: erasing.dispose(numbers, ground, second, rule, progress)

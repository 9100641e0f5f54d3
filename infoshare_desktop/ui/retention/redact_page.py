"""Taking one passage out of a record for good."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.facts.fact import Fact
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.after.passages_page import REDACT
from infoshare_desktop.ui.retention.erasing_page import ErasingPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.facts.passages import Passage
    from infoshare_desktop.ui.retention.tools import RetentionTools


class RedactPage(ErasingPage):
    """Shows the words that will be gone, all of them."""

    def __init__(self, number: str, passage: Passage, tools: RetentionTools, place: Place | None = None) -> None:
        here = Place(REDACT, number, passage.key)
        lead = _(
            "{number}: these words are erased for good, in the vault and in every backup that can be reached. What they"
            " were corrected from goes too. In their place stands your ground, the day and both names."
        )
        title = _("Take out “{label}”").format(label=passage.label)
        super().__init__(title, lead.format(number=number), here, tools, passage.words)
        self.set_overline(passage.about)
        self._number, self._passage = number, passage
        self.add_card(_("What will be gone"), (Fact(passage.label, passage.words),))
        self.ask_with(_("Take these words out"), _("Erase them for good"))
        self.begin(place)

    def work(self) -> Callable[[], object]:
        """See ActPage."""
        erasing, number, key = self.tools.erasing, self._number, self._passage.key
        ground, second, progress = self.ground.value(), self.second.value(), self.progress
        return lambda: erasing.redact(number, key, ground, second, progress)

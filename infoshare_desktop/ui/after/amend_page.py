"""Correcting one passage of a sealed decision."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.after.afterwards import problems_of_amendment
from infoshare_desktop.domain.facts.afterwards import what_changed
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.after.act_page import ActPage
from infoshare_desktop.ui.after.passages_page import SCREEN
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.layout.card import Card
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.text import body
from infoshare_desktop.ui.kit.words.tone_line import ToneLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.domain.facts.passages import Passage
    from infoshare_desktop.ui.after.tools import AfterTools


class AmendPage(ActPage):
    """The words as they stand, to be put right; what changes is told as soon as typing rests."""

    def __init__(self, number: str, passage: Passage, tools: AfterTools, place: Place | None = None) -> None:
        self.corrected = LongText(
            "corrected",
            _("What should stand there?") if passage.words else _("What was left out?"),
            _("Change only what is wrong.") if passage.words else "",
            lines=3,
        )
        self.reason = LongText(
            "reason", _("Why is it corrected?"), _("How the mistake came about, if you know."), lines=2
        )
        form = Form((self.corrected, self.reason))
        lead = _("{number}: both will be read, what was sealed and what you write here, with your name and the day.")
        here = Place(SCREEN, number, passage.key)
        title = _("Correct “{label}”").format(label=passage.label) if passage.words else passage.label
        super().__init__(title, lead.format(number=number), here, form, tools.runner)
        self.set_overline(passage.about)
        self._number, self._passage, self._tools = number, passage, tools
        self.changed = ToneLine()
        if passage.words:
            stands = Card(_("As it stands"))
            stands.add(body(passage.words))
            self.add(stands)
            self.corrected.set_value(passage.words)
        self.close_with(_("Record this correction"))
        self.corrected.column.addWidget(self.changed)
        self.corrected.paused.connect(self._tell_changes)
        self.begin(place)
        self._tell_changes()

    def problems(self) -> dict[str, str]:
        """See ActPage."""
        return problems_of_amendment(self._passage.words, self.corrected.value(), self.reason.value())

    def work(self) -> Callable[[], object]:
        """See ActPage."""
        number, key, tools = self._number, self._passage.key, self._tools
        corrected, reason = self.corrected.value(), self.reason.value()
        return lambda: tools.amending.amend(number, key, corrected, reason, tools.profile.worker)

    def _tell_changes(self) -> None:
        words = self._passage.words
        self.changed.say(Tone.INFORMATION, what_changed(words, self.corrected.value()) if words else "")

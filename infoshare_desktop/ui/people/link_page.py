"""Saying that two references are the same person."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.after.act_page import ActPage
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.people.matches import Matches

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.ui.people.tools import PeopleTools

SCREEN: Final = "same_person"
"""The name of this screen in a Place."""


class LinkPage(ActPage):
    """The other reference, found by itself or by a name that is not shown, and how the worker knows."""

    def __init__(self, reference: str, tools: PeopleTools, place: Place | None = None) -> None:
        self.other = TextLine(
            "other", _("The other reference"), _("For example P-0009. A name finds it too, and is not shown.")
        )
        self.matches = Matches(reference, tools)
        self.why = LongText("why", _("How do you know?"), _("Without names: it stays with the link."), lines=3)
        form = Form((self.other,))
        form.add_part(self.matches)
        form.add(self.why)
        super().__init__(
            _("Who else is {person}?").format(person=reference),
            _("Both references are then shown together. Nothing is rewritten, and you can take it back at any time."),
            Place(SCREEN, reference),
            form,
            tools.runner,
        )
        self._reference = reference
        self._people = tools.people
        self.other.changed.connect(lambda: self.matches.look_for(self.other.value()))
        self.matches.chosen.connect(self._choose)
        self.close_with(_("They are the same person"))
        self.begin(place)
        self.matches.look_for(self.other.value())

    def problems(self) -> dict[str, str]:
        """See ActPage."""
        found = {}
        if not self.other.value().strip():
            found["other"] = _("Say which other reference it is.")
        if not self.why.value().strip():
            found["why"] = _("Say how you know: it stays with the link.")
        return found

    def work(self) -> Callable[[], object]:
        """See ActPage."""
        people, reference, why = self._people, self._reference, self.why.value()
        other = self.other.value().strip().upper()
        return lambda: people.alias(reference, other, why)

    def _choose(self, reference: str) -> None:
        self.other.set_value(reference)
        self.matches.look_for("")
        self.why.focus_first()
        self.paused.emit()

"""Erasing what a person's details were before they were changed."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.erasing.earlier_details import Earlier, kinds
from infoshare_desktop.domain.erasing.erasure import problems_of_grounds
from infoshare_desktop.domain.facts.fact import Fact
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.retention.erasing_page import ErasingPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from infoshare_desktop.domain.erasing.earlier_links import EarlierLink
    from infoshare_desktop.ui.retention.tools import RetentionTools

SCREEN: Final = "erase_earlier"
"""The name of this screen in a Place; its reference is the person's."""


class EarlierPage(ErasingPage):
    """Shows when and what it was that goes, and no name: names are shown on demand, and these are the old ones."""

    def __init__(
        self,
        reference: str,
        earlier: Sequence[Earlier | EarlierLink],
        tools: RetentionTools,
        place: Place | None = None,
    ) -> None:
        lead = _(
            "What you know of them today stays. What stood there before goes for good, in the vault and in every"
            " backup that can be reached. Words in records stay: take those out in the record."
        )
        title = _("Erase earlier details of {person}").format(person=reference)
        super().__init__(title, lead, Place(SCREEN, reference), tools)
        self._reference, self._earlier = reference, earlier
        self.add_card(_("What will be gone"), map(_fact, earlier))
        self.ask_with(_("Erase these details"), _("Erase them for good"))
        self.begin(place)

    def problems(self) -> dict[str, str]:
        """See ActPage."""
        words = [text for one in self._earlier for text in one.texts]
        return problems_of_grounds(self.ground.value(), self.second.value(), self.tools.profile.worker, *words)

    def work(self) -> Callable[[], object]:
        """See ActPage."""
        erasing, reference = self.tools.erasing, self._reference
        ground, second, progress = self.ground.value(), self.second.value(), self.progress
        return lambda: erasing.erase_earlier(reference, ground, second, progress)


def _fact(earlier: Earlier | EarlierLink) -> Fact:
    """From when until when they were the details, and what there was; or when a link was told of."""
    return _of_details(earlier) if isinstance(earlier, Earlier) else _of_link(earlier)


def _of_details(earlier: Earlier) -> Fact:
    days = _("{since} to {until}").format(
        since=wording.day(earlier.since.day()), until=wording.day(earlier.until.day())
    )
    return Fact(f"{earlier.person.reference} · {days}", kinds(earlier.person))


def _of_link(earlier: EarlierLink) -> Fact:
    link = earlier.link
    about = _("{one} and {other} · {day}").format(
        one=link.one, other=link.other, day=wording.day(earlier.said_at.day())
    )
    return Fact(about, _("why you linked them") if link.same else _("why you parted them"))

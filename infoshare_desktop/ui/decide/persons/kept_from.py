"""Who must not learn of what is shared about a person."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.facts.fact import joined
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.people.several_people import SeveralPeople
from infoshare_desktop.ui.people.tools import PeopleTools

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools


class KeptFrom(SeveralPeople):
    """The others in the decision are at hand; anybody else named here is not by that identified by the information."""

    def __init__(self, field_id: str, about: str, presenter: Presenter, tools: Tools) -> None:
        self._presenter = presenter
        people = PeopleTools(tools.people, tools.runner, tools.clock)
        super().__init__(field_id, _("Who must not learn of this?"), about, people)

    def at_hand(self) -> Sequence[str]:
        """See SeveralPeople."""
        return [line.reference for line in self._presenter.draft.people if line.reference != self._about]

    def called(self, reference: str) -> str:
        """See SeveralPeople."""
        line = next((line for line in self._presenter.draft.people if line.reference == reference), None)
        roles = self._presenter.pack.choices(ListName.ROLES)
        return joined((reference, roles.label(line.role) if line else ""), " · ")

    def shows_names(self) -> bool:
        """See SeveralPeople."""
        return self._presenter.shows_names

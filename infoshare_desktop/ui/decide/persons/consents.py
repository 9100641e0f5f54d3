"""How the consent of each person stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.ui.decide.persons.consent_form import ConsentForm
from infoshare_desktop.ui.decide.persons.person_names import PersonCards

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.part import FormPart


class ConsentsPart(PersonCards):
    """One card for each person that the information identifies."""

    def keys(self) -> tuple[str, ...]:
        """See Cards."""
        return tuple(line.reference for line in self.presenter.draft.people)

    def make(self, key: str) -> FormPart:
        """See Cards."""
        return ConsentForm(self.presenter, key, self.tools.clock)

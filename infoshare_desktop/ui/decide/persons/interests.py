"""Weighing the public interest for each person who did not consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.ui.decide.persons.interest_form import InterestForm
from infoshare_desktop.ui.decide.persons.person_names import PersonCards

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.part import FormPart


class InterestsPart(PersonCards):
    """One card for each person without consent."""

    def keys(self) -> tuple[str, ...]:
        """See Cards."""
        return self.presenter.draft.without_consent

    def make(self, key: str) -> FormPart:
        """See Cards."""
        return InterestForm(self.presenter, key)

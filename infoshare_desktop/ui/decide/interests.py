"""Weighing the public interest for each person who did not consent."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision.interest import Interest
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.ui.decide.part import FormPart
from infoshare_desktop.ui.decide.person_names import PersonCards
from infoshare_desktop.ui.kit.choice import YesNoNotSure
from infoshare_desktop.ui.kit.long_text import LongText

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.presenter import Presenter


class InterestsPart(PersonCards):
    """One card for each person without consent."""

    def keys(self) -> tuple[str, ...]:
        """See Cards."""
        return self.presenter.draft.without_consent

    def make(self, key: str) -> FormPart:
        """See Cards."""
        return InterestForm(self.presenter, key)


class InterestForm(FormPart):
    """What may come of sharing and of not sharing, and which weighs more."""

    def __init__(self, presenter: Presenter, person: str) -> None:
        self._person = person
        name = f"interests.{person}"
        self.if_not_shared = LongText(
            f"{name}.if_not_shared",
            _("If you do not share: what may happen, how likely is it, how soon?"),
            lines=2,
        )
        self.if_shared = LongText(f"{name}.if_shared", _("If you share: what harm may that do?"), lines=2)
        self.holds = YesNoNotSure(f"{name}.holds", _("Is the public interest enough to share about this person?"))
        self.why = LongText(f"{name}.why", _("Why? Is there a way that needs less?"), lines=2)
        super().__init__(presenter, (self.if_not_shared, self.if_shared, self.holds, self.why))
        line = presenter.draft.interest(person)
        self.if_not_shared.set_value(line.if_not_shared)
        self.if_shared.set_value(line.if_shared)
        self.holds.set_value(line.holds)
        self.why.set_value(line.why)

    def take(self) -> None:
        """See FormPart."""
        holds = self.holds.value()
        self.presenter.interest(
            Interest(
                person=self._person,
                holds=Choice(holds) if holds else None,
                if_shared=self.if_shared.value(),
                if_not_shared=self.if_not_shared.value(),
                why=self.why.value(),
            )
        )

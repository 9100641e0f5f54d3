"""Being open with each person: told before, after, or not."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.decision.disclosing import Telling, TellWhen
from infoshare_desktop.ui.decide.part import FormPart
from infoshare_desktop.ui.decide.person_names import PersonCards
from infoshare_desktop.ui.kit.choice import Choice
from infoshare_desktop.ui.kit.long_text import LongText
from infoshare_desktop.ui.kit.option_row import Option

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.presenter import Presenter


class TellingsPart(PersonCards):
    """One card for each person that the information identifies."""

    def keys(self) -> tuple[str, ...]:
        """See Cards."""
        return tuple(line.reference for line in self.presenter.draft.people)

    def make(self, key: str) -> FormPart:
        """See Cards."""
        return TellingForm(self.presenter, key)

    def title_of(self, key: str) -> str:
        """See Cards."""
        return _("Telling {person}").format(person=super().title_of(key))


class TellingForm(FormPart):
    """When they are told; why not, where they are not."""

    def __init__(self, presenter: Presenter, person: str) -> None:
        self._person = person
        name = f"tellings.{person}"
        self.when = Choice(
            f"{name}.when",
            _("When are they told what is shared, why, and with whom?"),
            [Option(when.value, wording.told(when)) for when in TellWhen],
        )
        self.why_not = LongText(f"{name}.why_not", _("Why are they not told?"), lines=2)
        super().__init__(presenter, (self.when, self.why_not))
        line = presenter.draft.telling(person)
        self.when.set_value(line.when)
        self.why_not.set_value(line.why_not)

    def take(self) -> None:
        """See FormPart."""
        when = self.when.value()
        self.presenter.telling(Telling(self._person, TellWhen(when) if when else None, self.why_not.value()))

    def refresh(self) -> None:
        """Ask for a reason only where they are not told."""
        self.why_not.setVisible(self.presenter.draft.telling(self._person).when is TellWhen.NOT_TOLD)

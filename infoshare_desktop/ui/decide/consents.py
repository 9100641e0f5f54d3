"""How the consent of each person stands."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.guidance import Choice, ListName
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.decide.person_names import PersonCards
from infoshare_desktop.ui.kit.choice import Choice as ChoiceField
from infoshare_desktop.ui.kit.long_text import LongText
from infoshare_desktop.ui.kit.option_row import Option
from infoshare_desktop.ui.kit.several import Several
from infoshare_desktop.ui.kit.text_line import TextLine

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.presenter import Presenter


class ConsentsPart(PersonCards):
    """One card for each person that the information identifies."""

    def keys(self) -> tuple[str, ...]:
        """See Cards."""
        return tuple(line.reference for line in self.presenter.draft.people)

    def make(self, key: str) -> FormPart:
        """See Cards."""
        return ConsentForm(self.presenter, key)


class ConsentForm(FormPart):
    """First whether a no would change anything; only then whether they were asked, and what they said."""

    def __init__(self, presenter: Presenter, person: str) -> None:
        self._person = person
        line = presenter.draft.consent(person)
        name = f"consents.{person}"
        self.anyway = ChoiceField(
            f"{name}.anyway",
            _("If they said no, would you share anyway?"),
            (
                Option(Choice.YES, _("Yes, so I will tell them rather than ask")),
                Option(Choice.NO, _("No, it is their choice")),
                Option(Choice.NOT_SURE, _("Not sure")),
            ),
        )
        self.status = ChoiceField(
            f"{name}.status",
            _("How does their consent stand?"),
            [Option(status.value, wording.consent(status)) for status in ConsentStatus],
        )
        self.not_sought = Several(
            f"{name}.not_sought",
            _("Why were they not asked?"),
            options(presenter.pack, ListName.NOT_SOUGHT),
            _("Choose all that apply."),
        )
        self.given_by = TextLine(f"{name}.given_by", _("Who gave consent, when, and how?"))
        self.covers = TextLine(f"{name}.covers", _("What does it cover?"), _("Which information, and for whom"))
        self.note = LongText(f"{name}.note", _("What do they say and want?"), lines=2)
        super().__init__(presenter, (self.anyway, self.status, self.not_sought, self.given_by, self.covers, self.note))
        self.anyway.set_value(line.anyway)
        self.status.set_value(line.status)
        self.not_sought.set_value(line.not_sought_because)
        self.given_by.set_value(line.given_by)
        self.covers.set_value(line.covers)
        self.note.set_value(line.note)

    def take(self) -> None:
        """See FormPart."""
        anyway, status = self.anyway.value(), self.status.value()
        self.presenter.consent(
            Consent(
                person=self._person,
                anyway=Choice(anyway) if anyway else None,
                status=ConsentStatus(status) if status else None,
                not_sought_because=self.not_sought.value(),
                given_by=self.given_by.value(),
                covers=self.covers.value(),
                note=self.note.value(),
            )
        )

    def refresh(self) -> None:
        """Ask only what the answers so far leave open."""
        line = self.presenter.draft.consent(self._person)
        said_yes = line.standing in {ConsentStatus.GIVEN, ConsentStatus.WITHDRAWN}
        self.status.setVisible(line.anyway is not None and line.anyway is not Choice.YES)
        self.not_sought.setVisible(line.standing is ConsentStatus.NOT_SOUGHT)
        self.given_by.setVisible(said_yes)
        self.covers.setVisible(said_yes)
        self.note.setVisible(line.standing is not None)

"""What the information is, of what kind, and what it is for."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.domain.needs.information import OTHER_AGENCY
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.decide.parts.chosen import chosen
from infoshare_desktop.ui.kit.choices.choice import YesNoNotSure
from infoshare_desktop.ui.kit.choices.several import Several
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.presenter import Presenter


class InformationPart(FormPart):
    """The information in a few words."""

    def __init__(self, presenter: Presenter) -> None:
        self.summary = LongText(
            "information",
            _("What is the information, in a few words?"),
            _("No names here: the record knows people by their reference."),
            lines=2,
        )
        super().__init__(presenter, (self.summary,))
        self.summary.set_value(presenter.draft.information.summary)

    def take(self) -> None:
        """See FormPart."""
        self.presenter.information(replace(self.presenter.draft.information, summary=self.summary.value()))


class PurposesPart(FormPart):
    """What sharing would be for."""

    def __init__(self, presenter: Presenter) -> None:
        self.purposes = Several(
            "purposes", _("What is it for?"), options(presenter.pack, ListName.PURPOSES), _("Choose all that apply.")
        )
        super().__init__(presenter, (self.purposes,))
        self.purposes.set_value(presenter.draft.purposes)

    def take(self) -> None:
        """See FormPart."""
        self.presenter.purposes(self.purposes.value())


class CategoriesPart(FormPart):
    """Of what kind the information is; and where another agency gave it, which, and whether they agree."""

    def __init__(self, presenter: Presenter) -> None:
        self.categories = Several(
            "categories",
            _("What kind of information is it?"),
            options(presenter.pack, ListName.CATEGORIES),
            _("Choose all that apply."),
        )
        self.agency = TextLine("information.agency", _("Which agency gave it to you?"))
        self.agency_agrees = YesNoNotSure(
            "information.agency_agrees",
            _("Do they agree that you pass it on?"),
            _("Ask them, unless that is not safe."),
        )
        super().__init__(presenter, (self.categories, self.agency, self.agency_agrees))
        information = presenter.draft.information
        self.categories.set_value(information.categories)
        self.agency.set_value(information.agency)
        self.agency_agrees.set_value(information.agency_agrees)

    def refresh(self) -> None:
        """Ask about the agency where it came from one, and where it was said already."""
        information = self.presenter.draft.information
        given = OTHER_AGENCY in information.categories
        self.agency.setVisible(given or bool(information.agency))
        self.agency_agrees.setVisible(given or information.agency_agrees is not None)

    def take(self) -> None:
        """See FormPart."""
        self.presenter.information(
            replace(
                self.presenter.draft.information,
                categories=self.categories.value(),
                agency=self.agency.value(),
                agency_agrees=chosen(self.agency_agrees),
            )
        )


class AnonymousPart(FormPart):
    """Whether it would serve the purpose without saying whom it is about."""

    def __init__(self, presenter: Presenter) -> None:
        self.would_do = YesNoNotSure(
            "information.anonymous",
            _("Would it do without saying who it is about?"),
            _("If it would, leave the names out: nothing about a person is then shared."),
        )
        super().__init__(presenter, (), more=(self.would_do,), more_title=_("Would it do without names? (optional)"))
        self.would_do.set_value(presenter.draft.information.anonymous_would_do)

    def take(self) -> None:
        """See FormPart."""
        information = replace(self.presenter.draft.information, anonymous_would_do=chosen(self.would_do))
        self.presenter.information(information)


class NotConfidentialPart(FormPart):
    """What makes sensitive information not confidential."""

    def __init__(self, presenter: Presenter) -> None:
        self.because = LongText("not_confidential", _("What makes it not confidential here?"), lines=2)
        super().__init__(presenter, (self.because,))
        self.because.set_value(presenter.draft.information.not_confidential_because)

    def take(self) -> None:
        """See FormPart."""
        information = replace(self.presenter.draft.information, not_confidential_because=self.because.value())
        self.presenter.information(information)

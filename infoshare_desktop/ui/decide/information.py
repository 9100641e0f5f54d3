"""What the information is, of what kind, and what it is for."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.kit.long_text import LongText
from infoshare_desktop.ui.kit.several import Several

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
    """Of what kind the information is."""

    def __init__(self, presenter: Presenter) -> None:
        self.categories = Several(
            "categories",
            _("What kind of information is it?"),
            options(presenter.pack, ListName.CATEGORIES),
            _("Choose all that apply."),
        )
        super().__init__(presenter, (self.categories,))
        self.categories.set_value(presenter.draft.information.categories)

    def take(self) -> None:
        """See FormPart."""
        self.presenter.information(replace(self.presenter.draft.information, categories=self.categories.value()))


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

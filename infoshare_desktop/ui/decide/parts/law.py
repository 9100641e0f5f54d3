"""What the sharing rests on in law: plain words first, and all of it may wait for somebody who knows."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision.law import Law
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.ui.decide.part import FormPart, options
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.fields.text_line import TextLine

if TYPE_CHECKING:
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.kit.fields.field import AnyField

_SPECIAL: Final = "special_category"
_OFFENCES: Final = "allegation"
"""Ids in the list *categories* of what the law asks a condition of its own for."""


class LawPart(FormPart):
    """Folded away; the conditions are asked for where the kinds of information call for them."""

    def __init__(self, presenter: Presenter) -> None:
        super().__init__(
            presenter,
            (),
            more=(*self._reasons(presenter.pack), *self._papers()),
            more_title=_("What it rests on in law (may be confirmed later)"),
        )
        law = presenter.draft.law
        self.basis.set_value(law.basis)
        self.special.set_value(law.special_condition)
        self.offence.set_value(law.offence_condition)
        self.power.set_value(law.power)
        self.agreement.set_value(law.agreement)
        self.assessment.set_value(law.assessment)

    def _reasons(self, pack: Pack) -> tuple[AnyField, ...]:
        self.basis = DropDown(
            "law.basis",
            _("Why are you allowed to share this?"),
            options(pack, ListName.LAWFUL_BASES),
            _("Leave it empty, or choose “to be confirmed”, if you do not know. Your manager can add it later."),
        )
        self.special = DropDown(
            "law.special_condition",
            _("And the health, beliefs or the like in it?"),
            options(pack, ListName.SPECIAL_CONDITIONS),
        )
        self.offence = DropDown(
            "law.offence_condition",
            _("And the offences or accusations in it?"),
            options(pack, ListName.OFFENCE_CONDITIONS),
        )
        self.power = DropDown("law.power", _("Does anybody name a power to share?"), options(pack, ListName.POWERS))
        return (self.basis, self.special, self.offence, self.power)

    def _papers(self) -> tuple[AnyField, ...]:
        self.agreement = TextLine(
            "law.agreement", _("Is there an agreement or protocol on sharing?"), _("Its name, if there is one")
        )
        self.assessment = LongText(
            "law.assessment",
            _("What does your data protection lead say?"),
            _("Also on an impact assessment. For a single decision it is often not needed."),
            lines=2,
        )
        return (self.agreement, self.assessment)

    def refresh(self) -> None:
        """Ask for the conditions of those kinds of information that are in it; what was said stays in view."""
        draft = self.presenter.draft
        kinds = draft.information.categories
        self.special.setVisible(_SPECIAL in kinds or bool(draft.law.special_condition))
        self.offence.setVisible(_OFFENCES in kinds or bool(draft.law.offence_condition))

    def take(self) -> None:
        """See FormPart."""
        self.presenter.law(
            Law(
                basis=self.basis.value() or "",
                special_condition=self.special.value() or "",
                offence_condition=self.offence.value() or "",
                power=self.power.value() or "",
                agreement=self.agreement.value(),
                assessment=self.assessment.value(),
            )
        )

"""Which part draws which field of a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.guidance import QuestionField
from infoshare_desktop.ui.decide.parts.duty import DutyPart
from infoshare_desktop.ui.decide.parts.emergency import EmergencyPart
from infoshare_desktop.ui.decide.parts.information import (
    AnonymousPart,
    CategoriesPart,
    InformationPart,
    NotConfidentialPart,
    PurposesPart,
)
from infoshare_desktop.ui.decide.parts.law import LawPart
from infoshare_desktop.ui.decide.parts.planned import PlannedPart
from infoshare_desktop.ui.decide.parts.statements import StatementsPart
from infoshare_desktop.ui.decide.parts.tellings import TellingsPart
from infoshare_desktop.ui.decide.parts.trigger import TriggerPart
from infoshare_desktop.ui.decide.persons.consents import ConsentsPart
from infoshare_desktop.ui.decide.persons.interests import InterestsPart
from infoshare_desktop.ui.decide.persons.manager import ManagerPart
from infoshare_desktop.ui.decide.persons.people import PeoplePart

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from infoshare_desktop.ui.decide.part import Part
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.decide.tools import Tools


def field_part(field: QuestionField, presenter: Presenter, tools: Tools) -> Part:
    """The part for a field, showing what the draft holds."""
    parts: Mapping[QuestionField, Callable[[], Part]] = {
        QuestionField.EMERGENCY: lambda: EmergencyPart(presenter, tools),
        QuestionField.DUTY: lambda: DutyPart(presenter),
        QuestionField.TRIGGER: lambda: TriggerPart(presenter, tools.clock),
        QuestionField.INFORMATION: lambda: InformationPart(presenter),
        QuestionField.PURPOSES: lambda: PurposesPart(presenter),
        QuestionField.PEOPLE: lambda: PeoplePart(presenter, tools),
        QuestionField.CATEGORIES: lambda: CategoriesPart(presenter),
        QuestionField.NOT_CONFIDENTIAL: lambda: NotConfidentialPart(presenter),
        QuestionField.CONSENTS: lambda: ConsentsPart(presenter, tools),
        QuestionField.INTERESTS: lambda: InterestsPart(presenter, tools),
        QuestionField.MANAGER: lambda: ManagerPart(presenter, tools.clock),
        QuestionField.ANONYMOUS: lambda: AnonymousPart(presenter),
        QuestionField.STATEMENTS: lambda: StatementsPart(presenter),
        QuestionField.LAW: lambda: LawPart(presenter),
        QuestionField.PLANNED: lambda: PlannedPart(presenter, tools),
        QuestionField.TELLINGS: lambda: TellingsPart(presenter, tools),
    }
    return parts[field]()

"""A decision about somebody who must not be found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.person import ContactLine, Person, Safety
from infoshare_desktop.domain.decision.consent import Consent
from infoshare_desktop.domain.decision.disclosing import Telling, TellWhen
from infoshare_desktop.domain.decision.information import PersonLine, Statement
from infoshare_desktop.domain.decision.interest import Interest, Likelihood, ManagerTold
from infoshare_desktop.domain.guidance import Choice
from tests.ui.decide.walking import consented, presenter

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.ui.decide.presenter import Presenter
    from tests.ui.workshop import Workshop


def dangerous(workshop: Workshop) -> Decision:
    """A decision about Rosa that Darren, who lives with Tracey, must not learn of; her old phone is with him."""
    workshop.people.add("Rosa Quill")
    workshop.people.change(
        Person(
            "P-0001",
            "Rosa Quill",
            contacts=(ContactLine("14 Mill Lane", Safety.HIDDEN), ContactLine("07700 900123", Safety.UNSAFE)),
        )
    )
    workshop.people.add("Darren Marsh")
    desk = presenter(workshop.deciding.start(), workshop.clock)
    consented(desk)
    line = replace(desk.draft.people[0], role="victim", address_secret=Choice.YES, not_to_learn=("P-0002",))
    desk.person(line)
    desk.person(PersonLine("P-0002", "accused", "18_or_over", address_secret=Choice.NO))
    desk.consent(Consent("P-0002", Choice.YES, not_sought_because=("raises_risk",), note="He is not asked"))
    return workshop.deciding.seal(completed(desk))


def completed(desk: Presenter) -> Draft:
    """The draft with what the second person takes to be sealed."""
    desk.go_to("interest")
    weighed = Interest(
        "P-0002",
        Choice.YES,
        "He may be angry",
        "He may find her",
        "Her life weighs more",
        ("adult_harm",),
        Likelihood.LOW,
        Likelihood.HIGH,
        "None would keep her safe",
    )
    desk.interest(weighed)
    desk.manager(ManagerTold(Choice.YES, "Bo Adeyemi"))
    desk.telling(Telling("P-0002", TellWhen.NOT_TOLD, reason="risk"))
    information = replace(
        desk.draft.information,
        anonymous_would_do=Choice.NO,
        accuracy="She said so today",
        statements=(Statement("1", "fact", "She has no room", "told", when="Today"),),
    )
    desk.information(information)
    desk.outcome(replace(desk.draft.outcome, override="Her life weighs more"))
    return desk.draft

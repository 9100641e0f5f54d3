"""Decisions and breaches that are kept by different rules, ready to be recorded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.guidance import Choice
from tests.domain.making import shared_with_consent

if TYPE_CHECKING:
    from infoshare_desktop.domain.acts.breach import Breach
    from infoshare_desktop.domain.decision.draft import Draft


def closed(breach: Breach) -> Breach:
    """The same with everything said."""
    return replace(
        breach,
        contained="Given back unopened",
        at_risk=Choice.NO,
        reported=Choice.NO,
        reported_why="Nobody read it",
        lessons="Ask for the address at every visit",
        closed=True,
    )


def about_child(reference: str) -> Draft:
    """The simple decision, about a child under this reference."""
    made = shared_with_consent()
    line = replace(
        made.people[0],
        reference=reference,
        role="child",
        age="under_12",
        address_secret=Choice.NO,
        responsible="Her mother",
    )
    return replace(
        made,
        people=(line,),
        consents=(replace(made.consents[0], person=reference),),
        tellings=(replace(made.tellings[0], person=reference),),
    )

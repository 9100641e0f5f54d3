"""Complete acts of sharing, by what is particular about each, and the decision that each belongs to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.sharing import Disclosure, PersonTold
from infoshare_desktop.domain.decision.disclosing import Recipient, TellWhen
from infoshare_desktop.domain.decision.draft import EmergencyForm
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.records.record import sealed
from tests.domain.making import NOON, WORKER
from tests.domain.needs.cases import CASES, WHO
from tests.guidance.builtin import leaflet

if TYPE_CHECKING:
    from infoshare_desktop.domain.records.record import Decision

CALL: Final = Disclosure(
    NOON,
    Recipient("Housing Options", "J. Bell"),
    "That she needs a room",
    WORKER,
    planned_id="1",
    method="phone",
    verified="called_back",
    withheld="nothing",
    need_to_know="They let the rooms.",
    security=("private_room",),
    conditions=("purpose_only",),
    only_needed=True,
    parts_marked=True,
    others_removed=True,
    action_wanted="Keep a room for her",
    chase_on=date(2026, 5, 10),
)
"""What was planned in the simple case, passed on by phone."""

LETTER: Final = replace(CALL, method="tracked_post", security=("sealed",), address_checked_by="Lee Park")
BEFORE: Final = PersonTold(WHO, TellWhen.BEFORE, at=NOON, said="Whom I ring, and why")
UNTOLD: Final = PersonTold(WHO, TellWhen.NOT_TOLD, "He reads her mail.", "other")

ACTS: Final = {
    "call": (CALL, "simple"),
    "letter": (LETTER, "secret address"),
    "letter about a place": (replace(LETTER, told=(BEFORE,)), "not confidential"),
    "unverified": (replace(CALL, verified="not_verified", verified_note="Their line was busy."), "simple"),
    "not planned": (replace(CALL, planned_id="", new_because="Bell is ill."), "simple"),
    "told before": (replace(CALL, told=(BEFORE,)), "refused"),
    "not told": (replace(CALL, told=(UNTOLD,)), "not sought"),
}
"""Each act with the case whose decision it carries out."""

AT_ONCE: Final = EmergencyForm(
    None,
    Recipient("Police, by 999"),
    "Where he is now",
    "He has a knife.",
    "emergency_line",
    Choice.YES,
    Choice.NO,
    "life",
)
"""An emergency disclosure with all that is asked for at once."""


def decision_of(case: str) -> Decision:
    """What the case becomes when it is sealed."""
    return sealed(CASES[case], leaflet(), WORKER, "KM-2026-0001", NOON)

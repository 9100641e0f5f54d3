"""Decisions that were made and carried out some time ago, for tests and pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from infoshare_desktop.services.after.sharing import Sharing
from infoshare_desktop.services.deciding import Deciding
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.ending.retaining import Retaining
from infoshare_desktop.services.ending.reviewing import Reviewing
from infoshare_desktop.services.following import FollowingUp
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.retention.tools import RetentionTools
from tests.guidance.builtin import leaflet
from tests.hand_clock import HandClock
from tests.services.desk import disclosure
from tests.ui.decide.walking import consented, presenter
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.services.guiding import Guiding
    from infoshare_desktop.store.vault import Vault
    from tests.ui.workshop import Workshop

REASONS: Final = "She asked me to ring them."


def retention_tools(workshop: Workshop) -> RetentionTools:
    """The services over a workshop's vault; work is done at once."""
    vault, guiding, clock = workshop.vault, workshop.guiding, workshop.clock
    return RetentionTools(
        Retaining(vault, guiding, clock),
        Reviewing(vault, guiding, clock),
        Erasing(vault, guiding, clock),
        ImmediateRunner(),
        clock,
        PROFILE,
        leaflet(),
    )


def carried_out(vault: Vault, guiding: Guiding, clock: Clock, reasons: str = REASONS) -> str:
    """The number of a decision of the clock's day: shared as it was planned, and nothing left to do about it."""
    deciding = Deciding(vault, guiding, clock)
    desk = presenter(deciding.start(), clock)
    consented(desk)
    desk.outcome(replace(desk.draft.outcome, reasons=reasons))
    decision = deciding.seal(desk.draft)
    (plan,) = decision.planned
    act = disclosure(HandClock(clock()), plan.id)
    said = replace(act, verified="called_back", security=("encrypted",), conditions=("purpose_only",))
    Sharing(vault, guiding, clock).record(decision.number, said)
    following = FollowingUp(vault, clock)
    for number, task in vault.read(lambda repositories: repositories.follow_ups.open()):
        if number == decision.number:
            following.finish(number, task.id, "Done")
    return decision.number

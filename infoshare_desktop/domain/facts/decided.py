"""What was decided and what follows from it, in words."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.facts.lag import lag
from infoshare_desktop.domain.guidance import Choice, ListName

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.advice import Advice
    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.records.record import Decision


def outcome(said: Outcome) -> tuple[Fact, ...]:
    """The worker's own decision."""
    return filled(
        (_("You decided"), wording.outcome(said.kind) if said.kind else ""),
        (_("Your reasons"), said.reasons, "outcome.reasons"),
        (_("Why against the guidance or the person's wish"), said.override, "outcome.override"),
        (_("What may happen, and why that is accepted"), said.risk_accepted, "outcome.risk_accepted"),
        (_("What protects the person meanwhile"), said.plan_meanwhile, "outcome.plan_meanwhile"),
        (_("Look at it again on"), wording.day(said.review_on) if said.review_on else "", "outcome.review_on"),
        (_("Decided together with"), said.decided_with, "outcome.decided_with"),
    )


def worker(said: Worker, pack: Pack) -> str:
    """Who decided, and in what standing, as it stood in the record."""
    return joined((said.name, said.role, pack.choices(ListName.WORKER_STATUSES).label(said.status), said.organisation))


def retrospect(decision: Decision) -> str:
    """How long before the record was made something was shared already, as counted; empty where nothing was."""
    if decision.shared_before is None:
        return ""
    gap = lag(decision.sealed_at.instant - decision.shared_before.instant)
    return _("{gap} after it was shared").format(gap=gap) if gap else _("within a minute of sharing it")


def advice(said: Advice, pack: Pack) -> tuple[Fact, ...]:
    """One piece of advice: asked, and what came back."""
    kind = pack.choices(ListName.ADVISERS).label(said.kind)
    channel = pack.choices(ListName.CHANNELS).label(said.channel)
    when = joined((wording.moment(said.asked_at) if said.asked_at else "", channel))
    asked = joined((when, said.asked), ": ")
    withheld = wording.choice(said.identity_withheld) if said.identity_withheld else ""
    place = f"advice.{said.id}"
    return filled(
        (_("Advice from"), joined((said.adviser, kind)), f"{place}.adviser"),
        (_("Asked"), asked, f"{place}.asked"),
        (_("Identity withheld"), withheld, f"{place}.identity_withheld"),
        (_("What they said"), said.said or _("still awaited"), f"{place}.said"),
        (_("Followed"), _followed(said), f"{place}.followed"),
    )


def follow_up(said: FollowUp) -> Fact:
    """Something to do."""
    due = _("by {day}").format(day=wording.day(said.due_on)) if said.due_on else ""
    return Fact(_("To do"), joined((said.what, said.owner, due)), f"follow_ups.{said.id}")


def _followed(said: Advice) -> str:
    if said.followed is None:
        return ""
    if said.followed is Choice.YES and not said.followed_why:
        return wording.choice(said.followed)
    return joined((wording.choice(said.followed), said.followed_why), ": ")

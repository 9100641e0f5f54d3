"""Days and times of acts after the seal that cannot be."""

from __future__ import annotations

from gettext import gettext as _

from infoshare_desktop.domain.acts.sharing import Disclosure, PersonTold
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.record import Decision
from infoshare_desktop.domain.times.order import before, first_of, found, over, to_come


def impossible_in_disclosure(act: Disclosure, decision: Decision, now: Moment) -> dict[str, str]:
    """A sentence for each field of a disclosure whose day or time cannot be, by field id.

    Nothing is passed on before it came to notice, nor before it was decided: what could not wait is an emergency
    disclosure, and has a record of its own. Who did not say when they decided did so after the draft was begun.
    """
    trigger = decision.trigger
    noticed_at = None if trigger.noticed_about else trigger.noticed_at
    unnoticed = _("You learned of it only on {moment}. Check which is right.")
    decided_from = decision.outcome.decided_at or decision.started_at
    undecided = _("You decided only after {moment}. Check the time. If it is right, decide again and say when you did.")
    lines = {
        "at": first_of(
            to_come(act.at, now), before(act.at, noticed_at, unnoticed), before(act.at, decided_from, undecided)
        ),
        "action_by": over(act.action_by, now),
        "chase_on": over(act.chase_on, now),
    }
    for told in act.told:
        lines |= _told(told, noticed_at, now)
    return found(lines)


def _told(told: PersonTold, noticed_at: Moment | None, now: Moment) -> dict[str, str]:
    place = f"told.{told.person}"
    unnoticed = _("You learned of it only on {moment}. Check which is right.")
    return {
        f"{place}.at": first_of(to_come(told.at, now), before(told.at, noticed_at, unnoticed)),
        f"{place}.tell_on": over(told.tell_on, now),
    }

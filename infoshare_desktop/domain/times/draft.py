"""Days and times of a draft that cannot be."""

from __future__ import annotations

from gettext import gettext as _

from infoshare_desktop.domain.counting import as_answered
from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import Telling
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.times.order import before, first_of, found, over, to_come


def impossible_in_draft(draft: Draft, now: Moment) -> dict[str, str]:
    """A sentence for each field of a draft whose day or time counts and cannot be, by field id."""
    draft = as_answered(draft)
    lines = _beginning(draft, now) | _outcome(draft, now)
    for consent in draft.consents:
        lines |= _consent(consent, draft.outcome.decided_at or now, now)
    for asked in draft.advice:
        lines |= _advice(asked, draft, now)
    for telling in draft.tellings:
        lines |= _telling(telling, draft, now)
    for plan in draft.planned:
        lines[f"planned.{plan.id}.action_by"] = over(plan.action_by, now)
    for task in draft.follow_ups:
        lines[f"follow_ups.{task.id}.due_on"] = over(task.due_on, now)
    return found(lines)


def impossible_in_emergency(at: Moment | None, draft: Draft, now: Moment) -> dict[str, str]:
    """The sentence for the time of an emergency disclosure that cannot be, by field id."""
    return found({"emergency.at": first_of(to_come(at, now), _before_noticed(at, draft))})


def noticed_from(draft: Draft) -> Moment | None:
    """Since when it is known, where that was said exactly: nothing about it can have happened earlier."""
    return None if draft.trigger.noticed_about else draft.trigger.noticed_at


def _before_noticed(at: Moment | None, draft: Draft) -> str:
    return before(at, noticed_from(draft), _("You say that you learned of it only on {moment}. Check which is right."))


def _beginning(draft: Draft, now: Moment) -> dict[str, str]:
    who = draft.trigger.requester
    asked_on = who.received_at.day() if who.received_at else None
    needed_too_early = who.needed_by is not None and asked_on is not None and who.needed_by < asked_on
    return {
        "trigger.noticed_at": to_come(draft.trigger.noticed_at, now),
        "requester.received_at": to_come(who.received_at, now),
        "requester.needed_by": _("They asked only after this day. Check which is right.") if needed_too_early else "",
        "manager.at": first_of(to_come(draft.manager.at, now), _before_noticed(draft.manager.at, draft)),
    }


def _outcome(draft: Draft, now: Moment) -> dict[str, str]:
    decided_at = draft.outcome.decided_at
    asked_later = _("They asked only on {moment}, so you decided after that. Check which is right.")
    return {
        "decided_at": first_of(
            _("This lies in the future. Seal it once you have decided.") if to_come(decided_at, now) else "",
            _before_noticed(decided_at, draft),
            before(decided_at, draft.trigger.requester.received_at, asked_later),
        ),
        "review_on": over(draft.outcome.review_on, now),
    }


def _consent(consent: Consent, decided_at: Moment, now: Moment) -> dict[str, str]:
    place, given_at = f"consents.{consent.person}", consent.given_at
    withdrawn_early = _("They gave it only on {moment}. Check which is right.")
    return {
        f"{place}.given_at": to_come(given_at, now),
        f"{place}.withdrawn_at": first_of(
            to_come(consent.withdrawn_at, now), before(consent.withdrawn_at, given_at, withdrawn_early)
        ),
        f"{place}.expires_on": _ended(consent, decided_at),
    }


def _ended(consent: Consent, decided_at: Moment) -> str:
    """The sentence for consent that was over before it was given, or before the decision that rests on it."""
    if consent.expires_on is None:
        return ""
    if consent.expires_on < (consent.given_at or decided_at).day():
        return _("It would end before it was given. Check which is right.")
    over_by_then = consent.standing is not ConsentStatus.WITHDRAWN and consent.expires_on < decided_at.day()
    return _("Their consent was over before you decided. Ask them again.") if over_by_then else ""


def _advice(asked: Advice, draft: Draft, now: Moment) -> dict[str, str]:
    place = f"advice.{asked.id}"
    early = _("You asked only on {moment}. Check which is right.")
    return {
        f"{place}.asked_at": first_of(to_come(asked.asked_at, now), _before_noticed(asked.asked_at, draft)),
        f"{place}.said_at": first_of(to_come(asked.said_at, now), before(asked.said_at, asked.asked_at, early)),
    }


def _telling(telling: Telling, draft: Draft, now: Moment) -> dict[str, str]:
    place = f"tellings.{telling.person}"
    return {
        f"{place}.at": first_of(to_come(telling.at, now), _before_noticed(telling.at, draft)),
        f"{place}.tell_on": over(telling.tell_on, now),
    }

"""What follows when somebody takes consent back after the seal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.acts.sharing import Danger
from infoshare_desktop.domain.acts.withdrawing import Withdrawal
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import Recipient
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.domain.records.record import Decision
from infoshare_desktop.domain.warnings.passing import DisclosureWarning

ASK_WITHIN: Final = timedelta(days=7)
"""How long after it came to notice each recipient is told at the latest."""

_GIVEN: Final = frozenset({ConsentStatus.GIVEN, ConsentStatus.IN_PART})


def can_take_back(decision: Decision, withdrawals: Iterable[Withdrawal]) -> tuple[str, ...]:
    """References of those whose consent a decision rests on and who did not take it back yet."""
    gone = {act.person for act in withdrawals}
    given = {line.person for line in decision.consents if line.standing in _GIVEN}
    return tuple(line.reference for line in decision.people if line.reference in given - gone)


def warning(withdrawals: Iterable[Withdrawal], resting: Iterable[Consent]) -> str:
    """What to say as somebody comes to share under a decision that rests on these consents; empty while all stand."""
    people = tuple(_gone(withdrawals, resting))
    sentence = _("{people} took consent back. What was not shared yet no longer rests on it: decide again first.")
    return sentence.format(people=", ".join(people)) if people else ""


def taken_back(
    withdrawals: Iterable[Withdrawal], resting: Iterable[Consent], at: Moment
) -> tuple[DisclosureWarning, ...]:
    """What to warn of where more is passed on at this time under a decision that rests on these consents."""
    by_then = (act for act in withdrawals if act.at.instant <= at.instant)
    return tuple(DisclosureWarning(Danger.TAKEN_BACK, person) for person in _gone(by_then, resting))


def _gone(withdrawals: Iterable[Withdrawal], resting: Iterable[Consent]) -> Iterable[str]:
    """References of those who took back a consent that counts, each once."""
    people = {line.person for line in resting}
    return dict.fromkeys(act.person for act in withdrawals if act.person in people)


def problems_of_withdrawal(act: Withdrawal, decision: Decision, history: History, now: Moment) -> dict[str, str]:
    """What is missing from it, and times that cannot be, by field."""
    found = {}
    if act.person not in can_take_back(decision, history.withdrawals):
        found["person"] = _("Choose who took consent back.")
    if not act.said.strip():
        found["said"] = _("Write what they said and want, in a few words.")
    if act.at.instant > now.instant:
        found["at"] = _("This time is still to come. Check the day and the time.")
    elif act.at.instant < decision.decided_at.instant:
        found["at"] = _("That was before the decision. Correct the record instead, or decide again.")
    return found


def with_tasks(
    act: Withdrawal,
    recipients: Iterable[Recipient],
    count: int,
    owner: str,
    today: date,
    emergencies: Iterable[str] = (),
) -> Withdrawal:
    """The act with one follow-up for each of those who have the information; ``count``: withdrawals before it.

    ``emergencies``: numbers of the emergency disclosures that the decision completes. Whom they went to is left to
    their own record: a name that is taken out there must not stand on under another number.
    """
    at_once = (_("whoever was told at once ({number})").format(number=number) for number in emergencies)
    told = tuple(dict.fromkeys((*at_once, *(str(recipient) for recipient in recipients))))
    tasks = tuple(
        FollowUp(f"withdrawn-{count + 1}-{place}", _task(recipient, act.person), owner, today + ASK_WITHIN, "withdrawn")
        for place, recipient in enumerate(told, start=1)
    )
    return replace(act, follow_ups=tasks)


def _task(recipient: str, person: str) -> str:
    sentence = _("Tell {recipient} that {person} took consent back, and ask what they still hold")
    return sentence.format(recipient=recipient, person=person)

"""What stands against recording an act of sharing, and what comes back. Design section 3, journey 7."""

from __future__ import annotations

import re
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.acts.sharing import Disclosure, Receipt
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.needs.sending import missing_to_send
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.domain.records.record import Decision
from infoshare_desktop.domain.times.acts import impossible_in_disclosure

BY_HAND: Final = "by_hand"
"""On paper, handed to the person: id in the choice list *methods*. Papers left on a doorstep were read by others."""


def problems_to_send(act: Disclosure, decision: Decision, offered: frozenset[ListName], now: Moment) -> dict[str, str]:
    """What is missing before this can be marked as sent, and what cannot be, by field id of the share page."""
    found = impossible_in_disclosure(act, decision, now)
    if act.method == BY_HAND and not act.recipient.name.strip():
        found["name"] = _("Say into whose hand you gave it. Paper is never left for somebody.")
    if _are_several(act.copies):
        found["copies"] = _("Record each of them as a recipient of their own, with what they need and why.")
    for gap in missing_to_send(act, decision, offered):
        found.setdefault(gap.field, gap.sentence)
    return found


def _are_several(copies: str) -> bool:
    """Whether copies went to more than one other: a list was once sent to 44 people of whom few needed any of it."""
    listed = [part for part in re.split(r"[;\n]", copies) if part.strip()]
    return len(listed) > 1 or copies.count(",") > 1 or copies.count("@") > 1


def refusal_to_record(history: History, disclosure: Disclosure, offered: frozenset[ListName], now: Moment) -> str:
    """Why this disclosure cannot be recorded about the decision; empty where it can."""
    decision = history.decision
    if decision is None or decision.outcome.kind is None or not decision.outcome.kind.shares:
        return _("This was not a decision to share. To share now, decide again.")
    if disclosure.planned_id and disclosure.planned_id not in {plan.id for plan in history.open_plans}:
        return _("What was planned for this recipient was recorded before. For more information, decide again.")
    return next(iter(problems_to_send(disclosure, decision, offered, now).values()), "")


def refusal_to_receive(history: History, receipt: Receipt) -> str:
    """Why this receipt cannot be recorded; empty where it can. A second one may bring the reply later."""
    if receipt.disclosure not in {sequence for sequence, _recipient in history.recipients}:
        return _("There is no such disclosure of this decision to confirm.")
    if not receipt.confirmed_by.strip():
        return _("Say who confirmed that it arrived.")
    return ""

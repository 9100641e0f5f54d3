"""What stands against recording an act of sharing. Design section 3, journey 7."""

from __future__ import annotations

from gettext import gettext as _

from infoshare_desktop.domain.acts.sharing import Disclosure, Receipt
from infoshare_desktop.domain.history import History


def refusal_to_record(history: History, disclosure: Disclosure) -> str:
    """Why this disclosure cannot be recorded about the decision; empty where it can."""
    decision = history.decision
    if decision is None or decision.outcome.kind is None or not decision.outcome.kind.shares:
        return _("This was not a decision to share. To share now, decide again.")
    if not str(disclosure.recipient) or not disclosure.what.strip():
        return _("Say whom the information went to, and what it was.")
    if not disclosure.planned_id:
        return "" if disclosure.new_because.strip() else _("Say why this recipient was added after the decision.")
    if disclosure.planned_id not in {plan.id for plan in history.open_plans}:
        return _("What was planned for this recipient was recorded before. For more information, decide again.")
    return ""


def refusal_to_receive(history: History, receipt: Receipt) -> str:
    """Why this receipt cannot be recorded; empty where it can. A second one may bring the reply later."""
    if receipt.disclosure not in {sequence for sequence, _act in history.disclosures}:
        return _("There is no such disclosure of this decision to confirm.")
    if not receipt.confirmed_by.strip():
        return _("Say who confirmed that it arrived.")
    return ""

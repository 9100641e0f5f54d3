"""What stands against an act after the seal, by the id of the field that it is about. Design section 6."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from infoshare_desktop.domain.acts.correcting import Comment
    from infoshare_desktop.domain.decision.outcome import FollowUp
    from infoshare_desktop.domain.records.history import History


def refusal_while_restricted(history: History) -> str:
    """Why nothing is done with this record now; empty where it is not restricted."""
    if history.restriction is None:
        return ""
    return _("This record is restricted. Lift the restriction first, and say why.")


def problems_of_amendment(original: str, corrected: str, reason: str) -> dict[str, str]:
    """What is missing from a correction. To take words away for good is not a correction."""
    found = {}
    if not corrected.strip():
        found["corrected"] = _("Write what should stand there.")
    elif corrected.split() == original.split():
        found["corrected"] = _("This is what stands there already. Change what is wrong in it.")
    if not reason.strip():
        found["reason"] = _("Say why it is corrected: that stays beside it.")
    return found


def problems_of_comment(comment: Comment, decided_on: date, today: date) -> dict[str, str]:
    """What is missing from a supervisor's comment, and days that cannot be."""
    found = {}
    if not comment.supervisor.strip():
        found["supervisor"] = _("Say who said it.")
    if not comment.said.strip():
        found["said"] = _("Write what was said, in a few words.")
    if comment.on > today:
        found["on"] = _("This day is still to come. Write it down once it was said.")
    elif comment.on < decided_on:
        found["on"] = _("The decision was not made yet on this day. Check the day.")
    return {**found, **(_problems_of_action(comment.action, today) if comment.action else {})}


def problems_of_restriction(ground: str) -> dict[str, str]:
    """What is missing from a restriction, or from lifting one."""
    return {} if ground.strip() else {"ground": _("Say why: that stays in the record.")}


def _problems_of_action(action: FollowUp, today: date) -> dict[str, str]:
    found = {}
    if not action.what.strip():
        found["what"] = _("Say what is to be done.")
    if not action.owner.strip():
        found["owner"] = _("Say who does it.")
    if action.due_on is None:
        found["due_on"] = _("Say by when.")
    elif action.due_on < today:
        found["due_on"] = _("This day is over. Choose today or a later one.")
    return found

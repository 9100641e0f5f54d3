"""Which typed texts stand in one fact: all that goes when the fact is taken out, and nothing beside it.

Choices are left out: they are ids, and whoever chose wrongly corrects that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import Any, Final

from infoshare_desktop.domain.acts.sharing import Disclosure, PersonTold, Warned
from infoshare_desktop.domain.decision.advice import Advice
from infoshare_desktop.domain.decision.beginning import Requester
from infoshare_desktop.domain.decision.consent import Consent
from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Recipient, Telling
from infoshare_desktop.domain.decision.information import PersonLine, Statement
from infoshare_desktop.domain.decision.outcome import FollowUp

_OF_LINES: Final[Mapping[type, tuple[str, ...]]] = {
    FollowUp: ("what", "owner"),
    PersonTold: ("by", "why_not"),
    Recipient: ("name", "role", "organisation", "contact"),
    Requester: ("name", "position", "organisation"),
    Statement: ("text", "source_note", "when"),
    Telling: ("by", "why_not"),
    Warned: ("because",),
}
"""Lines of several fields that are told as one fact."""

_OF_FIELDS: Final[Mapping[tuple[type, str], tuple[str, ...]]] = {
    (Advice, "followed"): ("followed_why",),
    (Consent, "competence"): ("competence_note",),
    (Consent, "not_sought_because"): ("not_sought_note",),
    (Disclosure, "conditions"): ("conditions_note",),
    (Disclosure, "verified"): ("verified_note",),
    (PersonLine, "not_to_learn"): ("not_to_learn_note",),
    (PlannedDisclosure, "conditions"): ("conditions_note",),
    (PlannedDisclosure, "recipient"): ("name", "role", "organisation"),
}
"""Choices that are told with the note beside them, and whom it is planned for: how to reach them is told apart."""


def typed_in_line(line: Any) -> tuple[str, ...]:
    """The fields of a line whose texts stand in the fact that tells it; none where it is told in several facts."""
    return _OF_LINES.get(type(line), ())


def typed_in_field(owner: Any, field: str) -> tuple[str, ...]:
    """The fields whose texts stand in the fact that tells this field: of the owner, or of the line that it holds."""
    known = _OF_FIELDS.get((type(owner), field))
    if known is not None:
        return known
    held = getattr(owner, field)
    return typed_in_line(held) if is_dataclass(held) else (field,)

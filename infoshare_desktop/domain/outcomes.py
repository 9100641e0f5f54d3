"""How what the worker decided stands to what the guidance points to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.decision.consent import ConsentStatus
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.guidance import AnsweredBy, Choice, Indication

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.domain.decision.consent import Consent
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.flow import Standing

FOLLOWS: Final[Mapping[Indication, frozenset[OutcomeKind]]] = {
    Indication.SHARE_NOW: frozenset({OutcomeKind.SHARE_NOW}),
    Indication.SHARE_DUTY: frozenset({OutcomeKind.SHARE_NOW, OutcomeKind.SHARE_PART}),
    Indication.SHARE: frozenset({OutcomeKind.SHARE_NOW}),
    Indication.SHARE_PART: frozenset({OutcomeKind.SHARE_PART}),
    Indication.PUT_RIGHT: frozenset({OutcomeKind.SHARE_LATER, OutcomeKind.DO_NOT_SHARE_YET}),
    Indication.DO_NOT_SHARE: frozenset({OutcomeKind.DO_NOT_SHARE}),
    Indication.GET_ADVICE: frozenset(),
}
"""The outcomes that follow each indication; any other is an override and needs its own reason (design section 2)."""

_AGAINST_WISHES: Final = frozenset({ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN})


def against_indication(draft: Draft, standing: Standing) -> bool:
    """Whether the outcome is another than the guidance points to."""
    if draft.outcome.kind is None or standing.indication is None:
        return False
    return draft.outcome.kind not in FOLLOWS[standing.indication]


def asks_consent(standing: Standing) -> bool:
    """Whether the way leads over the question of consent, with its answer."""
    return any(step.choice and step.question.answered_by is AnsweredBy.CONSENTS for step in standing.steps)


def overrides_consent(draft: Draft, standing: Standing) -> bool:
    """Whether more is shared about a person than they agreed to, where consent was the question.

    Who shares in part shares about those for whom the public interest holds, and leaves the others out; and of what
    somebody agreed to in part, that part. What is shared later may be that part too.
    """
    kind = draft.outcome.kind
    if kind is None or not kind.shares or not asks_consent(standing):
        return False
    against = {line.reference for line in draft.people if _goes_against(draft.consent(line.reference), kind)}
    if kind is not OutcomeKind.SHARE_PART:
        return bool(against)
    return any(draft.interest(person).holds is Choice.YES for person in against)


def without_consent(draft: Draft, standing: Standing) -> tuple[str, ...]:
    """References of the persons who did not consent, where that was the question and the answer was no."""
    answers = {step.choice for step in standing.steps if step.question.answered_by is AnsweredBy.CONSENTS}
    return draft.without_consent if Choice.NO in answers else ()


def _goes_against(consent: Consent, kind: OutcomeKind) -> bool:
    """Whether sharing like this could go against what a person said."""
    in_part = consent.standing is ConsentStatus.IN_PART and kind is not OutcomeKind.SHARE_LATER
    return consent.standing in _AGAINST_WISHES or in_part


def needs_override_reason(draft: Draft, standing: Standing) -> bool:
    """Whether the outcome needs a reason of its own before the decision can be sealed."""
    return against_indication(draft, standing) or overrides_consent(draft, standing)

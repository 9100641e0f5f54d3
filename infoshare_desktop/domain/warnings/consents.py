"""Consent that a decision rests on and that was over by the time of a disclosure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.sharing import Danger
from infoshare_desktop.domain.decision.consent import ConsentStatus
from infoshare_desktop.domain.guidance import AnsweredBy
from infoshare_desktop.domain.warnings.passing import DisclosureWarning

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.decision.consent import Consent
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.domain.records.record import Decision

_GIVEN: Final = frozenset({ConsentStatus.GIVEN, ConsentStatus.IN_PART})


def resting_on(decision: Decision, pack: Pack) -> tuple[Consent, ...]:
    """The consents that a decision rests on, of those that were given.

    None where its way led past the question of consent in the end, by a yes to the duty say: what was entered there
    before stands in the record and counts for nothing.
    """
    asking = {question.id for question in pack.questions if question.answered_by is AnsweredBy.CONSENTS}
    if not any(answer.used and answer.question in asking for answer in decision.answers):
        return ()
    return tuple(line for line in decision.consents if line.standing in _GIVEN)


def consent_over(consents: Iterable[Consent], at: Moment) -> tuple[DisclosureWarning, ...]:
    """Of consents that a decision rests on: whose were given until a day that is over at this time."""
    return tuple(
        DisclosureWarning(Danger.CONSENT_OVER, line.person)
        for line in consents
        if line.expires_on is not None and line.expires_on < at.day()
    )

"""Consent that a decision rests on and that was over by the time of a disclosure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from infoshare_desktop.domain.acts.sharing import Danger
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.warnings.passing import DisclosureWarning

_GIVEN: Final = frozenset({ConsentStatus.GIVEN, ConsentStatus.IN_PART})


def consent_over(consents: Iterable[Consent], at: Moment) -> tuple[DisclosureWarning, ...]:
    """What to warn of where something is passed on at this time: whose consent was given until an earlier day."""
    return tuple(
        DisclosureWarning(Danger.CONSENT_OVER, line.person)
        for line in consents
        if line.standing in _GIVEN and line.expires_on is not None and line.expires_on < at.day()
    )

"""Every way through the guidance that a case can take, as the steps of the worker who takes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from infoshare_desktop.domain.decision.consent import ConsentStatus
from infoshare_desktop.domain.decision.disclosing import TellWhen
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.services.demonstration.steps.advising import advice_awaited, advice_taken
from infoshare_desktop.services.demonstration.steps.agreeing import consent, consents_differ, interest
from infoshare_desktop.services.demonstration.steps.asking import begin, duty, not_confidential
from infoshare_desktop.services.demonstration.steps.deciding import decide, planned, tell
from infoshare_desktop.services.demonstration.steps.step import Step, answer


@dataclass(frozen=True, slots=True)
class Path:
    """One way through the guidance. ``weight``: how often it comes up; ``people``: how many are identified."""

    name: str
    weight: int
    steps: tuple[Step, ...]
    people: int = 1
    emergency: bool = False


_START: Final = (answer("danger", Choice.NO, "no_danger"), answer("duty", Choice.NO, "no_duty"), begin)
_PURPOSE: Final = (*_START, answer("purpose", Choice.YES, "purpose"))
_IDENTIFIED: Final = (*_PURPOSE, answer("identify", Choice.YES, "identify_yes"))
_CONFIDENTIAL: Final = (*_IDENTIFIED, answer("confidential", Choice.YES, "confidential"))
_PROPERLY: Final = (answer("properly", Choice.YES, "properly_yes"), planned)

_GIVEN: Final = consent(ConsentStatus.GIVEN, "consent_note")
_IN_PART: Final = consent(ConsentStatus.IN_PART, "consent_note")
_REFUSED: Final = consent(ConsentStatus.REFUSED, "refused_note")
_WITHDRAWN: Final = consent(ConsentStatus.WITHDRAWN, "withdrawn_note")
_NOT_SOUGHT: Final = consent(ConsentStatus.NOT_SOUGHT, "not_sought_note")
_CANNOT_GIVE: Final = consent(ConsentStatus.CANNOT_GIVE, "cannot_give_note")

_SHARE: Final = decide(OutcomeKind.SHARE_NOW, "reasons")
_KEEP: Final = decide(OutcomeKind.DO_NOT_SHARE, "hold", plan=True, review=True)
_ENOUGH: Final = interest(Choice.YES)
_NOT_ENOUGH: Final = interest(Choice.NO)
_BEFORE: Final = tell(TellWhen.BEFORE)
_AFTER: Final = tell(TellWhen.AFTER)
_NOT_TOLD: Final = tell(TellWhen.NOT_TOLD)

PATHS: Final = (
    Path("consent_given", 24, (*_CONFIDENTIAL, _GIVEN, *_PROPERLY, _BEFORE, _SHARE)),
    Path(
        "refused_overridden",
        7,
        (
            *_CONFIDENTIAL,
            _REFUSED,
            _ENOUGH,
            *_PROPERLY,
            _AFTER,
            decide(OutcomeKind.SHARE_NOW, "reasons", override="override"),
        ),
    ),
    Path("refused_not_shared", 9, (*_CONFIDENTIAL, _REFUSED, _NOT_ENOUGH, _KEEP)),
    Path("withdrawn", 4, (*_CONFIDENTIAL, _WITHDRAWN, _NOT_ENOUGH, _KEEP)),
    Path("not_sought", 9, (*_CONFIDENTIAL, _NOT_SOUGHT, _ENOUGH, *_PROPERLY, _AFTER, _SHARE)),
    Path("not_sought_not_told", 4, (*_CONFIDENTIAL, _NOT_SOUGHT, _ENOUGH, *_PROPERLY, _NOT_TOLD, _SHARE)),
    Path("cannot_give", 3, (*_CONFIDENTIAL, _CANNOT_GIVE, _ENOUGH, *_PROPERLY, _AFTER, _SHARE)),
    Path(
        "in_part",
        4,
        (
            *_CONFIDENTIAL,
            consents_differ,
            _NOT_ENOUGH,
            *_PROPERLY,
            _BEFORE,
            decide(OutcomeKind.SHARE_PART, "reasons", override="in_part"),
        ),
        people=2,
    ),
    Path(
        "consent_in_part",
        3,
        (*_CONFIDENTIAL, _IN_PART, *_PROPERLY, _BEFORE, decide(OutcomeKind.SHARE_PART, "reasons")),
    ),
    Path(
        "legal_duty",
        5,
        (
            answer("danger", Choice.NO, "no_danger"),
            answer("duty", Choice.YES),
            duty,
            begin,
            *_PROPERLY,
            _BEFORE,
            _SHARE,
        ),
    ),
    Path(
        "not_identifying",
        6,
        (*_PURPOSE, answer("identify", Choice.NO, "identify_no"), *_PROPERLY, _SHARE),
        people=0,
    ),
    Path(
        "not_confidential",
        7,
        (
            *_IDENTIFIED,
            answer("confidential", Choice.NO, "not_confidential"),
            not_confidential,
            *_PROPERLY,
            _BEFORE,
            _SHARE,
        ),
    ),
    Path(
        "emergency",
        4,
        (
            answer("danger", Choice.YES),
            answer("duty", Choice.NO),
            begin,
            answer("purpose", Choice.YES, "purpose"),
            answer("identify", Choice.YES, "identify_yes"),
            answer("confidential", Choice.YES, "confidential"),
            _NOT_SOUGHT,
            _ENOUGH,
            *_PROPERLY,
            _AFTER,
            _SHARE,
        ),
        emergency=True,
    ),
    Path(
        "advice_then_shared",
        6,
        (*_CONFIDENTIAL, advice_taken("confidential"), _GIVEN, *_PROPERLY, _BEFORE, _SHARE),
    ),
    Path(
        "put_right_first",
        4,
        (
            *_CONFIDENTIAL,
            _GIVEN,
            answer("properly", Choice.NO, "not_right"),
            planned,
            _BEFORE,
            decide(OutcomeKind.SHARE_LATER, "later", review=True),
        ),
    ),
    Path(
        "not_yet",
        3,
        (
            *_CONFIDENTIAL,
            _GIVEN,
            answer("properly", Choice.NO, "not_right"),
            decide(OutcomeKind.DO_NOT_SHARE_YET, "later", plan=True, review=True),
        ),
    ),
    Path(
        "held_back",
        2,
        (
            *_CONFIDENTIAL,
            _GIVEN,
            *_PROPERLY,
            decide(OutcomeKind.DO_NOT_SHARE_YET, "later", override="held_back", plan=True, review=True),
        ),
    ),
    Path(
        "no_purpose",
        6,
        (*_START, answer("purpose", Choice.NO, "no_purpose"), decide(OutcomeKind.DO_NOT_SHARE, "reasons")),
    ),
)
"""The ways to a sealed decision."""

BEGUN: Final = (
    Path("consent_given", 1, _PURPOSE),
    Path("consent_given", 1, _CONFIDENTIAL),
    Path("consent_given", 1, (*_CONFIDENTIAL, _GIVEN, *_PROPERLY)),
)
"""Drafts that were left on the way."""

AWAITING: Final = (
    Path(
        "advice_then_shared",
        1,
        (*_IDENTIFIED, answer("confidential", Choice.NOT_SURE, "confidential"), advice_awaited("confidential")),
    ),
    Path("advice_then_shared", 1, (*_START, answer("purpose", Choice.NOT_SURE, "purpose"), advice_awaited("purpose"))),
)
"""Drafts that wait for advice."""

SHARED_AT_ONCE: Final = Path("emergency", 1, (answer("danger", Choice.YES),), emergency=True)
"""An emergency disclosure whose record is not complete."""

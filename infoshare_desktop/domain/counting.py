"""What of a draft counts: all but the details that only an earlier answer asked for.

These are kept in the draft, so that they are there again once the answer is changed back; they hold nothing up, and go
into no record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, Final, TypeVar

from infoshare_desktop.domain.decision.beginning import Duty, Requester
from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.disclosing import Telling, TellWhen
from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.decision.interest import ManagerTold
from infoshare_desktop.domain.flow import Standing
from infoshare_desktop.domain.guidance import Choice, QuestionField

_SAID_YES: Final = frozenset({ConsentStatus.GIVEN, ConsentStatus.IN_PART, ConsentStatus.WITHDRAWN})
_ANSWERED: Final = _SAID_YES | {ConsentStatus.REFUSED}

_OF_CONSENT: Final[Mapping[str, frozenset[ConsentStatus]]] = {
    **dict.fromkeys(("covers", "told", "limits", "for_whom", "form", "expires_on"), _SAID_YES),
    **dict.fromkeys(("giver", "given_by", "competence", "competence_note", "given_at"), _ANSWERED),
    **dict.fromkeys(("not_sought_because", "not_sought_note"), frozenset({ConsentStatus.NOT_SOUGHT})),
    "withdrawn_at": frozenset({ConsentStatus.WITHDRAWN}),
}
"""Details of a consent, and how it must stand for them to be asked for."""

_OF_TELLING: Final[Mapping[str, TellWhen]] = {
    **dict.fromkeys(("reason", "why_not", "tell_on"), TellWhen.NOT_TOLD),
    **dict.fromkeys(("at", "by", "said"), TellWhen.BEFORE),
}
"""Details of being open with a person, and what must be planned for them to be asked for."""

_OF_MANAGER: Final = frozenset({"name", "at"})
"""Asked for where a manager knows."""

Line = TypeVar("Line", Consent, ManagerTold, Telling)


def as_answered(draft: Draft) -> Draft:
    """The draft without the details of consent, telling, manager and requester that its answers do not ask for."""
    gone = frozenset(_unasked(draft))
    kept = {
        field: text
        for field, text in draft.unfinished.items()
        if field not in gone and (draft.trigger.requested or not field.startswith("requester."))
    }
    return replace(
        draft,
        trigger=draft.trigger if draft.trigger.requested else replace(draft.trigger, requester=Requester()),
        consents=tuple(_without(line, f"consents.{line.person}", gone) for line in draft.consents),
        tellings=tuple(_without(line, f"tellings.{line.person}", gone) for line in draft.tellings),
        manager=_without(draft.manager, "manager", gone),
        unfinished=kept,
    )


def counting(draft: Draft, standing: Standing) -> Draft:
    """What goes into the record of a draft: all of it ``as_answered``, and a duty only where there is one."""
    on_duty = any(step.choice is Choice.YES and QuestionField.DUTY in step.question.fields for step in standing.steps)
    return replace(as_answered(draft), duty=draft.duty if on_duty else Duty())


def _unasked(draft: Draft) -> Iterator[str]:
    """The ids of the fields with details that the answers do not ask for."""
    for consent in draft.consents:
        yield from (
            f"consents.{consent.person}.{name}" for name, when in _OF_CONSENT.items() if consent.standing not in when
        )
    for telling in draft.tellings:
        yield from (
            f"tellings.{telling.person}.{name}" for name, when in _OF_TELLING.items() if telling.when is not when
        )
    if draft.manager.aware is not Choice.YES:
        yield from (f"manager.{name}" for name in _OF_MANAGER)


def _without(line: Line, place: str, gone: frozenset[str]) -> Line:
    empty: dict[str, Any] = {one.name: one.default for one in fields(line) if f"{place}.{one.name}" in gone}
    return replace(line, **empty)

"""Whom it goes to, and who is told of it, as planned. Field table 4.10 and 4.11; the rest is asked for when it goes."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.decision.disclosing import PlannedDisclosure, Telling, TellWhen
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.domain.needs.case import Case, knows_by_consent
from infoshare_desktop.domain.needs.gap import Gap
from infoshare_desktop.domain.needs.unread import unread

OTHER: Final = "other"
"""The id in the list *not_told* for a reason that the list does not have."""


def planned_gaps(question: str, case: Case) -> Iterator[Gap]:
    """At least one recipient, unless an emergency disclosure is all; for each to whom, what, and how."""
    draft = case.draft
    if not draft.planned and not draft.emergencies:
        yield Gap(_("Say whom you will share with, what, and how."), question, "planned")
    for plan in draft.planned:
        yield from _plan(plan, question, case)
    yield from unread("planned.", question, draft)


def telling_gaps(question: str, case: Case) -> Iterator[Gap]:
    """For each person when they are told, or why not; who agreed and knew to whom it goes was told before."""
    for line in case.draft.people:
        if case.everybody_agreed and knows_by_consent(case.draft.consent(line.reference)):
            continue
        yield from _telling(case.draft.telling(line.reference), question, case)
    yield from unread("tellings.", question, case.draft)


def _plan(plan: PlannedDisclosure, question: str, case: Case) -> Iterator[Gap]:
    place = f"planned.{plan.id}"
    if not str(plan.recipient):
        yield Gap(_("Say whom you will share with."), question, f"{place}.organisation")
    if not plan.what.strip():
        yield Gap(_("Say what you will share."), question, f"{place}.what")
    if case.offers(ListName.METHODS) and not plan.method:
        yield Gap(_("Say how you will share it."), question, f"{place}.method")


def _telling(telling: Telling, question: str, case: Case) -> Iterator[Gap]:
    place = f"tellings.{telling.person}"
    if telling.when is None:
        sentence = _("Say when {person} is told, or why they are not.")
        yield Gap(sentence.format(person=telling.person), question, f"{place}.when")
    if telling.when is TellWhen.NOT_TOLD:
        yield from not_told_gaps(
            telling.person, telling.reason, telling.why_not, question, place, case.standing.offered
        )


def not_told_gaps(
    person: str, reason: str, why_not: str, question: str, place: str, offered: frozenset[ListName]
) -> Iterator[Gap]:
    """Why somebody is not told: a reason of the list, or words of one's own."""
    if not reason and not why_not.strip():
        field = "reason" if ListName.NOT_TOLD in offered else "why_not"
        yield Gap(_("Say why {person} is not told.").format(person=person), question, f"{place}.{field}")
    if reason == OTHER and not why_not.strip():
        yield Gap(
            _("Say what the reason is for not telling {person}.").format(person=person), question, f"{place}.why_not"
        )

"""Weighing the public interest where there is no consent. Field table 4.6 (q5) and 4.8 (manager)."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.decision.interest import Interest
from infoshare_desktop.domain.guidance import Choice, ListName
from infoshare_desktop.domain.needs.case import Case
from infoshare_desktop.domain.needs.gap import Gap
from infoshare_desktop.domain.needs.unread import unread

SPECIAL: Final = "special_category"
"""The id in the list *categories* for health, beliefs and the like."""


def interest_gaps(question: str, case: Case) -> Iterator[Gap]:
    """For each person without consent: whether it is enough, and why; where it is, both sides weighed."""
    for person in case.weighed:
        line = case.draft.interest(person)
        place = f"interests.{person}"
        if line.holds is None:
            sentence = _("Say whether the public interest is enough to share about {person}.")
            yield Gap(sentence.format(person=person), question, f"{place}.holds")
        if line.holds is Choice.YES:
            yield from _both_sides(line, question, case)
        if line.holds in {Choice.YES, Choice.NO} and not line.why.strip():
            sentence = _("Say why the public interest is enough for {person}, or not.")
            yield Gap(sentence.format(person=person), question, f"{place}.why")


def manager_gaps(question: str, case: Case) -> Iterator[Gap]:
    """Whether a manager knows that something is passed on without consent, and who."""
    told = case.draft.manager
    if case.without_consent and told.aware is None:
        sentence = _("Say whether your manager knows that you share without consent.")
        yield Gap(sentence, question, "manager.aware")
    if told.aware is Choice.YES and not told.name.strip():
        yield Gap(_("Say which manager knows."), question, "manager.name")
    yield from unread("manager.", question, case.draft)


def _both_sides(line: Interest, question: str, case: Case) -> Iterator[Gap]:
    who, place = line.person, f"interests.{line.person}"
    if case.offers(ListName.INTEREST_GROUNDS) and not line.grounds:
        sentence = _("Say what the public interest is for {person}.")
        yield Gap(sentence.format(person=who), question, f"{place}.grounds")
    if not line.if_not_shared.strip():
        sentence = _("Say what may happen if you do not share about {person}.")
        yield Gap(sentence.format(person=who), question, f"{place}.if_not_shared")
    if line.likely_if_not_shared is None:
        sentence = _("Say how likely harm is if you do not share about {person}.")
        yield Gap(sentence.format(person=who), question, f"{place}.likely_if_not_shared")
    if not line.if_shared.strip():
        sentence = _("Say what harm sharing about {person} may do.")
        yield Gap(sentence.format(person=who), question, f"{place}.if_shared")
    if line.likely_if_shared is None:
        sentence = _("Say how likely harm is if you share about {person}.")
        yield Gap(sentence.format(person=who), question, f"{place}.likely_if_shared")
    if not line.less_intrusive.strip():
        sentence = _("Say which ways would need less about {person}, and why they are not enough.")
        yield Gap(sentence.format(person=who), question, f"{place}.less_intrusive")
    special = SPECIAL in case.draft.information.categories and case.offers(ListName.WITHOUT_CONSENT)
    if special and not line.without_consent_because:
        sentence = _("Say which of the three reasons there is for not having the consent of {person}.")
        yield Gap(sentence.format(person=who), question, f"{place}.without_consent")

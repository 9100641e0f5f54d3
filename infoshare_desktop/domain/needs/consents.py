"""How each person's consent stands. Field table 4.6 (q4)."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.domain.needs.case import Case, is_adult, knows_by_consent
from infoshare_desktop.domain.needs.gap import Gap
from infoshare_desktop.domain.needs.unread import unread

THEMSELVES: Final = "themselves"
"""The id in the list *consent_givers* for the person whom it is about."""

_SAID_YES: Final = frozenset({ConsentStatus.GIVEN, ConsentStatus.IN_PART, ConsentStatus.WITHDRAWN})
_ANSWERED: Final = _SAID_YES | {ConsentStatus.REFUSED}
_JUDGED: Final = frozenset({"adult_assessed", "child_understands"})
"""Ids in the list *competence* that rest on somebody's judgement."""

_OTHER: Final = "other"


def consent_gaps(question: str, case: Case) -> Iterator[Gap]:
    """For each person: would a no change anything, how consent stands, and what that rests on."""
    for line in case.draft.people:
        yield from _consent(line, case.draft.consent(line.reference), question, case)
    yield from unread("consents.", question, case.draft)


def _consent(line: PersonLine, consent: Consent, question: str, case: Case) -> Iterator[Gap]:
    who, place = line.reference, f"consents.{line.reference}"
    if consent.anyway is None:
        sentence = _("Say whether you would share about {person} even if they said no.")
        yield Gap(sentence.format(person=who), question, f"{place}.anyway")
    elif consent.standing is None:
        yield Gap(_("Say how the consent of {person} stands.").format(person=who), question, f"{place}.status")
    if consent.standing in _SAID_YES:
        yield from _said_yes(consent, question, case)
    if consent.standing in _ANSWERED:
        yield from _giver(line, consent, question, case)
    if consent.standing is ConsentStatus.NOT_SOUGHT:
        yield from _not_sought(consent, question)
    if consent.standing not in {None, ConsentStatus.GIVEN, ConsentStatus.NOT_SURE} and not consent.note.strip():
        sentence = _("Say what {person} says and wants, or that you do not know.")
        yield Gap(sentence.format(person=who), question, f"{place}.note")


def _said_yes(consent: Consent, question: str, case: Case) -> Iterator[Gap]:
    """Who was told exactly what would be shared, and with whom, agreed to what the plan says of both."""
    who, place = consent.person, f"consents.{consent.person}"
    if consent.form is None:
        yield Gap(_("Say how {person} gave consent.").format(person=who), question, f"{place}.form")
    if not consent.covers.strip() and not knows_by_consent(consent):
        yield Gap(_("Say what the consent of {person} covers.").format(person=who), question, f"{place}.covers")
    if case.offers(ListName.CONSENT_TOLD) and not consent.told:
        sentence = _("Say what {person} was told before they agreed.")
        yield Gap(sentence.format(person=who), question, f"{place}.told")
    if consent.standing is ConsentStatus.IN_PART and not consent.limits.strip():
        sentence = _("Say what {person} did not agree to.")
        yield Gap(sentence.format(person=who), question, f"{place}.limits")
    if consent.standing is ConsentStatus.WITHDRAWN and consent.withdrawn_at is None:
        sentence = _("Say when {person} took consent back.")
        yield Gap(sentence.format(person=who), question, f"{place}.withdrawn_at")


def _giver(line: PersonLine, consent: Consent, question: str, case: Case) -> Iterator[Gap]:
    """Who spoke, and on what it rests that they could. An adult who speaks for themselves is taken to be able to."""
    who, place = line.reference, f"consents.{line.reference}"
    for_them = consent.giver not in {"", THEMSELVES}
    if case.offers(ListName.CONSENT_GIVERS) and not consent.giver and not is_adult(line):
        sentence = _("Say who spoke for {person}: themselves, a parent, or somebody else.")
        yield Gap(sentence.format(person=who), question, f"{place}.giver")
    if for_them and not consent.given_by.strip():
        yield Gap(_("Say who spoke for {person}.").format(person=who), question, f"{place}.given_by")
    if case.offers(ListName.COMPETENCE) and not consent.competence and (for_them or not is_adult(line)):
        sentence = _("Say on what it rests that this could be decided for {person}, or by them.")
        yield Gap(sentence.format(person=who), question, f"{place}.competence")
    if consent.competence in _JUDGED and not consent.competence_note.strip():
        sentence = _("Say who thinks that {person} can decide this, and why.")
        yield Gap(sentence.format(person=who), question, f"{place}.competence_note")


def _not_sought(consent: Consent, question: str) -> Iterator[Gap]:
    place = f"consents.{consent.person}"
    if not consent.not_sought_because:
        sentence = _("Say why {person} was not asked for consent.").format(person=consent.person)
        yield Gap(sentence, question, f"{place}.not_sought")
    if _OTHER in consent.not_sought_because and not consent.not_sought_note.strip():
        sentence = _("Say what the other reason for not asking {person} is.").format(person=consent.person)
        yield Gap(sentence, question, f"{place}.not_sought_note")

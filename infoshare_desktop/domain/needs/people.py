"""Who is identified, and what keeps them safe. Field table 4.3."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.guidance import AnsweredBy, Choice, ListName
from infoshare_desktop.domain.needs.case import Case, is_adult, is_under_16
from infoshare_desktop.domain.needs.gap import Gap
from infoshare_desktop.domain.needs.unread import unread

ACCUSED: Final = "accused"
"""The id in the list *roles* for a person said to have done harm."""

_SPEAKS_UP: Final = frozenset({"victim", "informant"})
"""Ids in the list *roles*: somebody may want to know who they are."""

_PROTECTED: Final = _SPEAKS_UP | {"client", "child", "adult_at_risk"}
"""Ids in the list *roles*: to be kept from a person said to have done harm."""

_MAY_BE_AT_RISK: Final = frozenset({"client", "adult_at_risk", "victim"})
"""Ids in the list *roles* of the adults whom a purpose of protection can be about."""

_PROTECT_ADULT: Final = "protect_adult"
"""The id in the list *purposes*."""


def people_gaps(question: str, case: Case) -> Iterator[Gap]:
    """At least one person, and for each the role, the age, and what their safety asks for."""
    draft = case.draft
    if not draft.people:
        yield Gap(_("Add the person that the information is about."), question, "people")
    for line in draft.people:
        yield from _person(line, question, case)


def adding_gaps(question: str, draft: Draft) -> Iterator[Gap]:
    """Somebody who was begun to be entered, and days that cannot be read."""
    if any(field.startswith("adding.") for field in draft.unfinished):
        yield Gap(_("Add the person that you began to enter, or leave them out."), question, "adding")
    yield from unread("people.", question, draft)


def anonymous_gaps(question: str, case: Case) -> Iterator[Gap]:
    """Whether it would do without saying whom it is about.

    Not asked where everybody agreed to be named, nor before it is known, nor where nothing is passed on.
    """
    kind = case.draft.outcome.kind
    if case.draft.information.anonymous_would_do is not None or (kind is not None and not kind.shares):
        return
    asked = any(step.question.answered_by is AnsweredBy.CONSENTS for step in case.standing.steps)
    known = case.answer_to(AnsweredBy.CONSENTS) is not None if asked else case.standing.at_check
    if known and not case.everybody_agreed:
        sentence = _("Say whether it would do without saying whom it is about.")
        yield Gap(sentence, question, "information.anonymous")


def must_be_shielded(line: PersonLine, people: tuple[PersonLine, ...]) -> bool:
    """Whether it has to be said who must not learn of this, for one person among those identified."""
    somebody_accused = any(other.role == ACCUSED for other in people if other.reference != line.reference)
    return (
        line.address_secret is Choice.YES or line.role in _SPEAKS_UP or (somebody_accused and line.role in _PROTECTED)
    )


def _person(line: PersonLine, question: str, case: Case) -> Iterator[Gap]:
    who, place = line.reference, f"people.{line.reference}"
    if case.offers(ListName.ROLES) and not line.role:
        yield Gap(_("Say what part {person} has in this.").format(person=who), question, f"{place}.role")
    if case.offers(ListName.AGES) and not line.age and line.years is None:
        yield Gap(_("Say how old {person} is.").format(person=who), question, f"{place}.age")
    if line.address_secret is None:
        sentence = _("Say whether the address of {person} must stay secret.")
        yield Gap(sentence.format(person=who), question, f"{place}.address_secret")
    if is_under_16(line) and not line.responsible.strip():
        sentence = _("Say who has parental responsibility for {person}.")
        yield Gap(sentence.format(person=who), question, f"{place}.responsible")
    if _may_be_at_risk(line, case.draft):
        yield from _adult_at_risk(line, question)
    if must_be_shielded(line, case.draft.people) and not (line.not_to_learn or line.not_to_learn_note.strip()):
        field = "not_to_learn" if len(case.draft.people) > 1 else "not_to_learn_note"
        sentence = _("Say who must not learn of this about {person}, or “nobody”.")
        yield Gap(sentence.format(person=who), question, f"{place}.{field}")


def _may_be_at_risk(line: PersonLine, draft: Draft) -> bool:
    return is_adult(line) and line.role in _MAY_BE_AT_RISK and _PROTECT_ADULT in draft.purposes


def _adult_at_risk(line: PersonLine, question: str) -> Iterator[Gap]:
    """The three marks of an adult at risk (Care Act 2014, section 42)."""
    place = f"people.{line.reference}"
    if line.has_needs is None:
        sentence = _("Say whether {person} has care or support needs.")
        yield Gap(sentence.format(person=line.reference), question, f"{place}.has_needs")
    if line.may_be_harmed is None:
        sentence = _("Say whether {person} is harmed, or may be.")
        yield Gap(sentence.format(person=line.reference), question, f"{place}.may_be_harmed")
    if line.cannot_protect is None:
        sentence = _("Say whether {person} is unable to protect themselves.")
        yield Gap(sentence.format(person=line.reference), question, f"{place}.cannot_protect")

"""What the information is, of what kind, and from where. Field table 4.4 and 4.6 (q1, q3)."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from typing import Final

from infoshare_desktop.domain.decision.information import Statement
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.domain.needs.case import Case
from infoshare_desktop.domain.needs.gap import Gap

OTHER_AGENCY: Final = "other_agency"
"""The id in the list *categories* for what another agency passed on."""

_NEEDS_PARTS: Final = frozenset({"allegation", "third_party"})
"""Ids in the list *categories*: of these it must be plain what is known and what is only said."""


def summary_gaps(question: str, case: Case) -> Iterator[Gap]:
    """What is in question, as short as will do."""
    if not case.draft.information.summary.strip():
        yield Gap(_("Say in a few words what the information is."), question, "information")


def purpose_gaps(question: str, case: Case) -> Iterator[Gap]:
    """What it is for."""
    if case.offers(ListName.PURPOSES) and not case.draft.purposes:
        yield Gap(_("Say what it is for."), question, "purposes")


def category_gaps(question: str, case: Case) -> Iterator[Gap]:
    """Of what kind it is; and where another agency gave it, which, and whether they agree."""
    information = case.draft.information
    if case.offers(ListName.CATEGORIES) and not information.categories:
        yield Gap(_("Say what kind of information it is."), question, "categories")
    if OTHER_AGENCY not in information.categories:
        return
    if not information.agency.strip():
        yield Gap(_("Say which agency gave you this information."), question, "information.agency")
    if information.agency_agrees is None:
        sentence = _("Say whether that agency agrees that you pass it on.")
        yield Gap(sentence, question, "information.agency_agrees")


def statement_gaps(question: str, case: Case) -> Iterator[Gap]:
    """Facts, allegations and opinions apart, each with source and time, and how it was checked.

    One must be there where somebody could be wronged by a muddle; each that was begun must be whole.
    """
    information = case.draft.information
    if _must_be_parted(case):
        if not information.statements:
            yield Gap(_("Set out facts, allegations and opinions apart, each with its source."), question, "statements")
        if not information.accuracy.strip():
            yield Gap(_("Say how and when you checked that this still holds."), question, "information.accuracy")
    for line in information.statements:
        yield from _statement(line, question, case)


def _must_be_parted(case: Case) -> bool:
    draft = case.draft
    delicate = bool(_NEEDS_PARTS & set(draft.information.categories))
    return case.shares and (delicate or case.without_consent or len(draft.planned) > 1)


def _statement(line: Statement, question: str, case: Case) -> Iterator[Gap]:
    place = f"statements.{line.id}"
    if case.offers(ListName.STATEMENT_KINDS) and not line.kind:
        yield Gap(_("Say whether this is a fact, an allegation or an opinion."), question, f"{place}.kind")
    if not line.text.strip():
        yield Gap(_("Say what is known, alleged or thought."), question, f"{place}.text")
    if case.offers(ListName.SOURCES) and not line.source:
        yield Gap(_("Say where it comes from."), question, f"{place}.source")
    if not line.when.strip():
        yield Gap(_("Say when it was seen, said or written."), question, f"{place}.when")

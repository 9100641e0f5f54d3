"""The remarks of the private look in words, rule by rule."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from itertools import groupby
from typing import TYPE_CHECKING

from infoshare_desktop.domain.quality_rules import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from infoshare_desktop.domain.needs.gap import Gap
    from infoshare_desktop.domain.quality.remarks import Remark


@dataclass(frozen=True, slots=True)
class Note:
    """One remark as it is read, and where it leads."""

    words: str
    remark: Remark


@dataclass(frozen=True, slots=True)
class RuleNotes:
    """What one rule has to say. ``rule`` is its id."""

    rule: str
    sentence: str
    notes: tuple[Note, ...]


def rule_notes(remarks: Iterable[Remark], gaps: Iterable[Gap]) -> tuple[RuleNotes, ...]:
    """The remarks in their order; what is missing anyway is said once, as a gap."""
    missing = [(gap.question, gap.field) for gap in gaps]
    left = (remark for remark in remarks if not any(_is_at(remark, question, field) for question, field in missing))
    return tuple(
        RuleNotes(rule, sentence, tuple(Note(_words(remark), remark) for remark in said))
        for (rule, sentence), said in groupby(left, lambda remark: (remark.rule, remark.sentence))
    )


def _is_at(remark: Remark, question: str, field: str) -> bool:
    return remark.question == question and (remark.field == field or remark.field.startswith(f"{field}."))


def _words(remark: Remark) -> str:
    """*Go to your reasons*, *Go to the consent of P-0042: “obviously”*."""
    place = _places()[remark.passage]
    about = _("{place}, {person}").format(place=place, person=remark.person) if remark.person else place
    if not remark.words:
        return _("Go to: {place}").format(place=about)
    quoted = ", ".join(_("“{word}”").format(word=word) for word in remark.words)
    return _("Go to: {place} ({words})").format(place=about, words=quoted)


def _places() -> Mapping[Passage, str]:
    return {
        Passage.WHAT_HAPPENED: _("what started this"),
        Passage.CASE: _("your case number"),
        Passage.EARLIER: _("why you decide it again"),
        Passage.ASKED_FOR: _("what they ask for"),
        Passage.INFORMATION: _("the information"),
        Passage.NOT_CONFIDENTIAL: _("what makes it not confidential"),
        Passage.FACT: _("what you set out as a fact"),
        Passage.STATEMENT: _("an allegation or an opinion"),
        Passage.ACCURACY: _("how you checked that it still holds"),
        Passage.DUTY: _("what the duty says"),
        Passage.ANSWERS: _("the reason for an answer"),
        Passage.ABOUT_PERSON: _("what you say about them"),
        Passage.CONSENT_FROM: _("who gave consent"),
        Passage.CONSENT_COVERS: _("what the consent covers"),
        Passage.CONSENT_NOTE: _("what they say and want"),
        Passage.CONSENT_MORE: _("what their consent rests on, or leaves out"),
        Passage.IF_SHARED: _("what may happen if you share"),
        Passage.IF_NOT_SHARED: _("what may happen if you do not share"),
        Passage.LESS_INTRUSIVE: _("which ways would need less"),
        Passage.INTEREST_WHY: _("why the public interest weighs more or less"),
        Passage.ADVICE_ASKED: _("what you asked your adviser"),
        Passage.ADVICE_SAID: _("what your adviser said"),
        Passage.ADVICE_FOLLOWED: _("why you follow the advice or not"),
        Passage.RECIPIENT: _("the name of the recipient"),
        Passage.SHARED: _("what you will share"),
        Passage.WITHHELD: _("what you leave out"),
        Passage.NEED_TO_KNOW: _("why they need it"),
        Passage.SAFEGUARDS: _("how it is kept safe"),
        Passage.TERMS: _("what the recipient is asked, and may do"),
        Passage.TOLD: _("when they are told"),
        Passage.NOT_TOLD: _("why they are not told"),
        Passage.SAID_TO_PERSON: _("what they were told"),
        Passage.REASONS: _("your reasons"),
        Passage.OVERRIDE: _("why you go against guidance or wishes"),
        Passage.RISK_ACCEPTED: _("what may happen because nothing is shared"),
        Passage.PLAN_MEANWHILE: _("what protects the person meanwhile"),
        Passage.TO_DO: _("what is to be done"),
    }

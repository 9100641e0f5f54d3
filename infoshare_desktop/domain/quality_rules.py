"""The rules of the private look before sealing: what an expert writes, as values. They advise and never block."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class LooksFor(StrEnum):
    """What a rule looks for. ``words`` and ``least`` of a rule mean what is said here."""

    WORDS = "words"
    """Any of its ``words``."""
    NO_WORDS = "no_words"
    """Something is written, and none of its ``words`` stands in it."""
    FEW_WORDS = "few_words"
    """Something is written, in fewer than ``least`` words."""
    NOTHING = "nothing"
    """Nothing is written."""
    ABBREVIATIONS = "abbreviations"
    """Short words in capitals that are neither in the glossary nor among its ``words``."""
    NAMES = "names"
    """Names of people in the vault. Its ``words`` are ordinary words too: they count only within a full name."""


class When(StrEnum):
    """In which decisions a rule is looked at."""

    ALWAYS = "always"
    SHARED = "shared"
    WITHOUT_CONSENT = "shared_without_consent"


class Passage(StrEnum):
    """Where in a draft a rule looks. Some stand there several times: for each answer, person or recipient."""

    WHAT_HAPPENED = "what_happened"
    CASE = "case"
    """The organisation's own case number."""
    EARLIER = "earlier"
    """Why an earlier decision is taken again."""
    ASKED_FOR = "asked_for"
    INFORMATION = "information"
    NOT_CONFIDENTIAL = "not_confidential"
    FACT = "fact"
    """What is set out as a fact."""
    STATEMENT = "statement"
    """What is set out as an allegation or an opinion."""
    ACCURACY = "accuracy"
    DUTY = "duty"
    ANSWERS = "answers"
    """The reasons given for the answers to the questions."""
    ABOUT_PERSON = "about_person"
    """Who is responsible for a person, whom it is kept from, and how to talk with them."""
    CONSENT_FROM = "consent_from"
    CONSENT_COVERS = "consent_covers"
    CONSENT_NOTE = "consent_note"
    CONSENT_MORE = "consent_more"
    """What consent does not cover, why nobody was asked, and why somebody can decide."""
    IF_SHARED = "if_shared"
    IF_NOT_SHARED = "if_not_shared"
    INTEREST_WHY = "interest_why"
    LESS_INTRUSIVE = "less_intrusive"
    """Ways that need less, and why they are not enough."""
    ADVICE_ASKED = "advice_asked"
    ADVICE_SAID = "advice_said"
    ADVICE_FOLLOWED = "advice_followed"
    RECIPIENT = "recipient"
    """The name of the person whom information goes to."""
    SHARED = "shared"
    WITHHELD = "withheld"
    NEED_TO_KNOW = "need_to_know"
    SAFEGUARDS = "safeguards"
    TERMS = "terms"
    """Who gets copies, what the recipient may do, and what they are asked to do."""
    TOLD = "told"
    """When a person is told; nobody types words here."""
    NOT_TOLD = "not_told"
    SAID_TO_PERSON = "said_to_person"
    """What a person was told."""
    REASONS = "reasons"
    """The reasons for what was decided."""
    OVERRIDE = "override"
    RISK_ACCEPTED = "risk_accepted"
    PLAN_MEANWHILE = "plan_meanwhile"
    TO_DO = "to_do"


@dataclass(frozen=True, slots=True)
class QualityRule:
    """One thing that the worker is told of, and no more than told."""

    id: str
    name: str
    """What the rule is called where it is switched on and off."""
    says: str
    """One plain sentence to the worker."""
    looks_for: LooksFor
    looks_in: tuple[Passage, ...]
    """In the order in which a link leads there, where one link is enough."""
    words: tuple[str, ...] = ()
    """Words and phrases in any case; ``#`` stands for a number: ``#:#`` is 10:31."""
    least: int = 0
    when: When = When.ALWAYS
    enough: tuple[Passage, ...] = ()
    """Whoever wrote something in one of these is told nothing."""
    on: bool = True


@dataclass(frozen=True, slots=True)
class QualityWishes:
    """What the worker wants of the private look: all of it, nothing, or not what these rules (by id) say."""

    on: bool = True
    silent: tuple[str, ...] = ()

    def wants(self, rule: QualityRule) -> bool:
        """Whether this rule may say something."""
        return self.on and rule.on and rule.id not in self.silent

    def without(self, rule_id: str) -> QualityWishes:
        """The same wishes, and nothing more from this rule."""
        return self if rule_id in self.silent else replace(self, silent=(*self.silent, rule_id))

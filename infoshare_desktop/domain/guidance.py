"""The guidance pack's shape: what an expert writes, as values. Design section 7."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from infoshare_desktop.domain.quality_rules import QualityRule
from infoshare_desktop.domain.retention_rules import RetentionRule


class Choice(StrEnum):
    """What a question can be answered with. *In part* is computed for several persons, never picked."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"
    IN_PART = "in_part"


class Indication(StrEnum):
    """What the guidance points to. It is never the decision."""

    SHARE_NOW = "share_now"
    SHARE_DUTY = "share_duty"
    SHARE = "share"
    SHARE_PART = "share_part"
    PUT_RIGHT = "put_right"
    DO_NOT_SHARE = "do_not_share"
    GET_ADVICE = "get_advice"


class AnsweredBy(StrEnum):
    """Where a question's answer comes from."""

    WORKER = "worker"
    CONSENTS = "consents"
    """Computed from one consent line for each person."""
    INTERESTS = "interests"
    """Computed from one public-interest line for each person without consent."""
    CHECK = "check"
    """Given by the check page when nothing is missing; the last question of every way."""


class QuestionField(StrEnum):
    """What a question can ask for beside its answer; the screen knows how to draw each."""

    EMERGENCY = "emergency"
    DUTY = "duty"
    TRIGGER = "trigger"
    INFORMATION = "information"
    PURPOSES = "purposes"
    PEOPLE = "people"
    CATEGORIES = "categories"
    NOT_CONFIDENTIAL = "not_confidential"
    CONSENTS = "consents"
    INTERESTS = "interests"
    PLANNED = "planned"
    TELLINGS = "tellings"
    ANONYMOUS = "anonymous"
    """Whether it would do without saying whom it is about."""
    STATEMENTS = "statements"
    """Facts, allegations and opinions apart."""
    MANAGER = "manager"
    """Whether a manager knows of sharing without consent."""
    LAW = "law"


class ListName(StrEnum):
    """The choice lists that every pack must have."""

    TRIGGERS = "triggers"
    PURPOSES = "purposes"
    ROLES = "roles"
    AGES = "ages"
    CATEGORIES = "categories"
    DUTIES = "duties"
    VERIFIED = "verified"
    NOT_SOUGHT = "not_sought"
    METHODS = "methods"
    ADVISERS = "advisers"
    WORKER_STATUSES = "worker_statuses"
    REQUESTERS = "requesters"
    REQUEST_FORMS = "request_forms"
    STATEMENT_KINDS = "statement_kinds"
    SOURCES = "sources"
    CONSENT_GIVERS = "consent_givers"
    CONSENT_TOLD = "consent_told"
    COMPETENCE = "competence"
    INTEREST_GROUNDS = "interest_grounds"
    WITHOUT_CONSENT = "without_consent"
    LAWFUL_BASES = "lawful_bases"
    SPECIAL_CONDITIONS = "special_conditions"
    OFFENCE_CONDITIONS = "offence_conditions"
    POWERS = "powers"
    CHANNELS = "channels"
    SECURITY = "security"
    CONDITIONS = "conditions"
    NOT_TOLD = "not_told"
    FOLLOW_UP_KINDS = "follow_up_kinds"
    EMERGENCY_BASES = "emergency_bases"
    BREACH_KINDS = "breach_kinds"


@dataclass(frozen=True, slots=True)
class Route:
    """What follows from one answer.

    ``goes_to`` is the next question's id, or None: the way waits here, for advice, and the question is answered again.
    ``indication`` is what the guidance points to from here on, or None: what stood before still stands.
    ``settles``: later questions are still asked, for the record, and no longer change the indication.
    ``because`` is the reason shown with the indication, or what to do next.
    """

    choice: Choice
    goes_to: str | None = None
    indication: Indication | None = None
    settles: bool = False
    because: str = ""
    label: str = ""
    """Words of the choice where *Yes*, *No* or *Not sure* alone would not be clear."""
    fields: tuple[QuestionField, ...] = ()
    """What this answer alone asks for, beside what its question asks for: a duty skips the questions that ask who."""


@dataclass(frozen=True, slots=True)
class Caution:
    """Shown beside an answer when the information is of one of these categories: advice is offered, a reason asked."""

    choice: Choice
    categories: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question with all that the worker can read about it."""

    id: str
    title: str
    answered_by: AnsweredBy
    routes: tuple[Route, ...]
    number: str = ""
    """The leaflet's number, 1 to 7; empty for the questions put first."""
    lead: str = ""
    consider: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    fields: tuple[QuestionField, ...] = ()
    rules: tuple[str, ...] = ()
    reason_needed: tuple[Choice, ...] = ()
    """The answers that need the worker's reason before the decision can be sealed."""
    cautions: tuple[Caution, ...] = ()
    show_contacts: bool = False
    """Whether the emergency contacts stand beside this question."""

    def route(self, choice: Choice) -> Route | None:
        """What follows from this answer; None where the question does not know the answer."""
        return next((route for route in self.routes if route.choice is choice), None)

    def asks(self, choice: Choice | None) -> tuple[QuestionField, ...]:
        """The fields to draw: the question's own, then those of the answer given."""
        route = self.route(choice) if choice else None
        return (*self.fields, *(route.fields if route else ()))


@dataclass(frozen=True, slots=True)
class Rule:
    """A golden rule, or one of the rules added since the leaflet."""

    id: str
    name: str
    meaning: str
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LawNote:
    """What the law is held to say on a day; one that is not confirmed is shown as *may be in force*."""

    id: str
    title: str
    text: str
    as_at: date
    nation: str
    source: str
    confirmed: bool
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One line of a choice list."""

    id: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """The lines of a choice list in the order shown."""

    name: ListName
    entries: tuple[ListEntry, ...]

    def label(self, entry_id: str) -> str:
        """The words of an entry; its id where the pack has none (a record made with another pack)."""
        return next((entry.label for entry in self.entries if entry.id == entry_id), entry_id)


@dataclass(frozen=True, slots=True)
class Link:
    """One of the leaflet's useful links, and what became of it. Shown as text, never opened."""

    title: str
    printed_address: str
    what_became: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the glossary."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class IndicationWords:
    """How an indication is said."""

    indication: Indication
    words: str
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """A guidance pack that was checked: every reference resolves and every way ends."""

    id: str
    version: str
    title: str
    as_at: date
    nation: str
    language: str
    credit: str
    disclaimer: str
    always: tuple[str, ...]
    """What holds whatever the answers are (design section 7, *always shown*)."""
    first: str
    questions: tuple[Question, ...]
    indications: tuple[IndicationWords, ...]
    rules: tuple[Rule, ...]
    added: tuple[Rule, ...]
    law: tuple[LawNote, ...]
    lists: tuple[ChoiceList, ...]
    links: tuple[Link, ...]
    glossary: tuple[Term, ...]
    quality: tuple[QualityRule, ...] = ()
    """The rules of the private look before sealing; packs kept before there were any have none."""
    retention: tuple[RetentionRule, ...] = ()
    """How long records are kept, as a proposal to the organisation; packs kept before there were any have none."""

    def question(self, question_id: str) -> Question:
        """The question with this id. Raises KeyError."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise KeyError(question_id)

    def choices(self, name: ListName) -> ChoiceList:
        """The choice list with this name; an empty one where the pack was kept before there was such a list."""
        return next((choices for choices in self.lists if choices.name is name), ChoiceList(name, ()))

    @property
    def offered(self) -> frozenset[ListName]:
        """The choice lists from which something can be chosen."""
        return frozenset(choices.name for choices in self.lists if choices.entries)

    def words(self, indication: Indication) -> IndicationWords:
        """How an indication is said. Raises KeyError."""
        for words in self.indications:
            if words.indication is indication:
                return words
        raise KeyError(indication)

    def golden(self, question: Question) -> Iterator[Rule]:
        """The rules that bear on a question, in the pack's order."""
        return (rule for rule in (*self.rules, *self.added) if rule.id in question.rules)

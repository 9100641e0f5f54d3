"""What was entered in the fields of a question, in the words of the pack that the record was made with."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.beginning import duty, emergencies, trigger
from infoshare_desktop.domain.facts.consenting import consents, interests, manager
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.facts.people import tellings
from infoshare_desktop.domain.facts.persons import people
from infoshare_desktop.domain.facts.shared import plan_facts
from infoshare_desktop.domain.guidance import ListName, QuestionField

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.records.record import Decision

    Recorded: TypeAlias = Draft | Decision


def asked(field: QuestionField, record: Recorded, pack: Pack) -> tuple[Fact, ...]:
    """What a record says in one field; empty where nothing was entered."""
    words: Mapping[QuestionField, Callable[[Recorded, Pack], tuple[Fact, ...]]] = {
        QuestionField.EMERGENCY: emergencies,
        QuestionField.DUTY: duty,
        QuestionField.TRIGGER: trigger,
        QuestionField.INFORMATION: information,
        QuestionField.PURPOSES: purposes,
        QuestionField.PEOPLE: people,
        QuestionField.CATEGORIES: categories,
        QuestionField.NOT_CONFIDENTIAL: not_confidential,
        QuestionField.CONSENTS: consents,
        QuestionField.INTERESTS: interests,
        QuestionField.PLANNED: planned,
        QuestionField.TELLINGS: tellings,
        QuestionField.ANONYMOUS: anonymous,
        QuestionField.STATEMENTS: statements,
        QuestionField.MANAGER: manager,
        QuestionField.LAW: law,
    }
    return words[field](record, pack)


def information(record: Recorded, _pack: Pack) -> tuple[Fact, ...]:
    """What is in question."""
    return filled((_("Information"), record.information.summary, "information.summary"))


def purposes(record: Recorded, pack: Pack) -> tuple[Fact, ...]:
    """What it is for."""
    return filled((_("Purpose"), _labels(pack, ListName.PURPOSES, record.purposes), "purposes"))


def categories(record: Recorded, pack: Pack) -> tuple[Fact, ...]:
    """Of what kind the information is, and which agency it came from."""
    said = record.information
    return filled(
        (
            _("Kind of information"),
            _labels(pack, ListName.CATEGORIES, said.categories),
            "information.categories",
        ),
        (_("Given to us by"), said.agency, "information.agency"),
        (_("They agree that it is passed on"), wording.choice(said.agency_agrees) if said.agency_agrees else ""),
    )


def not_confidential(record: Recorded, _pack: Pack) -> tuple[Fact, ...]:
    """What makes it not confidential."""
    because = record.information.not_confidential_because
    return filled((_("Not confidential because"), because, "information.not_confidential_because"))


def anonymous(record: Recorded, _pack: Pack) -> tuple[Fact, ...]:
    """Whether it would do without saying whom it is about."""
    would_do = record.information.anonymous_would_do
    return filled((_("Would do without names"), wording.choice(would_do) if would_do else ""))


def statements(record: Recorded, pack: Pack) -> tuple[Fact, ...]:
    """What is known, alleged and thought, each with its source and date, and how that was checked."""
    kinds, sources = pack.choices(ListName.STATEMENT_KINDS), pack.choices(ListName.SOURCES)
    apart = tuple(
        Fact(
            kinds.label(line.kind) or _("Statement"),
            joined((line.text, sources.label(line.source), line.source_note, line.when), " · "),
            f"statements.{line.id}",
        )
        for line in record.information.statements
    )
    return (*apart, *filled((_("How that was checked"), record.information.accuracy, "information.accuracy")))


def law(record: Recorded, pack: Pack) -> tuple[Fact, ...]:
    """What it rests on in law. Who shares about somebody and names nothing leaves it to be confirmed."""
    said = record.law
    shares = record.outcome.kind is not None and record.outcome.kind.shares
    open_basis = _("to be confirmed") if shares and record.people and ListName.LAWFUL_BASES in pack.offered else ""
    return filled(
        (_("Why the law allows it"), pack.choices(ListName.LAWFUL_BASES).label(said.basis) or open_basis, "law.basis"),
        (
            _("Why it allows health, beliefs and the like"),
            pack.choices(ListName.SPECIAL_CONDITIONS).label(said.special_condition),
            "law.special_condition",
        ),
        (
            _("Why it allows offences and allegations"),
            pack.choices(ListName.OFFENCE_CONDITIONS).label(said.offence_condition),
            "law.offence_condition",
        ),
        (_("Power"), pack.choices(ListName.POWERS).label(said.power), "law.power"),
        (_("Agreement"), said.agreement, "law.agreement"),
        (_("Impact assessment"), said.assessment, "law.assessment"),
    )


def planned(record: Recorded, pack: Pack) -> tuple[Fact, ...]:
    """Every planned disclosure, one after the other."""
    return tuple(fact for plan in record.planned for fact in plan_facts(plan, pack))


def _labels(pack: Pack, name: ListName, ids: tuple[str, ...]) -> str:
    choices = pack.choices(name)
    return joined((choices.label(entry) for entry in ids), "; ")

"""What somebody who is asked for advice is told: everything that matters, and not who the people are."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from itertools import chain
from string import ascii_uppercase
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.advising import identities
from infoshare_desktop.domain.advising.unnamed import StandIn, Unnamed, doubtful
from infoshare_desktop.domain.facts.asked import anonymous, categories, information, purposes
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.domain.quality_rules import LooksFor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.profile import Profile


@dataclass(frozen=True, slots=True)
class AdviceBrief:
    """One question that a worker is not sure about, to be read out to whoever is asked."""

    people: tuple[Fact, ...]
    information: tuple[Fact, ...]
    question: str
    why: str
    asked: tuple[str, ...]

    def doubtful(self) -> tuple[str, ...]:
        """Words that may still tell who somebody is."""
        typed = chain((fact.words for fact in self.information), (self.why,), self.asked)
        return tuple(dict.fromkeys(chain.from_iterable(doubtful(text) for text in typed)))


def advice_brief(draft: Draft, question: str, pack: Pack, known: Sequence[Person], profile: Profile) -> AdviceBrief:
    """The brief about one question (by id). ``known`` are the people in the vault, ``profile`` is the worker's."""
    stand_ins = dict(zip((line.reference for line in draft.people), _words(len(draft.people)), strict=True))
    unnamed = _unnamed(draft, pack, known, profile, stand_ins)
    told = (*_beginning(draft, pack), *_known(draft, pack), *_weighed(draft, stand_ins))
    return AdviceBrief(
        people=tuple(_people(draft, pack, stand_ins)),
        information=tuple(Fact(fact.label, unnamed.text(fact.words)) for fact in told),
        question=pack.question(question).title,
        why=unnamed.text(draft.answer(question).reason),
        asked=tuple(
            unnamed.text(advice.asked)
            for advice in draft.advice
            if advice.question == question and advice.open and advice.asked.strip()
        ),
    )


def _people(draft: Draft, pack: Pack, stand_ins: Mapping[str, str]) -> Iterator[Fact]:
    """Role and age group alone: all else that the record knows of somebody could tell who they are."""
    roles, ages = pack.choices(ListName.ROLES), pack.choices(ListName.AGES)
    for line in draft.people:
        said = joined((roles.label(line.role), ages.label(line.age))) or _("nothing entered yet")
        yield Fact(_capital(stand_ins[line.reference]), said)


def _beginning(draft: Draft, pack: Pack) -> tuple[Fact, ...]:
    """What started it, what sort of agency asks and for what, which duty."""
    trigger, duty = draft.trigger, draft.duty
    return filled(
        (_("What started this"), pack.choices(ListName.TRIGGERS).label(trigger.kind)),
        (_("What happened"), trigger.what),
        (_("Who asks"), pack.choices(ListName.REQUESTERS).label(trigger.requester.kind)),
        (_("What they ask for"), trigger.requester.asked_for),
        (_("Duty or order"), joined((pack.choices(ListName.DUTIES).label(duty.kind), duty.detail), ": ")),
    )


def _known(draft: Draft, pack: Pack) -> Iterator[Fact]:
    """The information, and each statement without who made it."""
    yield from (*information(draft, pack), *categories(draft, pack), *purposes(draft, pack), *anonymous(draft, pack))
    kinds, sources = pack.choices(ListName.STATEMENT_KINDS), pack.choices(ListName.SOURCES)
    for line in draft.information.statements:
        label = kinds.label(line.kind) or _("Statement")
        yield from filled((label, joined((line.text, sources.label(line.source)), "; ")))


def _weighed(draft: Draft, stand_ins: Mapping[str, str]) -> Iterator[Fact]:
    """How consent stands, and the harm that may come either way."""
    for reference, words in stand_ins.items():
        consent, interest = draft.consent(reference), draft.interest(reference)
        yield from filled(
            (
                _("Consent of {person}").format(person=words),
                wording.consent(consent.standing) if consent.standing else "",
            ),
            (_("If not shared, {person}").format(person=words), interest.if_not_shared),
            (_("If shared, {person}").format(person=words), interest.if_shared),
        )


def _unnamed(
    draft: Draft, pack: Pack, known: Sequence[Person], profile: Profile, stand_ins: Mapping[str, str]
) -> Unnamed:
    names = {person.reference: person.name for person in known}
    ordinary = (word for rule in pack.quality if rule.looks_for is LooksFor.NAMES for word in rule.words)
    return Unnamed(
        tuple(StandIn(reference, names.get(reference, ""), words) for reference, words in stand_ins.items()),
        (
            *(name for reference, name in names.items() if reference not in stand_ins),
            *identities.names(draft, profile),
        ),
        ordinary,
        identities.marks(draft, known),
    )


def _words(count: int) -> list[str]:
    """What stands for each person: letters only where there are several."""
    if count == 1:
        return [_("the person")]
    letters = (ascii_uppercase[place] if place < len(ascii_uppercase) else str(place + 1) for place in range(count))
    return [_("person {letter}").format(letter=letter) for letter in letters]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

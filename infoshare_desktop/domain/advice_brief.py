"""What somebody who is asked for advice is told: everything that matters, and not who the people are."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from itertools import chain
from string import ascii_uppercase
from typing import TYPE_CHECKING

from infoshare_desktop.domain.facts.asked import categories, information, purposes
from infoshare_desktop.domain.facts.fact import Fact
from infoshare_desktop.domain.facts.people import people
from infoshare_desktop.domain.quality_rules import LooksFor
from infoshare_desktop.domain.unnamed import StandIn, Unnamed, doubtful

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    unnamed = _unnamed(draft, pack, known, profile)
    asked = pack.question(question)
    told = (*information(draft, pack), *categories(draft, pack), *purposes(draft, pack))
    stand_ins = dict(zip((line.reference for line in draft.people), _words(len(draft.people)), strict=True))
    return AdviceBrief(
        people=tuple(Fact(_capital(stand_ins[fact.label]), fact.words) for fact in people(draft, pack)),
        information=tuple(Fact(fact.label, unnamed.text(fact.words)) for fact in told),
        question=asked.title,
        why=unnamed.text(draft.answer(question).reason),
        asked=tuple(
            unnamed.text(advice.asked)
            for advice in draft.advice
            if advice.question == question and advice.open and advice.asked.strip()
        ),
    )


def _unnamed(draft: Draft, pack: Pack, known: Sequence[Person], profile: Profile) -> Unnamed:
    names = {person.reference: person.name for person in known}
    lines = zip(draft.people, _words(len(draft.people)), strict=True)
    ordinary = (word for rule in pack.quality if rule.looks_for is LooksFor.NAMES for word in rule.words)
    within = {line.reference for line in draft.people}
    return Unnamed(
        tuple(StandIn(line.reference, names.get(line.reference, ""), words) for line, words in lines),
        (*(name for reference, name in names.items() if reference not in within), *_contacts(draft, profile)),
        ordinary,
    )


def _contacts(draft: Draft, profile: Profile) -> Iterable[str]:
    """Workers who are named in the draft or in the profile: through them, too, somebody can be found."""
    yield from profile.colleagues()
    yield draft.trigger.requester.name
    yield from (plan.recipient.name for plan in draft.planned)
    yield from (advice.adviser.partition(",")[0] for advice in draft.advice)


def _words(count: int) -> list[str]:
    """What stands for each person: letters only where there are several."""
    if count == 1:
        return [_("the person")]
    letters = (ascii_uppercase[place] if place < len(ascii_uppercase) else str(place + 1) for place in range(count))
    return [_("person {letter}").format(letter=letter) for letter in letters]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

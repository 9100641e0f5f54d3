"""What may be erased of a record, read within a transaction: what stands against it, and what would go."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.keeping import Redaction
from infoshare_desktop.domain.after.afterwards import refusal_while_restricted
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.erasing import kept_beside
from infoshare_desktop.domain.erasing.earlier_details import earlier_details
from infoshare_desktop.domain.erasing.earlier_links import earlier_links
from infoshare_desktop.domain.erasing.erasure import (
    problems_of_grounds,
    refusal_to_dispose,
    refusal_to_erase,
    refusal_to_redact,
)
from infoshare_desktop.domain.erasing.taking_out import TakenOut, amendments_of, mark, spots_of, withdrawals_of, without
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.facts.removable import removable, sealed_words
from infoshare_desktop.domain.records.history import history, standing
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.services.after.breaching import open_about
from infoshare_desktop.services.profiles import kept_profile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.erasing.earlier_details import Earlier
    from infoshare_desktop.domain.erasing.earlier_links import EarlierLink
    from infoshare_desktop.domain.facts.passages import Passage
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.domain.records.history import History
    from infoshare_desktop.store.rows.repositories import Repositories

_NO_RECORDS = frozenset({EntryKind.PERSON, EntryKind.ALIAS, EntryKind.RESTORE, EntryKind.SALVAGE})


@dataclass(frozen=True, slots=True)
class Passing:
    """A passage that is to be taken out: where it is, and why and with whom."""

    number: str
    passage: str
    ground: str
    second: str


@dataclass(frozen=True, slots=True)
class Goes:
    """What goes with one record."""

    number: str
    refusal: str
    """Why it cannot go now; empty where it can."""
    emergencies: tuple[str, ...]
    """The emergency disclosures that it completes: they go with it."""
    entries: int
    """How many entries lose their content."""
    open_follow_ups: int


def entries_about(kept: Repositories, number: str) -> list[Entry]:
    """The entries about a record. Raises NoSuchRecord, also for a person's reference."""
    found = kept.entries.about(number)
    if not found or found[0].header.kind in _NO_RECORDS:
        raise NoSuchRecord(number)
    return found


def passages_of(kept: Repositories, number: str, pack: Pack) -> tuple[Passage, ...]:
    """Every passage that can be taken out of a record, or of what is left of a discarded draft. Raises NoSuchRecord."""
    row = kept.records.get(number)
    if row.state is State.DISCARDED:
        return kept_beside.reason(row.summary)
    entries = entries_about(kept, number)
    return (*removable(entries, pack), *kept_beside.results(kept.follow_ups.about(number)))


def against_redaction(kept: Repositories, wanted: Passing, pack: Pack) -> dict[str, str]:
    """What stands against it, by field: passage, ground, second. Raises NoSuchRecord."""
    words = next((one.words for one in passages_of(kept, wanted.number, pack) if one.key == wanted.passage), None)
    entries = kept.entries.about(wanted.number)
    after = history(entries)
    if sentence := refusal_to_redact(after, words) or _refusal_of_decision(kept, wanted.number, after):
        return {"passage": sentence}
    if not kept_beside.is_beside(wanted.passage) and not taken_out(entries, wanted.passage, pack, ""):
        return {"passage": _("Only words can be taken out, and this is a choice from a list. Correct it instead.")}
    return problems_of_grounds(wanted.ground, wanted.second, kept_profile(kept).worker, words or "")


def earlier_of(kept: Repositories, reference: str) -> tuple[Earlier | EarlierLink, ...]:
    """What can be erased of a person, under all their references. Raises NoSuchRecord."""
    references = [person.reference for person in kept.people.same_as(reference)]
    details = [one for about in references for one in earlier_details(kept.entries.about(about))]
    return (*details, *earlier_links(kept.entries.of_kind(EntryKind.ALIAS), references))


def against_earlier(kept: Repositories, reference: str, ground: str, second: str) -> dict[str, str]:
    """What stands against erasing earlier details, by field: details, ground, second. Raises NoSuchRecord."""
    earlier = earlier_of(kept, reference)
    if not earlier:
        return {"details": _("There are no earlier details of this person.")}
    about = [person.reference for person in kept.people.same_as(reference)] + [one.about for one in earlier]
    if sentence := _refusal_of_records(kept, list(dict.fromkeys(about))):
        return {"details": sentence}
    words = [text for one in earlier for text in one.texts]
    return problems_of_grounds(ground, second, kept_profile(kept).worker, *words)


def _refusal_of_records(kept: Repositories, references: Sequence[str]) -> str:
    """Why nothing about these people may be erased: a record about them is held or restricted."""
    for number in kept.entries.naming(references):
        after = history(kept.entries.about(number))
        sentence = refusal_to_erase(after) if after.disposal is None else ""
        if sentence:
            return f"{number}: {sentence}"
    return ""


def against_disposal(kept: Repositories, numbers: Sequence[str], ground: str, second: str) -> dict[str, str]:
    """What stands against it, by field: numbers, ground, second. Raises NoSuchRecord."""
    refusals = ((number, refusal(kept, number, numbers)) for number in numbers)
    told = next((f"{number}: {sentence}" for number, sentence in refusals if sentence), "")
    if not numbers:
        told = _("Choose a record first.")
    return {**({"numbers": told} if told else {}), **problems_of_grounds(ground, second, kept_profile(kept).worker)}


def refusal(kept: Repositories, number: str, together_with: Sequence[str] = ()) -> str:
    """Why a record cannot be disposed of, with others that go at the same time; empty where it can."""
    after = history(entries_about(kept, number))
    completes = completed_by(kept, number) if after.emergency else ""
    urgent = after.emergency is not None and not completes and kept.records.get(number).state is State.EMERGENCY
    goes_with = "" if completes in together_with else completes
    emergencies = after.decision.emergencies if after.decision else ()
    going = (number, *emergencies)
    breach = next(iter(open_about(kept, going)), "")
    refused = refusal_to_dispose(after, completes=goes_with, to_complete=urgent, breach=breach)
    return refused or next(filter(None, (_refusal_of_emergency(kept, one) for one in emergencies)), "")


def _refusal_of_emergency(kept: Repositories, number: str) -> str:
    """Why the decision that completes an emergency disclosure cannot go with it; empty where it can."""
    sentence = refusal_while_restricted(history(kept.entries.about(number)))
    return f"{number}: {sentence}" if sentence else ""


def _refusal_of_decision(kept: Repositories, number: str, after: History) -> str:
    """Why nothing of an emergency disclosure may be taken out while the decision that completes it is as it is."""
    decision = completed_by(kept, number) if after.emergency else ""
    sentence = refusal_to_erase(history(kept.entries.about(decision))) if decision else ""
    return f"{decision}: {sentence}" if sentence else ""


def completed_by(kept: Repositories, number: str) -> str:
    """The number of the decision that completes an emergency disclosure; empty where none does."""
    if kept.records.get(number).state not in {State.EMERGENCY, State.COMPLETED}:
        return ""
    for naming in kept.entries.naming([number]):
        decision = history(kept.entries.about(naming)).decision
        if decision is not None and number in decision.emergencies:
            return naming
    return ""


def what_goes(kept: Repositories, number: str, numbers: Sequence[str]) -> Goes:
    """What goes with one of these records. Raises NoSuchRecord."""
    entries = entries_about(kept, number)
    decision = history(entries).decision
    return Goes(
        number=number,
        refusal=refusal(kept, number, numbers),
        emergencies=decision.emergencies if decision else (),
        entries=sum(1 for entry in entries if entry.document is not None),
        open_follow_ups=sum(1 for one in kept.follow_ups.about(number) if one.finished_at is None),
    )


def taken_out(entries: Sequence[Entry], passage: str, pack: Pack, instead: str) -> tuple[TakenOut, ...]:
    """The entries without the passage: where it stands, and its corrections; none where it is no text."""
    stand = standing(entries)
    by_sequence = {one.header.sequence: one for one in stand}
    words = None if history(entries).breach else sealed_words(passage, entries, pack)
    spots = [spot for spot in spots_of(passage, stand) if spot.sequence in by_sequence]
    found = (without(by_sequence[spot.sequence], spot.path, words, instead) for spot in spots)
    taken = tuple(one for one in found if one is not None)
    named = (one for spot in spots for one in withdrawals_of(by_sequence[spot.sequence], spot.path, stand, instead))
    return (*taken, *named, *amendments_of(passage, stand, instead)) if taken else ()


def take_out(kept: Repositories, wanted: Passing, pack: Pack, now: Moment) -> tuple[int, ...]:
    """Take a passage out, in the transaction in which nothing stood against it: the sequences of what was erased."""
    from infoshare_desktop.store.erasing.beside import redact_beside
    from infoshare_desktop.store.erasing.content import redact

    worker, ground, second = kept_profile(kept).worker, wanted.ground.strip(), wanted.second.strip()
    instead = mark(ground, now, worker, second)
    if kept_beside.is_beside(wanted.passage):
        act = kept_beside.redaction(wanted.passage, instead, ground, worker, second, now)
        redact_beside(kept, wanted.number, act, now)
        return ()
    acts = [
        Redaction(now, taken.sequence, wanted.passage, ground, worker, second, taken.schema, taken.statement)
        for taken in taken_out(entries_about(kept, wanted.number), wanted.passage, pack, instead)
    ]
    return redact(kept, wanted.number, acts, now)

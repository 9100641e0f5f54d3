"""Erases in the vault: a passage of a record, or a whole record with all that hangs on it. Design section 6.

Everything here is part of one transaction, which ends with ``settle``. What is deleted is overwritten in the file
(``secure_delete``, also that of the search indexes); the old pages and the ``-wal`` go with the fresh file that takes
the vault's place afterwards.

What a disposal takes: the content of every entry about the number, follow-ups with their results, the searchable
text, the lines of the access log, the place that the window remembers, the emergency disclosures that the decision
completed, and everybody whom nothing else in the vault names. A breach is a record of its own, with a rule of its own:
while it is open the record that it belongs to stays (``domain.erasing.erasure``). Closed it does not go with that
record: it keeps the number, which leads to what is left of it, and the people whom it names stay until it goes itself.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import birthdays
from infoshare_desktop.domain.acts.keeping import DISPOSAL_SCHEMA, REDACTION_SCHEMA, Disposal, Redaction
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.erasing.earlier_details import birthday_now, latest_details
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.records.history import history
from infoshare_desktop.domain.records.lines import line_of_disposed
from infoshare_desktop.domain.records.record import read, statement
from infoshare_desktop.store.erasing.unnamed import Unnamed, Whereabouts, alone_in, unnamed_with
from infoshare_desktop.store.rows.derived.birthdays import keep_birthdays
from infoshare_desktop.store.rows.relisting import list_again

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.store.rows.repositories import Repositories

PLACE: Final = "place"
"""The setting in which the window keeps where the worker is, and what was being typed there."""


def redact(kept: Repositories, number: str, redactions: Iterable[Redaction], at: Moment) -> tuple[int, ...]:
    """Append redactions of entries about a number and erase what they stand for: the sequences of what was erased."""
    gone: list[int] = []
    for redaction in redactions:
        before = _redactions_of(kept.entries.about(number), redaction.entry)
        passages = (passage for act in before.values() for passage in (*act.before, act.passage))
        whole = replace(redaction, before=tuple(dict.fromkeys((*passages, *redaction.before))))
        kept.entries.append(EntryKind.REDACTION, number, REDACTION_SCHEMA, statement(whole), at)
        gone += (redaction.entry, *before)
    kept.entries.erase(gone)
    _put_follow_ups_again(kept, number)
    _put_person_again(kept, number)
    list_again(kept, number)
    _forget_place(kept, number)
    return tuple(sorted(set(gone)))


def together(kept: Repositories, number: str) -> tuple[str, ...]:
    """What goes with a record: itself, and before it the emergency disclosures that it completes."""
    decision = history(kept.entries.about(number)).decision
    return (*(decision.emergencies if decision else ()), number)


def who_goes(
    kept: Repositories, numbers: Sequence[str], people: Iterable[str] = (), where: Whereabouts | None = None
) -> Unnamed:
    """Who would go with these records, because nothing else names them; ``people``: who is looked at beside."""
    return unnamed_with(kept, _about(kept, numbers), people, where)


def _about(kept: Repositories, numbers: Iterable[str]) -> list[Entry]:
    return [entry for number in numbers for entry in kept.entries.about(number)]


def dispose(kept: Repositories, numbers: Iterable[str], act: Disposal, at: Moment) -> tuple[Disposal, ...]:
    """Erase records with all that goes with them, and append a disposal for each number.

    ``act`` says by which rule, why, by whom and with whom; what was erased is filled in here. Its ``people`` and
    ``drafts`` are looked at beside those that the record names: a restored copy may have them, and no record yet.
    """
    numbers = tuple(numbers)
    where = Whereabouts(kept)
    if len(numbers) > 1:  # whoever may go with any of them is looked for in one pass
        every = [one for number in numbers for one in together(kept, number)]
        where.look_for(alone_in(kept, _about(kept, every), act.people))
    acts = {one: told for number in numbers for one, told in _dispose(kept, number, act, at, where).items()}
    kept.records.index_many(dict.fromkeys(acts, ""))
    return tuple(acts.values())


def settle(kept: Repositories) -> None:
    """What is done once, after the last erasure of a transaction: no word that went is left in the search index."""
    kept.records.clear_index()


def _dispose(kept: Repositories, number: str, act: Disposal, at: Moment, where: Whereabouts) -> dict[str, Disposal]:
    """One record, and the emergencies that go with it; the search still has their texts."""
    numbers = together(kept, number)
    entries = {one: kept.entries.about(one) for one in numbers}
    drafts = (*_drafts_of(entries[number]), *act.drafts)
    _erase_drafts(kept, drafts)  # first: who is named by them alone goes too
    about = {person for one in numbers for person in _people_of(kept, one)}
    gone = who_goes(kept, numbers, act.people, where)
    _erase_people(kept, gone)
    acts = {}
    for one in numbers:
        sequences = tuple(entry.header.sequence for entry in entries[one])
        told = replace(act, entries=sequences, people=(), drafts=())
        if one == number:
            told = replace(told, entries=(*sequences, *gone.entries), people=gone.people, drafts=drafts)
        kept.entries.erase(told.entries)
        kept.entries.append(EntryKind.DISPOSAL, one, DISPOSAL_SCHEMA, statement(told), at)
        kept.follow_ups.remove_about(one)
        kept.access.forget(one)
        recorded_at = entries[one][0].header.recorded_at if entries[one] else at
        kept.records.put(line_of_disposed(one, recorded_at).row)
        _forget_place(kept, one)
        acts[one] = told
    for person in kept.people.named(about):  # who comes of age after another decision still does
        keep_birthdays(kept, person)
    return acts


def _redactions_of(entries: Iterable[Entry], sequence: int) -> dict[int, Redaction]:
    """The earlier redactions of an entry that still have their content, by their own sequences."""
    return {
        entry.header.sequence: act
        for entry in entries
        if entry.header.kind is EntryKind.REDACTION
        and entry.document is not None
        and (act := read(entry.document, Redaction)).entry == sequence
    }


def _people_of(kept: Repositories, number: str) -> tuple[str, ...]:
    """Whom the line of a record shows; nobody where a copy has no such record."""
    try:
        return kept.records.get(number).people
    except NoSuchRecord:
        return ()


def _drafts_of(entries: Iterable[Entry]) -> tuple[str, ...]:
    decision = history(entries).decision
    return (decision.draft,) if decision and decision.draft else ()


def _erase_people(kept: Repositories, gone: Unnamed) -> None:
    kept.entries.erase(gone.entries)
    kept.people.remove(gone.people)
    for reference in gone.people:
        kept.access.forget(reference)
        _forget_place(kept, reference)


def _erase_drafts(kept: Repositories, references: Iterable[str]) -> None:
    """Drafts that the record came from: a restored copy may be older than the seal."""
    for reference in references:
        kept.drafts.remove(reference)
        kept.records.remove(reference)
        kept.access.forget(reference)
        _forget_place(kept, reference)


def _put_follow_ups_again(kept: Repositories, number: str) -> None:
    after = history(kept.entries.about(number))
    agreed = [comment.action for comment in after.comments if comment.action]
    shared = (act for _sequence, act in after.disclosures)
    acts = (*((after.decision,) if after.decision else ()), *shared, *after.withdrawals)
    for task in (*(task for act in acts for task in act.follow_ups), *agreed):
        kept.follow_ups.put_again(number, task)


def _put_person_again(kept: Repositories, reference: str) -> None:
    """Let somebody's details be those that stand: in a restored copy the last ones may be among those that went.

    A birthday that was dealt with stays with what came of it, and no longer has the day of an earlier birth.
    """
    person = latest_details(kept.entries.about(reference))
    if person is None:
        return
    kept.people.put(person)
    kept.settings.remove(PLACE)  # a name may be what was being looked for there
    for number, one in kept.follow_ups.of_kind(birthdays.KIND, birthdays.ids(reference)):
        task = birthday_now(one.follow_up, person)
        if task.due_on is None:
            kept.follow_ups.take_back(number, task.id)
        kept.follow_ups.put_again(number, task)


def _forget_place(kept: Repositories, reference: str) -> None:
    """What was being typed there goes too."""
    place = kept.settings.get(PLACE)
    if place is not None and reference in (place.get("reference"), place.get("question")):
        kept.settings.remove(PLACE)

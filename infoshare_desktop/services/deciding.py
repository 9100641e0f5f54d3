"""Making a decision: from the first question to the seal. Design section 3, journeys 4 to 6."""

from __future__ import annotations

from dataclasses import replace
from gettext import gettext as _
from itertools import chain
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.sharing import EMERGENCY_SCHEMA, Emergency
from infoshare_desktop.domain.after.arising import arising
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.decision.draft import Draft, EmergencyForm
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.flow import Standing, stand
from infoshare_desktop.domain.needs.emergency import missing_to_record
from infoshare_desktop.domain.needs.impossible import impossible_to_seal
from infoshare_desktop.domain.needs.sealing import missing_to_seal
from infoshare_desktop.domain.people.ages import age_of, with_ages
from infoshare_desktop.domain.records import record
from infoshare_desktop.domain.records.history import History, history
from infoshare_desktop.domain.records.lines import line_of_decision, line_of_emergency
from infoshare_desktop.domain.records.listing import Row, State, row_of_draft, search_text
from infoshare_desktop.domain.times.draft import impossible_in_emergency
from infoshare_desktop.services.birthdays import keep_birthdays
from infoshare_desktop.services.places import keep_place
from infoshare_desktop.services.profiles import kept_profile
from infoshare_desktop.store.rows.relisting import put_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Clock, Moment
    from infoshare_desktop.domain.needs.gap import Gap
    from infoshare_desktop.domain.place import Place
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.services.guiding import Guiding
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


class Deciding:
    """Everything that happens to a draft. Each method is one transaction; what it returns was committed."""

    def __init__(self, vault: Vault, guiding: Guiding, clock: Clock) -> None:
        self._vault = vault
        self._guiding = guiding
        self._clock = clock

    def start(self, earlier: str = "") -> Draft:
        """A blank draft. One that decides ``earlier`` again carries over the references of its people, no more.

        How old they are today is worked out where their birth is known.

        Raises NoSuchRecord where ``earlier`` is no sealed decision.
        """
        now = self._clock()

        def work(repositories: Repositories) -> Draft:
            self._guiding.keep_current(repositories)
            people = _lines(repositories, _people_of(repositories, earlier), now) if earlier else ()
            reference = repositories.numbers.next_draft()
            draft = Draft(reference, self._guiding.current_hash, now, people=people, earlier=earlier)
            return self._put(repositories, draft, self._guiding.current(), now)

        return self._vault.write(work)

    def complete(self, number: str) -> Draft:
        """The draft that completes an emergency disclosure: the one that refers to it, else a new one.

        Raises NoSuchRecord where ``number`` is no emergency disclosure, NotAllowed where it is complete.
        """
        now = self._clock()

        def work(repositories: Repositories) -> Draft:
            row = repositories.records.get(number)
            emergency = history(repositories.entries.about(number)).emergency
            if emergency is None:
                raise NoSuchRecord(number)
            if row.state is State.COMPLETED:
                raise NotAllowed(_("The record of {number} is complete already.").format(number=number))
            drafts = (repositories.drafts.get(reference) for reference in repositories.drafts.references())
            started = next((draft for draft in drafts if number in draft.emergencies), None)
            if started is not None:
                return started
            self._guiding.keep_current(repositories)
            draft = Draft(
                repositories.numbers.next_draft(),
                self._guiding.current_hash,
                now,
                people=_lines(repositories, emergency.people, now),
                emergencies=(number,),
            )
            return self._put(repositories, draft, self._guiding.current(), now)

        return self._vault.write(work)

    def open(self, reference: str) -> Draft:
        """A draft as it was last saved. Raises NoSuchRecord."""
        return self._vault.read(lambda repositories: repositories.drafts.get(reference))

    def save(self, draft: Draft, place: Place | None = None) -> Moment:
        """Keep the draft; when this returns it is on the disk, and the answer is when.

        With it goes the place where the worker is, if one is given: a crash leads back there.
        Raises NoSuchRecord for one that was sealed or discarded meanwhile: it does not come back.
        """
        now = self._clock()
        pack = self._guiding.pack_of(draft)

        def work(repositories: Repositories) -> None:
            repositories.drafts.change(draft, now)
            repositories.records.put(row_of_draft(draft, stand(pack, draft)))
            if place is not None:
                keep_place(repositories, place)

        self._vault.write(work)
        return now

    def standing(self, draft: Draft) -> Standing:
        """Where the draft stands in the guidance that it was started with."""
        return stand(self._guiding.pack_of(draft), draft)

    def gaps(self, draft: Draft) -> tuple[Gap, ...]:
        """What is missing before the draft can be sealed."""
        now = self._clock()
        worker, aged = self._vault.read(
            lambda repositories: (kept_profile(repositories).worker, _aged(repositories, draft, now))
        )
        return _gaps(aged, self.standing(aged), worker, now)

    def leave(self, draft: Draft) -> None:
        """Keep the draft and let the search find it; an untouched one vanishes. One that is gone stays gone."""
        now = self._clock()
        pack = self._guiding.pack_of(draft)

        def work(repositories: Repositories) -> None:
            if draft.reference not in repositories.drafts.references():
                return
            if _untouched(repositories, draft):
                _remove(repositories, draft.reference)
                return
            self._put(repositories, draft, pack, now)
            repositories.records.index(draft.reference, search_text(draft))

        self._vault.write(work)

    def discard(self, reference: str, reason: str) -> None:
        """Erase a draft; its reference, the date and the reason stay. Raises NoSuchRecord, NotAllowed."""
        if not reason.strip():
            raise NotAllowed(_("Say why this draft is discarded: the reason stays, all else goes."))
        now = self._clock()

        def work(repositories: Repositories) -> None:
            repositories.drafts.changed_at(reference)
            _remove(repositories, reference)
            repositories.records.put(Row(reference, State.DISCARDED, now, summary=reason.strip()))
            repositories.records.index(reference, reason.strip())

        self._vault.write(work)

    def record_emergency(self, draft: Draft, emergency: Emergency) -> tuple[Draft, str]:
        """Append what was passed on at once; the draft, now carrying its number, and the number.

        Raises NotAllowed where it is not said to whom, what and why, where a safety question is open, and where its
        time cannot be.
        """
        now = self._clock()
        pack = self._guiding.pack_of(draft)
        missing = (gap.sentence for gap in missing_to_record(emergency, pack.first, pack.offered))
        impossible = impossible_in_emergency(emergency.at, draft, now).values()
        if refused := next(chain(missing, impossible), ""):
            raise NotAllowed(refused)

        def work(repositories: Repositories) -> tuple[Draft, str]:
            repositories.drafts.changed_at(draft.reference)
            number = repositories.numbers.next_number(now.day().year)
            statement = record.statement(emergency)
            repositories.entries.append(EntryKind.EMERGENCY, number, EMERGENCY_SCHEMA, statement, now)
            put_line(repositories, line_of_emergency(number, emergency, completed=False))
            carrying = replace(draft, emergencies=(*draft.emergencies, number), emergency=EmergencyForm())
            return self._put(repositories, carrying, pack, now), number

        return self._vault.write(work)

    def seal(self, draft: Draft) -> Decision:
        """Close the decision for good, in one transaction.

        Raises NotAllowed with the sentence of the first gap; NoSuchRecord for one that was sealed meanwhile.
        """
        now = self._clock()
        pack = self._guiding.pack_of(draft)

        def work(repositories: Repositories) -> Decision:
            repositories.drafts.changed_at(draft.reference)
            worker = kept_profile(repositories).worker
            aged = _aged(repositories, draft, now)
            gaps = _gaps(aged, stand(pack, aged), worker, now)
            if gaps:
                raise NotAllowed(gaps[0].sentence)
            whole = replace(aged, follow_ups=(*aged.follow_ups, *arising(aged, worker.name, now.day())))
            number = repositories.numbers.next_number(now.day().year)
            decision = record.sealed(whole, pack, worker, number, now, _shared_before(repositories, draft))
            seal_into(repositories, decision)
            return decision

        return self._vault.write(work)

    def _put(self, repositories: Repositories, draft: Draft, pack: Pack, now: Moment) -> Draft:
        repositories.drafts.put(draft, now)
        repositories.records.put(row_of_draft(draft, stand(pack, draft)))
        return draft


def seal_into(repositories: Repositories, decision: Decision) -> None:
    """Append a sealed decision, and bring drafts, follow-ups, emergencies and the table in step with it."""
    statement = record.statement(decision)
    repositories.entries.append(EntryKind.SEAL, decision.number, record.SCHEMA, statement, decision.sealed_at)
    _remove(repositories, decision.draft)
    put_line(repositories, line_of_decision(decision, History(decision)))
    for follow_up in decision.follow_ups:
        repositories.follow_ups.add(decision.number, follow_up)
    for number in decision.emergencies:
        repositories.records.put(replace(repositories.records.get(number), state=State.COMPLETED))
    for person in repositories.people.named(line.reference for line in decision.people):
        keep_birthdays(repositories, person)


def _gaps(draft: Draft, standing: Standing, worker: Worker, now: Moment) -> tuple[Gap, ...]:
    """What is missing, then what cannot be."""
    return (*missing_to_seal(draft, standing, worker), *impossible_to_seal(draft, standing, now))


def _shared_before(repositories: Repositories, draft: Draft) -> Moment | None:
    """When the first of a draft's emergency disclosures happened; None where there is none."""
    acts = (history(repositories.entries.about(number)).emergency for number in draft.emergencies)
    return min((act.at for act in acts if act is not None), default=None)


def _aged(repositories: Repositories, draft: Draft, now: Moment) -> Draft:
    """The draft with everybody's age on the day of the decision, where it is known."""
    people = repositories.people.named(line.reference for line in draft.people)
    day = (draft.outcome.decided_at or now).day()
    return replace(draft, people=with_ages(draft.people, {person.reference: person for person in people}, day))


def _lines(repositories: Repositories, references: Sequence[str], at: Moment) -> tuple[PersonLine, ...]:
    """A line for each of these, with the age band of that day where a birth is known."""
    known = {person.reference: age_of(person, at.day()) for person in repositories.people.named(references)}
    return tuple(PersonLine(one, age=age.band if (age := known.get(one)) else "") for one in references)


def _people_of(repositories: Repositories, number: str) -> tuple[str, ...]:
    decision = history(repositories.entries.about(number)).decision
    if decision is None:
        raise NoSuchRecord(number)
    return tuple(line.reference for line in decision.people)


def _untouched(repositories: Repositories, draft: Draft) -> bool:
    """Whether the draft is as ``start()`` made it, with the people whom it carried over."""
    if draft.earlier:
        carried = _people_of(repositories, draft.earlier)
        if draft.people in (_lines(repositories, carried, draft.started_at), tuple(map(PersonLine, carried))):
            return replace(draft, people=()).untouched()
    return draft.untouched()


def _remove(repositories: Repositories, reference: str) -> None:
    repositories.drafts.remove(reference)
    repositories.records.remove(reference)

"""Recording that something went to the wrong person or was lost, and bringing it up to date until it is closed."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.breach import BREACH_SCHEMA
from infoshare_desktop.domain.after.breaches import deadline, problems
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.records.history import history
from infoshare_desktop.domain.records.listing import BREACHES, State
from infoshare_desktop.domain.records.record import statement
from infoshare_desktop.services.after.after_seal import refuse, refuse_first
from infoshare_desktop.store.rows.relisting import list_again

if TYPE_CHECKING:
    from collections.abc import Collection

    from infoshare_desktop.domain.acts.breach import Breach
    from infoshare_desktop.domain.after.breaches import Deadline
    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.moments import Clock, Moment
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

_LINKED: Final = frozenset({State.SEALED, State.EMERGENCY, State.COMPLETED})
"""What a breach can belong to."""


@dataclass(frozen=True, slots=True)
class OpenBreach:
    """A breach about which something is still to do."""

    number: str
    breach: Breach
    deadline: Deadline | None
    """None once it is said whether the regulator is told."""


class Breaching:
    """Breaches have numbers of their own among those of decisions; what is added later is another entry about it."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def record(self, breach: Breach) -> Entry:
        """Record a breach under the next number, which is the entry's.

        Raises NotAllowed where something is missing or cannot be, and for a record or a person that is not there.
        """
        now = self._clock()

        def work(repositories: Repositories) -> Entry:
            _refuse(repositories, breach, now)
            return _append(repositories, repositories.numbers.next_number(now.day().year), breach, now)

        return self._vault.write(work)

    def update(self, number: str, breach: Breach) -> Entry:
        """Say how it stands now; what was said before stays in the chain. Raises as ``record``, and NoSuchRecord."""
        now = self._clock()

        def work(repositories: Repositories) -> Entry:
            before = breach_of(repositories, number)
            _refuse(repositories, breach, now, before)
            return _append(repositories, number, breach, now)

        return self._vault.write(work)

    def get(self, number: str) -> Breach:
        """A breach as it stands. Raises NoSuchRecord."""
        return self._vault.read(lambda repositories: breach_of(repositories, number))

    def open(self) -> tuple[OpenBreach, ...]:
        """All that are not closed, the newest first."""
        now = self._clock()
        return self._vault.read(lambda repositories: open_breaches(repositories, now))


def breach_of(repositories: Repositories, number: str) -> Breach:
    """A breach as it stands. Raises NoSuchRecord."""
    found = history(repositories.entries.about(number)).breach
    if found is None:
        raise NoSuchRecord(number)
    return found


def open_breaches(repositories: Repositories, now: Moment) -> tuple[OpenBreach, ...]:
    """All that are not closed, within a transaction."""
    rows = repositories.records.with_state(State.BREACH)
    kept = ((row.reference, breach_of(repositories, row.reference)) for row in rows)
    return tuple(OpenBreach(number, breach, deadline(breach, now)) for number, breach in kept)


def every_breach(repositories: Repositories) -> tuple[tuple[str, Breach], ...]:
    """All breaches with their numbers, open ones first, each kind the newest first. There are never many."""
    rows = (row for state in sorted(BREACHES) for row in repositories.records.with_state(state))
    return tuple((row.reference, breach_of(repositories, row.reference)) for row in rows)


def open_about(repositories: Repositories, numbers: Collection[str]) -> tuple[str, ...]:
    """The numbers of the open breaches that belong to one of these records."""
    rows = repositories.records.with_state(State.BREACH)
    return tuple(row.reference for row in rows if breach_of(repositories, row.reference).decision in numbers)


def breaches_about(repositories: Repositories, number: str) -> tuple[str, ...]:
    """The numbers of the breaches that belong to a decision or emergency disclosure."""
    return tuple(about for about, breach in every_breach(repositories) if breach.decision == number)


def _append(repositories: Repositories, number: str, breach: Breach, now: Moment) -> Entry:
    entry = repositories.entries.append(EntryKind.BREACH, number, BREACH_SCHEMA, statement(breach), now)
    list_again(repositories, number)
    return entry


def _refuse(repositories: Repositories, breach: Breach, now: Moment, before: Breach | None = None) -> None:
    """What was recorded ``before`` may have been disposed of since: only what is new has to be there."""
    refuse_first(problems(breach, now))
    if breach.decision and (before is None or breach.decision != before.decision):
        refuse(_unknown_record(repositories, breach.decision))
    for reference in sorted(set(breach.people) - set(before.people if before else ())):
        refuse(_unknown_person(repositories, reference))


def _unknown_person(repositories: Repositories, reference: str) -> str:
    try:
        repositories.people.get(reference)
    except NoSuchRecord:
        return _("There is nobody with the reference {reference}. Check it.").format(reference=reference)
    return ""


def _unknown_record(repositories: Repositories, number: str) -> str:
    try:
        state = repositories.records.get(number).state
    except NoSuchRecord:
        state = None
    if state in _LINKED:
        return ""
    return _("There is no sealed record with the number {number}. Check it, or leave it empty.").format(number=number)

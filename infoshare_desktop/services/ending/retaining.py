"""How long records are kept: the vault's rules, a record's own rule, the legal hold. Design section 3, journey 11."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.keeping import RETENTION_SCHEMA, Retention
from infoshare_desktop.domain.after.afterwards import refusal_while_restricted
from infoshare_desktop.domain.birthdays import is_near
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.codec import plain, valued
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.records.history import history
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.retention import Due, OnFile, due, fitting, hindrances, rule_of
from infoshare_desktop.domain.retention_rules import RetentionRule, problem_of_all, problems, problems_of_reason
from infoshare_desktop.services.after.after_seal import append_act, refuse, refuse_first
from infoshare_desktop.services.after.breaching import open_about

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from infoshare_desktop.domain.acts.person import Person
    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.decision.information import PersonLine
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.domain.records.history import History
    from infoshare_desktop.domain.retention import Hindrance
    from infoshare_desktop.services.guiding import Guiding
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

TALLY: Final = "retention_tally"
"""The key in the settings under which it is kept how many records were due when they were last counted."""
_KEY: Final = "retention"


@dataclass(frozen=True, slots=True)
class KeptSoLong:
    """How long one record is kept, and what hinders its disposal."""

    number: str
    due: Due
    hindrances: tuple[Hindrance, ...]
    said: Retention | None
    """What was last said about its keeping."""
    fitting: RetentionRule
    """The rule that holds where none is chosen."""


class Retaining:
    """Keeps the rules in the vault, and records by which rule a record is kept and that it is held.

    That is said of decisions and of breaches. An emergency disclosure is kept as the decision that completes it; until
    there is one it cannot go, so there is nothing to say.
    """

    def __init__(self, vault: Vault, guiding: Guiding, clock: Clock) -> None:
        self._vault = vault
        self._guiding = guiding
        self._clock = clock

    def rules(self) -> tuple[RetentionRule, ...]:
        """The rules in use: those that the worker changed, else those of the guidance."""
        return self._vault.read(lambda repositories: kept_rules(repositories, self._guiding))

    def pack_rules(self) -> tuple[RetentionRule, ...]:
        """The rules that the guidance proposes."""
        return self._guiding.current().retention

    def put_rules(self, rules: Sequence[RetentionRule]) -> None:
        """Use these rules from now on. Raises NotAllowed where something is missing in them."""
        for rule in rules:
            refuse_first(problems(rule))
        refuse(problem_of_all(rules))
        own = {"rules": [plain(rule) for rule in rules]} if tuple(rules) != self.pack_rules() else {}

        def work(repositories: Repositories) -> None:
            repositories.settings.put(_KEY, own)
            forget_tally(repositories)

        self._vault.write(work)

    def about(self, number: str) -> KeptSoLong:
        """How long a record is kept, restricted or not. Raises NoSuchRecord."""
        today = self._clock().day()
        return self._vault.read(
            lambda repositories: kept_so_long(repositories, number, kept_rules(repositories, self._guiding), today)
        )

    def choose(self, number: str, rule: str, reason: str, worker: Worker) -> Entry:
        """Keep a record by this rule (its id; empty: by the rule that fits by itself).

        Raises NoSuchRecord; NotAllowed without a reason, for an unknown rule, and for a restricted record.
        """

        def change(repositories: Repositories, before: Retention) -> Retention:
            refuse(refusal_while_restricted(_kept(repositories, number)))
            known = {"", *(one.id for one in kept_rules(repositories, self._guiding))}
            refuse("" if rule in known else _("There is no such rule any more. Choose another one."))
            return replace(before, rule=rule)

        return self._record(number, reason, worker, change)

    def hold(self, number: str, reason: str, worker: Worker) -> Entry:
        """Let nothing of a record go until that is lifted, restricted or not.

        Raises NoSuchRecord; NotAllowed without a reason, or where it is held already.
        """

        def change(_repositories: Repositories, before: Retention) -> Retention:
            refuse(_("This record is held already.") if before.held else "")
            return replace(before, held=True)

        return self._record(number, reason, worker, change)

    def lift_hold(self, number: str, reason: str, worker: Worker) -> Entry:
        """Lift the hold. Raises NoSuchRecord; NotAllowed without a reason, or where it is not held."""

        def change(_repositories: Repositories, before: Retention) -> Retention:
            refuse("" if before.held else _("This record is not held."))
            return replace(before, held=False)

        return self._record(number, reason, worker, change)

    def _record(
        self, number: str, reason: str, worker: Worker, change: Callable[[Repositories, Retention], Retention]
    ) -> Entry:
        now = self._clock()

        def work(repositories: Repositories) -> Entry:
            before = _kept(repositories, number).retention or Retention(now, "", held=False, reason="", worker=worker)
            changed = change(repositories, before)
            refuse_first(problems_of_reason(reason))
            forget_tally(repositories)
            act = replace(changed, at=now, reason=reason.strip(), worker=worker)
            return append_act(repositories, EntryKind.RETENTION, number, RETENTION_SCHEMA, act, now)

        return self._vault.write(work)


def kept_rules(repositories: Repositories, guiding: Guiding) -> tuple[RetentionRule, ...]:
    """The rules in use, within a transaction."""
    kept = repositories.settings.get(_KEY) or {}
    return tuple(valued(one, RetentionRule) for one in kept["rules"]) if kept else guiding.current().retention


def forget_tally(repositories: Repositories) -> None:
    """Let the records that are due be counted again."""
    repositories.settings.put(TALLY, {})


def kept_so_long(repositories: Repositories, number: str, rules: Sequence[RetentionRule], today: date) -> KeptSoLong:
    """How long one record is kept, within a transaction.

    Raises NoSuchRecord, also for an emergency disclosure that is complete: it is kept as its decision is.
    """
    entries = repositories.entries.about(number)
    after = history(entries)
    if after.decision is None and after.breach is None and not _to_complete(repositories, number):
        raise NoSuchRecord(number)
    spoken = [entry.header.recorded_at.day() for entry in entries if entry.header.kind is not EntryKind.RETENTION]
    breaches = len(open_about(repositories, (number, *(after.decision.emergencies if after.decision else ()))))
    open_tasks = _open_follow_ups(repositories, number, today)
    record = OnFile(after, max(spoken), {}, open_tasks, breaches, _decided(repositories, after))
    if after.decision is None or rule_of(record, rules)[0].counts_from.age is not None:
        record = replace(record, people=dict(_people(repositories, record)))
    return KeptSoLong(number, due(record, rules), hindrances(record), after.retention, fitting(record, rules))


def _decided(repositories: Repositories, after: History) -> tuple[PersonLine, ...]:
    """Those in the decision that a breach belongs to, as far as it is still there."""
    number = after.breach.decision if after.breach else ""
    decision = history(repositories.entries.about(number)).decision if number else None
    return decision.people if decision else ()


def _to_complete(repositories: Repositories, number: str) -> bool:
    """Whether it is an emergency disclosure that no decision completes yet. Raises NoSuchRecord."""
    return repositories.records.get(number).state is State.EMERGENCY


def _kept(repositories: Repositories, number: str) -> History:
    """What became of a decision or a breach. Raises NoSuchRecord."""
    after = history(repositories.entries.about(number))
    if after.decision is None and after.breach is None:
        raise NoSuchRecord(number)
    return after


def _open_follow_ups(repositories: Repositories, number: str, today: date) -> int:
    """How much is still to be done about it; a birthday that is far off is nothing to do yet."""
    tasks = repositories.follow_ups.about(number)
    return sum(task.finished_at is None and is_near(task.follow_up, today) for task in tasks)


def _people(repositories: Repositories, record: OnFile) -> Iterator[tuple[str, Person]]:
    """Those in a record by their references, with the birth that any of their references tells."""
    for line in record.lines:
        with suppress(NoSuchRecord):
            yield line.reference, _born(repositories.people.same_as(line.reference))


def _born(same: Iterable[Person]) -> Person:
    """Of the references of one person the one that tells the birth most exactly."""
    return min(same, key=lambda person: (person.born_on is None, person.born_year is None))

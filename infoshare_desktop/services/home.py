"""What waits for the worker. Design section 3, journey 3."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.records.history import history
from infoshare_desktop.domain.records.listing import Mark, State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.services.after.breaching import open_breaches
from infoshare_desktop.services.care.keeping import kept_backup, kept_backup_folder
from infoshare_desktop.services.listed import open_follow_ups

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.disclosing import Recipient
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.decision.outcome import FollowUp
    from infoshare_desktop.domain.moments import Clock, Moment
    from infoshare_desktop.domain.records.listing import Row
    from infoshare_desktop.services.after.breaching import OpenBreach
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

COMPLETE_WITHIN: Final = timedelta(hours=24)
"""After this the record of an emergency disclosure is overdue (design section 7)."""

SHOWN: Final = 20
"""Lines of each kind that are read; a longer list is no help, and its length is told."""


@dataclass(frozen=True, slots=True)
class Waits:
    """Records of one kind that wait, newest first: the first ``SHOWN`` of ``total``."""

    rows: tuple[Row, ...]
    total: int


@dataclass(frozen=True, slots=True)
class AwaitedAdvice:
    """A draft whose way waits for advice."""

    row: Row
    adviser: str
    """Who was asked last and has not answered; empty where nobody was asked."""
    since: Moment
    """When the first of those who have not answered was asked; where nobody was, when the answer was *not sure*."""
    days: int
    """Full days since then."""


@dataclass(frozen=True, slots=True)
class DueFollowUp:
    """An open follow-up of a decision."""

    number: str
    follow_up: FollowUp
    overdue: bool


@dataclass(frozen=True, slots=True)
class MissingReceipt:
    """A disclosure that nobody has confirmed."""

    number: str
    sequence: int
    recipient: Recipient
    at: Moment
    days: int
    """Full days since it was passed on."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Everything that waits, each kind by itself."""

    emergencies: Waits
    """Shared, record to complete."""
    emergencies_overdue: frozenset[str]
    """The numbers among them that are older than ``COMPLETE_WITHIN``."""
    drafts: Waits
    advice: tuple[AwaitedAdvice, ...]
    """What has waited longest first; the first ``SHOWN`` of ``advice_total``."""
    advice_total: int
    to_share: Waits
    receipts: tuple[MissingReceipt, ...]
    """Of the newest ``SHOWN`` decisions that miss one."""
    receipts_total: int
    """How many decisions miss a receipt."""
    follow_ups: tuple[DueFollowUp, ...]
    """By due day, what is overdue first; the first ``SHOWN`` of ``follow_ups_total``."""
    follow_ups_total: int
    follow_ups_overdue: int
    breaches: tuple[OpenBreach, ...]
    """What went wrong and is not closed, the newest first."""
    last_backup: Moment | None
    """When the last backup that was opened and checked was made."""
    backup_folder: str = ""
    """Where it is; empty where that is not known."""

    @property
    def count(self) -> int:
        """How many things need the worker now: the figure beside *Home*. Follow-ups count once overdue."""
        lists = (self.emergencies, self.drafts, self.to_share)
        singly = (self.advice_total, self.receipts_total, self.follow_ups_overdue, len(self.breaches))
        return sum(waits.total for waits in lists) + sum(singly)


class Home:
    """Gathers what waits, in one read."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def waiting(self) -> Waiting:
        """What waits at this moment."""
        now = self._clock()
        return self._vault.read(lambda repositories: _waiting(repositories, now))


def _waiting(repositories: Repositories, now: Moment) -> Waiting:
    emergencies = _found(repositories, Query(states=frozenset({State.EMERGENCY})))
    unconfirmed = _found(repositories, Query(marks=frozenset({Mark.NO_RECEIPT})))
    unadvised = _found(repositories, Query(states=frozenset({State.AWAITING_ADVICE}), descending=False))
    due = [
        DueFollowUp(number, follow_up, follow_up.due_on is not None and follow_up.due_on < now.day())
        for number, follow_up in open_follow_ups(repositories, now.day())
    ]
    return Waiting(
        emergencies=emergencies,
        emergencies_overdue=frozenset(
            row.reference for row in emergencies.rows if now.instant - row.at.instant > COMPLETE_WITHIN
        ),
        drafts=_found(repositories, Query(states=frozenset({State.DRAFT}))),
        advice=_advice(repositories, unadvised.rows, now),
        advice_total=unadvised.total,
        to_share=_to_share(repositories),
        receipts=_receipts(repositories, unconfirmed.rows, now),
        receipts_total=unconfirmed.total,
        follow_ups=tuple(due[:SHOWN]),
        follow_ups_total=len(due),
        follow_ups_overdue=sum(1 for one in due if one.overdue),
        breaches=open_breaches(repositories, now),
        last_backup=kept_backup(repositories),
        backup_folder=kept_backup_folder(repositories),
    )


def _found(repositories: Repositories, query: Query) -> Waits:
    records = repositories.records
    return Waits(tuple(records.rows(records.ids(query, SHOWN))), records.count(query))


def _advice(repositories: Repositories, rows: tuple[Row, ...], now: Moment) -> tuple[AwaitedAdvice, ...]:
    found = (_awaited(row, repositories.drafts.get(row.reference), now) for row in rows)
    return tuple(sorted(found, key=lambda awaited: awaited.since))


def _awaited(row: Row, draft: Draft, now: Moment) -> AwaitedAdvice:
    asked = [line for line in draft.advice if line.open]
    unsure = (answer.answered_at for answer in draft.answers.values() if answer.choice is Choice.NOT_SURE)
    times = [line.asked_at for line in asked if line.asked_at] or [at for at in unsure if at] or [draft.started_at]
    since = min(times)
    return AwaitedAdvice(row, asked[-1].adviser.strip() if asked else "", since, (now.instant - since.instant).days)


def _to_share(repositories: Repositories) -> Waits:
    """What is still to be passed on; each row names those alone who have not had it yet."""
    found = _found(repositories, Query(marks=frozenset({Mark.TO_SHARE})))
    return replace(found, rows=tuple(replace(row, agencies=_waited_for(repositories, row)) for row in found.rows))


def _waited_for(repositories: Repositories, row: Row) -> tuple[str, ...]:
    plans = history(repositories.entries.about(row.reference)).open_plans
    names = (plan.recipient.organisation.strip() or str(plan.recipient) for plan in plans)
    return tuple(dict.fromkeys(name for name in names if name))


def _receipts(repositories: Repositories, rows: tuple[Row, ...], now: Moment) -> tuple[MissingReceipt, ...]:
    return tuple(
        MissingReceipt(row.reference, sequence, act.recipient, act.at, (now.instant - act.at.instant).days)
        for row in rows
        for sequence, act in history(repositories.entries.about(row.reference)).unconfirmed
    )

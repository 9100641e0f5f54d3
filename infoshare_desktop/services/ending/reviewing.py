"""Which records have come to the end of the time that they are kept, step by step: a large vault takes a while."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.records.listing import BREACHES, Mark, State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.domain.retention import shortest, years_before
from infoshare_desktop.services.ending.retaining import TALLY, kept_rules, kept_so_long

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.domain.records.listing import Row
    from infoshare_desktop.domain.retention_rules import RetentionRule
    from infoshare_desktop.services.ending.retaining import KeptSoLong
    from infoshare_desktop.services.guiding import Guiding
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

SOON: Final = timedelta(days=60)
"""How long before its day a record is told of."""

AT_A_TIME: Final = 25
"""Records read in one step: the one connection is free for what is typed meanwhile."""

_KEPT: Final = BREACHES | {State.SEALED, State.EMERGENCY}
"""What comes up by itself. A completed emergency disclosure comes up with its decision."""

MOST: Final = 200
"""Records that are gathered; whoever has more disposes of these first."""


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """A record that is due, soon or now, or of which that cannot be said; of a restricted one its number and days."""

    row: Row
    kept: KeptSoLong

    @property
    def on(self) -> date:
        """The day on which its time is over; the last of all days where that cannot be said."""
        return self.kept.due.on or date.max


@dataclass(frozen=True, slots=True)
class Review:
    """How far the look through the records is, and what it found."""

    today: date
    rules: tuple[RetentionRule, ...]
    own: tuple[str, ...]
    """Numbers of records about whose keeping something was said: they are read whatever their age."""
    ids: array[int]
    """The other records that may be due, the oldest first."""
    read: int = 0
    lines: tuple[ReviewLine, ...] = ()
    """Those whose time is over, or will be within ``SOON``, as they were found."""
    unclear: tuple[ReviewLine, ...] = ()
    """The first ``MOST`` of those that are old enough, and of which something must be known that is not."""
    unclear_total: int = 0

    @property
    def total(self) -> int:
        """How many records are to be read."""
        return len(self.own) + len(self.ids)

    @property
    def full(self) -> bool:
        """Whether as many were found as are gathered, so that not all were read."""
        return len(self.lines) >= MOST and self.read < self.total

    @property
    def ended(self) -> bool:
        """Whether nothing is left to read."""
        return self.read >= self.total or self.full

    @property
    def due(self) -> tuple[ReviewLine, ...]:
        """Those whose time is over, first over first."""
        return tuple(line for line in self._ordered if line.on <= self.today)

    @property
    def soon(self) -> tuple[ReviewLine, ...]:
        """Those whose time is over within ``SOON``, first over first."""
        return tuple(line for line in self._ordered if line.on > self.today)

    @property
    def _ordered(self) -> list[ReviewLine]:
        return sorted(self.lines, key=lambda line: (line.on, line.row.reference))


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records were due on a day; ``more``: there may be others that were not read."""

    day: date
    due: int
    more: bool = False


class Reviewing:
    """Looks through the records for those that are due."""

    def __init__(self, vault: Vault, guiding: Guiding, clock: Clock) -> None:
        self._vault = vault
        self._guiding = guiding
        self._clock = clock

    def begin(self) -> Review:
        """What is to be read: the records that are old enough, and those about whose keeping something was said."""
        today = self._clock().day()
        return self._vault.read(lambda repositories: _begun(repositories, self._guiding, today))

    def go_on(self, review: Review) -> Review:
        """Read the next ``AT_A_TIME`` records."""
        return self._vault.read(lambda repositories: _further(repositories, review))

    def tally(self) -> Tally | None:
        """How many are due, where they were counted today and nothing was said about keeping since; else None."""
        data = self._vault.read(lambda repositories: repositories.settings.get(TALLY))
        today = self._clock().day()
        if not data or data["day"] != today.isoformat():
            return None
        return Tally(today, data["due"], data["more"])

    def keep_tally(self, review: Review) -> Tally:
        """Keep what a look through to its end counted."""
        tally = Tally(review.today, len(review.due), review.full)
        data = {"day": tally.day.isoformat(), "due": tally.due, "more": tally.more}
        self._vault.write(lambda repositories: repositories.settings.put(TALLY, data))
        return tally


def _begun(repositories: Repositories, guiding: Guiding, today: date) -> Review:
    rules = kept_rules(repositories, guiding)
    said = {entry.header.number for entry in repositories.entries.of_kind(EntryKind.RETENTION) if entry.document}
    least = shortest(rules)
    ids = array("q") if least is None else repositories.records.ids(_old_enough(today, least))
    hidden = () if least is None else repositories.records.with_mark(Mark.RESTRICTED)
    return Review(today, rules, tuple(sorted(said | {row.reference for row in hidden})), ids)


def _old_enough(today: date, years: int) -> Query:
    return Query(states=_KEPT, until=years_before(today + SOON, years), descending=False)


def _further(repositories: Repositories, review: Review) -> Review:
    own = frozenset(review.own)
    until = min(review.read + AT_A_TIME, review.total)
    rows = [*_own(repositories, review.own[review.read : until])]
    first = max(review.read - len(review.own), 0)
    others = repositories.records.rows(review.ids[first : max(until - len(review.own), 0)])
    rows += (row for row in others if row.reference not in own and _may_be_due(row, review))
    lines = [line for row in rows if (line := _line(repositories, row, review)) is not None]
    unclear = [line for line in lines if _is_unclear(line)]
    return replace(
        review,
        read=until,
        lines=(*review.lines, *(line for line in lines if line.on <= review.today + SOON)),
        unclear=(*review.unclear, *unclear)[:MOST],
        unclear_total=review.unclear_total + len(unclear),
    )


def _may_be_due(row: Row, review: Review) -> bool:
    """Whether any rule that fits such a record can be over by now: if not, its content need not be read."""
    least = shortest(review.rules, people=bool(row.people) or None, breach=row.state in BREACHES)
    return least is not None and row.at.day() <= years_before(review.today + SOON, least)


def _own(repositories: Repositories, numbers: tuple[str, ...]) -> Iterator[Row]:
    for number in numbers:
        row = repositories.records.get(number)
        if row.state in _KEPT:
            yield row


def _line(repositories: Repositories, row: Row, review: Review) -> ReviewLine | None:
    """The record as a line; None where it was disposed of meanwhile."""
    try:
        return ReviewLine(row, kept_so_long(repositories, row.reference, review.rules, review.today))
    except NoSuchRecord:
        return None


def _is_unclear(line: ReviewLine) -> bool:
    return bool(line.kept.due.unknown_births) or line.kept.due.no_review

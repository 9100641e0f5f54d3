"""Reports on paper, as PDF bytes in memory. Nothing here writes a file.

``reports.pdf`` is imported as something is printed: reportlab takes 130 ms (design section 9).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import birthdays
from infoshare_desktop.domain.acts.correcting import Comment
from infoshare_desktop.domain.advising.advice_brief import advice_brief
from infoshare_desktop.domain.chain import EntryKind, fingerprint
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.records.history import history, standing
from infoshare_desktop.domain.records.listing import Mark, State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.domain.records.record import read
from infoshare_desktop.reports import breach, brief, decision, emergency, recovery, said, supervision
from infoshare_desktop.reports.afterwards import disposed, notice
from infoshare_desktop.reports.blocks import PageFrame
from infoshare_desktop.reports.case import Case
from infoshare_desktop.reports.reckoning import Period
from infoshare_desktop.services.after.breaching import every_breach
from infoshare_desktop.services.listed import open_follow_ups
from infoshare_desktop.services.profiles import kept_profile

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from infoshare_desktop.domain.acts.breach import Breach
    from infoshare_desktop.domain.acts.following import Followed
    from infoshare_desktop.domain.advising.advice_brief import AdviceBrief
    from infoshare_desktop.domain.chain import Head
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Clock, Moment
    from infoshare_desktop.domain.profile import Profile
    from infoshare_desktop.domain.records.history import History
    from infoshare_desktop.domain.records.listing import Row
    from infoshare_desktop.reports.blocks import Block
    from infoshare_desktop.services.guiding import Guiding
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class _About:
    """What is read about one number; the guidance is looked up after the transaction."""

    row: Row
    after: History
    fingerprint: str
    follow_ups: tuple[Followed, ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the vault gives for a report, of one moment."""

    profile: Profile
    head: Head
    about: tuple[_About, ...] = ()


class Reporting:
    """Every report that this version knows. ``fonts``: the folder with the fonts to embed."""

    def __init__(self, vault: Vault, guiding: Guiding, clock: Clock, fonts: Path) -> None:
        self._vault = vault
        self._guiding = guiding
        self._clock = clock
        self._fonts = fonts

    def decision(self, number: str) -> bytes:
        """The sheet about one sealed decision, about an emergency disclosure, or about a breach.

        Raises NoSuchRecord; NotAllowed for a restricted record, and for one that was disposed of.
        """
        kept = self._vault.read(lambda repositories: _one(repositories, number))
        (about,) = kept.about
        _refuse_to_print(number, about.after)
        sealed = about.after.decision
        title = _title(about.after)
        pack = self._guiding.pack_of(sealed.pack) if sealed else self._guiding.current()
        return self._rendered(self._sheet(about), self._frame(title, number, kept, about.fingerprint, pack))

    def sheet(self, number: str) -> tuple[Block, ...]:
        """What that sheet says, for a console; of a restricted record that it is. Raises NoSuchRecord."""
        (about,) = self._vault.read(lambda repositories: _one(repositories, number)).about
        return self._sheet(about)

    def supervision(self, since: date, until: date) -> bytes:
        """The report over a period, both days included, with everything that is open today."""
        today = self._clock().day()
        kept, told = self._vault.read(lambda repositories: _between(repositories, since, until, today))
        period = replace(told, cases=tuple(self._case(about) for about in kept.about))
        frame = self._frame(supervision.title(), supervision.span(period), kept, "", self._guiding.current())
        return self._rendered(supervision.blocks(period), frame)

    def numbers(self, since: date, until: date) -> tuple[str, ...]:
        """The numbers of the decisions, emergencies to complete and breaches that this report tells of."""

        def work(repositories: Repositories) -> tuple[str, ...]:
            listed = (*_decided(repositories, since, until), *repositories.records.with_state(State.EMERGENCY))
            wrong = (number for number, _breach in _went_wrong(repositories, since, until))
            return (*(row.reference for row in listed), *wrong)

        return self._vault.read(work)

    def brief(self, draft: Draft, question: str) -> bytes:
        """The page from which advice is asked about a question (by id): nobody can be known by it."""
        frame = PageFrame(
            title=brief.title(),
            reference="",
            printed_by="",
            printed_at=self._clock(),
            handling=brief.handling(),
            fictional=self._vault.fictional,
        )
        return self._rendered(brief.blocks(self._brief(draft, question)), frame)

    def doubtful(self, draft: Draft, question: str) -> tuple[str, ...]:
        """Words on that page that may still tell who somebody is."""
        return self._brief(draft, question).doubtful()

    def recovery_sheet(self, words: Sequence[str], vault_code: str, made_on: Moment, vault_name: str) -> bytes:
        """The sheet with the 24 recovery words; ``vault_code`` is 32 hex digits."""
        kept = self._vault.read(lambda repositories: _Kept(kept_profile(repositories), repositories.entries.head()))
        frame = PageFrame(
            title=recovery.title(),
            reference=vault_name,
            printed_by=kept.profile.name,
            printed_at=self._clock(),
            handling=recovery.handling(),
            fictional=self._vault.fictional,
        )
        return self._rendered(recovery.blocks(words, vault_code, made_on, vault_name), frame)

    def _brief(self, draft: Draft, question: str) -> AdviceBrief:
        known, profile = self._vault.read(lambda repositories: (repositories.people.all(), kept_profile(repositories)))
        return advice_brief(draft, question, self._guiding.pack_of(draft), known, profile)

    def _sheet(self, about: _About) -> tuple[Block, ...]:
        number, urgent, wrong = about.row.reference, about.after.emergency, about.after.breach
        if about.after.restriction is not None:
            return notice(number, about.after.restriction)
        if about.after.disposal is not None:
            return disposed(number, about.after.disposal)
        if about.after.decision is not None:
            return decision.blocks(self._case(about))
        if wrong is not None:
            return breach.blocks(number, wrong, self._guiding.current())
        if urgent is None:
            raise NoSuchRecord(number)
        completed = about.row.state is State.COMPLETED
        pack = self._guiding.current()
        return emergency.blocks(number, urgent, pack, completed=completed, after=about.after)

    def _case(self, about: _About) -> Case:
        assert about.after.decision is not None
        return Case(
            decision=about.after.decision,
            pack=self._guiding.pack_of(about.after.decision.pack),
            fingerprint=about.fingerprint,
            disclosures=about.after.disclosures,
            receipts=about.after.receipts,
            follow_ups=about.follow_ups,
            amendments=about.after.amendments,
            comments=about.after.comments,
            withdrawals=about.after.withdrawals,
        )

    def _frame(self, title: str, reference: str, kept: _Kept, sealed: str, pack: Pack) -> PageFrame:
        return PageFrame(
            title=title,
            reference=reference,
            printed_by=kept.profile.name,
            printed_at=self._clock(),
            handling=said.handling(),
            fingerprint=sealed,
            head=kept.head,
            guidance=said.guidance(pack),
            fictional=self._vault.fictional,
        )

    def _rendered(self, blocks: Sequence[Block], frame: PageFrame) -> bytes:
        from infoshare_desktop.reports.pdf import render

        return render(blocks, frame, self._fonts)


def _refuse_to_print(number: str, after: History) -> None:
    if after.restriction is not None:
        raise NotAllowed(
            _("{number} is restricted, so it is not printed. Lift the restriction first.").format(number=number)
        )
    if after.disposal is not None:
        raise NotAllowed(_("{number} was disposed of. Print its certificate instead.").format(number=number))


def _title(after: History) -> str:
    if after.breach is not None:
        return breach.title()
    return decision.title() if after.decision is not None else emergency.title()


def _one(repositories: Repositories, number: str) -> _Kept:
    about = _about(repositories, repositories.records.get(number))
    return _Kept(kept_profile(repositories), repositories.entries.head(), (about,))


def _between(repositories: Repositories, since: date, until: date, today: date) -> tuple[_Kept, Period]:
    """What is read of a period, and the period with all but its cases, for which the guidance is looked up."""
    records = repositories.records
    hidden = records.with_mark(Mark.RESTRICTED)
    waiting = (_about(repositories, row) for row in records.with_state(State.EMERGENCY))
    decided = tuple(_about(repositories, row) for row in _decided(repositories, since, until))
    kept = _Kept(kept_profile(repositories), repositories.entries.head(), decided)
    return kept, Period(
        since=since,
        until=until,
        today=today,
        profile=kept.profile,
        cases=(),
        emergencies=tuple(
            (about.row.reference, about.after.emergency) for about in waiting if about.after.emergency is not None
        ),
        awaiting=tuple(records.with_state(State.AWAITING_ADVICE)),
        follow_ups=tuple(open_follow_ups(repositories, today)),
        comments=tuple(_said(repositories, since, until, hidden)),
        breaches=_went_wrong(repositories, since, until),
        restricted=tuple(row.reference for row in hidden if since <= row.at.day() <= until),
    )


def _went_wrong(repositories: Repositories, since: date, until: date) -> tuple[tuple[str, Breach], ...]:
    """The breaches that were noticed in a period, and those from before it that are still open."""
    return tuple(
        (number, one)
        for number, one in every_breach(repositories)
        if one.found_at.day() <= until and (since <= one.found_at.day() or not one.closed)
    )


def _decided(repositories: Repositories, since: date, until: date) -> list[Row]:
    """The decisions of a period, the oldest first; none that is restricted."""
    decided = Query(states=frozenset({State.SEALED}), since=since, until=until, descending=False)
    return repositories.records.rows(repositories.records.ids(decided))


def _said(
    repositories: Repositories, since: date, until: date, hidden: Collection[Row]
) -> Iterator[tuple[str, Comment]]:
    """What was said in supervision between two days, also about earlier decisions; nothing about hidden ones."""
    numbers = {row.reference for row in hidden}
    of_kind = repositories.entries.of_kind
    for entry in standing((*of_kind(EntryKind.SUPERVISION), *of_kind(EntryKind.REDACTION))):
        if entry.header.kind is EntryKind.REDACTION or entry.document is None or entry.header.number in numbers:
            continue
        comment = read(entry.document, Comment)
        if since <= comment.on <= until:
            yield entry.header.number, comment


def _about(repositories: Repositories, row: Row) -> _About:
    entries = repositories.entries.about(row.reference)
    told = [fingerprint(entry.entry_hash) for entry in entries if entry.header.kind is EntryKind.BREACH][-1:]
    closing = {EntryKind.SEAL, EntryKind.EMERGENCY}
    told += [fingerprint(entry.entry_hash) for entry in entries if entry.header.kind in closing]
    every = repositories.follow_ups.about(row.reference)
    tasks = tuple(one for one in every if one.follow_up.kind != birthdays.KIND)  # a sheet tells ages, never births
    return _About(row, history(entries), told[0] if told else "", tasks)

"""The report over a period that worker and supervisor go through together. No name of a person is on it."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.fact import Fact, filled
from infoshare_desktop.domain.facts.lag import lag
from infoshare_desktop.reports import reckoning, said, strips
from infoshare_desktop.reports.afterwards import restricted_in, said_in
from infoshare_desktop.reports.blocks import (
    Column,
    Facts,
    Figure,
    Figures,
    Heading,
    PageBreak,
    Paragraph,
    Signatures,
    Table,
    TextKind,
    WritingLines,
)
from infoshare_desktop.reports.breach import happened_in
from infoshare_desktop.reports.flagged import detail
from infoshare_desktop.reports.reckoning import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from infoshare_desktop.reports.blocks import Block, Cell
    from infoshare_desktop.reports.reckoning import Look, Numbers, Period

_SHOWN: Final = 3
"""How many persons or recipients a row names before it counts the rest."""
_UNBROKEN: Final = "\u00a0"
"""A space at which no line ends."""
_NUMBERS_SHOWN: Final = 40
"""How many decisions are named for one reason; the marks in the table of all decisions name every one."""


def blocks(period: Period) -> tuple[Block, ...]:
    """Numbers, what needs the supervisor's eye first, every decision, what is open, details, room to write."""
    return tuple(_all(period))


def title() -> str:
    """What stands at the head of every page, and in the PDF as its title."""
    return _("Supervision report")


def span(period: Period) -> str:
    """The period in words."""
    return _("{since} to {until}").format(since=wording.day(period.since), until=wording.day(period.until))


def _all(period: Period) -> Iterator[Block]:
    seen = reckoning.looks(period)
    yield Heading(title(), 0)
    yield Paragraph(span(period), TextKind.LEAD)
    yield Facts(_who(period), packed=True)
    yield from _figures(reckoning.numbers(period, seen))
    yield from _first(period, seen)
    yield from _decisions(seen)
    yield from happened_in(period.breaches)
    yield from restricted_in(period.restricted)
    yield from said_in(period.comments)
    yield from _open(period)
    flagged = [look for look in seen if look.reasons]
    if flagged:
        yield Heading(_("Decisions to look at"))
        for look in flagged:
            yield from detail(look)
    yield from _fingerprints(seen)
    yield from _discussion(period)


def _who(period: Period) -> tuple[Fact, ...]:
    profile = period.profile
    return filled(
        (_("Worker"), said.worker(profile.worker)),
        (_("Supervisor"), profile.supervisor.name or _("not named yet")),
    )


def _figures(counted: Numbers) -> Iterator[Block]:
    yield Figures(
        (
            Figure(str(counted.decisions), _("decisions")),
            Figure(str(counted.shared), _("shared, now or later")),
            Figure(str(counted.not_shared), _("not shared")),
            Figure(str(counted.awaiting), _("awaiting advice now")),
        )
    )
    yield Figures(
        (
            Figure(str(counted.without_consent), _("shared without consent")),
            Figure(str(counted.emergencies), _("emergencies")),
            Figure(str(counted.overdue), _("follow-ups overdue")),
            Figure(lag(counted.lag) or _("at once"), _("until sealed, on average")),
        )
    )


def _first(period: Period, seen: Sequence[Look]) -> Iterator[Block]:
    """Whatever needs the eye, the weightiest first: why, and which."""
    yield Heading(_("What needs your eye first"))
    rows = [
        (reason.words, str(len(found)), _few(found, _NUMBERS_SHOWN))
        for reason in Reason
        if (found := [look.case.decision.number for look in seen if reason in look.reasons])
    ]
    if period.emergencies:
        waiting = [number for number, _emergency in period.emergencies]
        rows.insert(
            0, (_("Shared in an emergency, record to complete"), str(len(waiting)), _few(waiting, _NUMBERS_SHOWN))
        )
    open_breaches = [number for number, breach in period.breaches if not breach.closed]
    if open_breaches:
        rows.insert(0, (_("Breach, still open"), str(len(open_breaches)), _few(open_breaches, _NUMBERS_SHOWN)))
    if period.awaiting:
        drafts = [row.reference for row in period.awaiting]
        rows.append((_("Awaiting advice"), str(len(drafts)), _few(drafts, _NUMBERS_SHOWN)))
    if rows:
        yield Table((Column(_("Why"), 4), Column(_("How many"), 1.2), Column(_("Which"), 8)), tuple(rows))
    else:
        yield Paragraph(_("Nothing in this period stands out."))


def _decisions(seen: Sequence[Look]) -> Iterator[Block]:
    yield Heading(_("All decisions"))
    if not seen:
        yield Paragraph(_("No decision was made in this period."))
        return
    packs = tuple({look.case.pack.id + look.case.pack.version: look.case.pack for look in seen}.values())
    labelled = strips.labels(packs)
    columns = (
        Column(_("Decided"), 3.9),
        Column(_("Number"), 3),
        Column(_("About"), 2),
        Column(_("Answers"), 0, tuple(labelled.values())),
        Column(_("Outcome"), 3),
        Column(_("Recipient"), 3.4),
        Column(_("Look at"), 3.6),
    )
    yield Paragraph(strips.legend(packs, labelled), TextKind.SMALL)
    yield Table(columns, tuple(_row(look, labelled) for look in seen))


def _row(look: Look, labelled: Mapping[str, str]) -> tuple[Cell, ...]:
    decision = look.case.decision
    recipients = [plan.recipient for plan in decision.planned] + [act.recipient for _, act in look.case.disclosures]
    return (
        wording.day(decision.decided_at.day()),
        decision.number,
        _few([line.reference for line in decision.people]),
        strips.strip(decision, labelled),
        said.outcome(decision.outcome.kind),
        _few([recipient.organisation or recipient.role for recipient in recipients]),
        ", ".join(reason.mark.replace(" ", _UNBROKEN) for reason in look.reasons),
    )


def _few(names: Sequence[str], shown: int = _SHOWN) -> str:
    """The first of the names, and how many more there are; each once."""
    once = list(dict.fromkeys(name.strip() for name in names if name.strip()))
    if len(once) <= shown:
        return ", ".join(once)
    return _("{names} and {count} more").format(names=", ".join(once[:shown]), count=len(once) - shown)


def _open(period: Period) -> Iterator[Block]:
    if not period.follow_ups:
        return
    yield Heading(_("Still to do, the oldest first"))
    rows = tuple(
        (
            wording.day(follow_up.due_on) if follow_up.due_on else _("no day set"),
            number,
            follow_up.what,
            follow_up.owner,
            _("overdue") if period.overdue(follow_up) else _("open"),
        )
        for number, follow_up in period.follow_ups
    )
    columns = (_("By"), 3), (_("Decision"), 2.8), (_("What"), 8), (_("Who"), 3), (_("State"), 1.6)
    yield Table(tuple(Column(name, share) for name, share in columns), rows)


def _discussion(period: Period) -> Iterator[Block]:
    yield PageBreak()
    yield Heading(_("Discussion"))
    yield Paragraph(_("Comments on these decisions, and what was learned. Write a decision's number beside each."))
    yield WritingLines(9)
    yield Heading(_("What was agreed"))
    yield WritingLines(7, (Column(_("Action"), 6), Column(_("Who"), 2), Column(_("By"), 1.4)))
    yield Heading(_("Signed"))
    worker, supervisor = period.profile.worker.name, period.profile.supervisor.name
    yield Signatures(
        (
            _("Worker: {name}").format(name=worker) if worker else _("Worker"),
            _("Supervisor: {name}").format(name=supervisor) if supervisor else _("Supervisor"),
        )
    )
    yield Facts((Fact(_("Next supervision"), "_" * 24),))


def _fingerprints(seen: Sequence[Look]) -> Iterator[Block]:
    """Two records side by side: a thousand of them take few pages."""
    if not seen:
        return
    yield Heading(_("Fingerprints of these records"))
    yield Paragraph(
        _("Keep this report. With the chain head at each page's foot it shows later whether a record was changed."),
        TextKind.SMALL,
    )
    marks = [(look.case.decision.number, look.case.fingerprint) for look in seen]
    pairs = zip(marks[::2], [*marks[1::2], ("", "")], strict=False)
    number, fingerprint = Column(_("Number"), 3), Column(_("Fingerprint"), 7.4)
    yield Table((number, fingerprint) * 2, tuple((*left, *right) for left, right in pairs))

"""What of a record can be taken out for good: every passage in which words stand. Design section 6, *redaction*."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.acts.correcting import Amendment, Comment, Restriction
from infoshare_desktop.domain.acts.keeping import Retention
from infoshare_desktop.domain.acts.withdrawing import Withdrawal
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.facts.fact import joined
from infoshare_desktop.domain.facts.passages import MISSING, Passage, passages, sealed_passages
from infoshare_desktop.domain.records.history import history, standing
from infoshare_desktop.domain.records.record import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.domain.decision.outcome import FollowUp
    from infoshare_desktop.domain.guidance import Pack


def removable(entries: Sequence[Entry], pack: Pack) -> tuple[Passage, ...]:
    """Every passage of a record, as it stands now, with those of corrections, comments and the like."""
    now = (one for one in passages(history(entries), pack) if one.key != MISSING)
    return _by_key((*now, *_beside(entries)))


def sealed_words(key: str, entries: Sequence[Entry], pack: Pack) -> str:
    """The words of a passage as they were sealed, before any correction; empty where there is no such passage."""
    sealed = (*sealed_passages(history(entries), pack), *_beside(entries))
    return next((one.words for one in _by_key(sealed) if one.key == key), "")


def _by_key(found: Sequence[Passage]) -> tuple[Passage, ...]:
    """Each key once, with what was said of it last: a breach is said anew whenever it is brought up to date."""
    return tuple({one.key: one for one in found}.values())


def _beside(entries: Sequence[Entry]) -> Iterator[Passage]:
    """The passages that cannot be corrected, and can be taken out."""
    for entry in standing(entries):
        for key, about, label, words in _lines(entry):
            if words.strip():
                yield Passage(key, about, label, words.strip())


def _lines(entry: Entry) -> Iterator[tuple[str, str, str, str]]:
    """Key, part of the record, label and words."""
    if entry.document is None:
        return
    at = entry.header.sequence
    match entry.header.kind:
        case EntryKind.SUPERVISION:
            yield from _comment(at, read(entry.document, Comment))
        case EntryKind.AMENDMENT:
            yield from _amendment(at, read(entry.document, Amendment))
        case EntryKind.WITHDRAWAL:
            yield from _withdrawal(at, read(entry.document, Withdrawal))
        case EntryKind.RESTRICTION:
            ground = read(entry.document, Restriction).ground
            yield f"restrictions.{at}.ground", _("Restriction"), _("Ground"), ground
        case EntryKind.RETENTION:
            reason = read(entry.document, Retention).reason
            yield f"retentions.{at}.reason", _("How long it is kept"), _("Why"), reason
        case EntryKind.BREACH:
            yield from _breach(read(entry.document, Breach))
        case _:
            return


def _comment(at: int, said: Comment) -> Iterator[tuple[str, str, str, str]]:
    about = _("Supervision")
    yield f"comments.{at}.supervisor", about, _("Said by"), said.supervisor
    yield f"comments.{at}.said", about, _("What was said"), said.said
    if said.action is not None:
        yield f"comments.{at}.action", about, _("To be done"), _task(said.action)


def _amendment(at: int, act: Amendment) -> Iterator[tuple[str, str, str, str]]:
    about = _("Correction of {passage}").format(passage=act.label)
    if act.passage == MISSING:
        yield f"amendments.{at}.corrected", about, _("Added"), act.corrected
    yield f"amendments.{at}.reason", about, _("Why"), act.reason


def _withdrawal(at: int, act: Withdrawal) -> Iterator[tuple[str, str, str, str]]:
    about = _("Consent taken back by {person}").format(person=act.person)
    yield f"withdrawals.{at}.said", about, _("What they said"), act.said
    for task in act.follow_ups:
        yield f"withdrawals.{at}.follow_ups.{task.id}", about, _("To be done"), _task(task)


def _breach(act: Breach) -> Iterator[tuple[str, str, str, str]]:
    about = _("Breach")
    yield "breach.what", about, _("What happened"), act.what
    yield "breach.went_to", about, _("Who has it now"), act.went_to
    yield "breach.warned", about, _("Who was warned"), act.warned
    yield "breach.contained", about, _("Got back"), act.contained
    yield "breach.reported_why", about, _("Reported to the regulator"), act.reported_why
    yield "breach.lessons", about, _("Done differently from now on"), act.lessons


def _task(task: FollowUp) -> str:
    return joined((task.what, task.owner))

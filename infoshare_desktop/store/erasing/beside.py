"""Erases what stands in no entry: what came of a task, and why a draft was discarded. See ``store.erasing.content``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.acts.keeping import REDACTION_SCHEMA, Redaction
from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.erasing.kept_beside import beside
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.records.record import read, statement

if TYPE_CHECKING:
    from infoshare_desktop.domain.erasing.kept_beside import Beside
    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.store.rows.repositories import Repositories


def redact_beside(kept: Repositories, number: str, act: Redaction, at: Moment) -> None:
    """Append a redaction of words beside the chain, and put in their place what it says."""
    kept.entries.append(EntryKind.REDACTION, number, REDACTION_SCHEMA, statement(act), at)
    taken = beside(number, act)
    assert taken is not None
    if taken.task:
        kept.follow_ups.put_result(number, taken.task, taken.words)
        return
    kept.records.put(replace(kept.records.get(number), summary=taken.words))
    kept.records.index(number, taken.words)


def taken_out_beside(kept: Repositories) -> tuple[tuple[Beside, Redaction], ...]:
    """All that was taken out beside the chain, the oldest first."""
    every = (one for one in kept.entries.of_kind(EntryKind.REDACTION) if one.document is not None)
    acts = ((one.header.number, read(one.document or b"", Redaction)) for one in every)
    found = ((beside(number, act), act) for number, act in acts)
    return tuple((taken, act) for taken, act in found if taken is not None)


def still_says(kept: Repositories, taken: Beside) -> bool:
    """Whether a vault, of any schema, has words that were taken out. Words of a later time are others."""
    if taken.task:
        words, since = kept.follow_ups.result(taken.number, taken.task)
    else:
        words, since = _reason(kept, taken.number)
    return bool(words) and words != taken.words and since is not None and since.instant <= taken.at.instant


def _reason(kept: Repositories, reference: str) -> tuple[str, Moment | None]:
    """Why a draft was discarded, and when; nothing where it was not."""
    try:
        row = kept.records.get(reference)
    except NoSuchRecord:
        return "", None
    return (row.summary, row.at) if row.state is State.DISCARDED else ("", None)

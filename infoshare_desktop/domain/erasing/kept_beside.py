"""What was typed and stands in no entry: what came of a task, and why a draft was discarded.

It is taken out as a passage of a record is, and a redaction of no entry tells of it (design section 6).
"""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.acts.keeping import Redaction
from infoshare_desktop.domain.facts.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from infoshare_desktop.domain.acts.following import Followed
    from infoshare_desktop.domain.decision.beginning import Worker
    from infoshare_desktop.domain.moments import Moment

NO_ENTRY: Final = 0
"""What a redaction has as its entry where it is of words beside the chain: sequences begin with 1."""
SCHEMA: Final = "beside/1"
DISCARDED: Final = "discarded"
"""The key of the passage that says why a draft was discarded."""
_RESULT: Final = "results."
_WORDS: Final = "words"


@dataclass(frozen=True, slots=True)
class Beside:
    """One text beside the chain, and what stands in its place since it was taken out."""

    number: str
    """The record's; the reference of a discarded draft."""
    passage: str
    words: str
    at: Moment

    @property
    def task(self) -> str:
        """The id of the follow-up whose result it is; empty for the reason of a discarded draft."""
        return task_of(self.passage)


def task_of(passage: str) -> str:
    """The id of the follow-up whose result a passage is; empty where it is none."""
    return passage.removeprefix(_RESULT) if passage.startswith(_RESULT) else ""


def is_beside(passage: str) -> bool:
    """Whether a passage stands beside the chain."""
    return passage == DISCARDED or bool(task_of(passage))


def results(tasks: Iterable[Followed]) -> tuple[Passage, ...]:
    """What came of each task of a record that is finished."""
    about = _("What came of it")
    return tuple(
        Passage(f"{_RESULT}{one.follow_up.id}", about, one.follow_up.what, one.result.strip())
        for one in tasks
        if one.result.strip()
    )


def reason(words: str) -> tuple[Passage, ...]:
    """Why a draft was discarded."""
    return (Passage(DISCARDED, _("Discarded"), _("Why"), words.strip()),) if words.strip() else ()


def redaction(passage: str, instead: str, ground: str, worker: Worker, second: str, at: Moment) -> Redaction:
    """What tells that words beside the chain were taken out; ``instead`` stands in their place."""
    return Redaction(at, NO_ENTRY, passage, ground, worker, second, SCHEMA, {_WORDS: instead})


def beside(number: str, act: Redaction) -> Beside | None:
    """What a redaction took out beside the chain; None where it is of an entry."""
    if act.entry != NO_ENTRY:
        return None
    return Beside(number, act.passage, str(act.statement[_WORDS]), act.at)

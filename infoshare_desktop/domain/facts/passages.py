"""What of a sealed record can be corrected: every passage as it stands now. Design section 6, *correction*."""

from __future__ import annotations

from dataclasses import dataclass, replace
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts import decided, shared
from infoshare_desktop.domain.facts.answers import sealed_answers
from infoshare_desktop.domain.facts.asked import asked
from infoshare_desktop.domain.facts.fact import Fact
from infoshare_desktop.domain.guidance import QuestionField

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.records.history import History
    from infoshare_desktop.domain.records.record import Decision

MISSING: Final = "missing"
"""The key of the passage that stands for what was left out."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage. Its key says where it stands in the sealed content and never changes."""

    key: str
    about: str
    """The part of the record that it stands in."""
    label: str
    words: str
    """As they stand after all corrections so far."""


def passages(after: History, pack: Pack) -> tuple[Passage, ...]:
    """Every passage of a sealed decision or an emergency disclosure and of the acts after it, then what was left out.

    The answers and the outcome are no passages: who thinks otherwise decides again.
    """
    if after.decision is None and after.emergency is None:
        return ()
    now = {act.passage: act.corrected for act in after.amendments}
    found = (replace(one, words=now.get(one.key, one.words)) for one in sealed_passages(after, pack))
    return (*found, Passage(MISSING, _("Anything else"), _("Something that was left out"), ""))


def sealed_passages(after: History, pack: Pack) -> tuple[Passage, ...]:
    """The same passages with the words that were sealed."""
    found: dict[str, Passage] = {}
    for about, fact in _all(after, pack):
        if fact.passage:
            found.setdefault(fact.passage, Passage(fact.passage, about, fact.label, fact.words))
    return tuple(found.values())


def decided_on(decision: Decision) -> Fact:
    """When it was decided, which can be corrected; when it was sealed stands in the chain."""
    return Fact(_("Decided"), wording.moment(decision.decided_at), "decided_at")


def _all(after: History, pack: Pack) -> Iterator[tuple[str, Fact]]:
    if after.decision is not None:
        yield from _facts(after.decision, after, pack)
    if after.emergency is not None:
        about = _("Shared at once")
        yield from ((about, fact) for fact in shared.emergency(after.emergency, pack, after.receipts))


def _facts(decision: Decision, after: History, pack: Pack) -> Iterator[tuple[str, Fact]]:
    yield from ((_("Decision"), fact) for fact in (*decided.outcome(decision.outcome), decided_on(decision)))
    for line in sealed_answers(decision, pack):
        about = f"{line.number}. {line.wording}" if line.number else line.wording
        yield from ((about, fact) for fact in line.facts)
    yield from ((_("To do"), decided.follow_up(line)) for line in decision.follow_ups)
    for sequence, act in after.disclosures:
        receipts = (receipt for receipt in after.receipts if receipt.disclosure == sequence)
        about = _("Shared with {recipient}").format(recipient=act.recipient)
        yield from ((about, fact) for fact in shared.disclosure(act, receipts, pack, sequence))
    yield from ((_("Not used"), fact) for fact in _unasked(decision, pack))


def _unasked(decision: Decision, pack: Pack) -> Iterator[Fact]:
    """All that was entered anywhere: also under questions that the way led past in the end, and that no page shows."""
    for field in QuestionField:
        yield from asked(field, decision, pack)
    for line in decision.advice:
        yield from decided.advice(line, pack)

"""Records as lines of text for a console."""

from __future__ import annotations

import unicodedata
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.acts import Disclosure, Emergency
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.listing import Row
    from infoshare_desktop.domain.record import Decision
    from infoshare_desktop.services.browsing import RecordView


def printable(line: str) -> str:
    """The line without control characters: typed text must not be able to command a terminal."""
    return "".join(mark if unicodedata.category(mark) != "Cc" else " " for mark in line)


def row_line(row: Row, hit: str) -> str:
    """A record in one line: number, day, state, outcome, people, agencies, and where the search hit."""
    outcome = wording.outcome(row.outcome) if row.outcome else ""
    parts = (
        f"{row.reference:<14}",
        row.at.day().isoformat(),
        f"{wording.state(row.state):<16}",
        f"{outcome:<16}",
        ", ".join(row.people),
        "; ".join(row.agencies),
        hit or row.summary,
    )
    return "  ".join(part for part in parts if part).rstrip()


def record_lines(view: RecordView) -> Iterator[str]:
    """One record in full."""
    row = view.row
    yield f"{row.reference}  {wording.state(row.state)}"
    if view.decision is not None:
        yield from _decision_lines(view.decision, view.pack)
        for sequence, act in view.disclosures:
            yield from _disclosure_lines(act, confirmed=any(r.disclosure == sequence for r in view.receipts))
    elif view.emergency is not None:
        yield from _emergency_lines(view.emergency)
    elif row.summary:
        yield row.summary
    yield ""
    yield _("Chain head: {head}, entries: {count}").format(head=view.head, count=view.head.entries)


def _decision_lines(decision: Decision, pack: Pack) -> Iterator[str]:
    yield _("Decided {moment} by {name}, {role}").format(
        moment=wording.moment(decision.decided_at), name=decision.worker.name, role=decision.worker.role
    )
    yield decision.information.summary
    for answer in decision.answers:
        yield ""
        unused = "" if answer.used else _(" (not used)")
        yield f"{answer.number} {answer.wording}{unused}".strip()
        said = wording.choice(answer.choice) if answer.choice else "–"
        yield f"  {said}. {answer.reason}".rstrip(" .")
    yield ""
    if decision.indication is not None:
        yield _("Guidance pointed to: {words}").format(words=pack.words(decision.indication).words)
    outcome = decision.outcome
    if outcome.kind is not None:
        yield _("Decided: {outcome}. {reasons}").format(outcome=wording.outcome(outcome.kind), reasons=outcome.reasons)
    if outcome.override:
        yield _("Why against the guidance or the person's wish: {reason}").format(reason=outcome.override)


def _disclosure_lines(act: Disclosure, *, confirmed: bool) -> Iterator[str]:
    yield _("Passed on {moment} to {recipient}: {what}").format(
        moment=wording.moment(act.at), recipient=act.recipient, what=act.what
    )
    yield _("  Receipt confirmed.") if confirmed else _("  Receipt not confirmed yet.")


def _emergency_lines(emergency: Emergency) -> Iterator[str]:
    yield _("Passed on {moment} to {recipient}: {what}").format(
        moment=wording.moment(emergency.at), recipient=emergency.recipient, what=emergency.what
    )
    yield emergency.why

"""What the pane shows of a record, part by part. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.chain import EntryKind, fingerprint
from infoshare_desktop.domain.facts import afterwards, breach, decided, ending, keeping, shared
from infoshare_desktop.domain.facts.answers import drafted_answers, sealed_answers
from infoshare_desktop.domain.facts.fact import Fact, filled, joined
from infoshare_desktop.domain.flow import stand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.acts.correcting import Restriction
    from infoshare_desktop.domain.acts.keeping import Disposal
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.facts.answers import AnswerLine
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.services.again import Again
    from infoshare_desktop.services.browsing import RecordView


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the record under a heading."""

    title: str
    facts: tuple[Fact, ...]


def sections(view: RecordView) -> tuple[Section, ...]:
    """Every part of a record that says something."""
    return tuple(_with_corrections(section, view) for section in _sections(view) if section.facts)


def _sections(view: RecordView) -> Iterator[Section]:
    if view.disposal:
        yield from _disposed(view, view.disposal)
    elif view.restriction:
        yield from _restricted(view, view.restriction)
    elif view.draft:
        yield from _draft(view, view.draft)
    elif view.decision:
        yield from _decision(view, view.decision)
    elif view.breach:
        yield Section(_("Breach"), breach.breach(view.breach, view.pack))
        yield from _kept(view)
        yield _chain(view)
    elif view.emergency:
        facts = shared.emergency(view.emergency, view.pack, view.receipts)
        yield Section(_("Shared at once"), (*facts, *_breaches(view)))
        yield from _kept(view)
        yield from _said_afterwards(view)
        yield _chain(view)
    else:
        yield Section(_("Discarded"), filled((_("Why"), view.row.summary)))
        yield from _kept(view)


def _with_corrections(section: Section, view: RecordView) -> Section:
    """The section as it was sealed, each correction behind what it corrects."""
    return replace(section, facts=afterwards.amended(section.facts, view.amendments))


def _restricted(view: RecordView, act: Restriction) -> Iterator[Section]:
    kept = _("It is kept as it was sealed, and is neither listed nor printed until the restriction is lifted.")
    yield Section(_("This record is restricted"), (Fact(_("What that means"), kept), *afterwards.restriction(act)))
    yield _chain(view)


def _disposed(view: RecordView, act: Disposal) -> Iterator[Section]:
    """What is left of it, and nothing else."""
    made = filled((_("Number"), view.row.reference), (_("Made"), wording.day(view.row.at.day())))
    yield Section(_("This record was disposed of"), (*made, *ending.disposal(act)))
    yield _chain(view)


def _draft(view: RecordView, draft: Draft) -> Iterator[Section]:
    yield from map(_answer, drafted_answers(draft, view.pack, stand(view.pack, draft)))
    yield Section(_("Decision"), decided.outcome(draft.outcome))


def _decision(view: RecordView, decision: Decision) -> Iterator[Section]:
    yield Section(_("Decision"), (*_pointed(view, decision), *decided.outcome(decision.outcome), *_breaches(view)))
    yield from (Section(_("Decided again"), _later(later)) for later in view.again)
    yield from _kept(view)
    yield from _said_afterwards(view)
    for withdrawn in view.withdrawals:
        yield Section(_("Consent taken back"), afterwards.withdrawal(withdrawn))
    for sequence, act in view.disclosures:
        receipts = (receipt for receipt in view.receipts if receipt.disclosure == sequence)
        yield Section(_("Shared"), shared.disclosure(act, receipts, view.pack, sequence))
    yield from map(_answer, sealed_answers(decision, view.pack))
    yield Section(_("To do"), tuple(decided.follow_up(line) for line in decision.follow_ups))
    yield Section(
        _("Made"),
        filled(
            (_("By"), decided.worker(decision.worker, view.pack)),
            (_("Decided"), wording.moment(decision.decided_at), "decided_at"),
            (_("Sealed"), wording.moment(decision.sealed_at)),
            (_("Made in retrospect"), decided.retrospect(decision)),
            (_("Guidance"), joined((decision.pack_title, decision.pack_version))),
            (_("Decides again"), decision.earlier),
            (_("Completes"), joined(decision.emergencies)),
        ),
    )
    yield _chain(view)


def _kept(view: RecordView) -> Iterator[Section]:
    """Whether it is held, and what was taken out of it."""
    if view.retention is not None and view.retention.held:
        yield Section(_("Held: nothing of it may go"), keeping.hold(view.retention))
    for _sequence, taken in view.redactions:
        yield Section(_("Words taken out"), ending.redaction(taken))


def _later(later: Again) -> tuple[Fact, ...]:
    return filled((_("In"), later.number), (_("Decided"), wording.moment(later.decided_at)), (_("Why"), later.because))


def _breaches(view: RecordView) -> tuple[Fact, ...]:
    return filled((_("Something went wrong with it"), joined(view.breaches)))


def _said_afterwards(view: RecordView) -> Iterator[Section]:
    for correction in view.amendments:
        yield Section(_("Correction: {what}").format(what=correction.label), afterwards.correction(correction))
    for said in view.comments:
        yield Section(_("Said in supervision"), afterwards.comment(said))


def _pointed(view: RecordView, decision: Decision) -> tuple[Fact, ...]:
    if decision.indication is None:
        return ()
    words = view.pack.words(decision.indication).words
    if decision.because:
        words = _("{words}, because {reason}").format(words=words, reason=decision.because)
    return filled((_("Guidance pointed to"), words))


def _answer(line: AnswerLine) -> Section:
    title = f"{line.number}. {line.wording}" if line.number else line.wording
    answer = line.answer if line.used else _("{answer} (not used)").format(answer=line.answer)
    return Section(title, (*filled((_("Answer"), answer)), *line.facts))


def _chain(view: RecordView) -> Section:
    """What a printed sheet shows too, so that the two can be compared; of a breach it is of how it stands now."""
    shown = [entry for entry in view.entries if entry.header.kind is EntryKind.BREACH][-1:] or view.entries[:1]
    facts = filled(
        (_("Fingerprint"), joined(fingerprint(entry.entry_hash) for entry in shown)),
        (_("Head of the chain"), str(view.head)),
        (_("Entries"), str(view.head.entries)),
    )
    return Section(_("Proof"), facts)

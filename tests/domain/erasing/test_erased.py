"""What is gone was erased by somebody, and what was erased is gone."""

from __future__ import annotations

from dataclasses import replace

from infoshare_desktop.domain.acts.keeping import DISPOSAL_SCHEMA, REDACTION_SCHEMA, Disposal, Redaction
from infoshare_desktop.domain.chain import GENESIS, Entry, EntryKind, Head, Header, document, link
from infoshare_desktop.domain.erasing.erased import erasure_faults
from infoshare_desktop.domain.records.history import history, standing
from infoshare_desktop.domain.records.record import SCHEMA, sealed, statement
from tests.domain.making import NOON, WORKER, pack, shared_with_consent

NUMBER = "KM-2026-0001"
DECISION = sealed(shared_with_consent(), pack(), WORKER, NUMBER, NOON)


def entry(sequence: int, kind: EntryKind, schema: str, act: object) -> Entry:
    """An entry about the one number."""
    header = Header(sequence, kind, NUMBER, NOON, schema, b"")
    return link(Head(sequence - 1, GENESIS), header, document(schema, statement(act)), b"")


def gone(one: Entry) -> Entry:
    """The same without its content."""
    return replace(one, document=None, random=None)


def redaction(sequence: int, reasons: str) -> Entry:
    """A redaction of the first entry, which then gives these reasons."""
    left = replace(DECISION, outcome=replace(DECISION.outcome, reasons=reasons))
    act = Redaction(NOON, 1, "outcome.reasons", "x", WORKER, "y", SCHEMA, statement(left))
    return entry(sequence, EntryKind.REDACTION, REDACTION_SCHEMA, act)


def disposal(sequence: int, *entries: int) -> Entry:
    """A disposal that erased these entries."""
    return entry(sequence, EntryKind.DISPOSAL, DISPOSAL_SCHEMA, Disposal(NOON, "", "x", WORKER, "y", entries))


SEAL = entry(1, EntryKind.SEAL, SCHEMA, DECISION)


def test_what_is_gone_without_a_word_is_found() -> None:
    """No entry says so, or one that stands before it, or one about another entry."""
    assert erasure_faults([SEAL]) == []
    assert "entry 1" in erasure_faults([gone(SEAL)])[0]
    assert "entry 1" in erasure_faults([gone(SEAL), disposal(2, 9)])[0]
    assert erasure_faults([gone(SEAL), disposal(2, 1)]) == []


def test_what_is_there_although_it_was_erased_is_found() -> None:
    """Somebody put it back."""
    assert erasure_faults([SEAL, disposal(2, 1)]) == ["entry 1: its content is still there"]
    assert erasure_faults([SEAL, redaction(2, "[gone]")]) == ["entry 1: its content is still there"]


def test_redactions_follow_each_other_and_end_in_a_disposal() -> None:
    """The later one takes the earlier one's content, and the disposal takes all."""
    first, second = redaction(2, "[gone]"), redaction(3, "[gone] and gone")
    assert erasure_faults([gone(SEAL), first]) == []
    assert erasure_faults([gone(SEAL), gone(first), second]) == []
    assert erasure_faults([gone(SEAL), gone(first), gone(second), disposal(4, 1, 2, 3)]) == []
    assert erasure_faults([gone(SEAL), gone(first)]) != []


def test_a_record_is_read_as_its_last_redaction_left_it() -> None:
    """Whatever the order in which they are given; the other entries are as they were."""
    entries = [gone(SEAL), redaction(2, "[gone]"), redaction(3, "[gone] and gone")]
    decision = history(entries).decision
    assert decision is not None
    assert decision.outcome.reasons == "[gone] and gone"
    assert standing(entries)[1:] == tuple(entries[1:])
    assert standing(entries[::-1])[-1] == standing(entries)[0]


def test_of_a_record_that_was_disposed_of_nothing_is_read_but_that() -> None:
    """No decision, no redaction."""
    after = history([gone(SEAL), gone(redaction(2, "[gone]")), disposal(3, 1, 2)])
    assert (after.decision, after.redactions) == (None, ())
    assert after.disposal is not None
    assert after.disposal.entries == (1, 2)

"""Correcting what was sealed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.errors import NoSuchRecord, NotAllowed
from infoshare_desktop.domain.facts.passages import MISSING
from infoshare_desktop.domain.records.listing import Mark
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.services.after.amending import Amending
from tests.domain.making import WORKER
from tests.services.desk import disclosure

if TYPE_CHECKING:
    from tests.services.desk import Desk

HOSTILE = "“No” <b>&amp;\n=1+1\t\u202eשלום e\u0301 🏠\ufffd{reason}"


@pytest.fixture
def amending(desk: Desk) -> Amending:
    """Corrections in the desk's vault."""
    return Amending(desk.vault, desk.guiding, desk.clock)


def words(amending: Amending, number: str) -> dict[str, str]:
    """What stands at each passage now."""
    return {passage.key: passage.words for passage in amending.passages(number)}


def test_the_original_stays_and_the_correction_stands_beside_it(desk: Desk, amending: Amending) -> None:
    """The sealed entry is untouched; the correction is an entry that says what stood there, what now, why and who."""
    number = desk.sealed().number
    before = desk.browsing.read(number)
    desk.clock.forward(days=2)
    amending.amend(number, "outcome.reasons", " She asked her sister to. ", "I mixed them up", WORKER)
    view = desk.browsing.read(number)
    assert view.decision == before.decision
    assert view.entries[0] == before.entries[0]
    assert [entry.header.kind for entry in view.entries] == [EntryKind.SEAL, EntryKind.AMENDMENT]
    (act,) = view.amendments
    assert (act.original, act.corrected, act.reason) == (
        "She asked me to.",
        "She asked her sister to.",
        "I mixed them up",
    )
    assert (act.at, act.worker, act.passage) == (desk.clock(), WORKER, "outcome.reasons")
    assert view.entries[1].document is not None
    assert json.loads(view.entries[1].document)["schema"] == "amendment/1"


def test_a_corrected_decision_is_marked_and_found_by_its_correction(desk: Desk, amending: Amending) -> None:
    """The list and the search say what the chain says, so the check has nothing to tell."""
    number = desk.sealed().number
    amending.amend(number, "outcome.reasons", "Her zephyr aunt asked me to.", "I mixed them up", WORKER)
    assert Mark.AMENDED in desk.browsing.read(number).row.marks
    for found in ("zephyr", "She asked me to", "mixed them up"):
        (row,) = desk.browsing.rows(desk.browsing.ids(Query(text=found)))
        assert row.reference == number
    assert [finding for finding in desk.vault.check() if not finding.ok] == []


def test_a_second_correction_starts_from_the_first(desk: Desk, amending: Amending) -> None:
    """Each says what stood there until then."""
    number = desk.sealed().number
    for corrected in ("Her aunt asked me to.", "Her mother asked me to."):
        amending.amend(number, "outcome.reasons", corrected, "I mixed them up", WORKER)
    first, second = desk.browsing.read(number).amendments
    assert second.original == first.corrected == "Her aunt asked me to."
    assert words(amending, number)["outcome.reasons"] == "Her mother asked me to."


def test_what_was_recorded_after_the_seal_is_corrected_too(desk: Desk, amending: Amending) -> None:
    """A recipient that was written down wrongly, and something that was left out."""
    number = desk.sealed().number
    sequence = desk.sharing.record(number, disclosure(desk.clock)).header.sequence
    amending.amend(number, f"disclosures.{sequence}.recipient", "J. Hall, Housing Options", "A slip", WORKER)
    amending.amend(number, MISSING, "Her brother was in the room.", "Forgotten", WORKER)
    shared, added = desk.browsing.read(number).amendments
    assert (shared.original, added.original) == ("J. Bell, Housing Options", "")


@pytest.mark.parametrize("text", [HOSTILE, "word " * 200_000])
def test_any_text_comes_back_to_the_letter(desk: Desk, amending: Amending, text: str) -> None:
    """Whatever characters, and a million of them."""
    number = desk.sealed().number
    amending.amend(number, "information.summary", text, HOSTILE, WORKER)
    (act,) = desk.browsing.read(number).amendments
    assert (act.corrected, act.reason) == (text.strip(), HOSTILE)
    assert [finding for finding in desk.vault.check() if not finding.ok] == []


@pytest.mark.parametrize(
    ("passage", "corrected", "reason", "sentence"),
    [
        ("outcome.reasons", " ", "A slip", "what should stand there"),
        ("outcome.reasons", "She asked  me to.", "A slip", "stands there already"),
        ("outcome.reasons", "He asked me to.", " ", "why it is corrected"),
        ("outcome.kind", "Do not share", "A slip", "no such passage"),
    ],
)
def test_what_is_no_correction_is_refused(
    desk: Desk, amending: Amending, passage: str, corrected: str, reason: str, sentence: str
) -> None:
    """And nothing is recorded: what was decided is not corrected but decided again."""
    number = desk.sealed().number
    with pytest.raises(NotAllowed, match=sentence):
        amending.amend(number, passage, corrected, reason, WORKER)
    assert len(desk.browsing.read(number).entries) == 1


def test_only_a_sealed_decision_is_corrected(desk: Desk, amending: Amending) -> None:
    """A draft is changed, and an unknown number is told."""
    for reference in (desk.complete().reference, "KM-2026-0404"):
        with pytest.raises(NoSuchRecord):
            amending.passages(reference)
        with pytest.raises(NoSuchRecord):
            amending.amend(reference, "outcome.reasons", "x", "y", WORKER)

"""The sealed record."""

from __future__ import annotations

import json
from dataclasses import replace

from infoshare_desktop.domain.chain import document
from infoshare_desktop.domain.decision.draft import Answer
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.records.record import SCHEMA, Decision, read, sealed, statement
from tests.domain.making import NOON, WORKER, pack, refused, shared_with_consent


def test_round_trip() -> None:
    """A sealed decision read back from its canonical JSON is the same decision, to the letter."""
    decision = sealed(refused(Choice.YES), pack(), WORKER, "KM-2026-0001", NOON)

    assert read(document(SCHEMA, statement(decision)), Decision) == decision


def test_schema_first() -> None:
    """The first key of a kept document is its schema, whatever else it holds."""
    kept = document(SCHEMA, statement(sealed(shared_with_consent(), pack(), WORKER, "KM-2026-0001", NOON)))

    assert kept.startswith(b'{"schema":"decision/2",')
    assert json.loads(kept)["schema"] == "decision/2"


def test_wording() -> None:
    """Every answer carries the words that were on the screen, also when the pack says it otherwise by now."""
    entered = shared_with_consent().answered(
        "purpose", Answer(Choice.YES, "It helps her.", "Purpose, as it was asked?")
    )

    decision = sealed(entered, pack(), WORKER, "KM-2026-0001", NOON)

    words = {answer.question: answer.wording for answer in decision.answers}
    assert words["purpose"] == "Purpose, as it was asked?"
    assert words["consent"] == "Consent?"


def test_unused() -> None:
    """An answer that no longer counts is kept in the record and marked as not used."""
    entered = refused(Choice.YES).answered("confidential", Answer(Choice.NO, "She tells everybody."))

    decision = sealed(entered, pack(), WORKER, "KM-2026-0001", NOON)

    assert {answer.question for answer in decision.answers if not answer.used} == {"consent", "interest"}
    assert decision.without_consent == ()


def test_last_question() -> None:
    """Sealing is what answers the question whether the decision was recorded."""
    decision = sealed(shared_with_consent(), pack(), WORKER, "KM-2026-0001", NOON)

    assert decision.answers[-1].question == "recorded"
    assert decision.answers[-1].choice is Choice.YES


def test_computed() -> None:
    """Override and lack of consent are computed into the record, never typed."""
    decision = sealed(refused(Choice.YES), pack(), WORKER, "KM-2026-0001", NOON)

    assert decision.overrides_consent
    assert not decision.against_indication
    assert decision.without_consent == ("P-0001",)


def test_taken_out() -> None:
    """What was entered about a person who was taken out again does not go into the record."""
    entered = refused(Choice.YES)
    about = entered.consents[0]
    elsewhere = replace(about, person="P-0099", note="A neighbour")

    decision = sealed(replace(entered, consents=(about, elsewhere)), pack(), WORKER, "KM-2026-0001", NOON)

    assert decision.consents == (about,)
    assert b"neighbour" not in document(SCHEMA, statement(decision))

"""What stands against erasing, in sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.acts.correcting import Restriction
from infoshare_desktop.domain.acts.keeping import Disposal, Retention
from infoshare_desktop.domain.erasing.erasure import (
    problems_of_grounds,
    refusal_to_dispose,
    refusal_to_redact,
    told_after_restore,
)
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.domain.records.record import sealed
from tests.domain.making import NOON, WORKER, pack, shared_with_consent

DECISION = sealed(shared_with_consent(), pack(), WORKER, "KM-2026-0001", NOON)
DONE = History(replace(DECISION, planned=()))
HELD = Retention(NOON, "", held=True, reason="A court case", worker=WORKER)


@pytest.mark.parametrize(
    ("ground", "second", "wrong"),
    [
        ("Too old", "Sam Lee", set()),
        ("", "Sam Lee", {"ground"}),
        ("Because she WEPT BITTERLY there", "Sam Lee", {"ground"}),
        ("Too old", " ", {"second"}),
        ("Too old", "kim  mason", {"second"}),
        ("", WORKER.name, {"ground", "second"}),
    ],
)
def test_ground_and_second_name(ground: str, second: str, wrong: set[str]) -> None:
    """Both are needed; the ground does not repeat what goes, and the second name is not the worker's own."""
    assert problems_of_grounds(ground, second, WORKER, "wept bitterly").keys() == wrong


def test_a_ground_may_hold_an_everyday_word_that_went() -> None:
    """*No* was taken out, and *no longer needed* is the ground."""
    assert problems_of_grounds("No longer needed", "Sam Lee", WORKER, "No") == {}


@pytest.mark.parametrize(
    ("after", "says"),
    [
        (DONE, ""),
        (replace(DONE, retention=HELD), "on hold"),
        (replace(DONE, retention=replace(HELD, held=False)), ""),
        (
            replace(DONE, restriction=Restriction(NOON, restricted=True, ground="She objects", worker=WORKER)),
            "restricted",
        ),
        (History(disposal=Disposal(NOON, "", "Too old", WORKER, "Sam Lee", (1,))), "already"),
        (History(DECISION), "still to be shared"),
        (History(breach=Breach(NOON, "lost", "A bag", NOON, WORKER)), "still open"),
        (History(breach=Breach(NOON, "lost", "A bag", NOON, WORKER, closed=True)), ""),
    ],
)
def test_what_cannot_be_disposed_of(after: History, says: str) -> None:
    """Held, restricted, gone already, or not over yet."""
    sentence = refusal_to_dispose(after)
    assert says in sentence
    assert bool(sentence) == bool(says)


def test_an_emergency_is_disposed_of_with_its_decision() -> None:
    """Not before its record is complete, and not alone after that."""
    assert "not complete" in refusal_to_dispose(History(), to_complete=True)
    assert "KM-2026-0007" in refusal_to_dispose(History(), completes="KM-2026-0007")


def test_what_an_open_breach_belongs_to_stays() -> None:
    """It is named, so that it can be closed."""
    assert "KM-2026-0009 belongs to it and is still open" in refusal_to_dispose(DONE, breach="KM-2026-0009")


def test_what_cannot_be_taken_out() -> None:
    """What is not there; what is still to be shared does not matter for words."""
    assert refusal_to_redact(History(DECISION), "words") == ""
    assert "no such passage" in refusal_to_redact(DONE, None)
    assert "Nothing stands there" in refusal_to_redact(DONE, " ")
    assert "on hold" in refusal_to_redact(replace(DONE, retention=HELD), "words")


def test_after_a_restore_the_worker_knows_what_is_known() -> None:
    """Nothing to tell, erased again, or nobody can know."""
    assert told_after_restore((), certain=True) == ""
    assert "KM-2026-0001, KM-2026-0002" in told_after_restore(("KM-2026-0001", "KM-2026-0002"), certain=True)
    assert "may be in it again" in told_after_restore((), certain=False)

"""What of a sealed record can be corrected, and how corrections are told."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from infoshare_desktop.domain.acts.correcting import Amendment
from infoshare_desktop.domain.facts.afterwards import amended, correction, what_changed
from infoshare_desktop.domain.facts.answers import sealed_answers
from infoshare_desktop.domain.facts.fact import Fact
from infoshare_desktop.domain.facts.passages import MISSING, passages
from infoshare_desktop.domain.records.history import History
from infoshare_desktop.domain.records.listing import search_text
from tests.guidance.builtin import leaflet
from tests.reports.cases import WORKER, case, decision, may

CASE: Final = case()
AFTER: Final = History(CASE.decision, None, CASE.disclosures, CASE.receipts)
REASONS: Final = Amendment(
    may(5),
    "outcome.reasons",
    "Your reasons",
    "The threat is near.",
    "The threat was near on 2 May.",
    "The day was missing",
    CASE.decision.worker,
)


def test_whatever_a_worker_typed_is_a_passage() -> None:
    """Nothing in decision, disclosures or receipts is beyond correction, but who wrote it."""
    words = "\n".join(f"{passage.label} {passage.words}" for passage in passages(AFTER, leaflet()))
    typed = [search_text(part) for part in _typed()]
    lines = [line.strip() for text in typed for line in text.splitlines()]
    assert len(lines) > 25
    who = {WORKER.name, WORKER.role, WORKER.organisation}
    assert not [line for line in lines if line not in words and line not in who and not line.startswith("P-")]


def test_each_passage_has_a_key_of_its_own() -> None:
    """Two lines of the record are never corrected by one correction; each is called by part and name."""
    found = passages(AFTER, leaflet())
    assert len({passage.key for passage in found}) == len(found)
    assert all(passage.about and passage.label for passage in found)
    assert found[-1].key == MISSING


def test_every_fact_of_an_answer_is_a_passage() -> None:
    """A field that is added to the record later is not forgotten here."""
    facts = [fact for line in sealed_answers(decision(), leaflet()) for fact in line.facts]
    assert len(facts) > 20
    assert not [fact.label for fact in facts if not fact.passage]


def test_what_was_answered_and_decided_is_no_passage() -> None:
    """Who thinks otherwise decides again; a correction changes no answer."""
    labels = {passage.label for passage in passages(AFTER, leaflet())}
    assert not labels & {"Answer", "You decided", "Guidance pointed to", "Sealed"}


def test_a_passage_stands_as_it_was_corrected_last() -> None:
    """The second correction starts from the first."""
    again = replace(REASONS, original=REASONS.corrected, corrected="The threat was near.")
    found = {one.key: one.words for one in passages(replace(AFTER, amendments=(REASONS, again)), leaflet())}
    assert found["outcome.reasons"] == "The threat was near."
    assert found["outcome.override"] == "He may be badly hurt within days."


def test_corrections_stand_behind_what_they_correct() -> None:
    """The original first, untouched; a fact that was not corrected stands alone."""
    facts = (Fact("Reasons", "The threat is near.", "outcome.reasons"), Fact("Outcome", "Share"))
    assert amended(facts, (REASONS,)) == (
        facts[0],
        Fact("Corrected 5 May 2026", "The threat was near on 2 May."),
        facts[1],
    )


def test_a_correction_is_told_in_full() -> None:
    """Before, after, the difference in words, why, who and when."""
    assert [(fact.label, fact.words) for fact in correction(REASONS)] == [
        ("As it stood", "The threat is near."),
        ("Corrected to", "The threat was near on 2 May."),
        ("What changed", "“is near.” became “was near on 2 May.”."),
        ("Why", "The day was missing"),
        ("Corrected by", "Kim Mason, Outreach worker, 5 May 2026, 10:12"),
    ]


def test_what_was_added_has_no_words_before() -> None:
    """Something that was left out is told as added."""
    labels = [fact.label for fact in correction(replace(REASONS, passage=MISSING, original=""))]
    assert labels == ["Added", "Why", "Corrected by"]


def test_many_changes_are_counted() -> None:
    """A few are told one by one, long ones in short: both texts stand beside them in full."""
    before = " ".join(f"w{number} same" for number in range(10))
    after = " ".join(f"v{number} same" for number in range(10))
    assert what_changed(before, after).endswith("And 4 more.")
    assert len(what_changed("x" * 10_000, "y" * 10_000)) < 250


def _typed() -> tuple[object, ...]:
    sealed = CASE.decision
    acts = (*(act for _sequence, act in CASE.disclosures), *CASE.receipts)
    asked = (sealed.information, sealed.duty, sealed.trigger, sealed.consents, sealed.interests, sealed.advice)
    return (*asked, sealed.planned, sealed.tellings, sealed.outcome, *acts)


def test_what_was_typed_under_a_question_that_is_no_longer_asked_is_a_passage() -> None:
    """It was sealed with the rest and the search finds it, so it can be corrected and taken out."""
    made = decision()
    made = replace(made, answers=(), manager=replace(made.manager, name="Ruth Quagmire"))
    found = {passage.key: passage.words for passage in passages(History(made), leaflet())}
    assert "Ruth Quagmire" in found["manager.name"]
    assert found["information.summary"] == made.information.summary

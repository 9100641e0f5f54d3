"""People, consent and public interest as a reader finds them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.facts.asked import asked
from infoshare_desktop.domain.guidance import Choice, QuestionField
from tests.domain.making import NOON
from tests.domain.needs.cases import ADULT, CASES, WHO
from tests.guidance.builtin import leaflet


def said(case: str, field: QuestionField) -> dict[str, str]:
    """What a case says in one field, by passage."""
    return {fact.passage: fact.words for fact in asked(field, CASES[case], leaflet())}


def test_a_person_at_risk() -> None:
    """Part, age, whether the address is secret, and the three marks."""
    place = f"people.{WHO}"
    assert said("adult at risk", QuestionField.PEOPLE) == {
        place: "Adult at risk, 18 or over",
        f"{place}.address_secret": "No",
        f"{place}.has_needs": "Yes",
        f"{place}.may_be_harmed": "Yes",
        f"{place}.cannot_protect": "Not sure",
    }


@pytest.mark.parametrize(
    ("years", "estimated", "words"),
    [(1, False, "Child, Under 12, 1 year old"), (9, True, "Child, Under 12, about 9 years old")],
)
def test_the_age_at_the_decision(years: int, words: str, *, estimated: bool) -> None:
    """In years where it is known, and about right where it is an estimate."""
    line = PersonLine(WHO, "child", "under_12", years, years_estimated=estimated)
    draft = replace(CASES["simple"], people=(line,))
    assert asked(QuestionField.PEOPLE, draft, leaflet())[0].words == words


def test_whom_it_is_kept_from() -> None:
    """Other persons by their references, anybody else in words."""
    line = replace(ADULT, address_secret=Choice.YES, not_to_learn=("P-0002",), not_to_learn_note="Her brother")
    facts = asked(QuestionField.PEOPLE, replace(CASES["simple"], people=(line,)), leaflet())
    kept = next(fact for fact in facts if fact.passage == f"people.{WHO}.not_to_learn")
    assert (kept.label, kept.words) == (f"Must not learn of this about {WHO}", "P-0002; Her brother")


def test_consent_for_a_child() -> None:
    """Who spoke, on what it rests that they could, what it covers, and what they were told."""
    place = f"consents.{WHO}"
    assert said("child", QuestionField.CONSENTS) == {
        f"{place}.status": "Given",
        f"{place}.anyway": "No",
        f"{place}.giver": "A parent or carer with parental responsibility",
        f"{place}.given_by": "Her mother",
        f"{place}.form": "In words",
        f"{place}.covers": "This call",
        f"{place}.told": "Why you want to share it; What exactly you would share; Whom you would share it with",
        f"{place}.competence": "Somebody with parental responsibility decides for the child",
    }


def test_consent_with_an_end() -> None:
    """What it leaves out, since when, until when, and when it was taken back."""
    line = replace(CASES["not shared"].consents[0], limits="Not her health", given_at=NOON, expires_on=date(2026, 6, 1))
    facts = asked(QuestionField.CONSENTS, replace(CASES["simple"], consents=(line,)), leaflet())
    words = {fact.passage.rpartition(".")[2]: fact.words for fact in facts}
    assert words["limits"] == "Not her health"
    assert words["given_at"] == words["withdrawn_at"] == "3 May 2026, 12:00"
    assert words["expires_on"] == "1 June 2026"


def test_why_nobody_was_asked() -> None:
    """The reason of the list, and the words that explain it."""
    not_asked = said("not sought", QuestionField.CONSENTS)[f"consents.{WHO}.not_sought_because"]
    assert not_asked == "Another reason: He reads her mail."


def test_what_weighs_more() -> None:
    """Both harms with their likelihood, the ground, what would need less, and why there is no consent."""
    place = f"interests.{WHO}"
    assert said("refused", QuestionField.INTERESTS) == {
        f"{place}.holds": "The public interest is enough",
        f"{place}.grounds": "To protect an adult from serious harm",
        f"{place}.if_not_shared": "He may find her. Likelihood: High",
        f"{place}.if_shared": "She may not come back. Likelihood: Low",
        f"{place}.less_intrusive": "Without her name they cannot help.",
        f"{place}.why": "One fact to one person.",
        f"{place}.without_consent_because": "Asking for it would work against the protection",
    }
    assert said("refused", QuestionField.MANAGER) == {"manager.aware": "Yes", "manager.name": "Lee Park"}


def test_law_that_nobody_named_is_to_be_confirmed() -> None:
    """Where something about a person is shared; a chosen ground is said by its plain label."""
    assert said("simple", QuestionField.LAW) == {"law.basis": "to be confirmed"}
    assert said("no purpose", QuestionField.LAW) == {}
    named = said("public task", QuestionField.LAW)["law.basis"]
    assert named == "A public body asked and said which task it needs it for"

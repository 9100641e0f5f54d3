"""The built-in pack: the leaflet's words, and every cell of the table in design section 7."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.draft import Answer
from infoshare_desktop.domain.decision.information import Information, PersonLine
from infoshare_desktop.domain.decision.interest import Interest
from infoshare_desktop.domain.flow import cautions, stand
from infoshare_desktop.domain.guidance import AnsweredBy, Choice, Indication, QuestionField
from tests.domain.making import draft
from tests.guidance.builtin import RESOURCES, leaflet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from infoshare_desktop.domain.decision.draft import Draft

YES, NO, UNSURE, PART = Choice.YES, Choice.NO, Choice.NOT_SURE, Choice.IN_PART

SEVEN: Final = {
    "purpose": "Is there a clear and legitimate purpose for you or your agency to share the information?",
    "identify": "Does the information enable a person to be identified?",
    "confidential": "Is the information confidential?",
    "consent": "If the information is confidential, do you have consent to share?",
    "interest": (
        "If consent is refused, or there are good reasons not to seek consent to share confidential information,"
        " is there a sufficient public interest to share information?"
    ),
    "properly": (
        "If the decision is to share, are you sharing the right information with the right person in the right way?"
    ),
    "recorded": "Have you properly recorded your decision?",
}
FIVE: Final = (
    "Transparency",
    "Public interest",
    "With consent where appropriate",
    "Seek advice if you are in any doubt",
    "Keep a record",
)

WAY_TO: Final[dict[str, dict[str, Choice]]] = {
    "danger": {},
    "danger_checked": {"danger": UNSURE},
    "duty": {"danger": NO},
    "purpose": {"danger": NO, "duty": NO},
    "identify": {"danger": NO, "duty": NO, "purpose": YES},
    "confidential": {"danger": NO, "duty": NO, "purpose": YES, "identify": YES},
    "consent": {"danger": NO, "duty": NO, "purpose": YES, "identify": YES, "confidential": YES},
    "interest": {"danger": NO, "duty": NO, "purpose": YES, "identify": YES, "confidential": YES, "consent": NO},
    "properly": {"danger": NO, "duty": NO, "purpose": YES, "identify": NO},
}
"""The answers that lead to each question."""


class Cell(NamedTuple):
    """A cell of the table: at a question, after an answer, what comes next and what the guidance points to."""

    at: str
    answer: Choice
    comes: str
    indication: Indication | None


TABLE: Final = (
    Cell("danger", YES, "duty", Indication.SHARE_NOW),
    Cell("danger", NO, "duty", None),
    Cell("danger", UNSURE, "danger_checked", None),
    Cell("danger_checked", YES, "duty", Indication.SHARE_NOW),
    Cell("danger_checked", NO, "duty", None),
    Cell("duty", YES, "properly", Indication.SHARE_DUTY),
    Cell("duty", NO, "purpose", None),
    Cell("duty", UNSURE, "waits", Indication.GET_ADVICE),
    Cell("purpose", YES, "identify", None),
    Cell("purpose", NO, "recorded", Indication.DO_NOT_SHARE),
    Cell("purpose", UNSURE, "waits", Indication.GET_ADVICE),
    Cell("identify", YES, "confidential", None),
    Cell("identify", NO, "properly", Indication.SHARE),
    Cell("identify", UNSURE, "confidential", None),
    Cell("confidential", YES, "consent", None),
    Cell("confidential", NO, "properly", Indication.SHARE),
    Cell("confidential", UNSURE, "waits", Indication.GET_ADVICE),
    Cell("consent", YES, "properly", Indication.SHARE),
    Cell("consent", PART, "properly", Indication.SHARE_PART),
    Cell("consent", NO, "interest", None),
    Cell("consent", UNSURE, "waits", Indication.GET_ADVICE),
    Cell("interest", YES, "properly", Indication.SHARE),
    Cell("interest", PART, "properly", Indication.SHARE_PART),
    Cell("interest", NO, "recorded", Indication.DO_NOT_SHARE),
    Cell("interest", UNSURE, "waits", Indication.GET_ADVICE),
    Cell("properly", YES, "recorded", Indication.SHARE),
    Cell("properly", NO, "recorded", Indication.PUT_RIGHT),
    Cell("properly", UNSURE, "waits", Indication.GET_ADVICE),
)


@pytest.mark.parametrize("cell", TABLE, ids=lambda cell: f"{cell.at} {cell.answer}")
def test_each_cell_of_the_table_leads_where_the_design_says(cell: Cell) -> None:
    """After this answer the next question comes, or the way waits, and the guidance points to this."""
    standing = stand(leaflet(), answered({**WAY_TO[cell.at], cell.at: cell.answer}))
    assert standing.indication is cell.indication
    assert standing.waits == (cell.comes == "waits")
    assert standing.current.id == (cell.at if standing.waits else cell.comes)


def test_the_table_has_a_cell_for_every_answer_of_the_pack() -> None:
    """No question offers an answer that the design's table does not have."""
    offered = {(question.id, route.choice) for question in leaflet().questions for route in question.routes}
    assert offered == {(cell.at, cell.answer) for cell in TABLE}


@pytest.mark.parametrize("cell", [cell for cell in TABLE if cell.indication], ids=lambda c: f"{c.at} {c.answer}")
def test_each_reason_reads_on_from_because(cell: Cell) -> None:
    """The reason is a clause to put behind *Guidance points to: share, because …*, so it ends without a stop."""
    because = stand(leaflet(), answered({**WAY_TO[cell.at], cell.at: cell.answer})).because
    assert re.fullmatch(r"[a-z].*[^.!?]", because)


@pytest.mark.parametrize("danger", [{"danger": YES}, {"danger": UNSURE, "danger_checked": YES}])
@pytest.mark.parametrize("cell", [c for c in TABLE if c.at not in {"danger", "danger_checked"}], ids=str)
def test_an_emergency_stays_one_whatever_is_answered_later(danger: dict[str, Choice], cell: Cell) -> None:
    """Later questions are still asked, in the same order, and no longer change the indication."""
    way = {**WAY_TO[cell.at], cell.at: cell.answer, **danger}
    standing = stand(leaflet(), answered(way))
    assert (standing.indication, standing.indicated_at) == (Indication.SHARE_NOW, list(danger)[-1])
    assert standing.current.id == (cell.at if cell.comes == "waits" else cell.comes)


@pytest.mark.parametrize("before", ["identify", "confidential", "consent", "interest", "duty"])
def test_a_yes_to_question_6_leaves_the_earlier_indication(before: str) -> None:
    """Sharing properly is no new reason: what stood before still stands."""
    cell = next(c for c in TABLE if c.at == before and c.comes == "properly")
    standing = stand(leaflet(), answered({**WAY_TO[before], before: cell.answer, "properly": YES}))
    assert standing.at_check
    assert (standing.indication, standing.indicated_at) == (cell.indication, before)


@pytest.mark.parametrize("category", ["special_category", "allegation", "location", "other_agency"])
def test_not_confidential_is_questioned_for_sensitive_kinds(category: str) -> None:
    """A no to Question 3 about such information asks what makes it not confidential, and offers advice."""
    pack = leaflet()
    sensitive = replace(
        answered({**WAY_TO["confidential"], "confidential": NO}), information=Information(categories=(category,))
    )
    (caution,) = cautions(pack.question("confidential"), sensitive)
    assert "advice" in caution.words
    assert not cautions(pack.question("confidential"), replace(sensitive, information=Information("x", ("ordinary",))))
    confidential = sensitive.answered("confidential", Answer(YES))
    assert not cautions(pack.question("confidential"), confidential)


def test_a_duty_asks_for_what_the_skipped_questions_would_have_asked() -> None:
    """On the way past Questions 1 and 2 the record still says what started it, what it is, and about whom."""
    duty = leaflet().question("duty")
    skipped = {QuestionField.TRIGGER, QuestionField.INFORMATION, QuestionField.PEOPLE}
    assert skipped <= set(duty.asks(YES))
    assert duty.asks(NO) == duty.asks(None) == (QuestionField.DUTY,)


def test_the_seven_questions_have_the_leaflets_words_and_numbers() -> None:
    """To the letter, and in its order; the questions put first have no number."""
    seven = [question for question in leaflet().questions if question.number]
    assert {question.id: question.title for question in seven} == SEVEN
    assert [question.number for question in seven] == list("1234567")


def test_the_five_rules_have_the_leaflets_names() -> None:
    """Five rules by name and in order; three added since stand apart from them."""
    assert tuple(rule.name for rule in leaflet().rules) == FIVE
    assert [rule.id for rule in leaflet().added] == ["framework", "necessary", "protect"]


def test_every_question_helps_to_think() -> None:
    """Each has four to eight points, two or three examples, and golden rules that bear on it."""
    for question in leaflet().questions:
        assert 4 <= len(question.consider) <= 8, question.id
        assert 2 <= len(question.examples) <= 3, question.id
        assert list(leaflet().golden(question)), question.id


def test_each_golden_rule_is_brought_forward_somewhere() -> None:
    """No rule is only ever in the background."""
    pack = leaflet()
    forward = {rule.id for question in pack.questions for rule in pack.golden(question)}
    assert forward == {rule.id for rule in (*pack.rules, *pack.added)}


def test_emergency_contacts_stand_beside_the_questions_about_danger() -> None:
    """And the emergency record is offered there."""
    first = [question for question in leaflet().questions if question.show_contacts]
    assert [question.id for question in first] == ["danger", "danger_checked"]
    assert all(QuestionField.EMERGENCY in question.fields for question in first)


@pytest.mark.parametrize(
    "law", ["duty_children", "duty_reporting", "victim_requests", "regulator", "special_category", "revised"]
)
def test_law_that_nobody_confirmed_says_so(law: str) -> None:
    """What was not checked against the law itself is never told as fact."""
    (note,) = (note for note in leaflet().law if note.id == law)
    assert not note.confirmed


def test_all_links_of_the_leaflet_are_accounted_for() -> None:
    """Twelve links, each with what became of it; the authors' own address is never offered as a live one."""
    links = leaflet().links
    assert len(links) == 12
    (authors,) = (link for link in links if "CSAS" in link.title)
    assert not authors.address


def test_our_own_sentences_are_short() -> None:
    """At most 30 words to a sentence, so that a tired reader gets to its end; the leaflet's own titles aside."""
    long = [
        sentence for text in own_words() for sentence in re.split(r"(?<=[.?!:])\s", text) if len(sentence.split()) > 30
    ]
    assert not long


def test_the_manual_names_everything_that_a_writer_can_use() -> None:
    """Every field, answer, indication and kind of question stands in the README of the packs."""
    manual = (RESOURCES / "guidance" / "README.md").read_text(encoding="utf-8")
    names = [*QuestionField, *Choice, *Indication, *AnsweredBy]
    assert not [name.value for name in names if f"`{name.value}`" not in manual]


def answered(way: Mapping[str, Choice]) -> Draft:
    """A draft with these answers; those about consent and public interest by way of two persons."""
    people = (PersonLine("P-0001", "client"), PersonLine("P-0002", "child"))
    consents = {
        YES: (ConsentStatus.GIVEN, ConsentStatus.GIVEN),
        NO: (ConsentStatus.REFUSED, ConsentStatus.NOT_SOUGHT),
        PART: (ConsentStatus.GIVEN, ConsentStatus.IN_PART),
        UNSURE: (ConsentStatus.GIVEN, ConsentStatus.NOT_SURE),
    }
    stands = consents[way["consent"]] if "consent" in way else (None, None)
    holds = {YES: (YES, YES), NO: (NO, NO), PART: (YES, NO), UNSURE: (YES, UNSURE)}
    interests = holds[way["interest"]] if "interest" in way else (None, None)
    return replace(
        draft(),
        people=people,
        answers={question: Answer(choice) for question, choice in way.items()},
        consents=tuple(Consent(p.reference, status=s) for p, s in zip(people, stands, strict=True)),
        interests=tuple(Interest(p.reference, h) for p, h in zip(people, interests, strict=True)),
    )


def own_words() -> Iterator[str]:
    """All running text of the pack that is not the leaflet's."""
    pack = leaflet()
    yield from (pack.disclaimer, *pack.always)
    for question in pack.questions:
        yield from (question.lead, *question.consider, *question.examples)
        yield from (route.because for route in question.routes)
        yield from (caution.words for caution in question.cautions)
    for rule in (*pack.rules, *pack.added):
        yield from (rule.meaning, *rule.points)
    yield from (note.text for note in pack.law)
    yield from (link.what_became for link in pack.links)
    yield from (term.meaning for term in pack.glossary)
    yield from (entry.hint for choices in pack.lists for entry in choices.entries)

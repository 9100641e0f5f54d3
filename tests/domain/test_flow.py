"""Where a draft stands: what the answers lead to, in any pack. The built-in pack's table has its own tests."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from infoshare_desktop.domain.decision.consent import Consent, ConsentStatus
from infoshare_desktop.domain.decision.draft import Answer
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.decision.interest import Interest
from infoshare_desktop.domain.flow import Standing, choice_of, stand
from infoshare_desktop.domain.guidance import AnsweredBy, Choice, Indication
from tests.domain.making import answers, draft, pack
from tests.domain.packs import NO, PART, PEOPLE, UNSURE, YES, complete_drafts, consents, drafts, interests, packs

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.guidance import Pack

GIVEN, REFUSED = ConsentStatus.GIVEN, ConsentStatus.REFUSED
STATUSES: Final = (None, *ConsentStatus)
HOLDS: Final = (None, YES, NO, UNSURE)


@given(st.data())
def test_every_way_ends(data: st.DataObject) -> None:
    """Whatever the answers, no question comes twice, and the way is at its end, waits, or has one to answer."""
    pack, draft, standing = anything(data)
    ids = [step.question.id for step in standing.steps]
    assert ids[0] == pack.first
    assert len(set(ids)) == len(ids)
    assert all(step.choice is not None for step in standing.steps[:-1])
    unanswered = standing.steps[-1].choice is None
    assert standing.waits != unanswered
    assert not standing.at_check or unanswered
    assert standing.current == pack.question(ids[-1])
    assert choice_of(standing.current, draft) == standing.steps[-1].choice


@given(st.data())
def test_complete_answers_have_exactly_one_indication(data: st.DataObject) -> None:
    """They lead to the check page or wait for advice, the guidance points somewhere, and it says why."""
    pack = data.draw(packs())
    standing = stand(pack, data.draw(complete_drafts(pack)))
    assert standing.at_check or standing.waits
    assert isinstance(standing.indication, Indication)
    assert standing.because


@settings(max_examples=200)
@given(st.data())
def test_the_indication_is_that_of_the_last_answer_which_has_one(data: st.DataObject) -> None:
    """Until an answer settles it: from then on it stays. Told here by looking at the way from its end."""
    _pack, _draft, standing = anything(data)
    routes = [(step.question.id, step.question.route(step.choice)) for step in standing.steps if step.choice]
    settled = next((place for place, (_, route) in enumerate(routes) if route and route.settles), len(routes))
    counting = [(at, route) for at, route in routes[: settled + 1] if route and route.indication]
    expected = (counting[-1][0], counting[-1][1].indication) if counting else (None, None)
    assert (standing.indicated_at, standing.indication) == expected


@given(st.data())
def test_answers_off_the_way_change_nothing(data: st.DataObject) -> None:
    """Only what is used counts: other answers may be anything, and are named as not used."""
    pack, draft, standing = anything(data)
    off = [question.id for question in pack.questions if not standing.uses(question.id)]
    changed = draft
    for question in off:
        changed = changed.answered(question, Answer(data.draw(st.none() | st.sampled_from((YES, NO, UNSURE)))))
    if not any(step.question.answered_by is AnsweredBy.INTERESTS for step in standing.steps):
        changed = replace(changed, interests=tuple(data.draw(interests(line.reference)) for line in draft.people))
        if not any(step.question.answered_by is AnsweredBy.CONSENTS for step in standing.steps):
            changed = replace(changed, consents=tuple(data.draw(consents(line.reference)) for line in draft.people))
    after = stand(pack, changed)
    assert replace(after, unused=()) == replace(standing, unused=())
    assert after.unused == tuple(
        question for question in off if choice_of(pack.question(question), changed) is not None
    )


@given(st.data())
def test_changing_an_answer_and_back_restores_everything(data: st.DataObject) -> None:
    """Nothing is thrown away on the way there: the draft and where it stands are as before."""
    pack, draft, standing = anything(data)
    question = data.draw(st.sampled_from([question.id for question in pack.questions]))
    before = draft.answer(question)
    there = draft.answered(question, Answer(data.draw(st.sampled_from((YES, NO, UNSURE))), "another reason"))
    back = there.answered(question, before)
    assert stand(pack, back) == standing
    assert {**draft.answers, question: before} == back.answers


@given(st.data())
def test_changing_an_answer_leaves_what_came_before_it(data: st.DataObject) -> None:
    """The way up to the changed question is the same; every other answer is still there."""
    pack, draft, standing = anything(data)
    place = data.draw(st.integers(0, len(standing.steps) - 1))
    question = standing.steps[place].question
    assume(question.answered_by is AnsweredBy.WORKER)
    changed = draft.answered(question.id, Answer(data.draw(st.sampled_from((YES, NO, UNSURE)))))
    assert stand(pack, changed).steps[:place] == standing.steps[:place]
    assert all(changed.answer(other) == draft.answer(other) for other in draft.answers if other != question.id)


@pytest.mark.parametrize("statuses", list(product(STATUSES, repeat=2)), ids=str)
def test_consent_is_what_all_persons_say_together(statuses: tuple[ConsentStatus | None, ...]) -> None:
    """Open while a line is empty; not sure when one is; yes when all consented; in part when some did so; else no."""
    if None in statuses:
        expected = None
    elif ConsentStatus.NOT_SURE in statuses:
        expected = UNSURE
    elif statuses == (GIVEN, GIVEN):
        expected = YES
    else:
        expected = PART if set(statuses) <= {GIVEN, ConsentStatus.IN_PART} else NO
    assert consent_choice(*statuses) is expected


def test_older_guidance_takes_consent_to_a_part_for_a_no() -> None:
    """Where the question has no way on for it, the public interest is asked for: nothing is stuck."""
    question = pack().question("consent")
    older = replace(question, routes=tuple(route for route in question.routes if route.choice is not PART))
    entered = replace(with_people(1), consents=(Consent(PEOPLE[0], status=ConsentStatus.IN_PART),))
    assert choice_of(older, entered) is NO
    assert entered.without_consent == PEOPLE[:1]


@pytest.mark.parametrize("status", STATUSES)
def test_who_would_share_anyway_does_not_ask(status: ConsentStatus | None) -> None:
    """Consent then counts as not sought, whatever stood in the line before."""
    draft = replace(with_people(1), consents=(Consent(PEOPLE[0], YES, status),))
    assert choice_of(pack().question("consent"), draft) is NO
    assert draft.without_consent == PEOPLE[:1]


def test_without_a_person_there_is_no_consent() -> None:
    """Nobody to consent is not the same as everybody consenting."""
    assert consent_choice() is None


@pytest.mark.parametrize("holds", list(product(HOLDS, repeat=3)), ids=str)
def test_public_interest_for_three_persons_without_consent(holds: tuple[Choice | None, ...]) -> None:
    """Open while a line is empty; not sure when one is; yes or no when all are alike; in part when they differ."""
    if None in holds:
        expected = None
    elif UNSURE in holds:
        expected = UNSURE
    else:
        expected = next(iter(holds)) if len(set(holds)) == 1 else PART
    assert interest_choice((REFUSED,) * 3, holds) is expected


@pytest.mark.parametrize(("holds", "expected"), [(YES, YES), (NO, PART), (UNSURE, UNSURE), (None, None)])
def test_public_interest_beside_somebody_who_consented(holds: Choice | None, expected: Choice | None) -> None:
    """It is asked only for those without consent; where it does not hold for them, others may still be shared about."""
    assert interest_choice((GIVEN, REFUSED), (None, holds)) is expected


@pytest.mark.parametrize("status", [s for s in ConsentStatus if s not in {GIVEN, ConsentStatus.NOT_SURE}])
def test_public_interest_is_asked_for_everyone_without_consent(status: ConsentStatus) -> None:
    """Refused, withdrawn, not sought and cannot give are alike here."""
    assert interest_choice((status,), (NO,)) is NO


def test_an_empty_draft_stands_at_the_first_question() -> None:
    """Nothing is answered, nothing points anywhere, nothing waits."""
    standing = stand(pack(), draft())
    assert [step.question.id for step in standing.steps] == ["danger"]
    assert standing.choice("danger") is None
    assert (standing.indication, standing.because, standing.indicated_at, standing.waits) == (None, "", None, False)
    assert standing.unused == ()


def test_an_answer_that_no_longer_counts_is_named() -> None:
    """After a change at Question 1 the answers behind it are off the way, and still in the draft."""
    shared = replace(draft(), answers=answers(danger=NO, purpose=YES, identify=NO, properly=YES))
    changed = shared.answered("purpose", Answer(NO))
    standing = stand(pack(), changed)
    assert standing.unused == ("identify", "properly")
    assert not standing.uses("identify")
    assert standing.choice("identify") is None
    assert changed.answer("identify") == shared.answer("identify")


def anything(data: st.DataObject) -> tuple[Pack, Draft, Standing]:
    """Some pack, some draft, and where it stands."""
    some_pack = data.draw(packs())
    some_draft = data.draw(drafts(some_pack) | complete_drafts(some_pack))
    return some_pack, some_draft, stand(some_pack, some_draft)


def with_people(count: int) -> Draft:
    """A draft about so many persons."""
    return replace(draft(), people=tuple(PersonLine(reference) for reference in PEOPLE[:count]))


def consent_choice(*statuses: ConsentStatus | None) -> Choice | None:
    """What the question of consent is answered with, for one person with each status."""
    lines = tuple(Consent(PEOPLE[place], status=status) for place, status in enumerate(statuses))
    return choice_of(pack().question("consent"), replace(with_people(len(statuses)), consents=lines))


def interest_choice(statuses: tuple[ConsentStatus, ...], holds: tuple[Choice | None, ...]) -> Choice | None:
    """What the question of public interest is answered with, for one person with each status."""
    consents = tuple(Consent(PEOPLE[place], status=status) for place, status in enumerate(statuses))
    interests = tuple(Interest(PEOPLE[place], answer) for place, answer in enumerate(holds))
    some_draft = replace(with_people(len(statuses)), consents=consents, interests=interests)
    return choice_of(pack().question("interest"), some_draft)

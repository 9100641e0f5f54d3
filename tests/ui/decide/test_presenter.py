"""What the worker does becomes a new draft, and nothing that was typed goes missing."""

from __future__ import annotations

from dataclasses import replace

from infoshare_desktop.domain.decision.draft import EmergencyForm
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.needs.gap import CHECK_PAGE
from tests.hand_clock import HandClock
from tests.ui.decide.walking import ROSA, answer, consented, presenter, to_consent


def test_begins_where_the_draft_stands() -> None:
    """A draft that was left at question 4 is opened there."""
    left = presenter()
    to_consent(left)
    assert presenter(left.draft).viewed.id == "consent"


def test_answer_keeps_wording_and_time() -> None:
    """An answer is kept with the words that were on the screen and the time on the clock."""
    clock = HandClock()
    desk = presenter(clock=clock)
    clock.forward(minutes=5)
    desk.answer(Choice.NO)
    kept = desk.draft.answer("danger")
    assert (kept.choice, kept.wording, kept.answered_at) == (Choice.NO, desk.viewed.title, clock())


def test_reason_without_answer() -> None:
    """A reason can be typed before the answer is picked, and stays when it is."""
    desk = presenter()
    desk.reason("She is safe at her sister's")
    assert desk.draft.answer("danger").choice is None
    desk.answer(Choice.NO)
    assert desk.draft.answer("danger").reason == "She is safe at her sister's"


def test_changed_answer_keeps_later_ones() -> None:
    """An earlier answer that leads elsewhere leaves the later ones in the draft, and they count again after."""
    desk = presenter()
    consented(desk)
    before = desk.draft
    answer(desk, purpose=Choice.NO)
    assert not desk.standing.uses("consent")
    assert desk.draft.consents == before.consents
    answer(desk, purpose=Choice.YES)
    assert desk.standing.uses("consent")


def test_way_forward_and_back() -> None:
    """Going on and going back follow the way; the first question has nothing before it, the open one nothing after."""
    desk = presenter()
    assert not desk.back()
    assert not desk.proceed()
    desk.answer(Choice.NO)
    assert desk.proceed()
    assert desk.viewed.id == "duty"
    assert desk.back()
    assert desk.viewed.id == "danger"


def test_from_a_question_off_the_way() -> None:
    """From a question that does not count any more the worker goes on to the one that is open."""
    desk = presenter()
    consented(desk)
    answer(desk, purpose=Choice.NO)
    desk.go_to("confidential")
    assert desk.proceed()
    assert desk.viewed.id == "recorded"


def test_check_page_by_its_other_name() -> None:
    """Gaps name the check page by a word of their own; a name that nobody knows changes nothing."""
    desk = presenter()
    desk.go_to(CHECK_PAGE)
    assert desk.at_check
    desk.go_to("no such question")
    assert desk.at_check


def test_person_taken_out_and_put_back() -> None:
    """What was entered about a person is there again when they are put back."""
    desk = presenter()
    consented(desk)
    consent = desk.draft.consent(ROSA)
    desk.remove_person(ROSA)
    assert desk.draft.people == ()
    desk.person(PersonLine(ROSA, "client"))
    assert desk.draft.consent(ROSA) == consent


def test_consent_keeps_wording() -> None:
    """The answer that follows from the lines keeps the question's wording too."""
    desk = presenter()
    consented(desk)
    assert desk.draft.answer("consent").wording.startswith("If the information is confidential")


def test_lines_are_changed_in_place() -> None:
    """Changing the first of two recipients leaves their order as it is; a new one never takes an id in use."""
    desk = presenter()
    first = desk.add_plan()
    desk.plan(replace(desk.draft.planned[0], what="More"))
    second = desk.add_plan()
    desk.plan(replace(desk.draft.planned[0], what="Less"))
    assert [plan.id for plan in desk.draft.planned] == [first, second]
    desk.remove_plan(first)
    desk.plan(replace(desk.draft.planned[0], what="That too"))
    assert desk.add_plan() not in {first, second}


def test_what_was_begun_and_is_empty_is_taken_first() -> None:
    """*Add* never makes a second empty card: of a fact, a recipient, or something to do."""
    desk = presenter()
    assert desk.add_plan() == desk.add_plan()
    assert desk.add_statement() == desk.add_statement()
    assert desk.add_follow_up("Kim Mason") == desk.add_follow_up("Kim Mason")
    desk.statement(replace(desk.draft.information.statements[0], text="He owes two rents"))
    assert desk.add_statement() == "2"
    assert [line.id for line in desk.draft.information.statements] == ["1", "2"]


def test_advice() -> None:
    """Advice belongs to the question looked at; the time of the answer is kept once, when its first words come."""
    clock = HandClock()
    desk = presenter(clock=clock)
    answer(desk, danger=Choice.NO, duty=Choice.NOT_SURE)
    key = desk.add_advice()
    asked = desk.draft.advice[0]
    assert (asked.id, asked.question, asked.asked_at) == (key, "duty", clock())
    clock.forward(hours=2)
    heard_at = clock()
    desk.advice(replace(asked, said="It is a"))
    clock.forward(hours=2)
    desk.advice(replace(desk.draft.advice[0], said="It is a request"))
    assert desk.draft.advice[0].said_at == heard_at
    desk.remove_advice(key)
    assert desk.draft.advice == ()


def test_emergency_recorded() -> None:
    """Once recorded, the draft carries the number, and the form is empty for the next one."""
    desk = presenter()
    desk.emergency(EmergencyForm(what="Where she is"))
    desk.emergency_recorded("KM-2026-0001")
    desk.emergency_recorded("KM-2026-0001")
    assert desk.draft.emergencies == ("KM-2026-0001",)
    assert desk.draft.emergency == EmergencyForm()


def test_follow_ups() -> None:
    """Something to do is the worker's own at first, and can be taken out."""
    desk = presenter()
    key = desk.add_follow_up("Kim Mason")
    assert desk.draft.follow_ups[0].owner == "Kim Mason"
    desk.remove_follow_up(key)
    assert desk.draft.follow_ups == ()

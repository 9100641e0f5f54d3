"""Deciding with real widgets over a real vault: by keyboard, saved at once, back at the same letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.domain.decision.consent import ConsentStatus
from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.domain.guidance import Choice, QuestionField
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.ui.decide.persons.consent_form import ConsentForm
from infoshare_desktop.ui.decide.persons.people import PeoplePart
from infoshare_desktop.ui.kit.choices.option_row import RadioRow
from infoshare_desktop.ui.kit.forms.cursor import put_cursor
from tests.ui.audit import settle
from tests.ui.decide.begun import kept, started
from tests.ui.decide.desks import at_desk, go_on, press, question_page, write
from tests.ui.decide.walking import ROSA, consented, to_consent

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


def test_first_questions_by_keyboard(show: Show, workshop: Workshop) -> None:
    """N, Enter, N, and Y at the answer: the cursor is in the reason that it needs, and all of it is in the vault."""
    screen = at_desk(show, workshop)
    press(screen, Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_N)
    assert screen.presenter.viewed.id == "purpose"
    put_cursor(question_page(screen), "answer", 0)
    press(screen, Qt.Key.Key_Y)
    write(screen, "To keep her housed")
    go_on(screen)
    assert screen.presenter.viewed.id == "identify"
    answers = kept(workshop, screen).answers
    assert [answers[name].choice for name in ("danger", "duty", "purpose")] == [Choice.NO, Choice.NO, Choice.YES]
    assert answers["purpose"].reason == "To keep her housed"


def test_unanswered_question_says_so(show: Show, workshop: Workshop) -> None:
    """Going on from an open question stays there, says what to do, and goes to the answer."""
    screen = at_desk(show, workshop)
    go_on(screen)
    page = question_page(screen)
    assert page.answer is not None
    assert "Choose an answer" in (page.answer.error() or "")
    assert page.answer.isAncestorOf(screen.window().focusWidget())


def test_saved_is_true_or_not_shown(qtbot: QtBot, show: Show, workshop: Workshop) -> None:
    """While letters wait to be saved the line says so; once they are in the vault it says when."""
    screen = at_desk(show, workshop)
    page = question_page(screen)
    page.reason.focus_first()
    workshop.clock.forward(minutes=19)
    write(screen, "Quiet")
    assert screen.line.words.words() == "Draft D-0001 · started 10:12 · not saved yet"
    qtbot.waitUntil(lambda: "saved 10:31" in screen.line.words.words())
    assert kept(workshop, screen).answer("danger").reason == "Quiet"


def test_failed_save_keeps_the_text(show: Show, workshop: Workshop) -> None:
    """What cannot be saved stays on the screen, and the sentence says why; nothing is called saved."""
    screen = at_desk(show, workshop)
    workshop.deciding.discard("D-0001", "Started by mistake")
    press(screen, Qt.Key.Key_N)
    assert "not saved yet" in screen.line.words.words()
    assert not screen.line.problem.isHidden()
    assert "D-0001" in screen.line.problem.text()
    assert screen.presenter.draft.answer("danger").choice is Choice.NO


def test_back_at_the_same_letter(show: Show, workshop: Workshop) -> None:
    """After a lock the draft is at the same question with the cursor where it was, unsaved letters included."""
    screen = at_desk(show, workshop)
    screen.presenter.go_to("purpose")
    screen.strip.chosen.emit("purpose")
    settle()
    question_page(screen).reason.focus_first()
    write(screen, "To help her")
    press(screen, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    screen.flush()
    place = screen.place()
    assert place == Place("decide", "D-0001", "purpose", "reason", 8)
    again = at_desk(show, workshop, workshop.deciding.open("D-0001"), place)
    write(again, "not ")
    assert question_page(again).reason.value() == "To help not her"


def test_untouched_draft_vanishes(qtbot: QtBot, show: Show, workshop: Workshop) -> None:
    """Leaving a draft in which nothing was entered leaves nothing behind."""
    screen = at_desk(show, workshop)
    with qtbot.waitSignal(screen.left):
        question_page(screen).later_button.click()
    with pytest.raises(NoSuchRecord):
        workshop.deciding.open("D-0001")
    assert screen.place() == Place()


def test_danger_not_sure(show: Show, workshop: Workshop) -> None:
    """Not sure about danger leads to whom to ring now, and two ways on."""
    screen = at_desk(show, workshop)
    press(screen, Qt.Key.Key_U)
    go_on(screen)
    page = question_page(screen)
    assert screen.presenter.viewed.id == "danger_checked"
    assert page.answer is not None
    rows = page.answer.findChildren(RadioRow)
    assert [row.option.label for row in rows] == ["It is an emergency", "It is not; go on"]


def test_not_sure_waits_for_advice(qtbot: QtBot, show: Show, workshop: Workshop) -> None:
    """Not sure shows whom to ask; going on leaves the draft waiting, and it is found as awaiting advice."""
    screen = at_desk(show, workshop)
    press(screen, Qt.Key.Key_N)
    go_on(screen)
    press(screen, Qt.Key.Key_U)
    page = question_page(screen)
    assert page.advice.isVisible()
    assert page.advice.part is not None
    page.advice.part.add_button.click()
    settle()
    write(screen, "Sal Okoro")
    with qtbot.waitSignal(screen.left):
        page.forward_button.click()
    draft = kept(workshop, screen)
    assert [asked.adviser for asked in draft.advice] == ["Sal Okoro"]
    assert workshop.browsing.read("D-0001").row.state is State.AWAITING_ADVICE


def test_new_person_gets_a_reference(show: Show, workshop: Workshop) -> None:
    """A new person's name stays with the person; the draft knows the reference alone."""
    desk = started(workshop)
    to_consent(desk)
    desk.go_to("identify")
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", "identify"))
    part = question_page(screen).parts[QuestionField.PEOPLE].part
    assert isinstance(part, PeoplePart)
    part.adding.who.focus_first()
    write(screen, "Lee")
    part.adding.button.click()
    assert workshop.people.get("P-0002").name == "Lee"
    assert [line.reference for line in kept(workshop, screen).people] == [ROSA, "P-0002"]
    assert "P-0002" in screen.line.words.words()
    assert "Lee" not in repr(kept(workshop, screen))


def test_consent_asks_first_whether_it_matters(show: Show, workshop: Workshop) -> None:
    """Who would share anyway is not asked for the status, but why they were not asked."""
    desk = started(workshop)
    to_consent(desk)
    screen = at_desk(show, workshop, desk.draft)
    form = question_page(screen).findChild(ConsentForm)
    assert isinstance(form, ConsentForm)
    assert form.status.isHidden()
    form.anyway.set_value(Choice.NO)
    form.anyway.touched()
    assert not form.status.isHidden()
    form.anyway.set_value(Choice.YES)
    form.anyway.touched()
    assert form.status.isHidden()
    assert not form.not_sought.isHidden()
    assert kept(workshop, screen).consent(ROSA).standing is ConsentStatus.NOT_SOUGHT


def test_changed_answer_is_marked_as_not_used(show: Show, workshop: Workshop) -> None:
    """After an earlier answer is changed the strip shows the later ones as not used, and they can be looked at."""
    desk = started(workshop)
    consented(desk)
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", "purpose"))
    answer = question_page(screen).answer
    assert answer is not None
    answer.focus_first()
    press(screen, Qt.Key.Key_N)
    labels = [button.text() for button in screen.strip.buttons()]
    assert "4 not used" in labels
    screen.strip.buttons()[labels.index("4 not used")].click()
    settle()
    assert question_page(screen).unused.isVisible()
    assert kept(workshop, screen).consent(ROSA) == desk.draft.consent(ROSA)

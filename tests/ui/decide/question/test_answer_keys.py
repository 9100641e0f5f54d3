"""One key answers the question, and only where the worker can have meant the question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from infoshare_desktop.domain.guidance import Choice, QuestionField
from infoshare_desktop.ui.decide.parts.emergency import EmergencyPart
from infoshare_desktop.ui.decide.persons.people import PeoplePart
from infoshare_desktop.ui.kit.forms.cursor import cursor_place, put_cursor
from tests.ui.audit import settle
from tests.ui.decide.desks import at_desk, press, question_page, write

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


@pytest.mark.parametrize("key", [Qt.Key.Key_N, Qt.Key.Key_2])
def test_a_key_at_a_choice_further_down_does_not_answer_the_question(
    key: Qt.Key, show: Show, workshop: Workshop
) -> None:
    """Pressed at *Did you tell them only what they need now?*, N does not say that nobody is in danger."""
    screen = at_desk(show, workshop)
    press(screen, Qt.Key.Key_Y)
    part = question_page(screen).parts[QuestionField.EMERGENCY].part
    assert isinstance(part, EmergencyPart)
    for place in (part.fields.only_needed.focus_first, part.fields.at.day.opener.setFocus):
        place()
        press(screen, key)
        assert screen.presenter.draft.answer("danger").choice is Choice.YES


def to_purpose(screen: DecideScreen) -> None:
    """No danger, which waits for Enter, and no duty, which does not."""
    press(screen, Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_N)
    assert screen.presenter.viewed.id == "purpose"


def to_people(screen: DecideScreen) -> None:
    """On to whom it identifies."""
    to_purpose(screen)
    put_cursor(question_page(screen), "answer", 0)
    press(screen, Qt.Key.Key_Y)
    screen.strip.chosen.emit("identify")
    settle()


def test_no_slip_goes_past_the_question_about_danger(show: Show, workshop: Workshop) -> None:
    """Its answer waits for another key, however often the first one comes; then it is in the draft."""
    screen = at_desk(show, workshop)
    press(screen, Qt.Key.Key_N, Qt.Key.Key_N, Qt.Key.Key_N)
    assert screen.presenter.viewed.id == "danger"
    assert question_page(screen).forward_button.hasFocus()
    press(screen, Qt.Key.Key_Return)
    assert screen.presenter.viewed.id == "duty"
    assert screen.presenter.draft.answer("danger").choice is Choice.NO


def test_an_answer_that_has_something_to_read_waits(show: Show, workshop: Workshop) -> None:
    """Not sure of a duty says what to do: the page stays until the worker goes on."""
    screen = at_desk(show, workshop)
    press(screen, Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_U)
    assert screen.presenter.viewed.id == "duty"


def test_arrows_and_space_choose_without_going_on(show: Show, workshop: Workshop) -> None:
    """They stay as everybody knows them."""
    screen = at_desk(show, workshop)
    press(screen, Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert screen.presenter.draft.answer("duty").choice is Choice.NO
    assert screen.presenter.viewed.id == "duty"


def test_a_key_held_down_answers_one_question(show: Show, workshop: Workshop) -> None:
    """What the keyboard repeats by itself goes into no other question."""
    screen = at_desk(show, workshop)
    press(screen, Qt.Key.Key_N, Qt.Key.Key_Return)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, "n", autorep=True)
    QApplication.sendEvent(screen.window().focusWidget(), held)
    assert screen.presenter.viewed.id == "duty"
    assert screen.presenter.draft.answer("duty").choice is None


def test_who_is_named_is_identified(show: Show, workshop: Workshop) -> None:
    """The cursor is in the box; Enter adds who was typed, answers yes, and goes to what is asked about them."""
    screen = at_desk(show, workshop)
    to_people(screen)
    part = question_page(screen).parts[QuestionField.PEOPLE].part
    assert isinstance(part, PeoplePart)
    assert part.adding.who.who.hasFocus()
    write(screen, "Rosa")
    screen.window().activateWindow()
    part.adding.who.focus_first()
    press(screen, Qt.Key.Key_Return)
    assert [line.reference for line in screen.presenter.draft.people] == ["P-0001"]
    assert screen.presenter.draft.answer("identify").choice is Choice.YES
    assert cursor_place(question_page(screen))[0] == "people.P-0001.role"


def test_nobody_is_identified(show: Show, workshop: Workshop) -> None:
    """Enter in the empty box goes to the answer, which N gives; its reason is asked for."""
    screen = at_desk(show, workshop)
    to_people(screen)
    press(screen, Qt.Key.Key_Return, Qt.Key.Key_N)
    assert screen.presenter.draft.answer("identify").choice is Choice.NO
    assert cursor_place(question_page(screen))[0] == "reason"


def test_what_is_optional_is_passed_over(show: Show, workshop: Workshop) -> None:
    """From the kind of trigger to the information, past what happened."""
    screen = at_desk(show, workshop)
    to_purpose(screen)
    assert cursor_place(question_page(screen))[0] == "trigger.kind"
    press(screen, Qt.Key.Key_3)
    assert screen.presenter.draft.trigger.kind == "told_by_person"
    assert cursor_place(question_page(screen))[0] == "information"


def test_several_can_be_ticked_before_the_answer(show: Show, workshop: Workshop) -> None:
    """Numbers tick and stay; Y answers from there and goes to the reason."""
    screen = at_desk(show, workshop)
    to_purpose(screen)
    put_cursor(question_page(screen), "purposes", 0)
    press(screen, Qt.Key.Key_1, Qt.Key.Key_5, Qt.Key.Key_1)
    assert screen.presenter.draft.purposes == ("service",)
    press(screen, Qt.Key.Key_Y)
    assert screen.presenter.draft.answer("purpose").choice is Choice.YES
    assert cursor_place(question_page(screen))[0] == "reason"

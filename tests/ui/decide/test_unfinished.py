"""What stands in a field and is no value yet is neither passed over nor lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.domain.decision.beginning import Requester, Trigger
from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.guidance import Choice, QuestionField
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.records.listing import search_text
from infoshare_desktop.ui.decide.parts.follow_ups import FollowUpForm
from infoshare_desktop.ui.decide.parts.trigger import TriggerPart
from infoshare_desktop.ui.decide.persons.people import PeoplePart
from tests.ui.audit import settle
from tests.ui.decide.desks import at_desk, check_page, go_on, press, question_page, write
from tests.ui.decide.walking import answer, consented, presenter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from infoshare_desktop.ui.decide.persons.adding import AddPerson
    from infoshare_desktop.ui.kit.days.moment_field import MomentField
    from infoshare_desktop.ui.kit.forms.fold import Fold
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


def at_question_2(show: Show, workshop: Workshop) -> DecideScreen:
    """Rosa is in the vault, and the draft stands at Question 2, answered with yes."""
    workshop.people.add("Rosa")
    desk = presenter(workshop.deciding.start(), workshop.clock)
    answer(desk, danger=Choice.NO, duty=Choice.NO, purpose=Choice.YES, identify=Choice.YES)
    return at_desk(show, workshop, desk.draft, Place("decide", "D-0001", "identify"))


def adding_on(screen: DecideScreen) -> AddPerson:
    """The part that adds a person, on the page that is shown."""
    part = question_page(screen).parts[QuestionField.PEOPLE].part
    assert isinstance(part, PeoplePart)
    return part.adding


def say_who(screen: DecideScreen, words: str) -> AddPerson:
    """Write over what stands in the box for the person, and leave it; offscreen, Qt has no list that pops up."""
    adding = adding_on(screen)
    adding.who.focus_first()
    adding.who.who.setEditText(words)
    line = adding.who.who.lineEdit()
    assert line is not None
    line.editingFinished.emit()
    return adding


def after_a_lock(show: Show, workshop: Workshop, screen: DecideScreen) -> DecideScreen:
    """The draft opened again out of the vault, where the worker was."""
    screen.flush()
    place = screen.place()
    return at_desk(show, workshop, workshop.deciding.open("D-0001"), place)


def test_person_not_added_yet(show: Show, workshop: Workshop) -> None:
    """Going on stays, with a sentence at the field; once the person is added the way is open."""
    screen = at_question_2(show, workshop)
    say_who(screen, "New person").name.focus_first()
    write(screen, "Lee")
    go_on(screen)
    assert screen.presenter.viewed.id == "identify"
    adding = adding_on(screen)
    assert "Add this person first" in (adding.who.error() or "")
    adding.button.click()
    assert adding.show_problems() is None
    assert workshop.people.get("P-0002").name == "Lee"


def test_person_left_out(show: Show, workshop: Workshop) -> None:
    """Who was not meant after all is left out with one button, and nothing stands in the way."""
    screen = at_question_2(show, workshop)
    adding = say_who(screen, "Lee")
    adding.leave_out.click()
    assert not screen.presenter.draft.unfinished
    go_on(screen)
    assert screen.presenter.viewed.id == "confidential"


def test_person_not_added_is_kept_over_a_lock(show: Show, workshop: Workshop) -> None:
    """The name stands there again; the search does not find it, and adding takes it away."""
    screen = at_question_2(show, workshop)
    say_who(screen, "New person").name.focus_first()
    write(screen, "Lee")
    assert "not saved" in screen.line.words.words()
    again = after_a_lock(show, workshop, screen)
    adding = adding_on(again)
    assert adding.name.value() == "Lee"
    assert "Lee" not in search_text(again.presenter.draft)
    adding.button.click()
    assert again.presenter.draft.people[-1] == PersonLine("P-0002")
    again.flush()
    assert "Lee" not in repr(workshop.deciding.open("D-0001"))


@pytest.mark.parametrize("words", ["p-0001", "Lee Marsh"])
def test_person_in_the_box_is_kept_over_a_lock(words: str, show: Show, workshop: Workshop) -> None:
    """Somebody chosen, and a new name in the same box, are the same after the lock."""
    screen = at_question_2(show, workshop)
    before = say_who(screen, words).who.value()
    assert before is not None
    assert adding_on(after_a_lock(show, workshop, screen)).who.value() == before


def test_new_name_in_the_box(show: Show, workshop: Workshop) -> None:
    """A name that nobody here has becomes the new person's; the box for the name is not asked for twice."""
    screen = at_question_2(show, workshop)
    adding = say_who(screen, "Lee Marsh")
    assert adding.name.isHidden()
    adding.button.click()
    assert workshop.people.get("P-0002").name == "Lee Marsh"


def test_name_that_is_here_already(show: Show, workshop: Workshop) -> None:
    """Rosa is not put into the vault a second time by mistake."""
    screen = at_question_2(show, workshop)
    adding = say_who(screen, "rosa")
    adding.button.click()
    assert (adding.who.error() or "").startswith("P-0001 · no records yet is here already")
    assert len(workshop.people.all()) == 1


def fold_of(screen: DecideScreen) -> Fold:
    """What is folded away about the trigger."""
    part = question_page(screen).parts[QuestionField.TRIGGER].part
    assert isinstance(part, TriggerPart)
    assert part.form.fold is not None
    return part.form.fold


def noticed_when(screen: DecideScreen) -> MomentField:
    """The field for when it was noticed, unfolded."""
    part = question_page(screen).parts[QuestionField.TRIGGER].part
    assert isinstance(part, TriggerPart)
    fold_of(screen).set_open(True)
    return part.noticed_at


def at_trigger(show: Show, workshop: Workshop) -> DecideScreen:
    """The question that asks what started this."""
    desk = presenter(workshop.deciding.start(), workshop.clock)
    answer(desk, danger=Choice.NO, duty=Choice.NO)
    question = next(q.id for q in desk.pack.questions if QuestionField.TRIGGER in q.fields)
    answer(desk, **{question: Choice.YES})
    return at_desk(show, workshop, desk.draft, Place("decide", "D-0001", question))


def test_day_that_cannot_be_read(show: Show, workshop: Workshop) -> None:
    """Going on stays at the field, also where it was folded away, and goes on once the day is put right."""
    screen = at_trigger(show, workshop)
    noticed_when(screen).day.edit.setFocus()
    write(screen, "31/02/2026")
    before = screen.presenter.viewed
    fold_of(screen).set_open(False)
    settle()
    question_page(screen).forward_button.click()
    settle()
    assert screen.presenter.viewed is before
    assert noticed_when(screen).isVisible()
    assert "no 31 February" in (noticed_when(screen).error() or "")
    assert noticed_when(screen).day.edit.hasFocus()
    noticed_when(screen).now.click()
    assert not screen.presenter.draft.unfinished
    question_page(screen).forward_button.click()
    assert screen.presenter.viewed is not before


def test_times_that_speak_against_each_other(show: Show, workshop: Workshop) -> None:
    """Needed before it was asked for: the worker stays, with the sentence at the field."""
    screen = at_trigger(show, workshop)
    before = screen.presenter.viewed
    requester = Requester(received_at=workshop.clock(), needed_by=date(2026, 5, 2))
    screen.presenter.trigger(Trigger("request", requester=requester))
    again = after_a_lock(show, workshop, screen)
    question_page(again).forward_button.click()
    part = question_page(again).parts[QuestionField.TRIGGER].part
    assert isinstance(part, TriggerPart)
    assert part.requester is not None
    assert again.presenter.viewed == before
    assert part.requester.needed_by.error() == "They asked only after this day. Check which is right."
    assert part.requester.needed_by.isVisible()


def test_half_a_moment_is_kept_over_a_lock(show: Show, workshop: Workshop) -> None:
    """A day without its time stands in its box again, unfolded."""
    screen = at_trigger(show, workshop)
    noticed_when(screen).day.edit.setFocus()
    write(screen, "yesterday")
    again = after_a_lock(show, workshop, screen)
    assert fold_of(again).is_open()
    assert noticed_when(again).day.edit.text() == "yesterday"


def test_half_a_moment_of_who_asks_is_kept_over_a_lock(show: Show, workshop: Workshop) -> None:
    """Who asks stands there again although no request was chosen: something was begun there."""
    screen = at_trigger(show, workshop)
    screen.presenter.unfinished({"requester.received_at": "yesterday\n"})
    part = question_page(after_a_lock(show, workshop, screen)).parts[QuestionField.TRIGGER].part
    assert isinstance(part, TriggerPart)
    assert part.requester is not None
    assert part.requester.received_at.day.edit.text() == "yesterday"


def test_follow_up_s_day_is_kept_over_a_lock_and_not_sealed_away(show: Show, workshop: Workshop) -> None:
    """The day that cannot be read is said to be missing before the seal, and stands in its box after a lock."""
    workshop.people.add("Rosa")
    desk = presenter(workshop.deciding.start(), workshop.clock)
    consented(desk)
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", "recorded"))
    check_page(screen).follow_ups.add_button.click()
    settle()
    write(screen, "Ring her")
    form = screen.findChild(FollowUpForm)
    assert isinstance(form, FollowUpForm)
    form.due_on.focus_first()
    write(screen, "31/02/2026")
    press(screen, Qt.Key.Key_Tab)
    assert "Write the day" in " ".join(link.words() for link in check_page(screen).gaps.links())
    again = after_a_lock(show, workshop, screen).findChild(FollowUpForm)
    assert isinstance(again, FollowUpForm)
    assert again.due_on.box.edit.text() == "31/02/2026"


def test_continue_key_is_called_as_the_help_calls_it(show: Show, workshop: Workshop, qtbot: QtBot) -> None:
    """Ctrl+Enter on the button, from both Enter keys."""
    screen = at_desk(show, workshop)
    page = question_page(screen)
    assert page.forward_button.toolTip() == "Ctrl+Enter"
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(page.forward):
            press(screen, key, with_control=True)

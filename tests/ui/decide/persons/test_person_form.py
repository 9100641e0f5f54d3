"""The form about one person whom the information identifies, over a real vault."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.domain.decision.information import PersonLine
from infoshare_desktop.domain.guidance import Choice, QuestionField
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.decide.persons.people import PeoplePart
from infoshare_desktop.ui.decide.persons.person_form import PersonForm
from tests.ui.audit import faults_of
from tests.ui.decide.desks import at_desk, press, question_page, window_with
from tests.ui.decide.walking import ROSA, presenter, to_consent

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")

IDENTIFY = Place("decide", "D-0001", "identify")
WHOLE = PersonLine(
    ROSA,
    "adult_at_risk",
    "18_or_over",
    responsible="",
    has_needs=Choice.YES,
    may_be_harmed=Choice.NOT_SURE,
    cannot_protect=Choice.NO,
    communication="British Sign Language",
    address_secret=Choice.YES,
    not_to_learn=("P-0002", "P-0003"),
    not_to_learn_note="Nobody at the pub",
)


def about(workshop: Workshop, *lines: PersonLine) -> Presenter:
    """A draft at the question whom it identifies, about these."""
    desk = presenter(workshop.deciding.start(), workshop.clock)
    to_consent(desk)
    desk.remove_person(ROSA)
    for line in lines:
        desk.person(line)
    return desk


def part_of(screen: DecideScreen) -> PeoplePart:
    """The people on the page."""
    part = question_page(screen).parts[QuestionField.PEOPLE].part
    assert isinstance(part, PeoplePart)
    return part


def form_of(screen: DecideScreen, reference: str = ROSA) -> PersonForm:
    """The form about one of them."""
    forms = {form.role.field_id: form for form in part_of(screen).findChildren(PersonForm)}
    return forms[f"people.{reference}.role"]


def line_of(screen: DecideScreen, reference: str = ROSA) -> PersonLine:
    """What the draft says of one of them."""
    return next(line for line in screen.presenter.draft.people if line.reference == reference)


def say_who(screen: DecideScreen, words: str) -> None:
    """Write into the box for one more person; offscreen, Qt has no list that pops up as somebody types."""
    part_of(screen).begin()
    part_of(screen).adding.who.who.setEditText(words)


def test_what_was_kept_is_shown_and_kept_again(show: Show, workshop: Workshop) -> None:
    """Nothing of a whole line is lost when one thing changes, not even who is not in the decision."""
    screen = at_desk(show, workshop, about(workshop, WHOLE, PersonLine("P-0002", "accused")).draft, IDENTIFY)
    form = form_of(screen)
    form.communication.set_value("Makaton")
    form.communication.changed.emit()
    assert line_of(screen) == replace(WHOLE, communication="Makaton")


def test_a_known_birth_is_the_age(show: Show, workshop: Workshop) -> None:
    """It takes the place of the choice, in the draft too, and says that it was worked out; a year says about."""
    workshop.people.add("Ada", date(2012, 5, 4))
    screen = at_desk(show, workshop, about(workshop, PersonLine(ROSA, "child", "18_or_over")).draft, IDENTIFY)
    form = form_of(screen)
    assert form.age.isHidden()
    assert form.computed.words().startswith("Their age: 13,")
    assert line_of(screen).age == "12_to_15"
    assert not form.responsible.isHidden()
    form.know(replace(workshop.people.get(ROSA), born_on=None, born_year=2000))
    assert form.computed.words().startswith("Their age: about 26,")
    assert (line_of(screen).age, form.responsible.isHidden()) == ("18_or_over", True)


def test_the_age_is_the_one_on_the_day_of_the_decision(show: Show, workshop: Workshop) -> None:
    """A decision that is written down late was about somebody younger."""
    workshop.people.add("Ada", date(2010, 5, 3))
    desk = about(workshop, PersonLine(ROSA, "child"))
    workshop.clock.forward(days=-1)
    desk.outcome(replace(desk.draft.outcome, decided_at=workshop.clock()))
    workshop.clock.forward(days=1)
    assert form_of(at_desk(show, workshop, desk.draft, IDENTIFY)).computed.words().startswith("Their age: 15,")


def test_a_picked_age_asks_what_it_calls_for(show: Show, workshop: Workshop) -> None:
    """Who has parental responsibility under 16; the three marks of an adult at risk from 18."""
    screen = at_desk(show, workshop, about(workshop, PersonLine(ROSA, "child")).draft, IDENTIFY)
    form = form_of(screen)
    assert form.responsible.isHidden()
    for age, child, adult in (("under_12", True, False), ("16_to_17", False, False), ("18_or_over", False, True)):
        form.age.pick(age)
        assert (not form.responsible.isHidden(), not form.has_needs.isHidden()) == (child, adult)
    assert not form.address_secret.isHidden()


def test_who_must_not_learn_can_be_anybody(show: Show, workshop: Workshop) -> None:
    """Somebody of the decision is ticked, somebody else looked for by a name that is not shown, or new."""
    for name in ("Rosa", "Ben", "Zephyr"):
        workshop.people.add(name)
    screen = at_desk(show, workshop, about(workshop, PersonLine(ROSA, "victim"), PersonLine("P-0002")).draft, IDENTIFY)
    kept = form_of(screen).not_to_learn
    kept.set_value(("P-0002",))
    kept.touched()
    kept.open.click()
    kept.who.who.setEditText("P-0003")
    assert kept.problem() is not None
    kept.add.click()
    kept.open.click()
    kept.who.who.setEditText("Lee Marsh")
    kept.add.click()
    assert line_of(screen).not_to_learn == ("P-0002", "P-0003", "P-0004")
    assert workshop.people.get("P-0004").name == "Lee Marsh"
    assert [line.reference for line in screen.presenter.draft.people] == [ROSA, "P-0002"]
    assert kept.problem() is None
    kept.open.click()
    kept.add.click()
    assert "Type a reference or a name" in (kept.error() or "")


def test_somebody_typed_and_not_added_is_kept(show: Show, workshop: Workshop) -> None:
    """Over a lock too, in its box, unfolded."""
    screen = at_desk(show, workshop, about(workshop, PersonLine(ROSA, "victim")).draft, IDENTIFY)
    kept = form_of(screen).not_to_learn
    kept.open.click()
    kept.who.who.setEditText("Lee Marsh")
    screen.flush()
    again = form_of(at_desk(show, workshop, workshop.deciding.open("D-0001"), IDENTIFY)).not_to_learn
    assert again.unfinished() == "Lee Marsh"
    assert not again.who.isHidden()


def test_enter_adds_and_goes_up_to_what_is_asked_about_them(show: Show, workshop: Workshop) -> None:
    """A reference, or a name that nobody here has."""
    workshop.people.add("Rosa")
    screen = at_desk(show, workshop, about(workshop).draft, IDENTIFY)
    say_who(screen, "p-0001")
    press(screen, Qt.Key.Key_Return)
    assert form_of(screen).role.isAncestorOf(screen.window().focusWidget())
    say_who(screen, "Lee")
    press(screen, Qt.Key.Key_Return)
    assert [line.reference for line in screen.presenter.draft.people] == [ROSA, "P-0002"]
    assert form_of(screen, "P-0002").role.isAncestorOf(screen.window().focusWidget())


def test_the_whole_form_is_sound(appearance: Appearance, workshop: Workshop) -> None:
    """With everything that can be asked about an adult at risk, and reached by keyboard."""
    desk = about(workshop, WHOLE, PersonLine("P-0002", "accused", "under_12"))
    assert faults_of(appearance, lambda: window_with(workshop, desk.draft, IDENTIFY)[0], focus=True) == []

"""Asking somebody for advice: whom, and what they said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.profile import Contact, ContactKind, ListedContact
from infoshare_desktop.ui.decide.parts.advice import AdviceForm, AdvicePart
from infoshare_desktop.ui.decide.parts.contacts import WhomToAsk, ring_now
from infoshare_desktop.ui.kit.words.text import Words
from tests.ui.audit import faults_of, settle
from tests.ui.decide.desks import at_desk, question_page, write
from tests.ui.decide.walking import answer, presenter
from tests.ui.hands import press
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.audit import Show
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")

TODAY = date(2026, 5, 3)
MANAGER = ListedContact(ContactKind.MANAGER, Contact("Jo Reed", "01632 960 004", date(2025, 1, 5)), "Not on Fridays")
LISTED = replace(PROFILE, others=(MANAGER, ListedContact(ContactKind.POLICE, Contact(phone="101"))))


def words(part: QWidget) -> str:
    """All that a part says and does not hide."""
    return "\n".join(said.words() for said in part.findChildren(Words) if not said.isHidden())


def waiting(show: Show, workshop: Workshop) -> tuple[DecideScreen, AdvicePart]:
    """A draft whose worker is not sure about a duty."""
    desk = presenter(workshop.deciding.start(), workshop.clock)
    answer(desk, danger=Choice.NO, duty=Choice.NOT_SURE)
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", "duty"))
    part = question_page(screen).advice.part
    assert isinstance(part, AdvicePart)
    return screen, part


def test_contacts_say_when_they_were_checked(on_desk: Desk) -> None:
    """Who can be asked, with number and day; one that was not checked for over a year carries a plain warning."""
    said = words(on_desk(WhomToAsk(LISTED, TODAY)))
    assert "Supervisor: Bo Adeyemi 020 7946 0101 (checked on 2 April 2026)" in said
    assert "Manager: Jo Reed 01632 960 004 (checked on 5 January 2025)" in said
    assert "Police: 101" in said
    assert "Not on Fridays" in said
    assert said.count("Last checked more than a year ago") == 1
    assert said.count("Never checked") == 2


def test_number_to_ring_grows_old_too(on_desk: Desk) -> None:
    """The emergency team's number is doubted after a year, also where somebody is in danger."""
    assert "more than a year ago" not in words(on_desk(ring_now(PROFILE, TODAY)))
    assert "more than a year ago" in words(on_desk(ring_now(PROFILE, date(2027, 4, 9))))


def test_somebody_on_the_list_was_asked(show: Show, workshop: Workshop) -> None:
    """One press writes down who, in what part and when; the keyboard goes to what was asked."""
    screen, part = waiting(show, workshop)
    press(part.whom.buttons[0])
    settle()
    write(screen, "Is a letter from a solicitor a duty?")
    (asked,) = screen.presenter.draft.advice
    assert (asked.adviser, asked.kind) == ("Bo Adeyemi, Supervisor", "supervisor")
    assert asked.asked == "Is a letter from a solicitor a duty?"
    assert asked.asked_at == workshop.clock()
    assert asked.question == "duty"


def test_how_they_were_asked(show: Show, workshop: Workshop) -> None:
    """The way of asking and whether a name was said are kept; once there is an answer: whether it was followed."""
    screen, part = waiting(show, workshop)
    press(part.add_button)
    settle()
    form = part.findChild(AdviceForm)
    assert isinstance(form, AdviceForm)
    assert form.followed.isHidden()
    form.channel.set_value("phone")
    form.withheld.set_value("yes")
    form.said.focus_first()
    write(screen, "No. Show it to me.")
    assert not form.followed.isHidden()
    (asked,) = screen.presenter.draft.advice
    assert (asked.channel, asked.identity_withheld, asked.said) == ("phone", Choice.YES, "No. Show it to me.")
    assert asked.said_at == workshop.clock()


def test_asked_in_the_future(show: Show, workshop: Workshop) -> None:
    """Nobody was asked tomorrow: a sentence at the field, and the words stay."""
    screen, part = waiting(show, workshop)
    press(part.add_button)
    form = part.findChild(AdviceForm)
    assert isinstance(form, AdviceForm)
    form.asked_at.day.edit.clear()
    form.asked_at.focus_first()
    write(screen, "tomorrow")
    form.adviser.focus_first()
    settle()
    assert form.asked_at.error() == "This lies in the future. Check the day and the time."
    assert screen.presenter.draft.unfinished["advice.1.asked_at"].startswith("tomorrow")


def test_the_cards_pass_every_check(appearance: Appearance) -> None:
    """A full list with warnings, at both text sizes."""
    assert faults_of(appearance, lambda: WhomToAsk(LISTED, TODAY)) == []

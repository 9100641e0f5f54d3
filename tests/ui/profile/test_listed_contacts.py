"""The list of those whom the worker can ask."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.profile import Contact, ContactKind, ListedContact
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.profile.listed_contacts import ListedContacts
from tests.ui.audit import faults_of, settle, spoken_name, tab_stops
from tests.ui.hands import press, type_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.hand_clock import HandClock
    from tests.ui.hands import Desk

BOTH = (
    ListedContact(ContactKind.MANAGER, Contact("Jo Reed", "01632 960 004", date(2026, 2, 1)), "Not on Fridays"),
    ListedContact(ContactKind.COUNCIL_CHILDREN, Contact("First response", "01632 960 005")),
)


def page(clock: HandClock, *contacts: ListedContact) -> tuple[Page, ListedContacts]:
    """The list on a page."""
    made, listed = Page("Whom you can ask"), ListedContacts(clock)
    listed.set_contacts(contacts)
    made.add(listed)
    return made, listed


@pytest.fixture
def listed(on_desk: Desk, clock: HandClock) -> ListedContacts:
    """A list with two contacts, shown."""
    made, listed = page(clock, *BOTH)
    on_desk(made)
    return listed


def test_contacts_that_are_shown_come_back_whole(listed: ListedContacts) -> None:
    """Every part of a contact has its field."""
    assert listed.contacts() == BOTH


def test_one_more(listed: ListedContacts, qtbot: QtBot) -> None:
    """The keyboard goes to the new one; what is typed there is in the list at once, and can be kept."""
    press(listed.add_button)
    settle()
    form = listed.forms()[-1]
    assert form.kind.box.hasFocus()
    assert listed.contacts() == BOTH
    with qtbot.waitSignal(listed.paused):
        type_into(form.contact_fields.name, "Help line")
    assert listed.contacts()[-1] == ListedContact(ContactKind.OTHER, Contact("Help line"))


def test_one_less(listed: ListedContacts, qtbot: QtBot) -> None:
    """A contact goes with the second press, and the others stay as they are."""
    press(listed.remove_buttons()[0])
    assert listed.contacts() == BOTH
    with qtbot.waitSignals([listed.changed, listed.paused]):
        press(listed.remove_buttons()[0])
    assert listed.contacts() == BOTH[1:]
    assert listed.add_button.hasFocus()


def test_day_that_does_not_exist(listed: ListedContacts) -> None:
    """It is named with its field, so that nobody takes it for kept."""
    type_into(listed.forms()[1].contact_fields.checked_on, "31 April 2026")
    assert listed.problems() == {"contacts.2.checked_on": "There is no 31 April 2026. Check the day."}


def test_showing_contacts_tells_nobody(listed: ListedContacts, qtbot: QtBot) -> None:
    """What the program puts in is not taken for the worker's typing."""
    with qtbot.assertNotEmitted(listed.changed), qtbot.assertNotEmitted(listed.paused):
        listed.set_contacts(BOTH[:1])
    assert listed.contacts() == BOTH[:1]


def test_every_control_has_a_name_of_its_own(listed: ListedContacts) -> None:
    """Read out alone, each box says whose number or day it is."""
    names = [spoken_name(stop) for stop in tab_stops(listed.window()) if spoken_name(stop) != "Open calendar"]
    assert len(names) == len(set(names))


def test_the_list_passes_every_check(appearance: Appearance, clock: HandClock) -> None:
    """Empty and filled: nothing is clipped, nameless or out of reach, at both text sizes."""
    assert faults_of(appearance, lambda: page(clock)[0]) == []
    assert faults_of(appearance, lambda: page(clock, *BOTH)[0]) == []

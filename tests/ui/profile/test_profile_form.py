"""The form about the worker."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from infoshare_desktop.domain.profile import Contact, Profile, WorkerStatus
from infoshare_desktop.ui.kit.layout.page import Page
from infoshare_desktop.ui.profile.profile_form import ProfileForm
from tests.ui.audit import faults_of, spoken_name, tab_stops
from tests.ui.hands import control, type_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.hand_clock import HandClock
    from tests.ui.hands import Desk

WHOLE = Profile(
    name="Zoë “Zed” O’Neill",
    role="Outreach worker",
    organisation="Doorstep مرحبا",
    supervisor=Contact("Sam Pell", "01632 960 001", date(2026, 5, 3)),
    emergency_team=Contact("Out of hours team", "01632 960 002", date(2026, 4, 30)),
    safeguarding_lead=Contact("Ada Finch", "01632 960 003"),
    status=WorkerStatus.SESSIONAL,
)


@pytest.fixture
def form(on_desk: Desk, clock: HandClock) -> ProfileForm:
    """An empty form that is shown."""
    form = ProfileForm(clock)
    page = Page("Who you are")
    page.add(form)
    on_desk(page)
    return form


def test_a_profile_that_is_shown_comes_back_whole(form: ProfileForm) -> None:
    """Every part of a profile has its field."""
    form.set_profile(WHOLE)
    assert form.profile() == WHOLE


def test_showing_a_profile_tells_nobody(form: ProfileForm) -> None:
    """What the program puts in is not taken for the worker's typing."""
    changed, paused = QSignalSpy(form.changed), QSignalSpy(form.paused)
    form.set_profile(WHOLE)
    assert (changed.count(), paused.count()) == (0, 0)


def test_nothing_has_to_be_filled_in(form: ProfileForm) -> None:
    """An empty form is an empty profile, and no problem."""
    assert form.profile() == Profile()
    assert form.readable()


def test_what_is_typed_is_in_the_profile(form: ProfileForm) -> None:
    """Name, and *today* for the day on which the supervisor's details were checked."""
    type_into(form.field("name"), "Ash Green")
    type_into(form.field("supervisor.checked_on"), "today")
    assert form.profile().name == "Ash Green"
    assert form.profile().supervisor.checked_on == date(2026, 5, 3)


def test_a_day_that_does_not_exist_is_named_at_its_field(form: ProfileForm) -> None:
    """The form says which day is wrong, on top and at the field."""
    field = form.field("emergency_team.checked_on")
    type_into(field, "31 April 2026")
    assert not form.readable()
    assert field.error() == "There is no 31 April 2026. Check the day."
    assert form.summary.isVisible()


def test_leaving_a_field_is_the_moment_to_keep_it(form: ProfileForm, qtbot: QtBot) -> None:
    """Tab after typing tells at once that it can be saved, and which field it was."""
    type_into(form.field("role"), "Volunteer")
    with qtbot.waitSignal(form.paused) as told:
        QTest.keyClick(control(form.field("role")), Qt.Key.Key_Tab)
    assert told.args == ["role"]


def test_every_control_has_a_name_of_its_own(form: ProfileForm) -> None:
    """Read out alone, each box says whose number or day it is."""
    names = [spoken_name(stop) for stop in tab_stops(form.window()) if spoken_name(stop) != "Open calendar"]
    assert len(names) == len(set(names)) == len(form.fields())


def test_the_form_passes_every_check(appearance: Appearance, clock: HandClock) -> None:
    """Nothing is clipped, nameless or out of reach, at both text sizes."""

    def page() -> Page:
        made, form = Page("Who you are"), ProfileForm(clock)
        form.set_profile(WHOLE)
        made.add(form)
        return made

    assert faults_of(appearance, page) == []

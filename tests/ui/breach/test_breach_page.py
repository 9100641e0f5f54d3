"""Recording a breach with real widgets over a real vault."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.services.after.breaching import Breaching
from infoshare_desktop.ui.breach.breach_form import CLOSED
from infoshare_desktop.ui.breach.breach_page import BreachPage, beginning
from infoshare_desktop.ui.breach.tools import BreachTools
from infoshare_desktop.ui.jobs import ImmediateRunner
from tests.guidance.builtin import leaflet
from tests.ui.audit import faults_of
from tests.ui.hands import press, type_into
from tests.ui.typed import HOSTILE, over_a_lock
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.hand_clock import HandClock
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop


@pytest.fixture
def tools(workshop: Workshop, clock: HandClock) -> BreachTools:
    """The breaches of a real vault."""
    return BreachTools(Breaching(workshop.vault, clock), ImmediateRunner(), clock, leaflet(), PROFILE.worker)


@pytest.fixture
def page(tools: BreachTools, on_desk: Desk) -> BreachPage:
    """A new breach, shown."""
    made = BreachPage("", beginning(tools), tools)
    on_desk(made)
    return made


def record(qtbot: QtBot, page: BreachPage) -> str:
    """Press the button; the number that the page tells."""
    with qtbot.waitSignal(page.recorded) as recorded:
        press(page.record)
    return str(recorded.args[0])


def written(page: BreachPage) -> None:
    """What is asked at least."""
    page.fields.kind.set_value("wrong_person")
    page.fields.what.set_value("The letter went to the old address")


def test_two_answers_are_enough_to_record_it(
    qtbot: QtBot, page: BreachPage, tools: BreachTools, clock: HandClock
) -> None:
    """Noticed now, by this worker; the rest is empty, and the first question has the keyboard."""
    qtbot.waitUntil(lambda: page.fields.at_risk.isAncestorOf(page.window().focusWidget()))
    written(page)
    number = record(qtbot, page)
    expected = Breach(clock(), "wrong_person", "The letter went to the old address", clock(), PROFILE.worker)
    assert tools.breaching.get(number) == expected


def test_whoever_is_in_danger_comes_first(page: BreachPage) -> None:
    """A yes or a doubt says loudly to warn them; once that is written down it is quiet; a no asks nothing more."""
    fields = page.fields
    assert not fields.danger.isVisible()
    for answer in ("yes", "not_sure"):
        fields.at_risk.pick(answer)
        assert fields.danger.isVisible()
        assert "999" in fields.danger.text()
    type_into(fields.warned, "Her, by phone")
    assert not fields.danger.isVisible()
    fields.at_risk.pick("no")
    assert not fields.warned.isVisible()
    assert fields.breach().warned == ""


def test_the_72_hours_follow_the_time_that_is_typed(page: BreachPage, clock: HandClock) -> None:
    """Noticed two days ago: a day is left; said whether it is reported, the clock stops."""
    fields = page.fields
    assert fields.hours.text().endswith("72 hours left.")
    fields.found_at.set_value(replace(clock(), instant=clock().instant - timedelta(hours=48)))
    fields.tell()
    assert fields.hours.text().endswith("24 hours left.")
    fields.reported.pick("no")
    assert not fields.hours.isVisible()
    assert fields.why_not.isVisible()
    fields.reported.pick("yes")
    assert not fields.why_not.isVisible()
    assert fields.reported_at.isVisible()


def test_what_is_missing_stands_at_its_field(page: BreachPage, clock: HandClock) -> None:
    """Nothing is recorded and nothing typed is lost."""
    fields = page.fields
    fields.went_to.set_value("A neighbour")
    fields.found_at.set_value(replace(clock(), instant=clock().instant + timedelta(hours=1)))
    fields.closed.set_value(CLOSED)
    press(page.record)
    said = {field.field_id for field in fields.fields() if field.error()}
    assert {"kind", "what", "found_at", "contained", "lessons", "at_risk", "reported"} <= said
    assert fields.went_to.value() == "A neighbour"
    fields.found_at.set_value(None)
    press(page.record)
    assert "72 hours" in (fields.found_at.error() or "")


def test_a_person_whom_nobody_knows_is_told(page: BreachPage) -> None:
    """The vault refuses it; the page says so and stays."""
    written(page)
    page.fields.people.set_value("p-0999")
    press(page.record)
    assert "P-0999" in page.failed.text()
    assert page.record.isEnabled()


def test_it_is_brought_up_to_date_and_closed(
    qtbot: QtBot, page: BreachPage, tools: BreachTools, workshop: Workshop, on_desk: Desk
) -> None:
    """What was said stands there; what is said now is how it stands."""
    person = workshop.people.add("Rosa Quill").reference
    written(page)
    page.fields.people.set_value(f"{person.lower()}, {person}")
    number = record(qtbot, page)
    before = tools.breaching.get(number)
    assert before.people == (person,)
    later = BreachPage(number, before, tools)
    on_desk(later)
    fields = later.fields
    assert replace(fields.breach(), at=before.at) == before
    for field, words in ((fields.contained, HOSTILE), (fields.lessons, HOSTILE)):
        field.set_value(words)
    fields.at_risk.pick("no")
    fields.reported.pick("no")
    fields.why_not.set_value("Nobody read it")
    fields.closed.pick(CLOSED)
    assert record(qtbot, later) == number
    after = tools.breaching.get(number)
    assert (after.contained, after.at_risk, after.reported, after.closed) == (HOSTILE, Choice.NO, Choice.NO, True)
    assert after.reported_why == "Nobody read it"


def test_what_is_typed_stands_there_after_a_lock(page: BreachPage, tools: BreachTools, on_desk: Desk) -> None:
    """All answers, also those that show more fields."""
    written(page)
    page.fields.at_risk.pick("yes")
    type_into(page.fields.warned, "Her, by ph")
    page.fields.reported.pick("yes")
    page.fields.their_reference.set_value("IC-1")
    place = over_a_lock(page)
    again = BreachPage("", beginning(tools), tools, place)
    on_desk(again)
    assert replace(again.fields.breach(), at=page.fields.breach().at) == page.fields.breach()
    assert again.fields.warned.isVisible()
    assert again.fields.their_reference.value() == "IC-1"


def test_a_new_breach_begins_with_the_record_that_it_belongs_to(tools: BreachTools, on_desk: Desk) -> None:
    """Its number and whom it is about; the way back leads there."""
    page = BreachPage("", beginning(tools, "KM-2026-0031", ("P-0001", "P-0002")), tools)
    on_desk(page)
    assert page.fields.decision.value() == "KM-2026-0031"
    assert page.fields.people.value() == "P-0001, P-0002"
    assert page.place().question == "KM-2026-0031"


@pytest.mark.parametrize("answered", [False, True])
def test_the_page_stands_in_every_variant(
    tools: BreachTools,
    appearance: Appearance,
    answered: bool,
) -> None:
    """Nothing is cut off, and everything has a name: empty, and with everything that answers bring."""

    def made() -> BreachPage:
        page = BreachPage("", beginning(tools), tools)
        if answered:
            page.fields.at_risk.set_value("yes")
            page.fields.reported.set_value("yes")
            page.fields.tell()
        return page

    assert faults_of(appearance, made) == []

"""Changing details, linking and parting references, with real widgets over a real vault."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.person import ContactLine, Safety
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.people.change_page import ChangePage
from infoshare_desktop.ui.people.link_page import LinkPage
from infoshare_desktop.ui.people.part_page import PartPage
from infoshare_desktop.ui.people.tools import PeopleTools
from tests.ui.audit import faults_of, settle
from tests.ui.hands import press, type_into
from tests.ui.people.making import HOSTILE, seal
from tests.ui.typed import over_a_lock
from tests.ui.visible import seen_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.after.act_page import ActPage
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop


@pytest.fixture
def tools(workshop: Workshop) -> PeopleTools:
    """The service over a real vault with two people in it."""
    for name in ("Rosa Quill", "R. Quill"):
        workshop.people.add(name)
    return PeopleTools(workshop.people, ImmediateRunner(), workshop.clock)


def problems(page: ActPage) -> str:
    """What the page says is wrong."""
    return " ".join(link.words() for link in page.form.summary.links())


def test_details_are_changed(qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: PeopleTools) -> None:
    """What is typed is what is kept, and the person is gone back to."""
    page = ChangePage(workshop.people.get("P-0001"), tools)
    on_desk(page)
    assert page.name.value() == "Rosa Quill"
    type_into(page.born_on, "3 May 2001")
    page.contact.set_value("07700 900001\nnever text")
    page.note.set_value("Likes \u202eфишинг 🎣")
    with qtbot.waitSignal(page.recorded) as recorded:
        press(page.record)
    assert recorded.args == ["P-0001"]
    kept = workshop.people.get("P-0001")
    assert (kept.name, kept.born_on, kept.contact) == ("Rosa Quill", date(2001, 5, 3), "07700 900001\nnever text")
    assert kept.note == "Likes \u202eфишинг 🎣"


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_name_is_made_of(on_desk: Desk, workshop: Workshop, tools: PeopleTools, name: str) -> None:
    """It is kept to the letter."""
    page = ChangePage(workshop.people.get("P-0001"), tools)
    on_desk(page)
    page.name.set_value(name)
    press(page.record)
    assert workshop.people.get("P-0001").name == name


@pytest.mark.parametrize(
    ("born_on", "born_year", "said"),
    [
        ("30 February 2001", "", "There is no 30 February 2001"),
        ("3 May 2030", "", "still to come"),
        ("", "about 20", "is not a year"),
        ("", "90", "four digits"),
        ("3 May 2001", "2001", "leave the year empty"),
    ],
)
def test_impossible_births(
    on_desk: Desk, workshop: Workshop, tools: PeopleTools, born_on: str, born_year: str, said: str
) -> None:
    """A sentence at the field; nothing is saved and nothing that was typed is lost."""
    before = workshop.people.get("P-0001")
    page = ChangePage(before, tools)
    on_desk(page)
    type_into(page.born_on, born_on)
    type_into(page.born_year, born_year)
    press(page.record)
    assert said in problems(page)
    assert workshop.people.get("P-0001") == before
    assert page.born_year.value() == born_year


def test_changes_survive_a_lock(on_desk: Desk, workshop: Workshop, tools: PeopleTools) -> None:
    """All that was typed is there again, with the cursor where it was."""
    page = ChangePage(workshop.people.get("P-0001"), tools)
    on_desk(page)
    type_into(page.born_on, "3 May 2001")
    page.note.set_value("Half a sent")
    type_into(page.name, " Adeyemi")
    again = ChangePage(workshop.people.get("P-0001"), tools, over_a_lock(page))
    on_desk(again)
    settle()
    assert again.form.values() == page.form.values()
    assert again.name.value() == "Rosa Quill Adeyemi"
    assert again.born_on.value() == date(2001, 5, 3)
    assert again.name.edit.hasFocus()


def test_two_references_are_linked(qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: PeopleTools) -> None:
    """The other one is found by a name that is not shown, and taken with one key; the reason is kept."""
    seal(workshop, "P-0002")
    page = LinkPage("P-0001", tools)
    window = on_desk(page)
    type_into(page.other, "quill")
    settle()
    assert [link.words() for link in page.matches.links] == ["P-0002, 1 record, on 3 May 2026"]
    assert not any("R. Quill" in one.text for one in seen_on(window))
    press(page.matches.links[0])
    assert page.other.value() == "P-0002"
    assert not page.matches.isVisible()
    type_into(page.why, "She told me herself")
    with qtbot.waitSignal(page.recorded):
        press(page.record)
    ((_at, link),) = workshop.people.history_of("P-0002").links
    assert link.why == "She told me herself"


@pytest.mark.parametrize(
    ("other", "why", "said"),
    [
        ("", "x", "Say which other reference"),
        ("p-0002", "", "Say how you know"),
        ("P-0001", "x", "one and the same"),
        ("P-0099", "x", "There is no record P-0099"),
        ("nobody", "x", "There is no record NOBODY"),
    ],
)
def test_what_cannot_be_linked(on_desk: Desk, tools: PeopleTools, other: str, why: str, said: str) -> None:
    """A sentence says why, and everything typed stays."""
    page = LinkPage("P-0001", tools)
    on_desk(page)
    type_into(page.other, other)
    type_into(page.why, why)
    press(page.record)
    assert said in f"{problems(page)} {page.failed.text() if page.failed.isVisible() else ''}"
    assert page.why.value() == why
    assert tools.people.history_of("P-0001").links == ()


def test_a_link_survives_a_lock(on_desk: Desk, tools: PeopleTools) -> None:
    """The reference, the reason, and who may be meant."""
    page = LinkPage("P-0001", tools)
    on_desk(page)
    type_into(page.other, "r.")
    page.why.set_value("Her sister")
    again = LinkPage("P-0001", tools, over_a_lock(page))
    on_desk(again)
    settle()
    assert (again.other.value(), again.why.value()) == ("r.", "Her sister")
    assert len(again.matches.links) == 1


def test_a_link_is_taken_back(qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: PeopleTools) -> None:
    """With a reason; then they are two people again. Half a reason survives a lock."""
    workshop.people.alias("P-0001", "P-0002", "She told me")
    page = PartPage("P-0001", "P-0002", tools)
    on_desk(page)
    press(page.record)
    assert "Say how you know" in problems(page)
    type_into(page.why, "Her cousin")
    again = PartPage("P-0001", "P-0002", tools, over_a_lock(page))
    on_desk(again)
    assert again.why.value() == "Her cousin"
    with qtbot.waitSignal(again.recorded):
        press(again.record)
    assert workshop.people.history_of("P-0002").references == ("P-0002",)


def test_audit(appearance: Appearance, tools: PeopleTools) -> None:
    """The pages are sound at both text sizes."""
    assert faults_of(appearance, lambda: ChangePage(tools.people.get("P-0001"), tools)) == []
    place = Place("same_person", "P-0001", typed='{"other": "quill"}')
    assert faults_of(appearance, lambda: LinkPage("P-0001", tools, place)) == []
    assert faults_of(appearance, lambda: PartPage("P-0001", "P-0002", tools)) == []


def test_safe_and_unsafe_contacts(on_desk: Desk, workshop: Workshop, tools: PeopleTools) -> None:
    """Each is a line of its own; what is taken out goes, and an emptied line counts no more."""
    page = ChangePage(workshop.people.get("P-0001"), tools)
    on_desk(page)
    for what, safety, note in (("07700 900001", Safety.UNSAFE, "He reads it"), ("12 Mill Row", Safety.HIDDEN, "")):
        press(page.contacts.add_button)
        form = page.contacts.forms()[-1]
        type_into(form.what, what)
        form.safety.pick(safety)
        type_into(form.note, note)
    press(page.contacts.add_button)
    press(page.record)
    assert workshop.people.get("P-0001").contacts == (
        ContactLine("07700 900001", Safety.UNSAFE, "He reads it"),
        ContactLine("12 Mill Row", Safety.HIDDEN),
    )
    again = ChangePage(workshop.people.get("P-0001"), tools)
    on_desk(again)
    again.contacts.forms()[0].gone.emit()
    press(again.record)
    assert workshop.people.get("P-0001").contacts == (ContactLine("12 Mill Row", Safety.HIDDEN),)


def test_a_new_contact_is_safe_only_once_somebody_says_so(
    on_desk: Desk, workshop: Workshop, tools: PeopleTools
) -> None:
    """Nothing is chosen at first, and what is left open is kept as not said; it is still open when looked at again."""
    page = ChangePage(workshop.people.get("P-0001"), tools)
    on_desk(page)
    press(page.contacts.add_button)
    form = page.contacts.forms()[0]
    assert form.safety.value() is None
    type_into(form.what, "07700 900001")
    press(page.record)
    assert workshop.people.get("P-0001").contacts == (ContactLine("07700 900001", Safety.UNKNOWN),)
    again = ChangePage(workshop.people.get("P-0001"), tools)
    on_desk(again)
    assert again.contacts.forms()[0].safety.value() is None


def test_a_note_on_no_contact(on_desk: Desk, workshop: Workshop, tools: PeopleTools) -> None:
    """It is said at the field, and nothing is saved; over a lock all of it stays."""
    page = ChangePage(workshop.people.get("P-0001"), tools)
    on_desk(page)
    press(page.contacts.add_button)
    type_into(page.contacts.forms()[0].note, "Never text")
    page.contacts.forms()[0].safety.pick(Safety.UNSAFE)
    press(page.record)
    assert "Write the number or the address too" in problems(page)
    again = ChangePage(workshop.people.get("P-0001"), tools, over_a_lock(page))
    on_desk(again)
    assert again.contacts.value() == (("", "unsafe", "Never text"),)


def test_who_lives_with_them(on_desk: Desk, workshop: Workshop, tools: PeopleTools) -> None:
    """Somebody who is in the vault, and somebody new; nobody lives with themselves."""
    page = ChangePage(workshop.people.get("P-0001"), tools)
    on_desk(page)
    for who in ("P-0002", "Lee Marsh"):
        press(page.lives_with.open)
        assert page.lives_with.who.who.findData("P-0001") < 0
        page.lives_with.who.who.setEditText(who)
        press(page.lives_with.add)
    press(page.record)
    assert workshop.people.get("P-0001").lives_with == ("P-0002", "P-0003")
    assert workshop.people.get("P-0003").name == "Lee Marsh"

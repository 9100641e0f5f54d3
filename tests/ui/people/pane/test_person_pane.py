"""One person beside the list, with real widgets over a real vault."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from infoshare_desktop.domain.acts.person import ContactLine, Safety
from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.people.aliases import Alias
from infoshare_desktop.ui.kit.wrapping import LinkButton
from infoshare_desktop.ui.people.pane.history_table import Column
from infoshare_desktop.ui.people.pane.person_pane import PersonPane
from tests.ui.audit import settle
from tests.ui.hands import press
from tests.ui.people.making import draft, seal
from tests.ui.visible import seen_on

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView
    from pytestqt.qtbot import QtBot

    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def shown(on_desk: Desk, workshop: Workshop, reference: str = "P-0001") -> PersonPane:
    """The pane with a person on it."""
    pane = PersonPane(workshop.clock)
    on_desk(pane)
    pane.show_history(workshop.people.history_of(reference))
    settle()
    return pane


def texts(pane: PersonPane) -> str:
    """Everything that can be read or heard on it."""
    settle()
    return "\n".join(one.text for one in seen_on(pane.window()))


def spoken(table: QTableView) -> list[list[str]]:
    """What a screen reader says of each cell."""
    model = table.model()
    return [
        [model.index(row, column).data(SPOKEN) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_what_is_kept_about_somebody(on_desk: Desk, workshop: Workshop) -> None:
    """Birth with the age today, and a note; nothing recorded yet, and neither table then."""
    person = workshop.people.add("Rosa", date(2010, 5, 4), "07700 900001", "Likes fishing")
    pane = shown(on_desk, workshop)
    for words in ("4 May 2010, now 15", "Likes fishing", "Nothing is recorded yet."):
        assert words in texts(pane)
    assert pane.records is None
    assert pane.pattern is None
    workshop.people.change(replace(person, born_on=None, born_year=1990))
    pane.show_history(workshop.people.history_of("P-0001"))
    assert "about 1990, now about 36" in texts(pane)


def test_contacts_are_shown_when_they_are_asked_for(on_desk: Desk, workshop: Workshop) -> None:
    """Each with how safe it is, and who lives with them; hidden again with the same button."""
    person = workshop.people.add("Rosa", contact="c/o Mill Lane")
    lines = (ContactLine("07700 900001", Safety.UNSAFE, "He reads it"), ContactLine("12 Mill Row", Safety.HIDDEN))
    workshop.people.change(replace(person, contacts=lines, lives_with=("P-0009",)))
    pane = shown(on_desk, workshop)
    assert pane.contacts is not None
    kept = ("c/o Mill Lane", "Never use it", "07700 900001 · He reads it", "Keep it secret", "12 Mill Row", "P-0009")
    assert not [words for words in kept if words in texts(pane)]
    press(pane.contacts.button)
    assert [words for words in kept if words not in texts(pane)] == []
    press(pane.contacts.button)
    assert not [words for words in kept if words in texts(pane)]


def test_earlier_details_are_offered_to_be_erased_where_there_are_any(
    qtbot: QtBot, on_desk: Desk, workshop: Workshop
) -> None:
    """Nothing was changed: nothing is offered. After a change it is, with the person's reference."""
    person = workshop.people.add("Rosa")
    pane = shown(on_desk, workshop)
    assert [button.accessibleName() for button in pane.buttons] == ["Change the details", "Link with another reference"]
    workshop.people.change(replace(person, name="Ada"))
    pane.show_history(workshop.people.history_of("P-0001"))
    assert pane.buttons[-1].accessibleName() == "Erase earlier details"
    with qtbot.waitSignal(pane.erase_asked) as asked:
        press(pane.buttons[-1])
    assert asked.args == ["P-0001"]


def test_everything_recorded(on_desk: Desk, workshop: Workshop) -> None:
    """The newest first: date, number, outcome, their part and age there, consent as it stood, kind of information."""
    workshop.people.add("Rosa")
    seal(workshop, "P-0001", "ordinary", "location")
    workshop.clock.forward(days=1)
    draft(workshop)
    pane = shown(on_desk, workshop)
    assert pane.records is not None
    assert [row[Column.RECORD] for row in spoken(pane.records)] == [
        "4 May 2026, D-0002, Draft, Child · Under 12",
        (
            "3 May 2026, KM-2026-0001, Share now, Person we work with · 18 or over · Consent: Given,"
            " Everyday information; Where somebody lives or can be found"
        ),
    ]
    assert spoken(pane.records)[1][Column.DECIDED] == "Outcome: Share now"


def test_a_record_is_opened(qtbot: QtBot, on_desk: Desk, workshop: Workshop) -> None:
    """With Enter in its row, or with the button under the table once a row was chosen."""
    workshop.people.add("Rosa")
    numbers = [seal(workshop), seal(workshop)]
    pane = shown(on_desk, workshop)
    assert pane.records is not None
    assert pane.read is not None
    assert not pane.read.isEnabled()
    pane.records.setFocus()
    pane.records.selectRow(1)
    with qtbot.waitSignal(pane.read_asked) as asked:
        QTest.keyClick(pane.records, Qt.Key.Key_Return)
    assert asked.args == [numbers[0]]
    pane.records.selectRow(0)
    with qtbot.waitSignal(pane.read_asked) as asked:
        press(pane.read)
    assert asked.args == [numbers[1]]


def test_small_things_add_up(on_desk: Desk, workshop: Workshop) -> None:
    """A line for each kind, a cell for each month in words and shapes, how many and how recent; and a legend."""
    workshop.people.add("Rosa")
    for _each in range(2):
        seal(workshop, "P-0001", "ordinary", outcome=OutcomeKind.SHARE_PART)
    workshop.clock.forward(days=130)
    seal(workshop, "P-0001", "ordinary", "location", outcome=OutcomeKind.DO_NOT_SHARE)
    pane = shown(on_desk, workshop)
    said = "3 records since 3 May 2026. 1 in the last three months. 1 in which nothing was shared."
    assert said in texts(pane)
    assert pane.pattern is not None
    first, second = spoken(pane.pattern)
    assert first == [
        "May 2026, Everyday information: 2 Share in part",
        *(f"{month} 2026, Everyday information: nothing" for month in ("Jun", "Jul", "Aug")),
        "Sep 2026, Everyday information: 1 Do not share",
    ]
    assert second[-1] == "Sep 2026, Where somebody lives or can be found: 1 Do not share"
    model = pane.pattern.model()
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is not None
    assert model.index(0, 1).data(Qt.ItemDataRole.DecorationRole) is None


def test_many_in_one_month_are_counted(on_desk: Desk, workshop: Workshop) -> None:
    """Four shapes have room; of more the number is shown."""
    workshop.people.add("Rosa")
    for _each in range(4):
        seal(workshop)
    pane = shown(on_desk, workshop)
    assert pane.pattern is not None
    assert pane.pattern.model().index(0, 0).data() == ""
    seal(workshop)
    pane = shown(on_desk, workshop)
    assert pane.pattern is not None
    assert pane.pattern.model().index(0, 0).data() == "5"


def test_less_room_has_longer_periods(on_desk: Desk, workshop: Workshop) -> None:
    """The months of half a year become quarters, so that nothing has to be scrolled sideways."""
    workshop.people.add("Rosa")
    seal(workshop)
    workshop.clock.forward(days=160)
    pane = shown(on_desk, workshop)
    assert pane.pattern is not None
    assert pane.pattern.model().columnCount() == 6
    pane.window().resize(520, 700)
    settle()
    assert pane.pattern.model().columnCount() == 3
    assert pane.pattern.horizontalScrollBar().maximum() == 0


def test_two_references_of_one_person(qtbot: QtBot, on_desk: Desk, workshop: Workshop) -> None:
    """Both with their own details, all records with the reference that they have, and the way to take it back."""
    for name in ("Rosa", "R. Quill"):
        workshop.people.add(name, contact=f"near {len(name)} Mill Lane")
    seal(workshop, "P-0001")
    seal(workshop, "P-0002")
    workshop.people.alias("P-0002", "P-0001", "She told me herself")
    pane = shown(on_desk, workshop, "P-0002")
    said = texts(pane)
    for words in (
        "P-0001 · P-0002",
        "P-0001 and P-0002 are the same person. You said so on 3 May 2026: She told me herself",
        "as P-0001",
        "as P-0002",
        "2 records since",
    ):
        assert words in said
    assert pane.name is not None
    press(pane.name.button)
    assert "R. Quill" in texts(pane)
    assert pane.contacts is not None
    press(pane.contacts.button)
    assert "near 4 Mill Lane" in texts(pane)
    assert "near 8 Mill Lane" in texts(pane)
    (link,) = pane.findChildren(LinkButton)
    with qtbot.waitSignal(pane.part_asked) as asked:
        press(link)
    assert asked.args == [Alias("P-0001", "P-0002", same=True, why="She told me herself")]


@pytest.mark.parametrize(("place", "signal"), [(0, "change_asked"), (1, "link_asked")])
def test_what_can_be_done(qtbot: QtBot, on_desk: Desk, workshop: Workshop, place: int, signal: str) -> None:
    """Details are changed and another reference is linked on pages of their own."""
    workshop.people.add("Rosa")
    pane = shown(on_desk, workshop)
    with qtbot.waitSignal(getattr(pane, signal)) as asked:
        pane.buttons[place].click()
    assert asked.args == ["P-0001"]

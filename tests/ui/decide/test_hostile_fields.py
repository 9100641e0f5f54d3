"""Text that breaks programs, in every field about trigger, information, law, advice and outcome."""

from __future__ import annotations

from dataclasses import replace
from time import process_time
from typing import TYPE_CHECKING, Any, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from infoshare_desktop.domain.decision.beginning import Requester, Trigger
from infoshare_desktop.domain.decision.information import Information, Statement
from infoshare_desktop.domain.decision.law import Law
from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome, OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.kit.forms.cursor import find_field, put_cursor
from tests.journeys.test_hostile_text import HOSTILE
from tests.ui.audit import settle
from tests.ui.decide.desks import at_desk
from tests.ui.decide.walking import answer, consented, presenter

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from infoshare_desktop.ui.decide.presenter import Presenter
    from infoshare_desktop.ui.kit.fields.field import Field
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")

PAGES: Final = {
    "purpose": (
        *(f"trigger.{name}" for name in ("earlier_because", "what", "case")),
        *(f"requester.{name}" for name in ("organisation", "name", "position", "contact", "verified_note")),
        *(f"requester.{name}" for name in ("asked_for", "reference", "authority")),
        "information",
    ),
    "confidential": ("information.agency",),
    "properly": (
        *(f"statements.1.{name}" for name in ("text", "source_note", "when")),
        *("information.accuracy", "law.agreement", "law.assessment"),
    ),
    "duty": (
        *("duty.detail", "duty.confirmed_by"),
        *(f"advice.1.{name}" for name in ("adviser", "asked", "said", "followed_why")),
    ),
    "recorded": (
        *("reasons", "override", "risk_accepted", "plan_meanwhile", "decided_with"),
        *("follow_ups.1.what", "follow_ups.1.owner"),
    ),
}
"""The text fields of each page."""
WHOLE_FILE: Final = (
    ("purpose", "requester.authority"),
    ("properly", "statements.1.text"),
    ("recorded", "follow_ups.1.what"),
)
"""A line on a page of questions, a box on a card, and a line that what is missing is told of."""
LINE: Final = "  ".join(text.replace("\n", " ") for text in HOSTILE.values())
USABLE: Final = 3
"""Seconds of the processor that a key may take with a whole file in the field."""


def filled(desk: Presenter) -> None:
    """A decision again, in which everything is asked for."""
    consented(desk)
    requester = Requester(kind="police", verified="called_back", position="x")
    desk.trigger(Trigger("request", "x", requester, earlier_because="x", case="x"))
    kinds = ("other_agency", "allegation")
    desk.information(Information("x", kinds, statements=(Statement("1", "fact", source="told"),), accuracy="x"))
    desk.law(Law(agreement="x"))
    desk.outcome(Outcome(OutcomeKind.DO_NOT_SHARE, "x", override="x", decided_with="x"))
    desk.follow_up(FollowUp("1", "x", "x"))


def on_duty(desk: Presenter) -> None:
    """A duty, and advice on it that was answered."""
    answer(desk, danger=Choice.NO, duty=Choice.YES)
    desk.go_to("duty")
    key = desk.add_advice()
    desk.advice(replace(next(line for line in desk.draft.advice if line.id == key), said="x"))


def at_page(show: Show, workshop: Workshop, page: str) -> DecideScreen:
    """A page with all of its fields."""
    workshop.people.add("Rosa")
    desk = presenter(replace(workshop.deciding.start(), earlier="KM-2026-0001"), workshop.clock)
    (on_duty if page == "duty" else filled)(desk)
    workshop.deciding.save(desk.draft)
    return at_desk(show, workshop, desk.draft, Place("decide", "D-0001", page))


def field_of(screen: DecideScreen, field_id: str) -> Field[Any]:
    """The field with this id, which the page must have."""
    assert screen.page is not None
    found = find_field(screen.page, field_id)
    assert found is not None, field_id
    assert found.field_id == field_id
    return found


def paste(screen: DecideScreen, field_id: str, text: str) -> None:
    """Paste over what stands in a field, with the keys for it."""
    assert screen.page is not None
    assert put_cursor(screen.page, field_id, 0)
    box = screen.window().focusWidget()
    assert isinstance(box, QLineEdit | QPlainTextEdit)
    box.selectAll()
    QApplication.clipboard().setText(text)
    QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()


def reopened(show: Show, workshop: Workshop, screen: DecideScreen) -> DecideScreen:
    """The same page out of the vault, as after a lock."""
    screen.flush()
    return at_desk(show, workshop, workshop.deciding.open("D-0001"), screen.place())


@pytest.mark.parametrize("page", PAGES)
def test_nasty_text_comes_back_to_the_letter(show: Show, workshop: Workshop, page: str) -> None:
    """Quotes, directions, emoji, combining marks and odd spaces in every field at once stand there after a lock."""
    screen = at_page(show, workshop, page)
    for number, field_id in enumerate(PAGES[page]):
        paste(screen, field_id, f"{number} {LINE}")
    again = reopened(show, workshop, screen)
    for number, field_id in enumerate(PAGES[page]):
        assert field_of(again, field_id).value() == f"{number} {LINE}", field_id


@pytest.mark.parametrize(("page", "field_id"), WHOLE_FILE, ids=[field for _page, field in WHOLE_FILE])
def test_a_million_characters(show: Show, workshop: Workshop, page: str, field_id: str) -> None:
    """A whole file pasted into a field: the next letter can still be typed, and nothing is lost over a lock."""
    text = "every word counts here, " * 41_667 + "quokka"
    screen = at_page(show, workshop, page)
    paste(screen, field_id, text)
    box = screen.window().focusWidget()
    started = process_time()
    QTest.keyClick(box, Qt.Key.Key_Z)
    QApplication.processEvents()
    assert process_time() - started < USABLE
    again = reopened(show, workshop, screen)
    assert field_of(again, field_id).value() == f"{text}z"
    for shown in (screen, again):  # dressing a million characters anew for the next test takes long
        field_of(shown, field_id).set_value("")

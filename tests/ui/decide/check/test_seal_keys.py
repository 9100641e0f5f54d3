"""From the last thing that is missing to the seal, by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.domain.decision.outcome import Outcome
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.decide.check.sealed_page import SealedPage
from infoshare_desktop.ui.kit.forms.cursor import cursor_place
from tests.ui.decide.desks import at_desk, check_page, press, write
from tests.ui.decide.walking import consented, presenter

if TYPE_CHECKING:
    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


@pytest.fixture
def undecided(show: Show, workshop: Workshop) -> DecideScreen:
    """The check page of a draft that has all but the decision itself."""
    desk = presenter(workshop.deciding.start(), workshop.clock)
    consented(desk)
    desk.outcome(Outcome())
    workshop.deciding.save(desk.draft)
    return at_desk(show, workshop, desk.draft, Place("decide", desk.draft.reference, "recorded"))


def test_the_cursor_waits_at_the_decision(undecided: DecideScreen) -> None:
    """Where only the decision is missing the page leads to it, and from it to the reasons."""
    assert cursor_place(check_page(undecided))[0] == "outcome"
    press(undecided, Qt.Key.Key_1)
    assert cursor_place(check_page(undecided))[0] == "reasons"


def test_the_seal_has_a_key_of_its_own(undecided: DecideScreen) -> None:
    """Ctrl+Enter asks, and asks only, however often it is pressed; Enter takes it back; S seals."""
    press(undecided, Qt.Key.Key_1)
    write(undecided, "She asked me to ring them")
    press(undecided, Qt.Key.Key_Return, Qt.Key.Key_Return, with_control=True)
    page = check_page(undecided)
    assert page.seal.not_yet.hasFocus()
    press(undecided, Qt.Key.Key_Return)
    assert page.seal.first.hasFocus()
    press(undecided, Qt.Key.Key_S)
    assert undecided.page is page
    press(undecided, Qt.Key.Key_Return, Qt.Key.Key_S)
    assert isinstance(undecided.page, SealedPage)


def test_what_is_missing_elsewhere_comes_first(undecided: DecideScreen) -> None:
    """From the reasons to the list of what is missing, not to the seal."""
    for plan in undecided.presenter.draft.planned:
        undecided.presenter.remove_plan(plan.id)
    press(undecided, Qt.Key.Key_1)
    write(undecided, "She asked me to ring them")
    press(undecided, Qt.Key.Key_Return, with_control=True)
    page = check_page(undecided)
    assert page.gaps.links()[0].hasFocus()
    assert page.seal.sure.isHidden()


def test_details_open_and_close_with_one_key(undecided: DecideScreen) -> None:
    """Ctrl+D opens what is optional where the worker is, goes into it, and closes it again."""
    page = check_page(undecided)
    press(undecided, Qt.Key.Key_D, with_control=True)
    fold = page.outcome.form.fold
    assert fold is not None
    assert fold.is_open()
    assert cursor_place(page)[0] == "decided_with"
    press(undecided, Qt.Key.Key_D, with_control=True)
    assert not fold.is_open()
    assert fold.button.hasFocus()

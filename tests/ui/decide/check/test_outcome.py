"""What the worker decides, and what is to be done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.domain.decision.outcome import FollowUp, Outcome, OutcomeKind
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.decide.parts.follow_ups import FollowUpForm
from infoshare_desktop.ui.kit.forms.cursor import put_cursor
from tests.ui.decide.desks import at_desk, check_page, press, write
from tests.ui.decide.walking import answer, consented, presenter

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.ui.decide.check.check_page import CheckPage
    from infoshare_desktop.ui.decide.decide_screen import DecideScreen
    from infoshare_desktop.ui.decide.presenter import Presenter
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")

OVER = "This day is over. Choose today or a later one."


def checking(show: Show, workshop: Workshop, work: Callable[[Presenter], None]) -> tuple[DecideScreen, CheckPage]:
    """The check page of a draft to which this was done."""
    workshop.people.add("Rosa")
    desk = presenter(workshop.deciding.start(), workshop.clock)
    work(desk)
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", "recorded"))
    return screen, check_page(screen)


def purposeless(desk: Presenter) -> None:
    """No purpose to share."""
    answer(desk, danger=Choice.NO, duty=Choice.NO, purpose=Choice.NO)


def decides(page: CheckPage, kind: OutcomeKind) -> None:
    """The worker chooses an outcome."""
    page.outcome.kind.set_value(kind.value)
    page.outcome.kind.touched()


def asked_for(page: CheckPage) -> tuple[bool, bool, bool]:
    """Whether risk, plan and day are asked for."""
    part = page.outcome
    return (part.risk.isVisible(), part.plan.isVisible(), part.review_on.isVisible())


@pytest.mark.parametrize(
    ("work", "kind", "asked"),
    [
        (purposeless, OutcomeKind.DO_NOT_SHARE, (False, False, False)),
        (consented, OutcomeKind.DO_NOT_SHARE, (True, True, True)),
        (consented, OutcomeKind.DO_NOT_SHARE_YET, (True, True, True)),
        (consented, OutcomeKind.SHARE_LATER, (False, False, True)),
        (consented, OutcomeKind.SHARE_NOW, (False, False, False)),
    ],
)
def test_what_each_outcome_asks_for(
    show: Show,
    workshop: Workshop,
    work: Callable[[Presenter], None],
    kind: OutcomeKind,
    asked: tuple[bool, bool, bool],
) -> None:
    """Before there is a purpose a reason is enough; after that, not sharing needs a risk named, a plan and a day."""
    _screen, page = checking(show, workshop, work)
    decides(page, kind)
    assert asked_for(page) == asked


def test_everything_about_the_outcome_is_kept(show: Show, workshop: Workshop) -> None:
    """Every field comes back as it was filled in."""
    whole = Outcome(
        OutcomeKind.DO_NOT_SHARE,
        "She does not want it",
        workshop.clock(),
        "She can decide this",
        "We see her on Monday",
        date(2026, 5, 10),
        "She may lose the flat",
        "Bo Adeyemi, supervisor",
    )

    def work(desk: Presenter) -> None:
        consented(desk)
        desk.outcome(whole)

    screen, page = checking(show, workshop, work)
    page.outcome.take()
    assert screen.presenter.draft.outcome == whole


def test_sharing_later_has_a_day(show: Show, workshop: Workshop) -> None:
    """The same day is asked for in the words of what was decided."""
    _screen, page = checking(show, workshop, consented)
    decides(page, OutcomeKind.SHARE_LATER)
    assert page.outcome.review_on.label() == "On which day will you share it, or look at it again?"
    decides(page, OutcomeKind.DO_NOT_SHARE)
    assert page.outcome.review_on.label() == "When will you look at this decision again?"


def test_day_that_is_over_is_refused_at_its_field(show: Show, workshop: Workshop) -> None:
    """Both for looking again and for what is to be done: a sentence there, the words stay, and nothing is sealed."""
    screen, page = checking(show, workshop, consented)
    decides(page, OutcomeKind.SHARE_LATER)
    put_cursor(page, "review_on", 0)
    write(screen, "2 May 2026")
    press(screen, Qt.Key.Key_Tab)
    assert page.outcome.review_on.error() == OVER
    page.follow_ups.add_button.click()
    form = page.findChild(FollowUpForm)
    assert isinstance(form, FollowUpForm)
    form.due_on.focus_first()
    write(screen, "yesterday")
    press(screen, Qt.Key.Key_Tab)
    assert form.due_on.error() == OVER
    draft = screen.presenter.draft
    assert (draft.outcome.review_on, draft.follow_ups[0].due_on) == (None, None)
    assert draft.unfinished["review_on"] == "2 May 2026"
    assert draft.unfinished["follow_ups.1.due_on"] == "yesterday"
    page.seal.first.click()
    assert page.seal.sure.isHidden()


def test_day_that_passed_while_the_draft_waited(show: Show, workshop: Workshop) -> None:
    """It says so where it stands, as soon as the page is opened again; and what is missing leads there."""

    def work(desk: Presenter) -> None:
        consented(desk)
        desk.follow_up(FollowUp("1", "Ring her", "Kim Mason", date(2026, 5, 4)))

    desk = presenter(workshop.deciding.start(), workshop.clock)
    work(desk)
    workshop.clock.forward(days=3)
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", "recorded"))
    form = screen.findChild(FollowUpForm)
    assert isinstance(form, FollowUpForm)
    assert form.due_on.error() == OVER
    assert form.due_on.box.edit.text() == "4 May 2026"
    assert any(OVER in link.words() for link in check_page(screen).gaps.links())


def test_sort_of_task(show: Show, workshop: Workshop) -> None:
    """A complaint can be told from an ordinary task; who does it is the worker at first."""
    screen, page = checking(show, workshop, consented)
    page.follow_ups.add_button.click()
    form = page.findChild(FollowUpForm)
    assert isinstance(form, FollowUpForm)
    form.kind.set_value("complaint")
    form.kind.touched()
    (line,) = screen.presenter.draft.follow_ups
    assert (line.kind, line.owner) == ("complaint", "Kim Mason")


def test_decided_together(show: Show, workshop: Workshop) -> None:
    """With whom is folded away, is kept, and is shown open where it was filled in."""
    screen, page = checking(show, workshop, consented)
    assert not page.outcome.decided_with.isVisible()
    put_cursor(page, "decided_with", 0)
    write(screen, "Bo Adeyemi, supervisor")
    outcome = screen.presenter.draft.outcome
    assert outcome == replace(outcome, decided_with="Bo Adeyemi, supervisor")

"""The last page: what is missing, the outcome, the seal, and giving a draft up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.decision.outcome import OutcomeKind
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.ui.decide.check.sealed_page import SealedPage
from tests.ui.audit import settle
from tests.ui.decide.begun import started
from tests.ui.decide.desks import at_desk, check_page, question_page, write
from tests.ui.decide.walking import consented

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


def test_gap_leads_to_its_field(show: Show, workshop: Workshop) -> None:
    """A gap on the check page is a link to the question and the box where it is mended."""
    desk = started(workshop)
    consented(desk)
    desk.go_to("purpose")
    desk.reason("")
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", "recorded"))
    check_page(screen).gaps.links()[0].click()
    settle()
    assert screen.presenter.viewed.id == "purpose"
    assert question_page(screen).reason.edit.hasFocus()


def test_seal_in_two_steps(qtbot: QtBot, show: Show, workshop: Workshop) -> None:
    """Nothing missing: the first press asks, the second seals; number, fingerprint and what comes next stand there."""
    desk = started(workshop)
    consented(desk)
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", "recorded"))
    page = check_page(screen)
    assert page.gaps.isHidden()
    page.seal.first.click()
    assert page.seal.not_yet.hasFocus()
    with qtbot.waitSignal(screen.sealed) as sealed:
        page.seal.sure.click()
    assert sealed.args == ["KM-2026-0001"]
    assert isinstance(screen.page, SealedPage)
    settle()
    assert screen.page.share.hasFocus()
    decision = workshop.browsing.read("KM-2026-0001").decision
    assert decision is not None
    assert decision.outcome.kind is OutcomeKind.SHARE_NOW
    screen.flush()
    assert screen.place() == Place()


def test_seal_with_a_gap_goes_there(show: Show, workshop: Workshop) -> None:
    """While something is missing the button leads to it, and nothing is sealed."""
    desk = started(workshop)
    consented(desk)
    desk.go_to("purpose")
    desk.reason("")
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", "recorded"))
    page = check_page(screen)
    page.seal.first.click()
    assert page.gaps.links()[0].hasFocus()
    assert page.seal.sure.isHidden()


def test_other_outcome_asks_why(show: Show, workshop: Workshop) -> None:
    """An outcome other than the guidance points to asks for its own reason, a plan and a review day."""
    desk = started(workshop)
    consented(desk)
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", "recorded"))
    page = check_page(screen)
    page.outcome.kind.set_value(OutcomeKind.DO_NOT_SHARE_YET)
    page.outcome.kind.touched()
    assert page.outcome.override.isVisible()
    assert page.outcome.plan.isVisible()
    assert page.outcome.review_on.isVisible()
    assert {link.words() for link in page.gaps.links()} >= {"Set a day to look at this decision again."}


def test_discard(qtbot: QtBot, show: Show, workshop: Workshop) -> None:
    """A draft is discarded with a reason, in two steps; its reference and the reason stay."""
    desk = started(workshop)
    consented(desk)
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", "recorded"))
    part = check_page(screen).discard
    part.fold.set_open(True)
    part.button.setFocus()
    part.button.click()
    part.button.click()
    assert part.reason.error()
    write(screen, "Written down twice")
    part.button.setFocus()
    part.button.click()
    with qtbot.waitSignal(screen.left):
        part.button.click()
    assert workshop.browsing.read("D-0001").row.state is State.DISCARDED


def test_a_reason_for_discarding_is_kept(show: Show, workshop: Workshop) -> None:
    """Another question, a lock, going home: the reason is there again, in sight, and it stays out of the record."""
    desk = started(workshop)
    consented(desk)
    screen = at_desk(show, workshop, desk.draft, Place("decide", "D-0001", "recorded"))
    check_page(screen).discard.fold.set_open(True)
    check_page(screen).discard.reason.focus_first()
    write(screen, "Written down twice")
    screen._go_to("purpose")
    screen._go_to("recorded")
    assert check_page(screen).discard.reason.value() == "Written down twice"
    assert check_page(screen).discard.fold.is_open()
    check_page(screen).discard.reason.focus_first()
    write(screen, " ")
    screen.flush()

    again = at_desk(show, workshop, workshop.deciding.open("D-0001"), screen.place())

    part = check_page(again).discard
    assert part.reason.value() == " Written down twice"
    assert part.reason.edit.hasFocus()
    check_page(again).seal.first.click()
    check_page(again).seal.sure.click()
    decision = workshop.browsing.read("KM-2026-0001").decision
    assert "twice" not in repr(decision)

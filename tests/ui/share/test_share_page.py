"""Recording what was shared, with real widgets over a real vault."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.records.listing import Mark
from infoshare_desktop.ui.kit.words.text import Words
from infoshare_desktop.ui.share.share_page import NEW, SharePage
from tests.hand_clock import START
from tests.ui.audit import faults_of
from tests.ui.hands import fill
from tests.ui.records.making import seal
from tests.ui.share.pages import form_of, record_first, share_tools

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


def test_as_planned(qtbot: QtBot, show: Show, workshop: Workshop) -> None:
    """The first open plan stands in the form; once recorded it waits for a receipt and is offered no more."""
    decision = seal(workshop)
    page = SharePage(decision, share_tools(workshop))
    show(page)
    assert form_of(page).whom.organisation.value() == "Housing Options"
    with qtbot.waitSignal(page.recorded):
        record_first(page)
    assert "Housing Options" in page.done.text()
    assert workshop.sharing.open_plans(decision.number) == ()
    assert workshop.browsing.read(decision.number).row.marks == (Mark.NO_RECEIPT,)
    assert page.form is None
    assert not page.record.isEnabled()


def test_untold_is_asked(show: Show, workshop: Workshop) -> None:
    """Nothing is recorded until it is said whether the person was told."""
    decision = seal(workshop)
    page = SharePage(decision, share_tools(workshop))
    show(page)
    page.record.click()
    assert form_of(page).field("told.P-0001.when").error()
    assert workshop.sharing.history(decision.number).disclosures == ()


def test_new_recipient_needs_a_reason(show: Show, workshop: Workshop) -> None:
    """Somebody who was not planned gets an empty form that asks why."""
    decision = seal(workshop)
    page = SharePage(decision, share_tools(workshop))
    show(page)
    assert page.which is not None
    page.which.set_value(NEW)
    page.which.touched()
    assert form_of(page).whom.organisation.value() == ""
    form_of(page).whom.organisation.set_value("Night shelter")
    form_of(page).contents.what.set_value("That she needs a bed tonight")
    record_first(page)
    assert form_of(page).whom.new_because.error()
    form_of(page).whom.new_because.set_value("Housing Options closed early")
    page.record.click()
    act = workshop.sharing.history(decision.number).disclosures[0][1]
    assert (act.recipient.organisation, act.new_because, act.planned_id) == (
        "Night shelter",
        "Housing Options closed early",
        "",
    )


def test_audit_of_sharing(appearance: Appearance, workshop: Workshop) -> None:
    """The page for an act is sound at both text sizes."""
    decision = seal(workshop)
    assert faults_of(appearance, lambda: SharePage(decision, share_tools(workshop)), focus=False) == []


def test_day_to_ask_is_offered_and_not_set(show: Show, workshop: Workshop) -> None:
    """The day to ask for a receipt is taken with one press and never silently."""
    page = SharePage(seal(workshop), share_tools(workshop))
    show(page)
    wanted = form_of(page).wanted
    assert wanted.chase_on.value() is None
    wanted.offer.click()
    assert wanted.chase_on.value() == START.day() + timedelta(days=7)
    assert not wanted.offer.isVisible()


def test_day_to_ask_is_offered_after_the_deadline(show: Show, workshop: Workshop) -> None:
    """Nobody asks what came of it before it is due."""
    page = SharePage(seal(workshop), share_tools(workshop))
    show(page)
    wanted = form_of(page).wanted
    fill(form_of(page), {"action_by": START.day() + timedelta(days=20)})
    wanted.offer.click()
    assert wanted.chase_on.value() == START.day() + timedelta(days=21)


def test_what_enter_passes_over_says_that_it_is_optional(show: Show, workshop: Workshop) -> None:
    """Who else got a copy may stay empty, how it was checked who they are may not."""
    page = SharePage(seal(workshop), share_tools(workshop))
    window = show(page)
    seen = [words.words() for words in window.findChildren(Words) if words.isVisible()]
    assert "Who else got a copy? (optional)" in seen
    assert "How did you check that it is them?" in seen


def test_a_problem_goes_once_it_is_answered(show: Show, workshop: Workshop) -> None:
    """At the field and on top; the others stay."""
    page = SharePage(seal(workshop), share_tools(workshop))
    show(page)
    page.record.click()
    told, method = form_of(page).field("told.P-0001.when"), form_of(page).field("verified")
    before = len(form_of(page).summary.links())
    assert told.error()
    assert method.error()
    fill(form_of(page), {"told.P-0001.when": "after"})
    assert told.error() is None
    assert method.error()
    assert len(form_of(page).summary.links()) == before - 1

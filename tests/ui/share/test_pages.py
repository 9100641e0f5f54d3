"""Recording what was shared and what came back, with real widgets over a real vault."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.decision.disclosing import TellWhen
from infoshare_desktop.domain.listing import Mark
from infoshare_desktop.services.looking_out import LookingOut
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.share.receipt_page import ReceiptPage
from infoshare_desktop.ui.share.share_page import NEW, SharePage
from infoshare_desktop.ui.share.tools import ShareTools
from tests.hand_clock import START
from tests.ui.audit import check_screen
from tests.ui.records.making import seal
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.domain.record import Decision
    from infoshare_desktop.ui.share.act_form import ActForm
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


def tools(workshop: Workshop) -> ShareTools:
    """What the pages work with."""
    return ShareTools(
        workshop.sharing,
        LookingOut(workshop.vault),
        ImmediateRunner(),
        workshop.clock,
        workshop.guiding.current(),
        PROFILE.worker,
    )


def form(page: SharePage) -> ActForm:
    """The form on the page."""
    assert page.form is not None
    return page.form


def complete(page: SharePage) -> None:
    """Fill in what it takes to mark something as sent; Rosa was told before."""
    values = {
        "verified": "known_colleague",
        "withheld": "Nothing",
        "need_to_know": "They give out the rooms",
        "only_needed": True,
        "parts_marked": True,
        "others_removed": True,
        "method": "phone",
        "security": ("private_room",),
        "conditions": ("purpose_only",),
        "action_wanted": "Offer her a room",
        "chase_on": START.day() + timedelta(days=7),
        "told.P-0001.when": TellWhen.BEFORE.value,
    }
    form(page).set_values(values)
    form(page).set_values({"told.P-0001.at": START, "told.P-0001.said": "What I tell them, and why"})


def record_first(page: SharePage) -> None:
    """Record the planned disclosure as planned."""
    complete(page)
    page.record.click()


def shared(workshop: Workshop) -> tuple[Decision, int]:
    """A decision that was carried out, and the sequence of the disclosure."""
    decision = seal(workshop)
    record_first(SharePage(decision, tools(workshop)))
    return decision, workshop.sharing.history(decision.number).disclosures[0][0]


def test_as_planned(qtbot: QtBot, show: Show, workshop: Workshop) -> None:
    """The first open plan stands in the form; once recorded it waits for a receipt and is offered no more."""
    decision = seal(workshop)
    page = SharePage(decision, tools(workshop))
    show(page)
    assert form(page).organisation.value() == "Housing Options"
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
    page = SharePage(decision, tools(workshop))
    show(page)
    page.record.click()
    assert form(page).field("told.P-0001.when").error()
    assert workshop.sharing.history(decision.number).disclosures == ()


def test_new_recipient_needs_a_reason(show: Show, workshop: Workshop) -> None:
    """Somebody who was not planned gets an empty form that asks why."""
    decision = seal(workshop)
    page = SharePage(decision, tools(workshop))
    show(page)
    assert page.which is not None
    page.which.set_value(NEW)
    page.which.touched()
    assert form(page).organisation.value() == ""
    form(page).organisation.set_value("Night shelter")
    form(page).what.set_value("That she needs a bed tonight")
    record_first(page)
    assert form(page).new_because.error()
    form(page).new_because.set_value("Housing Options closed early")
    page.record.click()
    act = workshop.sharing.history(decision.number).disclosures[0][1]
    assert (act.recipient.organisation, act.new_because, act.planned_id) == (
        "Night shelter",
        "Housing Options closed early",
        "",
    )


def test_receipt(qtbot: QtBot, show: Show, workshop: Workshop) -> None:
    """A receipt needs a name; with it the record has nothing more to wait for."""
    decision, sequence = shared(workshop)
    act = workshop.sharing.history(decision.number).disclosures[0][1]
    page = ReceiptPage(decision.number, sequence, act, tools(workshop))
    show(page)
    page.record.click()
    assert page.confirmed_by.error()
    page.confirmed_by.set_value("J. Bell")
    page.reply.set_value("They see her on Tuesday")
    with qtbot.waitSignal(page.recorded):
        page.record.click()
    receipt = workshop.sharing.history(decision.number).receipts[0]
    assert (receipt.disclosure, receipt.confirmed_by, receipt.reply) == (sequence, "J. Bell", "They see her on Tuesday")
    assert workshop.browsing.read(decision.number).row.marks == ()


def test_audit_of_sharing(appearance: Appearance, workshop: Workshop) -> None:
    """The page for an act is sound at both text sizes."""
    decision = seal(workshop)
    check_screen(appearance, lambda: SharePage(decision, tools(workshop)), focus=False)


def test_audit_of_a_receipt(appearance: Appearance, workshop: Workshop) -> None:
    """The page for a receipt is sound at both text sizes."""
    decision, sequence = shared(workshop)
    act = workshop.sharing.history(decision.number).disclosures[0][1]
    check_screen(appearance, lambda: ReceiptPage(decision.number, sequence, act, tools(workshop)))

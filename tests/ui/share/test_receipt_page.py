"""Recording what came back, with real widgets over a real vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.facts.shared import disclosure
from infoshare_desktop.ui.share.receipt_page import ReceiptPage
from tests.guidance.builtin import leaflet
from tests.ui.audit import faults_of
from tests.ui.share.pages import share_tools, shared

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


def test_receipt(qtbot: QtBot, show: Show, workshop: Workshop) -> None:
    """A receipt needs a name; with it the record has nothing more to wait for."""
    decision, sequence = shared(workshop)
    act = workshop.sharing.history(decision.number).disclosures[0][1]
    page = ReceiptPage(decision.number, sequence, disclosure(act, (), leaflet()), share_tools(workshop))
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


def test_audit_of_a_receipt(appearance: Appearance, workshop: Workshop) -> None:
    """The page for a receipt is sound at both text sizes."""
    decision, sequence = shared(workshop)
    act = workshop.sharing.history(decision.number).disclosures[0][1]
    told = disclosure(act, (), leaflet())
    assert faults_of(appearance, lambda: ReceiptPage(decision.number, sequence, told, share_tools(workshop))) == []

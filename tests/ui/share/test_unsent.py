"""What stands on the pages of sharing and was not recorded yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.facts.shared import disclosure
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.place import Place
from infoshare_desktop.ui.kit.forms.unsent import has_unsent
from infoshare_desktop.ui.share.receipt_page import ReceiptPage
from infoshare_desktop.ui.share.share_page import NEW, SharePage
from tests.guidance.builtin import leaflet
from tests.ui.hands import fill, type_into
from tests.ui.records.making import seal
from tests.ui.share.pages import form_of, shared
from tests.ui.typed import HOSTILE, over_a_lock
from tests.ui.unread import Failing, Unanswered

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.jobs import Runner
    from infoshare_desktop.ui.share.tools import ShareTools
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop


def test_share_page(on_desk: Desk, workshop: Workshop, tools: ShareTools) -> None:
    """Half a disclosure is on the form again after a lock: recipient, texts, time, and why somebody is not told."""
    decision = seal(workshop)
    (person,) = (line.reference for line in decision.people)
    page = SharePage(decision, tools)
    on_desk(page)
    before = Moment(workshop.clock().instant - timedelta(hours=2), "Europe/London")
    fill(
        form_of(page),
        {
            "at": before,
            "name": "J. Bell",
            "what": "“Half” of\nit, \u202eشكرا 🏠",
            f"told.{person}.when": "not_told",
        },
    )
    fill(form_of(page), {f"told.{person}.why_not": "He reads her letters."})

    again = SharePage(decision, tools, over_a_lock(page))
    on_desk(again)

    assert form_of(again).values() == form_of(page).values()
    assert form_of(again).values()["at"] == before
    assert form_of(again).values()[f"told.{person}.why_not"] == "He reads her letters."


@pytest.mark.parametrize("runner", [Unanswered(), Failing()])
def test_a_page_that_is_not_read_yet_keeps_what_was_typed(
    on_desk: Desk, workshop: Workshop, tools: ShareTools, runner: Runner
) -> None:
    """A second lock comes before the record is read, or reading it fails: nothing is lost, and leaving asks first."""
    decision = seal(workshop)
    page = SharePage(decision, tools)
    on_desk(page)
    fill(form_of(page), {"what": "That she needs a bed tonight"})
    kept = over_a_lock(page)

    unread = SharePage(decision, replace(tools, runner=runner), kept)
    on_desk(unread)
    assert unread.which is None
    assert has_unsent(unread)
    assert over_a_lock(unread) == kept

    again = SharePage(decision, tools, over_a_lock(unread))
    on_desk(again)
    assert form_of(again).values()["what"] == "That she needs a bed tonight"


def test_of_who_is_gone_nothing_stays(on_desk: Desk, workshop: Workshop, tools: ShareTools) -> None:
    """What was typed for a plan that was carried out meanwhile stands nowhere; what was typed for another one does."""
    decision = seal(workshop)
    typed = '{"9": {"what": "Her address"}, "new": {"what": "Her age"}}'
    page = SharePage(decision, tools, Place("share", decision.number, "9", typed=typed))
    on_desk(page)
    assert "Her address" not in page.place().typed
    assert "Her age" in page.place().typed


def test_new_recipient(on_desk: Desk, workshop: Workshop, tools: ShareTools) -> None:
    """A recipient who was not planned is still that one after a lock, with the reason."""
    decision = seal(workshop)
    typed = '{"new": {"new_because": "They rang back."}}'
    page = SharePage(decision, tools, Place("share", decision.number, NEW, typed=typed))
    on_desk(page)

    assert page.which is not None
    assert page.which.value() == NEW
    assert form_of(page).values()["new_because"] == "They rang back."


def test_another_recipient_is_looked_at_meanwhile(on_desk: Desk, workshop: Workshop, tools: ShareTools) -> None:
    """What was typed for the first is there again, is lost by no way out, and stands in nobody else's form."""
    page = SharePage(seal(workshop), tools)
    on_desk(page)
    assert page.which is not None
    assert not has_unsent(page)
    fill(form_of(page), {"what": "The arrears, and that she is ill"})
    page.which.pick(NEW)
    assert form_of(page).values()["what"] == ""
    assert has_unsent(page)
    page.which.pick("1")
    assert form_of(page).values()["what"] == "The arrears, and that she is ill"


def test_what_was_typed_for_all_recipients_is_there_after_a_lock(
    on_desk: Desk, workshop: Workshop, tools: ShareTools
) -> None:
    """Not only what stands on the form that is shown; what is recorded for one takes nothing of another's."""
    page = SharePage(seal(workshop), tools)
    on_desk(page)
    assert page.which is not None
    fill(form_of(page), {"what": f"The arrears {HOSTILE}"})
    page.which.pick(NEW)
    fill(form_of(page), {"organisation": "Bell Lane Surgery"})

    again = SharePage(page._decision, tools, over_a_lock(page))
    on_desk(again)

    assert again.which is not None
    assert form_of(again).values()["organisation"] == "Bell Lane Surgery"
    assert has_unsent(again)
    again.which.pick("1")
    assert form_of(again).values()["what"] == f"The arrears {HOSTILE}"
    again.which.pick(NEW)
    assert form_of(again).values()["organisation"] == "Bell Lane Surgery"


@pytest.mark.parametrize("typed", ["", "{", "[1]", '{"a field of an older version": "x"}', '{"1": "x"}'])
def test_unreadable(on_desk: Desk, workshop: Workshop, tools: ShareTools, typed: str) -> None:
    """What cannot be brought back does not stand in the way of a fresh form."""
    decision = seal(workshop)
    page = SharePage(decision, tools, Place("share", decision.number, decision.planned[0].id, typed=typed))
    on_desk(page)

    assert form_of(page).values()["organisation"] == decision.planned[0].recipient.organisation


def test_paused(qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: ShareTools) -> None:
    """A rest in typing is when the form is kept."""
    page = SharePage(seal(workshop), tools)
    on_desk(page)

    with qtbot.waitSignal(page.paused):
        type_into(form_of(page).whom.name, ", at the desk")

    assert '"name": "J. Bell, at the desk"' in page.place().typed


def test_receipt_page(on_desk: Desk, workshop: Workshop, tools: ShareTools) -> None:
    """Half a receipt is on the form again after a lock, at the same disclosure."""
    decision, sequence = shared(workshop)
    act = workshop.sharing.history(decision.number).disclosures[0][1]
    page = ReceiptPage(decision.number, sequence, disclosure(act, (), leaflet()), tools)
    on_desk(page)
    fill(page.form, {"reply": "They will ring"})

    place = over_a_lock(page)
    again = ReceiptPage(decision.number, sequence, disclosure(act, (), leaflet()), tools, place)
    on_desk(again)

    assert place.question == str(sequence)
    assert again.reply.value() == "They will ring"

"""The pages for sharing over a real vault, and a record that is carried out with them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision.disclosing import TellWhen
from infoshare_desktop.services.after.looking_out import LookingOut
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.share.share_page import SharePage
from infoshare_desktop.ui.share.tools import ShareTools
from tests.hand_clock import START
from tests.ui.records.making import seal
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.ui.share.act_form import ActForm
    from tests.ui.workshop import Workshop


def share_tools(workshop: Workshop) -> ShareTools:
    """What the pages work with."""
    return ShareTools(
        workshop.sharing,
        LookingOut(workshop.vault, workshop.guiding),
        ImmediateRunner(),
        workshop.clock,
        workshop.guiding.current(),
        PROFILE.worker,
    )


def form_of(page: SharePage) -> ActForm:
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
    form_of(page).set_values(values)
    form_of(page).set_values({"told.P-0001.at": START, "told.P-0001.said": "What I tell them, and why"})


def record_first(page: SharePage) -> None:
    """Record the planned disclosure as planned."""
    complete(page)
    page.record.click()


def shared(workshop: Workshop) -> tuple[Decision, int]:
    """A decision that was carried out, and the sequence of the disclosure."""
    decision = seal(workshop)
    record_first(SharePage(decision, share_tools(workshop)))
    return decision, workshop.sharing.history(decision.number).disclosures[0][0]

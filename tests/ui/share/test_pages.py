"""Recording what was shared and what came back, with real widgets over a real vault."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.person import ContactLine, Person, Safety
from infoshare_desktop.domain.acts.sharing import Danger
from infoshare_desktop.domain.decision.consent import Consent
from infoshare_desktop.domain.decision.disclosing import Telling, TellWhen
from infoshare_desktop.domain.decision.information import PersonLine, Statement
from infoshare_desktop.domain.decision.interest import Interest, Likelihood, ManagerTold
from infoshare_desktop.domain.facts.shared import disclosure
from infoshare_desktop.domain.guidance import Choice
from infoshare_desktop.domain.listing import Mark
from infoshare_desktop.services.looking_out import LookingOut
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.kit.words.text import Words
from infoshare_desktop.ui.share.receipt_page import ReceiptPage
from infoshare_desktop.ui.share.share_page import NEW, SharePage
from infoshare_desktop.ui.share.tools import ShareTools
from tests.guidance.builtin import leaflet
from tests.hand_clock import START
from tests.ui.audit import check_screen
from tests.ui.decide.walking import consented, presenter
from tests.ui.hands import fill
from tests.ui.records.making import seal
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.record import Decision
    from infoshare_desktop.ui.decide.presenter import Presenter
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
    assert form(page).whom.organisation.value() == "Housing Options"
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
    assert form(page).whom.organisation.value() == ""
    form(page).whom.organisation.set_value("Night shelter")
    form(page).contents.what.set_value("That she needs a bed tonight")
    record_first(page)
    assert form(page).whom.new_because.error()
    form(page).whom.new_because.set_value("Housing Options closed early")
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
    page = ReceiptPage(decision.number, sequence, disclosure(act, (), leaflet()), tools(workshop))
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
    check_screen(
        appearance, lambda: ReceiptPage(decision.number, sequence, disclosure(act, (), leaflet()), tools(workshop))
    )


def dangerous(workshop: Workshop) -> Decision:
    """A decision about Rosa that Darren, who lives with Tracey, must not learn of; her old phone is with him."""
    workshop.people.add("Rosa Quill")
    workshop.people.change(
        Person(
            "P-0001",
            "Rosa Quill",
            contacts=(ContactLine("14 Mill Lane", Safety.HIDDEN), ContactLine("07700 900123", Safety.UNSAFE)),
        )
    )
    workshop.people.add("Darren Marsh")
    desk = presenter(workshop.deciding.start(), workshop.clock)
    consented(desk)
    line = replace(desk.draft.people[0], role="victim", address_secret=Choice.YES, not_to_learn=("P-0002",))
    desk.person(line)
    desk.person(PersonLine("P-0002", "accused", "18_or_over", address_secret=Choice.NO))
    desk.consent(Consent("P-0002", Choice.YES, not_sought_because=("raises_risk",), note="He is not asked"))
    return workshop.deciding.seal(completed(desk))


def completed(desk: Presenter) -> Draft:
    """The draft with what the second person takes to be sealed."""
    desk.go_to("interest")
    weighed = Interest(
        "P-0002",
        Choice.YES,
        "He may be angry",
        "He may find her",
        "Her life weighs more",
        ("adult_harm",),
        Likelihood.LOW,
        Likelihood.HIGH,
        "None would keep her safe",
    )
    desk.interest(weighed)
    desk.manager(ManagerTold(Choice.YES, "Bo Adeyemi"))
    desk.telling(Telling("P-0002", TellWhen.NOT_TOLD, reason="risk"))
    information = replace(
        desk.draft.information,
        anonymous_would_do=Choice.NO,
        accuracy="She said so today",
        statements=(Statement("1", "fact", "She has no room", "told", when="Today"),),
    )
    desk.information(information)
    desk.outcome(replace(desk.draft.outcome, override="Her life weighs more"))
    return desk.draft


def fields_of(page: SharePage, values: dict[str, str]) -> None:
    """Type into fields of the form, as if it paused after it."""
    form(page).set_values(values)
    form(page).paused.emit(next(iter(values)))


@pytest.mark.parametrize(
    ("values", "danger"),
    [
        ({"name": "D. Marsh"}, Danger.MUST_NOT_LEARN),
        ({"copies": "Marsh, Darren"}, Danger.MUST_NOT_LEARN),
        ({"contact": "+44 7700 900 123"}, Danger.UNSAFE_CONTACT),
        ({"what": "She is at 14, Mill Ln now"}, Danger.HIDDEN_ADDRESS),
    ],
)
def test_warning_stops_and_a_reason_goes_on(
    show: Show, workshop: Workshop, values: dict[str, str], danger: Danger
) -> None:
    """What is typed is warned of early; nothing is marked as sent before a reason stands there, which is kept."""
    decision = dangerous(workshop)
    page = SharePage(decision, tools(workshop))
    show(page)
    complete(page)
    fields_of(page, values)
    assert [one.danger for one in page.stops.warned()] == [danger]
    page.record.click()
    (reason,) = page.stops.form.fields()
    assert reason.error()
    assert workshop.sharing.history(decision.number).disclosures == ()
    reason.set_value("Her worker was with her and checked")
    page.record.click()
    act = workshop.sharing.history(decision.number).disclosures[0][1]
    assert [(one.danger, one.because) for one in act.warned] == [(danger, "Her worker was with her and checked")]
    assert Mark.WARNED in workshop.browsing.read(decision.number).row.marks


def test_warning_goes_when_it_is_put_right(show: Show, workshop: Workshop) -> None:
    """Who changes what the warning is about is not asked for a reason."""
    decision = dangerous(workshop)
    page = SharePage(decision, tools(workshop))
    show(page)
    complete(page)
    fields_of(page, {"name": "Darren Marsh"})
    assert page.stops.isVisible()
    fields_of(page, {"name": "J. Bell"})
    assert not page.stops.isVisible()
    page.record.click()
    assert workshop.sharing.history(decision.number).disclosures[0][1].warned == ()


def test_reason_is_there_again_after_a_lock(show: Show, workshop: Workshop) -> None:
    """A reason that was being typed is not lost, and neither is what it is for."""
    decision = dangerous(workshop)
    page = SharePage(decision, tools(workshop))
    show(page)
    fields_of(page, {"name": "Darren Marsh"})
    fill(page.stops.form, {page.stops.form.fields()[0].field_id: "He asked for it, and"})
    again = SharePage(decision, tools(workshop), page.place())
    show(again)
    assert [one.because for one in again.stops.warned()] == ["He asked for it, and"]


def test_day_to_ask_is_offered_and_not_set(show: Show, workshop: Workshop) -> None:
    """The day to ask for a receipt is taken with one press and never silently."""
    page = SharePage(seal(workshop), tools(workshop))
    show(page)
    wanted = form(page).wanted
    assert wanted.chase_on.value() is None
    wanted.offer.click()
    assert wanted.chase_on.value() == START.day() + timedelta(days=7)
    assert not wanted.offer.isVisible()


def test_day_to_ask_is_offered_after_the_deadline(show: Show, workshop: Workshop) -> None:
    """Nobody asks what came of it before it is due."""
    page = SharePage(seal(workshop), tools(workshop))
    show(page)
    wanted = form(page).wanted
    fill(form(page), {"action_by": START.day() + timedelta(days=20)})
    wanted.offer.click()
    assert wanted.chase_on.value() == START.day() + timedelta(days=21)


def test_what_enter_passes_over_says_that_it_is_optional(show: Show, workshop: Workshop) -> None:
    """Who else got a copy may stay empty, how it was checked who they are may not."""
    page = SharePage(seal(workshop), tools(workshop))
    window = show(page)
    seen = [words.words() for words in window.findChildren(Words) if words.isVisible()]
    assert "Who else got a copy? (optional)" in seen
    assert "How did you check that it is them?" in seen


def test_a_problem_goes_once_it_is_answered(show: Show, workshop: Workshop) -> None:
    """At the field and on top; the others stay."""
    page = SharePage(seal(workshop), tools(workshop))
    show(page)
    page.record.click()
    told, method = form(page).field("told.P-0001.when"), form(page).field("verified")
    before = len(form(page).summary.links())
    assert told.error()
    assert method.error()
    fill(form(page), {"told.P-0001.when": "after"})
    assert told.error() is None
    assert method.error()
    assert len(form(page).summary.links()) == before - 1


def test_audit_of_warnings(appearance: Appearance, workshop: Workshop) -> None:
    """The page is sound with a warning on it."""
    decision = dangerous(workshop)

    def made() -> SharePage:
        page = SharePage(decision, tools(workshop))
        fields_of(page, {"name": "Darren Marsh", "copies": "07700 900123"})
        page.stops.ask()
        return page

    check_screen(appearance, made, focus=False)

"""Warnings on the page for sharing: they stop, and a reason goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.sharing import Danger
from infoshare_desktop.domain.records.listing import Mark
from infoshare_desktop.ui.share.share_page import SharePage
from tests.cases.story import decided
from tests.ui.audit import faults_of
from tests.ui.hands import fill
from tests.ui.share.pages import complete, form_of, share_tools

if TYPE_CHECKING:
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.audit import Show
    from tests.ui.workshop import Workshop

pytestmark = pytest.mark.usefixtures("appearance")


def fields_of(page: SharePage, values: dict[str, str]) -> None:
    """Type into fields of the form, as if it paused after it."""
    form_of(page).set_values(values)
    form_of(page).paused.emit(next(iter(values)))


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
    decision = decided(workshop)
    page = SharePage(decision, share_tools(workshop))
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
    decision = decided(workshop)
    page = SharePage(decision, share_tools(workshop))
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
    decision = decided(workshop)
    page = SharePage(decision, share_tools(workshop))
    show(page)
    fields_of(page, {"name": "Darren Marsh"})
    fill(page.stops.form, {page.stops.form.fields()[0].field_id: "He asked for it, and"})
    again = SharePage(decision, share_tools(workshop), page.place())
    show(again)
    assert [one.because for one in again.stops.warned()] == ["He asked for it, and"]


def test_audit_of_warnings(appearance: Appearance, workshop: Workshop) -> None:
    """The page is sound with a warning on it."""
    decision = decided(workshop)

    def made() -> SharePage:
        page = SharePage(decision, share_tools(workshop))
        fields_of(page, {"name": "Darren Marsh", "copies": "07700 900123"})
        page.stops.ask()
        return page

    assert faults_of(appearance, made, focus=False) == []

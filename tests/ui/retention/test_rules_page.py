"""The rules on how long records are kept, changed with real widgets over a real vault."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.retention_rules import CountsFrom, Fits
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.forms.unsent import has_unsent
from infoshare_desktop.ui.retention.rule_form import RuleForm
from infoshare_desktop.ui.retention.rules_page import RulesPage
from tests.guidance.builtin import leaflet
from tests.ui.hands import fill, press
from tests.ui.typed import HOSTILE, over_a_lock

if TYPE_CHECKING:
    from infoshare_desktop.ui.retention.tools import RetentionTools
    from tests.ui.hands import Desk


def keep(page: RulesPage) -> None:
    """Press the button that keeps the open rule."""
    (button,) = [one for one in page.findChildren(Button) if one.text() == "Keep this rule" and one.isVisible()]
    press(button)


def test_a_rule_is_changed_and_kept_at_once(on_desk: Desk, tools: RetentionTools) -> None:
    """What the form does not show of it stays."""
    before = tools.retaining.rules()
    page = RulesPage(before, tools)
    on_desk(page)
    press(page.rules.rows()[0].change)
    form = page.rules.form
    assert isinstance(form, RuleForm)
    form.years.set_value("9")
    keep(page)
    assert tools.retaining.rules() == (replace(before[0], years=9), *before[1:])
    assert page.told.words() == "Saved 10:12"


def test_a_rule_is_added_and_all_are_given_up(on_desk: Desk, tools: RetentionTools) -> None:
    """What is missing stands at its field; the second press brings the guidance's rules back."""
    page = RulesPage(tools.retaining.rules(), tools)
    on_desk(page)
    press(page.rules.add_button)
    form = page.rules.form
    assert isinstance(form, RuleForm)
    keep(page)
    assert form.label.error()
    form.label.set_value("Debt advice")
    form.counts_from.set_value(CountsFrom.SEALED)
    form.years.set_value("two")
    keep(page)
    assert form.years.error()
    form.years.set_value("2")
    keep(page)
    added = tools.retaining.rules()[-1]
    assert (added.label, added.years, added.fits) == ("Debt advice", 2, Fits.CHOSEN)
    press(page.back_to_pack)
    press(page.back_to_pack)
    assert tools.retaining.rules() == leaflet().retention


def test_people_are_asked_for_only_where_a_rule_is_about_people(on_desk: Desk, tools: RetentionTools) -> None:
    """And years only where something is counted."""
    page = RulesPage(tools.retaining.rules(), tools)
    on_desk(page)
    press(page.rules.rows()[0].change)
    form = page.rules.form
    assert isinstance(form, RuleForm)
    assert form.roles.isVisible()
    form.fits.set_value(Fits.CHOSEN)
    form.fits.touched()
    form.counts_from.set_value(CountsFrom.NEVER)
    form.counts_from.touched()
    assert not form.roles.isVisible()
    assert not form.ages.isVisible()
    assert not form.years.isVisible()


@pytest.mark.parametrize("at", [0, 99], ids=["changed", "new"])
def test_a_rule_that_is_being_filled_in_survives_a_lock(on_desk: Desk, tools: RetentionTools, at: int) -> None:
    """It is open again with what is typed, the cursor where it was; what depends on an answer is asked for."""
    page = RulesPage(tools.retaining.rules(), tools)
    on_desk(page)
    begun = page.rules.open(at)
    fill(begun, {"label": HOSTILE, "fits": Fits.PEOPLE, "note": "half a no"})
    begun.field("label").focus_first()
    again = RulesPage(tools.retaining.rules(), tools, over_a_lock(page))
    on_desk(again)
    form = again.rules.form
    assert isinstance(form, RuleForm)
    assert form.values() == begun.values()
    assert form.roles.isVisible()
    assert again.place() == page.place()
    assert has_unsent(again)


def test_rules_that_leave_a_record_without_one_are_not_kept(on_desk: Desk, tools: RetentionTools) -> None:
    """The page says so, and the rules before hold."""
    rules = tools.retaining.rules()
    page = RulesPage(rules, tools)
    on_desk(page)
    row = page.rules.rows()[[rule.fits for rule in rules].index(Fits.OTHERWISE)]
    press(row.remove)
    press(row.sure)
    assert "One rule, and only one" in (page.rules.error() or "")
    assert page.told.words() == "Not saved yet"
    assert tools.retaining.rules() == leaflet().retention

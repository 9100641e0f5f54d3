"""Keeping, holding, reviewing, disposing and redacting with real widgets over a real vault."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtWidgets import QLabel

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.codec import plain, valued
from infoshare_desktop.domain.facts import keeping
from infoshare_desktop.domain.listing import Mark, State
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.retention_rules import CountsFrom, Fits
from infoshare_desktop.services.breaching import Breaching
from infoshare_desktop.services.deciding import Deciding
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.forms.unsent import has_unsent
from infoshare_desktop.ui.kit.wrapping import LinkButton
from infoshare_desktop.ui.retention.dispose_page import DisposePage
from infoshare_desktop.ui.retention.erased_page import ErasedPage
from infoshare_desktop.ui.retention.hold_page import HoldPage
from infoshare_desktop.ui.retention.keep_page import KeepPage
from infoshare_desktop.ui.retention.redact_page import RedactPage
from infoshare_desktop.ui.retention.review_page import ReviewPage
from infoshare_desktop.ui.retention.rule_form import RuleForm
from infoshare_desktop.ui.retention.rules_page import RulesPage
from tests.guidance.builtin import leaflet
from tests.hand_clock import HandClock
from tests.services.desk import emergency
from tests.services.records import closed
from tests.ui.audit import check_screen
from tests.ui.hands import fill, press, type_into
from tests.ui.retention.making import REASONS, carried_out, retention_tools
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.domain.facts.passages import Passage
    from infoshare_desktop.ui.after.act_page import ActPage
    from infoshare_desktop.ui.retention.tools import RetentionTools
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop

HOSTILE: Final = "“No” <b>&amp;\n=1+1 \u202eשלום e\u0301 🏠\ufffd{label}"
GROUND: Final = "Its time is over"
SECOND: Final = "Ruth Abel, manager"
WHY: Final = "A solicitor has written"
SIX_YEARS: Final = timedelta(days=6 * 365 + 2)


@pytest.fixture
def tools(workshop: Workshop) -> RetentionTools:
    """The services over a real vault."""
    return retention_tools(workshop)


def old(workshop: Workshop, ago: timedelta = SIX_YEARS) -> str:
    """The number of a decision that was made and carried out so long ago."""
    now = workshop.clock()
    return carried_out(workshop.vault, workshop.guiding, lambda: Moment(now.instant - ago, now.zone))


def passage(tools: RetentionTools, number: str) -> Passage:
    """The reasons of a record."""
    return next(one for one in tools.erasing.passages(number) if one.key == "outcome.reasons")


def disposing(tools: RetentionTools, number: str) -> DisposePage:
    """The page about a record that is due."""
    return DisposePage(tools.erasing.what_goes([number]), keeping.rule(tools.retaining.about(number).due.rule), tools)


def links(page: ReviewPage) -> list[LinkButton]:
    """The links to records that cannot be chosen."""
    return page.findChildren(LinkButton)


def keep(page: RulesPage) -> None:
    """Press the button that keeps the open rule."""
    (button,) = [one for one in page.findChildren(Button) if one.text() == "Keep this rule" and one.isVisible()]
    press(button)


def over_a_lock(page: ReviewPage | RulesPage | ActPage) -> Place:
    """The page's place as it comes out of the vault again."""
    return valued(plain(page.place()), Place)


# The review


def test_what_is_due_can_be_chosen(qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """The keyboard is at the first; what is held or still to come is told, and cannot be chosen."""
    due, held, soon = old(workshop), old(workshop), old(workshop, SIX_YEARS - timedelta(days=30))
    tools.retaining.hold(held, WHY, PROFILE.worker)
    page = ReviewPage(tools)
    on_desk(page)
    (card,) = page.due
    qtbot.waitUntil(lambda: card.isAncestorOf(page.focusWidget()))
    assert not card.dispose.isEnabled()
    (box,) = card.choice._boxes
    assert due in box.accessibleName()
    box.click()
    with qtbot.waitSignal(page.dispose_asked) as asked:
        press(card.dispose)
    assert asked.args == [(due,)]
    read = [link.accessibleName() for link in links(page)]
    assert read == [f"Read {held}", f"Read {soon}"]
    assert page.told.words() == "The time of 2 records is over."
    assert tools.reviewing.tally() is not None


def test_an_old_breach_can_be_chosen_and_an_old_emergency_waits(
    on_desk: Desk, workshop: Workshop, tools: RetentionTools
) -> None:
    """It is told what they are, when the breach was noticed, and what the emergency waits for."""
    long_ago = Moment(workshop.clock().instant - SIX_YEARS, workshop.clock().zone)
    what = closed(Breach(long_ago, "lost", "A bag was left on a bus", long_ago, PROFILE.worker))
    breach = Breaching(workshop.vault, lambda: long_ago).record(what).header.number
    deciding = Deciding(workshop.vault, workshop.guiding, lambda: long_ago)
    urgent = replace(emergency(HandClock(long_ago)), basis="life", reached="known")
    _draft, number = deciding.record_emergency(deciding.start(), urgent)
    page = ReviewPage(tools)
    on_desk(page)
    (card,) = page.due
    (box,) = card.choice._boxes
    assert f"{breach} · Breach, closed" in box.accessibleName()
    assert "Noticed on" in f"{box.accessibleName()} {box.accessibleDescription()}"
    assert [link.accessibleName() for link in links(page)] == [f"Read {number}"]
    assert any("complete it first" in label.text() for label in page.findChildren(QLabel))
    tools.erasing.dispose([breach], GROUND, SECOND)
    assert workshop.browsing.read(breach).row.state is State.DISPOSED


def test_what_was_chosen_is_there_after_a_lock(on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """Both of two records."""
    numbers = (old(workshop), old(workshop))
    page = ReviewPage(tools)
    on_desk(page)
    page.due[0].choose(numbers)
    again = ReviewPage(tools, over_a_lock(page))
    on_desk(again)
    assert again.due[0].choice.value() == numbers
    assert again.due[0].dispose.isEnabled()


def test_an_empty_review_says_so(on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """Of a vault whose records are young."""
    old(workshop, timedelta(days=3))
    page = ReviewPage(tools)
    on_desk(page)
    assert page.due == []
    assert page.told.words() == "No record's time is over."


# Keeping and holding


def test_a_rule_is_chosen_with_a_reason(qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """What holds now is shown first; without a reason nothing is recorded."""
    number = old(workshop)
    page = KeepPage(tools.retaining.about(number), tools.retaining.rules(), tools)
    on_desk(page)
    assert page.rule.value() == ""
    page.rule.set_value("long")
    press(page.record)
    assert page.reason.error()
    type_into(page.reason, "She may ask one day")
    with qtbot.waitSignal(page.recorded):
        press(page.record)
    assert tools.retaining.about(number).due.rule.id == "long"
    again = KeepPage(tools.retaining.about(number), tools.retaining.rules(), tools)
    assert again.rule.value() == "long"
    again.deleteLater()


def test_from_there_it_is_held_or_disposed_of(
    qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: RetentionTools
) -> None:
    """The button says what it does now."""
    number = old(workshop)
    page = KeepPage(tools.retaining.about(number), tools.retaining.rules(), tools)
    on_desk(page)
    with qtbot.waitSignal(page.hold_asked):
        press(page.hold)
    with qtbot.waitSignal(page.dispose_asked):
        press(page.dispose)
    tools.retaining.hold(number, WHY, PROFILE.worker)
    held = KeepPage(tools.retaining.about(number), tools.retaining.rules(), tools)
    on_desk(held)
    assert held.hold.text() == "Lift the hold"
    with qtbot.waitSignal(held.lift_asked):
        press(held.hold)


def test_a_record_is_held_and_let_go(on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """Both ways ask why."""
    number = old(workshop)
    page = HoldPage(number, tools)
    on_desk(page)
    press(page.record)
    assert page.reason.error()
    page.reason.set_value(HOSTILE)
    press(page.record)
    assert Mark.HELD in workshop.browsing.read(number).row.marks
    lifting = HoldPage(number, tools, lifting=True)
    on_desk(lifting)
    lifting.reason.set_value("Settled")
    press(lifting.record)
    assert tools.retaining.about(number).hindrances == ()


# The rules


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


# Erasing


def test_a_record_is_disposed_of_with_two_presses(
    qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: RetentionTools
) -> None:
    """Ground and a second name are asked; the first press can be taken back."""
    number = old(workshop)
    page = disposing(tools, number)
    on_desk(page)
    press(page.record)
    assert page.ground.error()
    assert page.second.error()
    page.ground.set_value(GROUND)
    page.second.set_value(PROFILE.name)
    press(page.record)
    assert page.second.error() == "This is your own name. Name somebody else who agreed to it."
    page.second.set_value(SECOND)
    press(page.record)
    qtbot.waitUntil(page.not_yet.hasFocus)
    press(page.not_yet)
    assert page.record.isVisible()
    press(page.record)
    with qtbot.waitSignal(page.erased) as erased:
        press(page.sure)
    assert erased.args is not None
    assert erased.args[0].numbers == (number,)
    view = workshop.browsing.read(number)
    assert view.row.state is State.DISPOSED
    assert view.disposal is not None
    assert (view.disposal.ground, view.disposal.second) == (GROUND, SECOND)
    assert "6 years after" in view.disposal.rule


def test_what_is_held_cannot_go(on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """The page says why, and its button is of no use."""
    number = old(workshop)
    tools.retaining.hold(number, WHY, PROFILE.worker)
    page = disposing(tools, number)
    on_desk(page)
    assert page.refused.isVisible()
    assert number in page.refused.text()
    assert not page.record.isEnabled()


def test_a_hold_that_comes_meanwhile_stops_it(on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """The refusal stands on the page, and what was typed stays."""
    number = old(workshop)
    page = disposing(tools, number)
    on_desk(page)
    page.ground.set_value(GROUND)
    page.second.set_value(SECOND)
    press(page.record)
    tools.retaining.hold(number, WHY, PROFILE.worker)
    press(page.sure)
    assert "on hold" in page.failed.text()
    assert page.ground.value() == GROUND
    assert page.record.isVisible()
    assert page.record.isEnabled()
    assert workshop.browsing.read(number).row.state is State.SEALED


def test_words_are_taken_out(qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """All of them are shown before; the ground must not repeat them."""
    number = old(workshop)
    page = RedactPage(number, passage(tools, number), tools)
    on_desk(page)
    page.ground.set_value(f"It said: {REASONS}")
    page.second.set_value(SECOND)
    press(page.record)
    assert page.ground.error() == "Your ground repeats the words that go. Say why without them."
    page.ground.set_value("It names her doctor")
    press(page.record)
    with qtbot.waitSignal(page.erased):
        press(page.sure)
    view = workshop.browsing.read(number)
    assert view.decision is not None
    assert REASONS not in view.decision.outcome.reasons
    assert [act.ground for _at, act in view.redactions] == ["It names her doctor"]


def test_what_came_of_it_is_told(qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """With the way to the certificate, and a warning only where something is left to do."""
    number = old(workshop)
    erased = tools.erasing.dispose([number], GROUND, SECOND)
    page = ErasedPage(erased, Place("review"))
    on_desk(page)
    assert not page.warning.isVisible()
    with qtbot.waitSignal(page.certificate_asked) as asked:
        press(page.certificate)
    assert asked.args == [(number,)]
    assert page.place() == Place("review")
    left = replace(erased, cleared=replace(erased.cleared, unreachable=(workshop.vault.path.parent / "stick",)))
    unfinished = ErasedPage(left, Place("review"))
    on_desk(unfinished)
    assert unfinished.warning.isVisible()


def test_what_is_typed_survives_a_lock(on_desk: Desk, workshop: Workshop, tools: RetentionTools) -> None:
    """Every page comes back with every field as it was."""
    number = old(workshop)
    what, kept = tools.erasing.what_goes([number]), tools.retaining.about(number)
    words, rules = passage(tools, number), tools.retaining.rules()
    makes: tuple[tuple[Callable[[Place | None], ActPage], dict[str, object]], ...] = (
        (lambda place: KeepPage(kept, rules, tools, place), {"rule": "long", "reason": HOSTILE}),
        (lambda place: HoldPage(number, tools, place), {"reason": HOSTILE}),
        (lambda place: DisposePage(what, "", tools, place), {"ground": HOSTILE, "second": "Ru"}),
        (lambda place: RedactPage(number, words, tools, place), {"ground": HOSTILE, "second": "Ru"}),
    )
    for make, typed in makes:
        page = make(None)
        on_desk(page)
        fill(page.form, typed)
        again = make(over_a_lock(page))
        on_desk(again)
        assert again.form.values() == page.form.values()
        assert (again.place().screen, again.place().reference) == (page.place().screen, number)


@pytest.mark.parametrize(
    "name", ["review", "keep", "held", "hold", "lift", "rules", "rule", "dispose", "early", "redact", "erased"]
)
def test_audit(appearance: Appearance, workshop: Workshop, tools: RetentionTools, name: str) -> None:
    """Every page is sound at both text sizes."""
    number, held = old(workshop), old(workshop)
    tools.retaining.hold(held, WHY, PROFILE.worker)
    old(workshop, SIX_YEARS - timedelta(days=30))
    long = replace(passage(tools, number), words=f"{HOSTILE} {'x' * 200} " * 3)
    what = tools.erasing.what_goes([number, held])
    folder = workshop.vault.path.parent
    wide = replace(what, backups=(folder / f"{'x' * 90}.infoshare",), unreachable=(folder,), unclear=(folder,))
    rules = tools.retaining.rules()
    done = tools.erasing.dispose([old(workshop)], GROUND, SECOND)
    makes: dict[str, Callable[[], QWidget]] = {
        "review": lambda: ReviewPage(tools),
        "keep": lambda: KeepPage(tools.retaining.about(number), rules, tools),
        "held": lambda: KeepPage(tools.retaining.about(held), rules, tools),
        "hold": lambda: HoldPage(number, tools),
        "lift": lambda: HoldPage(number, tools, lifting=True),
        "rules": lambda: RulesPage(rules, tools),
        "rule": lambda: RuleForm(leaflet()),
        "dispose": lambda: DisposePage(wide, keeping.rule(rules[0]), tools),
        "early": lambda: DisposePage(what, "", tools),
        "redact": lambda: RedactPage(number, long, tools),
        "erased": lambda: ErasedPage(done, Place("review")),
    }
    check_screen(appearance, makes[name])

"""Correcting, commenting on and restricting with real widgets over a real vault."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from infoshare_desktop.domain.acts.correcting import Stance
from infoshare_desktop.domain.codec import plain, valued
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.facts.passages import MISSING
from infoshare_desktop.domain.place import Place
from infoshare_desktop.services.amending import Amending
from infoshare_desktop.services.commenting import Commenting
from infoshare_desktop.services.restricting import Restricting
from infoshare_desktop.services.withdrawing import Withdrawing
from infoshare_desktop.ui.after.amend_page import AmendPage
from infoshare_desktop.ui.after.comment_page import CommentPage
from infoshare_desktop.ui.after.passages_page import PassagesPage, to_correct
from infoshare_desktop.ui.after.restrict_page import RestrictPage
from infoshare_desktop.ui.after.tools import AfterTools
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.keyboard.focused import focused_in
from infoshare_desktop.ui.kit.wrapping import LinkButton
from tests.ui.audit import check_screen
from tests.ui.hands import fill, press, type_into
from tests.ui.records.making import seal
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.domain.facts.passages import Passage
    from infoshare_desktop.ui.after.act_page import ActPage
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop

HOSTILE = "“No” <b>&amp;\n=1+1 \u202eשלום e\u0301 🏠\ufffd{label}"


@pytest.fixture
def tools(workshop: Workshop) -> AfterTools:
    """The services over a real vault."""
    vault, clock = workshop.vault, workshop.clock
    return AfterTools(
        Amending(vault, workshop.guiding, clock),
        Commenting(vault, clock),
        Restricting(vault, clock),
        Withdrawing(vault, clock),
        ImmediateRunner(),
        clock,
        PROFILE,
    )


@pytest.fixture
def number(workshop: Workshop) -> str:
    """A sealed decision."""
    return seal(workshop).number


@pytest.fixture
def today(workshop: Workshop) -> date:
    """The day on the laptop's wall."""
    return workshop.clock().day()


def focused(window: QWidget) -> QWidget:
    """What has the keyboard."""
    found = focused_in(window)
    assert found is not None
    return found


def passage(tools: AfterTools, number: str, key: str = "outcome.reasons") -> Passage:
    """One passage of the record as it stands now."""
    return next(one for one in tools.amending.passages(number) if one.key == key)


def over_a_lock(page: ActPage) -> Place:
    """The page's place as it comes out of the vault again."""
    return valued(plain(page.place()), Place)


def test_any_passage_can_be_chosen(qtbot: QtBot, on_desk: Desk, tools: AfterTools, number: str) -> None:
    """Each is shown as it stands, with a link that names it; the keyboard is at the first."""
    passages = tools.amending.passages(number)
    page = PassagesPage(number, passages, to_correct(number))
    on_desk(page)
    links = page.findChildren(LinkButton)
    assert len(links) == len(passages)
    qtbot.waitUntil(links[0].hasFocus)
    (wanted,) = [link for link in links if "reasons" in link.accessibleName()]
    with qtbot.waitSignal(page.chosen) as chosen:
        press(wanted)
    assert chosen.args == ["outcome.reasons"]
    assert page.place() == Place("correct", number)


def test_a_passage_is_corrected(
    qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str
) -> None:
    """What stands there is put right where it stands, and the page says what changes before it is recorded."""
    page = AmendPage(number, passage(tools, number), tools)
    on_desk(page)
    assert page.corrected.value() == "She asked me to ring them."
    assert page.changed.words() == ""
    page.corrected.set_value("She asked me to write to them.")
    page.corrected.touched()
    assert page.changed.words() == "“ring” became “write to”."
    type_into(page.reason, "I mixed it up")
    with qtbot.waitSignal(page.recorded) as recorded:
        press(page.record)
    assert recorded.args == [number]
    (act,) = workshop.browsing.read(number).amendments
    assert (act.original, act.corrected, act.reason) == (
        "She asked me to ring them.",
        "She asked me to write to them.",
        "I mixed it up",
    )
    assert act.worker == PROFILE.worker


def test_a_correction_without_change_or_reason_is_named_at_its_field(
    on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str
) -> None:
    """Both sentences stand at once, and nothing is recorded."""
    page = AmendPage(number, passage(tools, number), tools)
    on_desk(page)
    press(page.record)
    assert page.corrected.error() == "This is what stands there already. Change what is wrong in it."
    assert page.reason.error()
    assert workshop.browsing.read(number).amendments == ()


def test_what_was_left_out_is_added(on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str) -> None:
    """There is nothing to put right, and nothing to compare with."""
    page = AmendPage(number, passage(tools, number, MISSING), tools)
    on_desk(page)
    assert page.corrected.value() == ""
    page.corrected.set_value(HOSTILE)
    page.reason.set_value("Forgotten")
    press(page.record)
    assert workshop.browsing.read(number).amendments[0].corrected == HOSTILE


def test_a_comment_is_recorded_with_its_action(
    qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str, today: date
) -> None:
    """Supervisor, day and owner stand there already; what was agreed becomes a follow-up."""
    page = CommentPage(number, today, tools)
    on_desk(page)
    assert (page.supervisor.value(), page.on.value(), page.owner.value()) == ("Bo Adeyemi", today, "Kim Mason")
    page.said.set_value(HOSTILE)
    page.stance.set_value(Stance.DISAGREES)
    page.what.set_value("Ring her sister")
    page.due_on.set_value(today + timedelta(days=2))
    with qtbot.waitSignal(page.recorded):
        press(page.record)
    (said,) = workshop.browsing.read(number).comments
    assert (said.on, said.supervisor, said.said, said.stance) == (today, "Bo Adeyemi", HOSTILE, Stance.DISAGREES)
    assert said.action == FollowUp("supervision-1", "Ring her sister", "Kim Mason", today + timedelta(days=2))


def test_a_comment_alone_leaves_nothing_to_do(
    on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str, today: date
) -> None:
    """The owner who stands there from the beginning is no action."""
    page = CommentPage(number, today, tools)
    on_desk(page)
    page.said.set_value("Well weighed")
    page.stance.set_value(Stance.AGREES)
    press(page.record)
    assert workshop.browsing.read(number).comments[0].action is None


def test_what_is_missing_in_a_comment_is_named_at_its_field(
    on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str, today: date
) -> None:
    """Impossible days, an action without a day, nothing said, no answer whether they agree."""
    page = CommentPage(number, today, tools)
    on_desk(page)
    page.on.set_value(today + timedelta(days=1))
    page.what.set_value("Ring her sister")
    press(page.record)
    wrong = {field.field_id for field in page.form.fields() if field.error()}
    assert wrong == {"said", "stance", "on", "due_on"}
    page.on.set_value(today - timedelta(days=1))
    page.due_on.set_value(today - timedelta(days=1))
    press(page.record)
    assert page.on.error() == "The decision was not made yet on this day. Check the day."
    assert page.due_on.error() == "This day is over. Choose today or a later one."
    page.on.set_value(None)
    press(page.record)
    assert page.on.error() == "Say on which day."
    assert workshop.browsing.read(number).comments == ()


def test_a_record_is_restricted_and_shown_again(
    qtbot: QtBot, on_desk: Desk, workshop: Workshop, tools: AfterTools, number: str
) -> None:
    """Both ways ask why, and say what follows."""
    page = RestrictPage(number, tools)
    on_desk(page)
    press(page.record)
    assert page.ground.error()
    page.ground.set_value(HOSTILE)
    with qtbot.waitSignal(page.recorded):
        press(page.record)
    restriction = workshop.browsing.read(number).restriction
    assert restriction is not None
    assert restriction.ground == HOSTILE
    lifting = RestrictPage(number, tools, lifting=True)
    on_desk(lifting)
    lifting.ground.set_value("It was looked at, and it is right")
    press(lifting.record)
    assert workshop.browsing.read(number).restriction is None


def test_a_refusal_stands_on_the_page(on_desk: Desk, tools: AfterTools, number: str) -> None:
    """What was typed stays, and can be sent again."""
    page = RestrictPage(number, tools, lifting=True)
    on_desk(page)
    page.ground.set_value("It is right")
    press(page.record)
    assert page.failed.text() == "This record is not restricted."
    assert page.failed.isVisible()
    assert page.record.isEnabled()
    assert page.ground.value() == "It is right"


def test_what_is_typed_survives_a_lock(on_desk: Desk, tools: AfterTools, number: str, today: date) -> None:
    """Every page comes back with every field as it was, at the same passage and way."""
    amend = AmendPage(number, passage(tools, number), tools)
    comment = CommentPage(number, today, tools)
    restrict = RestrictPage(number, tools)
    on_desk(amend)
    fill(amend.form, {"corrected": HOSTILE, "reason": "half a rea"})
    on_desk(comment)
    fill(
        comment.form,
        {"said": HOSTILE, "stance": "left_open", "what": "Ring", "owner": "", "on": today - timedelta(days=1)},
    )
    on_desk(restrict)
    fill(restrict.form, {"ground": HOSTILE})
    again = (
        AmendPage(number, passage(tools, number), tools, over_a_lock(amend)),
        CommentPage(number, today, tools, over_a_lock(comment)),
        RestrictPage(number, tools, over_a_lock(restrict)),
    )
    for page, before in zip(again, (amend, comment, restrict), strict=True):
        assert page.form.values() == before.form.values()
        here = (before.place().screen, before.place().reference, before.place().question)
        assert (page.place().screen, page.place().reference, page.place().question) == here
    assert amend.place().question == "outcome.reasons"
    assert again[0].changed.words()


def test_the_keys_lead_to_what_is_missing_and_to_the_button(
    qtbot: QtBot, on_desk: Desk, tools: AfterTools, number: str, today: date
) -> None:
    """Ctrl+Enter leaves a large box, a number picks and goes on, and only Enter at the button records it."""
    page = CommentPage(number, today, tools)
    window = on_desk(page)
    type_into(page.said, "We looked at the risk")
    with qtbot.assertNotEmitted(page.recorded):
        QTest.keyClick(focused(window), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert page.stance.isAncestorOf(focused(window))
        QTest.keyClick(focused(window), Qt.Key.Key_1)
        assert page.record.hasFocus()
        page.supervisor.focus_first()
        QTest.keyClick(focused(window), Qt.Key.Key_Return)
        assert page.record.hasFocus()
    with qtbot.waitSignal(page.recorded):
        QTest.keyClick(focused(window), Qt.Key.Key_Return)


def test_enter_says_what_is_missing_above(on_desk: Desk, tools: AfterTools, number: str, today: date) -> None:
    """Nothing is missing below, but something is above: it is said there, and nothing is recorded."""
    page = CommentPage(number, today, tools)
    window = on_desk(page)
    page.owner.focus_first()
    QTest.keyClick(focused(window), Qt.Key.Key_Return)
    assert page.said.error()
    assert not page.record.hasFocus()


def test_the_cursor_is_where_it_was(qtbot: QtBot, on_desk: Desk, tools: AfterTools, number: str) -> None:
    """In the field that was typed in, at the letter."""
    page = AmendPage(
        number, passage(tools, number), tools, Place("correct", number, "", "reason", 3, '{"reason": "abcdef"}')
    )
    on_desk(page)
    qtbot.waitUntil(page.reason.edit.hasFocus)
    assert page.reason.cursor_position() == 3


def test_a_rest_in_typing_is_when_the_form_is_kept(qtbot: QtBot, on_desk: Desk, tools: AfterTools, number: str) -> None:
    """The place with what is typed is kept with every pause."""
    page = RestrictPage(number, tools)
    on_desk(page)
    with qtbot.waitSignal(page.paused):
        type_into(page.ground, "She says")


@pytest.mark.parametrize("name", ["passages", "amend", "added", "comment", "restrict", "lift"])
def test_audit(appearance: Appearance, tools: AfterTools, number: str, today: date, name: str) -> None:
    """Every page is sound at both text sizes."""
    long = replace(passage(tools, number), words=f"{HOSTILE} {'x' * 200} " * 3)
    makes = {
        "passages": lambda: PassagesPage(number, (long, *tools.amending.passages(number)[:6]), to_correct(number)),
        "amend": lambda: AmendPage(number, long, tools),
        "added": lambda: AmendPage(number, passage(tools, number, MISSING), tools),
        "comment": lambda: CommentPage(number, today, tools),
        "restrict": lambda: RestrictPage(number, tools),
        "lift": lambda: RestrictPage(number, tools, lifting=True),
    }
    check_screen(appearance, makes[name])

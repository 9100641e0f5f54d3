"""Disposing of records and taking words out of them, with real widgets over a real vault."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.facts import keeping
from infoshare_desktop.domain.place import Place
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.ui.retention.dispose_page import DisposePage
from infoshare_desktop.ui.retention.erased_page import ErasedPage
from infoshare_desktop.ui.retention.redact_page import RedactPage
from tests.ui.hands import press
from tests.ui.retention.making import REASONS
from tests.ui.retention.old_records import GROUND, SECOND, WHY, old, passage
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.retention.tools import RetentionTools
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop


def disposing(tools: RetentionTools, number: str) -> DisposePage:
    """The page about a record that is due."""
    return DisposePage(tools.erasing.what_goes([number]), keeping.rule(tools.retaining.about(number).due.rule), tools)


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

"""What Home tells of old records and of erasing that is not finished."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.place import Place
from infoshare_desktop.services.care.keeping import note_backup
from infoshare_desktop.services.ending.erasing import Erased, Erasing
from infoshare_desktop.services.ending.reviewing import Reviewing
from infoshare_desktop.store.erasing.left_to_clear import LeftToClear, take_over
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.retention.erased_page import ErasedPage
from infoshare_desktop.ui.retention.notices import EndNotices
from tests.store.vaults import OTHER_KEY, make
from tests.ui.audit import faults_of
from tests.ui.hands import press
from tests.ui.retention.making import carried_out

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop


@pytest.fixture
def erasing(workshop: Workshop) -> Erasing:
    """Erasures in the workshop's vault."""
    return Erasing(workshop.vault, workshop.guiding, workshop.clock)


@pytest.fixture
def reviewing(workshop: Workshop) -> Reviewing:
    """The review of the workshop's vault."""
    return Reviewing(workshop.vault, workshop.guiding, workshop.clock)


def notices(reviewing: Reviewing, erasing: Erasing) -> EndNotices:
    """As Home shows them, begun."""
    made = EndNotices(reviewing, erasing, ImmediateRunner())
    made.begin()
    return made


def old(workshop: Workshop) -> str:
    """The number of a decision whose time is over."""
    number = carried_out(workshop.vault, workshop.guiding, workshop.clock)
    workshop.clock.forward(days=6 * 365 + 2)
    return number


def test_nothing_to_tell_takes_no_room(
    on_desk: Desk, workshop: Workshop, reviewing: Reviewing, erasing: Erasing
) -> None:
    """Of young records, and where nothing was erased."""
    carried_out(workshop.vault, workshop.guiding, workshop.clock)
    shown = notices(reviewing, erasing)
    window = on_desk(shown)
    assert window.isVisible()
    assert shown.isHidden()


def test_old_records_are_counted_once_a_day(
    qtbot: QtBot, on_desk: Desk, workshop: Workshop, reviewing: Reviewing, erasing: Erasing
) -> None:
    """The second time the count is only read; the button leads to them."""
    old(workshop)
    first = notices(reviewing, erasing)
    on_desk(first)
    assert first.due.text() == "The time of 1 record is over."
    assert reviewing.tally() is not None
    again = notices(reviewing, erasing)
    on_desk(again)
    assert again.due.isVisible()
    with qtbot.waitSignal(again.review_asked):
        press(again.look)


def test_erasing_that_is_not_finished_is_told_until_it_is(
    on_desk: Desk, workshop: Workshop, reviewing: Reviewing, erasing: Erasing, tmp_path: Path
) -> None:
    """A folder with backups was not there; once it can be reached, one press deals with it."""
    stick = tmp_path / "stick"
    workshop.vault.write(lambda kept: note_backup(kept, workshop.clock(), stick))
    erasing.dispose([old(workshop)], "Its time is over", "Ruth Abel")
    shown = notices(reviewing, erasing)
    on_desk(shown)
    assert shown.left.isVisible()
    assert str(stick) in shown.left.text()
    press(shown.finish)
    assert shown.left.isVisible()
    stick.mkdir()
    press(shown.finish)
    assert shown.left.isHidden()
    assert erasing.unfinished() is None


def test_audit(
    appearance: Appearance, workshop: Workshop, reviewing: Reviewing, erasing: Erasing, tmp_path: Path
) -> None:
    """All notices are sound at both text sizes."""
    workshop.vault.write(lambda kept: note_backup(kept, workshop.clock(), tmp_path / ("stick" * 30)))
    number = old(workshop)
    workshop.clock.forward(days=-3000)
    old(workshop)
    workshop.clock.forward(days=3000)
    erasing.dispose([number], "Its time is over", "Ruth Abel")
    workshop.vault.write(lambda kept: take_over(kept, LeftToClear(), workshop.clock(), [tmp_path], ["D-0007"]))
    assert faults_of(appearance, lambda: notices(reviewing, erasing)) == []


def test_what_only_the_worker_can_look_after_is_told_until_they_say_so(
    on_desk: Desk, workshop: Workshop, reviewing: Reviewing, erasing: Erasing
) -> None:
    """A file under another passphrase, and a draft that a restore brought back; nothing is to be finished beside."""
    file = workshop.vault.path.with_name("kim 2025-03-01 0900.infoshare")
    make(file, replace(OTHER_KEY, salt=bytes(16))).close()
    number = old(workshop)
    assert erasing.what_goes([number]).locked == (file,)
    done = erasing.dispose([number], "Its time is over", "Ruth Abel").cleared
    workshop.vault.write(lambda kept: take_over(kept, LeftToClear(), workshop.clock(), [file.parent], ["D-0007"]))
    erasing.finish()
    page = ErasedPage(Erased((number,), (1,), (), done), Place("review"))
    on_desk(page)
    assert page.warning.isVisible()
    shown = notices(reviewing, erasing)
    on_desk(shown)
    assert shown.left.isHidden()
    assert str(file) in shown.look_after.text()
    assert "D-0007" in shown.look_after.text()
    press(shown.dealt_with)
    assert shown.look_after.isHidden()
    assert erasing.unfinished() is None
    assert file.exists()

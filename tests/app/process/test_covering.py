"""Everything of an open vault is hidden, and shown again to whoever can open it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

from infoshare_desktop.app.process.covering import Covering
from infoshare_desktop.app.resources import resources_folder
from infoshare_desktop.app.session import Session
from infoshare_desktop.domain.errors import DiskFull
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.locking.cover import Cover
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.ui.hands import press, type_into

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.hand_clock import HandClock

PASSPHRASE: Final = "velvet harbour 9 pigeons"


@pytest.fixture
def session(tmp_path: Path, clock: HandClock) -> Iterator[Session]:
    """An open vault with a passphrase."""
    vault, _words = Keeping(clock).create(tmp_path / "kim.infoshare", PASSPHRASE)
    with vault:
        yield Session.over(vault, resources_folder(), clock)


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """The window, with something of the vault in it."""
    window = MainWindow()
    qtbot.addWidget(window)
    window.show_screen("home", QLabel("Nothing waits for you"))
    window.show()
    return window


@pytest.fixture
def tried() -> list[str]:
    """What was tried so far."""
    return []


@pytest.fixture
def covering(window: MainWindow, session: Session, tried: list[str]) -> Covering:
    """The window is hidden, because the disk is full."""
    covering = Covering(window, ImmediateRunner(), window)
    covering.cover(session, DiskFull("stick"), lambda: tried.append("save"), lambda: tried.append("lose"))
    return covering


def show_again(window: MainWindow) -> None:
    """Give the right passphrase."""
    cover = window.findChild(Cover)
    assert isinstance(cover, Cover)
    type_into(cover.passphrase, PASSPHRASE)
    press(cover.show_work)


def test_what_is_shown_again_is_not_hidden_by_the_next_try(
    window: MainWindow, covering: Covering, tried: list[str]
) -> None:
    """While it is hidden it is tried again from time to time; not once the worker is back at it."""
    timer = covering.findChild(QTimer)
    assert isinstance(timer, QTimer)
    assert timer.isActive()
    timer.timeout.emit()
    assert tried == ["save"]
    show_again(window)
    assert not covering.covers
    assert not timer.isActive()


def test_the_worker_who_is_back_reads_why_it_was_not_saved(window: MainWindow, covering: Covering) -> None:
    """The reason that was found last, over the work."""
    covering.say(DiskFull("vault"))
    assert window.notices.text() == ""
    show_again(window)
    assert window.notices.text() == str(DiskFull("vault"))


def test_the_newest_way_to_leave_is_taken(session: Session, covering: Covering, tried: list[str]) -> None:
    """Asked for another one while it is hidden, that one saves and leaves, or leaves without."""
    covering.cover(session, DiskFull("stick"), lambda: tried.append("vanish"), lambda: tried.append("vanish and lose"))
    covering.try_again()
    covering.lose()
    assert tried == ["vanish", "vanish and lose"]

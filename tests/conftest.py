"""What every test gets: guards that fail the test that left something behind, a private home, and a fixed clock."""

from __future__ import annotations

import gc
import logging
import os
import sys
import tempfile
import threading
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import HealthCheck, settings

from build_spec.tasks.screen import x_server
from infoshare_desktop.ui.garbage import GuiThreadGarbage
from infoshare_desktop.ui.lasting_constants import keep_constants_alive
from infoshare_desktop.ui.theme.dress import BASE_STYLE
from tests.amount import VARIABLE
from tests.guards import SocketWatch, visible_windows
from tests.hand_clock import HandClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

# Seconds that a thread may take to end after the test that started it asked it to.
THREAD_PATIENCE: Final = 5
SOCKETS: Final = pytest.StashKey[SocketWatch]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """How much the tests do that kill and starve the program: see ``tests.amount``."""
    parser.addoption("--endurance", type=int, metavar="RUNS", help="kills of each activity, and everything in full")


def pytest_configure(config: pytest.Config) -> None:
    """Set up what holds for the whole run: Qt without a screen where there is none, Hypothesis, the socket watch."""
    if sys.platform != "linux" or not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    elif "PYTEST_XDIST_WORKER" in os.environ:
        # Two windows on one screen would take the keyboard from each other.
        screen = ExitStack()
        os.environ["DISPLAY"] = screen.enter_context(x_server())
        config.add_cleanup(screen.close)
    # A slow or busy machine is no fault of the code, so nothing here is timed; CI lives on 2 cores.
    settings.register_profile("infoshare", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("infoshare")
    keep_constants_alive()
    if (runs := config.getoption("endurance")) is not None:
        os.environ[VARIABLE] = str(runs)
    watch = SocketWatch()
    sys.addaudithook(watch)
    config.stash[SOCKETS] = watch


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """What pytest-qt starts the one application with: drawn as the program is."""
    return ["infoshare-desktop", "-style", BASE_STYLE]


@pytest.fixture
def clock() -> HandClock:
    """A clock that stands still until the test moves it on: 3 May 2026, 10:12 in London."""
    return HandClock()


@pytest.fixture(autouse=True)
def _no_socket_opened(pytestconfig: pytest.Config) -> Iterator[None]:
    """Fail a test that opened an internet socket: the program is offline."""
    watch = pytestconfig.stash[SOCKETS]
    watch.opened.clear()
    yield
    assert not watch.opened, f"the test opened internet sockets: {watch.opened}"


@pytest.fixture(autouse=True)
def _no_stray_log_record(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logged a warning or worse and did not take it away with ``caplog.clear()``."""
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    stray = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert not stray, f"the test logged what nobody expected: {stray}"


@pytest.fixture(autouse=True)
def _no_leftover_thread() -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(THREAD_PATIENCE)
    assert not [thread for thread in left if thread.is_alive()], f"the test left threads: {left}"


@pytest.fixture(autouse=True)
def _no_leftover_window() -> Iterator[None]:
    """Fail a test that leaves a window on the screen; give widgets to ``qtbot.addWidget``."""
    before = visible_windows()
    yield
    left = visible_windows() - before
    assert not left, f"the test left windows: {left}"


@pytest.fixture(autouse=True)
def _no_leftover_temporary_file(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Give the test a system folder for temporary files of its own, and fail it when it leaves something there."""
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(folder))
    yield
    left = sorted(path.name for path in folder.iterdir())
    assert not left, f"the test left temporary files: {left}"


@pytest.fixture(autouse=True)
def _private_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the settings and data of whoever runs the tests out of them, and the tests out of those."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(folder / name.lower()))
    return folder


@pytest.fixture(scope="session")
def _collector(qapp: QApplication) -> Iterator[GuiThreadGarbage]:
    collector = GuiThreadGarbage(qapp)
    yield collector
    collector.stop()


@pytest.fixture(autouse=True)
def _garbage_dies_on_the_windows_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """As in the program: no test's widgets are freed by the thread that owns its vault."""
    if "qapp" not in request.fixturenames:
        yield
        return
    collector: GuiThreadGarbage = request.getfixturevalue("_collector")
    gc.disable()
    yield
    collector.look()

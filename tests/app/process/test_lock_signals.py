"""The system says that nobody is at the laptop."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from ctypes import addressof, wintypes
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QObject

from infoshare_desktop.app.options import Because
from infoshare_desktop.app.process.lock_signals import windows
from infoshare_desktop.app.process.lock_signals.macos import EVERYWHERE, WORKSPACE, MacSigns
from infoshare_desktop.app.process.lock_signals.windows import reason_of
from tests.app.process.fake_mac import FakeMac
from tests.app.process.system import PROJECT, System, line_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

LISTENER: Final = """
from PySide6.QtCore import QCoreApplication, QObject
from infoshare_desktop.app.process.lock_signals.linux import LinuxSigns

application = QCoreApplication([])
signs = LinuxSigns(lambda because: print(because.value, flush=True), application)
application.exec()
"""


@pytest.fixture(scope="module")
def system() -> Iterator[System]:
    """A system that speaks D-Bus."""
    made = System()
    yield made
    made.close()


@pytest.fixture(scope="module")
def listener(system: System) -> subprocess.Popen[str]:
    """The program's listener, in a process of its own; it prints the reasons to lock."""
    made = system.start(sys.executable, "-P", "-c", LISTENER)
    system.until_heard()
    return made


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")
@pytest.mark.parametrize(
    ("nothing", "what", "because"),
    [
        ("sleep up", "sleep down", Because.SLEEP),
        ("lid open", "lid closed", Because.LID_CLOSED),
        ("sleep up", "lock", Because.SCREEN_LOCKED),
        ("switch back", "switch away", Because.USER_SWITCHED),
        ("saver org.freedesktop.ScreenSaver off", "saver org.freedesktop.ScreenSaver on", Because.SCREEN_LOCKED),
        ("saver org.gnome.ScreenSaver off", "saver org.gnome.ScreenSaver on", Because.SCREEN_LOCKED),
        ("saver org.xfce.ScreenSaver off", "saver org.xfce.ScreenSaver on", Because.SCREEN_LOCKED),
    ],
)
def test_every_sign_is_heard(
    system: System, listener: subprocess.Popen[str], nothing: str, what: str, because: Because
) -> None:
    """What says that somebody leaves locks, with its reason; what says that somebody comes does not."""
    system.happen(nothing)
    system.happen(what)
    assert line_of(listener) == because.value


@pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")
def test_without_a_bus_nothing_is_heard_and_nothing_breaks() -> None:
    """A laptop without D-Bus still has the idle lock."""
    nowhere = {"DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nowhere", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
    code = LISTENER.replace("application.exec()", "print('listens')")
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        env={**os.environ, **nowhere, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "listens"), done.stderr


@pytest.mark.parametrize(
    ("message", "detail", "because"),
    [
        (0x02B1, 0x7, Because.SCREEN_LOCKED),
        (0x02B1, 0x2, Because.USER_SWITCHED),
        (0x02B1, 0x4, Because.USER_SWITCHED),
        (0x02B1, 0x8, None),
        (0x0218, 0x4, Because.SLEEP),
        (0x0218, 0x12, None),
        (0x0100, 0x7, None),
    ],
)
def test_what_windows_says(message: int, detail: int, because: Because | None) -> None:
    """Locked, switched, disconnected and suspended lock; unlocked, resumed and a key do not."""
    assert reason_of(wintypes.MSG(message=message, wParam=detail)) is because


@pytest.mark.parametrize(("state", "because"), [(0, Because.LID_CLOSED), (1, None)])
def test_the_lid_on_windows(state: int, because: Because | None) -> None:
    """0 says that the lid was closed, 1 that it was opened."""
    setting = windows._PowerSetting.from_buffer_copy(windows._LID + (4).to_bytes(4, "little") + bytes([state, 0, 0, 0]))
    assert reason_of(wintypes.MSG(message=0x0218, wParam=0x8013, lParam=addressof(setting))) is because


MAC: Final = {
    "NSWorkspaceWillSleepNotification": Because.SLEEP,
    "NSWorkspaceScreensDidSleepNotification": Because.SCREEN_LOCKED,
    "NSWorkspaceSessionDidResignActiveNotification": Because.USER_SWITCHED,
    "NSWorkspaceWillPowerOffNotification": Because.LOGGED_OUT,
    "com.apple.screenIsLocked": Because.SCREEN_LOCKED,
    "com.apple.screensaver.didstart": Because.SCREEN_LOCKED,
}


@pytest.mark.parametrize(("name", "because"), MAC.items())
def test_every_sign_of_a_mac_is_heard(name: str, because: Because) -> None:
    """Each notification locks with its reason, also while another program is in front."""
    mac, parent, locked = FakeMac(), QObject(), list[Because]()
    MacSigns(locked.append, parent, mac.cocoa)
    gc.collect()
    mac.another_program_comes_to_the_front()
    mac.say(name)
    assert locked == [because]
    assert name in (WORKSPACE if name.startswith("NSWorkspace") else EVERYWHERE)


@pytest.mark.parametrize("name", ["NSWorkspaceDidWakeNotification", "com.apple.screenIsUnlocked"])
def test_what_says_that_somebody_comes_to_the_mac_locks_nothing(name: str) -> None:
    """Waking and unlocking are not listened to."""
    mac, parent, locked = FakeMac(), QObject(), list[Because]()
    MacSigns(locked.append, parent, mac.cocoa)
    mac.say(name)
    assert not locked


def test_a_fault_in_a_lock_does_not_run_on_into_the_mac(qtbot: QtBot) -> None:
    """An error of ours is told like every other; Objective-C would end the process with the vault open."""

    def fail(because: Because) -> None:
        raise RuntimeError(because)

    mac, parent = FakeMac(), QObject()
    MacSigns(fail, parent, mac.cocoa)
    with qtbot.captureExceptions() as faults:
        mac.say("com.apple.screenIsLocked")
    assert [fault[0] for fault in faults] == [RuntimeError]

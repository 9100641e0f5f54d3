"""A system bus with a logind and a UPower on it, run by itself: ``python fake_system.py ADDRESS``.

Each line on standard input is one thing that happens to the laptop.
"""

from __future__ import annotations

import os
import sys
from threading import Thread
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVariant,
    QDBusVirtualObject,
)

MANAGER = "/org/freedesktop/login1"
SESSION = f"{MANAGER}/session/_31"
POWER = "/org/freedesktop/UPower"
PROPERTIES = "org.freedesktop.DBus.Properties"


def say(word: str) -> None:
    """Tell whoever started this."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


class FakeSystem(QDBusVirtualObject):
    """Answers what the program asks, and says what happens."""

    def __init__(self, bus: QDBusConnection) -> None:
        super().__init__()
        self._bus = bus
        self.active = True
        self.lid_closed = False
        self._read, self._write = os.pipe()

    def introspect(self, path: str) -> str:
        """Nothing is told about itself."""
        del path
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        """Answer a call."""
        values: dict[str, Any] = {"Active": self.active, "LidIsClosed": self.lid_closed}
        match message.member(), message.arguments():
            case "GetSessionByPID", _:
                answer: Any = QDBusObjectPath(SESSION)
            case "Inhibit", ["sleep", _, _, "delay"]:
                answer = QDBusUnixFileDescriptor(self._write)
                os.close(self._write)
                say("delayed")
            case "Get", [_, name]:
                answer = QDBusVariant(values[name])
                say("said")
            case _:
                return False
        reply = message.createReply()
        reply.setArguments([answer])
        connection.send(reply)
        return True

    def happen(self, what: str) -> None:
        """Say it on the bus; a change of state is said once the program has asked what it is now."""
        match what.split():
            case ["sleep", goes]:
                self._say(MANAGER, "org.freedesktop.login1.Manager", "PrepareForSleep", [goes == "down"])
            case ["lock"]:
                self._say(SESSION, "org.freedesktop.login1.Session", "Lock", [])
            case ["switch", where]:
                self.active = where == "back"
                self._say(SESSION, PROPERTIES, "PropertiesChanged", ["org.freedesktop.login1.Session", {}, ["Active"]])
                return
            case ["lid", state]:
                self.lid_closed = state == "closed"
                self._say(POWER, PROPERTIES, "PropertiesChanged", ["org.freedesktop.UPower", {}, ["LidIsClosed"]])
                return
            case ["saver", name, state]:
                self._bus.registerService(name)
                self._say("/ScreenSaver", name, "ActiveChanged", [state == "on"])
        say("said")

    def _say(self, path: str, interface: str, name: str, values: list[Any]) -> None:
        signal = QDBusMessage.createSignal(path, interface, name)
        signal.setArguments(values)
        self._bus.send(signal)


class Lines(QObject):
    """Lines of standard input, read beside the event loop."""

    came = Signal(str)

    def read(self) -> None:
        """Until the end."""
        for line in sys.stdin:
            self.came.emit(line.strip())


def main() -> None:
    """Serve until killed."""
    application = QCoreApplication([])
    bus = QDBusConnection.connectToBus(sys.argv[1], "fake")
    system = FakeSystem(bus)
    for path in (MANAGER, POWER):
        bus.registerVirtualObject(path, system, QDBusConnection.VirtualObjectRegisterOption.SubPath)
    bus.registerService("org.freedesktop.login1")
    bus.registerService("org.freedesktop.UPower")
    lines = Lines()
    lines.came.connect(system.happen, Qt.ConnectionType.QueuedConnection)
    Thread(target=lines.read, daemon=True).start()
    say("ready")
    application.exec()


if __name__ == "__main__":
    main()

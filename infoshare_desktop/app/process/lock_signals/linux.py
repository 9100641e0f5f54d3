"""What logind, UPower and the desktop's screen saver say over D-Bus.

Sources: org.freedesktop.login1(5), https://upower.freedesktop.org/docs/UPower.html, and the screen saver interfaces of
freedesktop.org, GNOME, Cinnamon, MATE and Xfce. A desktop that has none of them gives no signs; the idle lock is left.
"""

from __future__ import annotations

import os
from gettext import gettext as _
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusPendingCallWatcher, QDBusVariant

from infoshare_desktop.app.options import Because

if TYPE_CHECKING:
    from collections.abc import Callable

_LOGIN: Final = "org.freedesktop.login1"
_MANAGER_PATH: Final = "/org/freedesktop/login1"
_MANAGER: Final = "org.freedesktop.login1.Manager"
_SESSION: Final = "org.freedesktop.login1.Session"
_POWER: Final = "org.freedesktop.UPower"
_POWER_PATH: Final = "/org/freedesktop/UPower"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_SCREEN_SAVERS: Final = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)


class LinuxSigns(QObject):
    """Hears sleep, lid, lock and user switch. Asks logind to wait with the sleep until this process has ended."""

    def __init__(self, lock: Callable[[Because], None], parent: QObject) -> None:
        super().__init__(parent)
        self._lock = lock
        self._system = QDBusConnection.systemBus()
        self._desktop = QDBusConnection.sessionBus()
        self._delay: QDBusMessage | None = None
        """logind's answer: it holds the descriptor that keeps the sleep waiting until this process ends."""
        self._session = ""
        self._hear(self._system, _LOGIN, _MANAGER_PATH, _MANAGER, "PrepareForSleep", "_sleeping(QDBusMessage)")
        self._hear(self._system, _POWER, _POWER_PATH, _PROPERTIES, "PropertiesChanged", "_power_changed(QDBusMessage)")
        for name in _SCREEN_SAVERS:
            self._hear(self._desktop, name, "", name, "ActiveChanged", "_screen_saver(QDBusMessage)")
        self._call(_LOGIN, _MANAGER_PATH, _MANAGER, "GetSessionByPID", (os.getpid(),), self._know_session)
        why = _("The vault is being locked.")
        self._call(_LOGIN, _MANAGER_PATH, _MANAGER, "Inhibit", ("sleep", "Infoshare", why, "delay"), self._hold)

    def _know_session(self, answer: QDBusMessage) -> None:
        path = answer.arguments()[0]
        self._session = path.path() if isinstance(path, QDBusObjectPath) else str(path)
        self._hear(self._system, _LOGIN, self._session, _SESSION, "Lock", "_session_locked(QDBusMessage)")
        changed = "_session_changed(QDBusMessage)"
        self._hear(self._system, _LOGIN, self._session, _PROPERTIES, "PropertiesChanged", changed)

    def _hold(self, answer: QDBusMessage) -> None:
        self._delay = answer

    @Slot(QDBusMessage)
    def _sleeping(self, message: QDBusMessage) -> None:
        if message.arguments()[0]:
            self._lock(Because.SLEEP)

    @Slot(QDBusMessage)
    def _session_locked(self, _message: QDBusMessage) -> None:
        self._lock(Because.SCREEN_LOCKED)

    @Slot(QDBusMessage)
    def _screen_saver(self, message: QDBusMessage) -> None:
        if message.arguments()[0]:
            self._lock(Because.SCREEN_LOCKED)

    @Slot(QDBusMessage)
    def _session_changed(self, message: QDBusMessage) -> None:
        """Its properties come in a form that PySide6 cannot read: ask for the one that matters."""
        if message.arguments()[0] == _SESSION:
            self._get(_LOGIN, self._session, _SESSION, "Active", self._know_active)

    def _know_active(self, *, active: bool) -> None:
        if not active:
            self._lock(Because.USER_SWITCHED)

    @Slot(QDBusMessage)
    def _power_changed(self, message: QDBusMessage) -> None:
        if message.arguments()[0] == _POWER:
            self._get(_POWER, _POWER_PATH, _POWER, "LidIsClosed", self._know_lid)

    def _know_lid(self, *, active: bool) -> None:
        if active:
            self._lock(Because.LID_CLOSED)

    def _hear(self, bus: QDBusConnection, service: str, path: str, interface: str, name: str, slot: str) -> None:
        """Connect a signal; a service that is not there is no fault."""
        if bus.isConnected():
            # The stub says bytes; PySide6 6.12 takes a text and refuses bytes.
            bus.connect(service, path, interface, name, self, SLOT(slot))  # type: ignore[call-overload]  # see above

    def _get(self, service: str, path: str, interface: str, name: str, done: Callable[..., None]) -> None:
        def read(answer: QDBusMessage) -> None:
            value = answer.arguments()[0]
            done(active=bool(value.variant() if isinstance(value, QDBusVariant) else value))

        self._call(service, path, _PROPERTIES, "Get", (interface, name), read)

    def _call(
        self,
        service: str,
        path: str,
        interface: str,
        member: str,
        arguments: tuple[Any, ...],
        done: Callable[[QDBusMessage], None],
    ) -> None:
        """Call without waiting; ``done`` gets the answer, and nothing happens where there is none."""
        if not self._system.isConnected():
            return
        call = QDBusMessage.createMethodCall(service, path, interface, member)
        call.setArguments(list(arguments))
        watcher = QDBusPendingCallWatcher(self._system.asyncCall(call), self)

        def finished(ended: QDBusPendingCallWatcher) -> None:
            answer = ended.reply()
            ended.deleteLater()
            if answer.type() == QDBusMessage.MessageType.ReplyMessage and answer.arguments():
                done(answer)

        watcher.finished.connect(finished)

"""What Windows says to a window: that the session was locked or switched, and that the laptop goes to sleep.

Sources: WM_WTSSESSION_CHANGE and WTSRegisterSessionNotification, WM_POWERBROADCAST, RegisterPowerSettingNotification
with GUID_LIDSWITCH_STATE_CHANGE (learn.microsoft.com, Win32).
"""

from __future__ import annotations

import ctypes
import sys
import uuid
from ctypes import wintypes
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from infoshare_desktop.app.options import Because

if TYPE_CHECKING:
    from collections.abc import Callable

_POWER_BROADCAST: Final = 0x0218
_SUSPEND: Final = 0x0004
_POWER_SETTING_CHANGED: Final = 0x8013
_SESSION_CHANGE: Final = 0x02B1
_SESSION_LOCKED: Final = 0x7
_DISCONNECTED: Final = frozenset({0x2, 0x4})
"""Another user took the console, or a remote session was left."""
_THIS_SESSION: Final = 0
_LID: Final = uuid.UUID("ba3e0f4d-b817-4094-a2d1-d56379e6a0f3").bytes_le
_WINDOWS_MESSAGE: Final = b"windows_generic_MSG"


class _PowerSetting(ctypes.Structure):
    """POWERBROADCAST_SETTING, with the one byte that the lid's state needs."""

    _fields_ = (("setting", ctypes.c_byte * 16), ("length", ctypes.c_uint32), ("data", ctypes.c_uint32))


class WindowsSigns(QObject):
    """Registers the window for the session's and the lid's messages, and reads them before Qt does."""

    def __init__(self, lock: Callable[[Because], None], parent: QObject) -> None:
        super().__init__(parent)
        self._filter = _Filter(lock)
        application = QCoreApplication.instance()
        assert application is not None
        application.installNativeEventFilter(self._filter)
        if sys.platform == "win32" and isinstance(window := parent.parent(), QWidget):
            handle = wintypes.HWND(window.winId())
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(handle, _THIS_SESSION)
            ctypes.windll.user32.RegisterPowerSettingNotification(handle, ctypes.c_char_p(_LID), 0)


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, lock: Callable[[Because], None]) -> None:
        super().__init__()
        self._lock = lock

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: Any) -> tuple[bool, int]:
        """Read the message and let it go on its way."""
        if QByteArray(kind).data() == _WINDOWS_MESSAGE:
            because = reason_of(wintypes.MSG.from_address(int(message)))
            if because is not None:
                self._lock(because)
        return False, 0


def reason_of(message: wintypes.MSG) -> Because | None:
    """Why this message locks the vault; None where it does not."""
    if message.message == _SESSION_CHANGE:
        if message.wParam == _SESSION_LOCKED:
            return Because.SCREEN_LOCKED
        return Because.USER_SWITCHED if message.wParam in _DISCONNECTED else None
    if message.message == _POWER_BROADCAST:
        if message.wParam == _SUSPEND:
            return Because.SLEEP
        if message.wParam == _POWER_SETTING_CHANGED and _lid_closed(message.lParam):
            return Because.LID_CLOSED
    return None


def _lid_closed(address: int) -> bool:
    setting = _PowerSetting.from_address(address)
    return bytes(setting.setting) == _LID and setting.data == 0

"""What macOS says to its programs: that the Mac or its screen goes to sleep, is locked, or is left by its user.

Sources: NSWorkspace, NSDistributedNotificationCenter and NSNotificationSuspensionBehavior (developer.apple.com), and
pyobjc.readthedocs.io for classes of Objective-C in Python. Apple documents no notification for a locked screen; the
two of ``EVERYWHERE`` are what other programs that guard secrets listen to. A closed lid puts the Mac, or with another
screen only the lid's own, to sleep.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from infoshare_desktop.app.options import Because

if TYPE_CHECKING:
    from collections.abc import Callable

WORKSPACE: Final = {
    "NSWorkspaceWillSleepNotification": Because.SLEEP,
    "NSWorkspaceScreensDidSleepNotification": Because.SCREEN_LOCKED,
    "NSWorkspaceSessionDidResignActiveNotification": Because.USER_SWITCHED,
    "NSWorkspaceWillPowerOffNotification": Because.LOGGED_OUT,
}
"""What the workspace's own centre tells. The system waits up to 30 s with the sleep until it has been heard."""
EVERYWHERE: Final = {
    "com.apple.screenIsLocked": Because.SCREEN_LOCKED,
    "com.apple.screensaver.didstart": Because.SCREEN_LOCKED,
}
"""What is told to all programs."""
_HEARD: Final = "heard:"


@dataclass(frozen=True, slots=True)
class Cocoa:
    """The parts of AppKit and Foundation that are used here."""

    root: Any
    """NSObject: what hears a notification must be an object of Objective-C."""
    workspace: Any
    """The NSNotificationCenter of the shared NSWorkspace."""
    everywhere: Any
    """The NSDistributedNotificationCenter."""
    at_once: int
    """NSNotificationSuspensionBehaviorDeliverImmediately: else nothing comes while another program is in front."""

    @classmethod
    def of_this_mac(cls) -> Cocoa:
        """The real ones. On macOS only: elsewhere there is nothing to import."""
        from AppKit import NSWorkspace
        from Foundation import (
            NSDistributedNotificationCenter,
            NSNotificationSuspensionBehaviorDeliverImmediately,
            NSObject,
        )

        return cls(
            root=NSObject,
            workspace=NSWorkspace.sharedWorkspace().notificationCenter(),
            everywhere=NSDistributedNotificationCenter.defaultCenter(),
            at_once=NSNotificationSuspensionBehaviorDeliverImmediately,
        )


class MacSigns(QObject):
    """Hears sleep, dark and locked screens, user switch, logging out and switching off.

    One in a process: the bridge to Objective-C knows each class by its name once.
    """

    _came = Signal(str)
    """A fault of ours ends at this signal and is told like any other; it must not run on into Objective-C."""

    def __init__(self, lock: Callable[[Because], None], parent: QObject, cocoa: Cocoa | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._came.connect(self._sign)
        cocoa = Cocoa.of_this_mac() if cocoa is None else cocoa
        self._observer = _observer(cocoa.root, self._came.emit)
        """Kept here: the centres hold no observer alive."""
        for name in WORKSPACE:
            cocoa.workspace.addObserver_selector_name_object_(self._observer, _HEARD, name, None)
        for name in EVERYWHERE:
            cocoa.everywhere.addObserver_selector_name_object_suspensionBehavior_(
                self._observer, _HEARD, name, None, cocoa.at_once
            )

    def _sign(self, name: str) -> None:
        self._lock((WORKSPACE | EVERYWHERE)[name])


def _observer(root: Any, say: Callable[[str], None]) -> Any:
    """An object whose method ``heard:`` calls ``say`` with the notification's name."""

    class InfoshareLockSigns(root):  # type: ignore[misc]  # a class of Objective-C, known at run time only
        def heard_(self, notification: Any) -> None:
            say(str(notification.name()))

    return InfoshareLockSigns.alloc().init()

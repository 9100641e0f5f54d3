"""The two notification centres of a Mac, as far as the program speaks to them; they keep Cocoa's rules.

Neither keeps an observer alive, and the distributed one holds back what it hears while another program is in front,
unless it was told otherwise at the registration.
"""

from __future__ import annotations

import weakref
from dataclasses import dataclass, field
from typing import Any, Final, Self

from infoshare_desktop.app.process.lock_signals.macos import Cocoa

_AT_ONCE: Final = 4
_COALESCE: Final = 2


class Root:
    """NSObject."""

    @classmethod
    def alloc(cls) -> Self:
        """Memory for one."""
        return cls()

    def init(self) -> Self:
        """One that can be used."""
        return self


@dataclass(frozen=True)
class Notification:
    """NSNotification."""

    called: str

    def name(self) -> str:
        """What happened."""
        return self.called


@dataclass
class Centre:
    """NSNotificationCenter, or NSDistributedNotificationCenter with its suspension."""

    suspended: bool = False
    observers: list[tuple[weakref.ref[Any], str, str, int]] = field(default_factory=list)

    def addObserver_selector_name_object_(self, observer: Any, selector: str, name: str, sender: None) -> None:
        """As Cocoa: a distributed one holds back the last of each name while suspended."""
        self.addObserver_selector_name_object_suspensionBehavior_(observer, selector, name, sender, _COALESCE)

    def addObserver_selector_name_object_suspensionBehavior_(
        self, observer: Any, selector: str, name: str, sender: None, behaviour: int
    ) -> None:
        """As Cocoa: ``sender`` None hears it from whomever."""
        assert sender is None
        self.observers.append((weakref.ref(observer), selector.replace(":", "_"), name, behaviour))

    def post(self, said: str) -> None:
        """Tell those who listen to it and live."""
        for observer, method, name, behaviour in self.observers:
            if name == said and (behaviour == _AT_ONCE or not self.suspended) and (alive := observer()) is not None:
                getattr(alive, method)(Notification(name))


class FakeMac:
    """A Mac on which something happens."""

    def __init__(self) -> None:
        self._workspace, self._everywhere = Centre(), Centre()
        self.cocoa: Final = Cocoa(Root, self._workspace, self._everywhere, _AT_ONCE)

    def another_program_comes_to_the_front(self) -> None:
        """AppKit then suspends the distributed centre."""
        self._everywhere.suspended = True

    def say(self, name: str) -> None:
        """Tell it where it belongs."""
        (self._workspace if name.startswith("NSWorkspace") else self._everywhere).post(name)

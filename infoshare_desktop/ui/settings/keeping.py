"""Keeps in the vault what is changed in the settings, while it is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.ui.jobs import Runner

Value = TypeVar("Value")
Taken_contra = TypeVar("Taken_contra", contravariant=True)


class Keeps(Protocol[Taken_contra]):
    """What the settings need of the vault."""

    def put(self, value: Taken_contra, /) -> None:
        """Keep the value. Raises KnownErrors."""


class Keeping(QObject, Generic[Value]):
    """``kept`` carries the value that is in the vault now, ``failed`` the sentence why one is not."""

    kept = Signal(object)
    failed = Signal(str)

    def __init__(self, value: Value, vault: Keeps[Value], runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._vault = vault
        self._runner = runner
        self._kept = value
        self._latest = value

    def keeps(self, value: Value) -> bool:
        """Whether this is what the vault has."""
        return value == self._kept

    def put(self, value: Value) -> None:
        """Keep this value soon; one that is kept already is not written again, only told."""
        self._latest = value
        if value == self._kept:
            self.kept.emit(value)
        else:
            self._runner.run(
                lambda _token: self._put_latest(), receiver=self, done=self._done, known_error=self._not_kept
            )

    def flush(self, value: Value) -> None:
        """Keep this value, and return when it is on the disk. Raises KnownError."""
        self._latest = value
        if value != self._kept:
            self._vault.put(value)
            self._done(value)

    def _put_latest(self) -> Value:
        """Runs elsewhere; takes the newest value at that time, so an older one never comes after a newer one."""
        value = self._latest
        self._vault.put(value)
        return value

    def _done(self, value: Value) -> None:
        self._kept = value
        self.kept.emit(value)

    def _not_kept(self, error: KnownError) -> None:
        self.failed.emit(str(error))

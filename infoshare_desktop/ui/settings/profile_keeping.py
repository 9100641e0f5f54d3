"""Keeps the worker's profile in the vault while it is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from infoshare_desktop.domain.errors import KnownError
    from infoshare_desktop.domain.profile import Profile
    from infoshare_desktop.ui.jobs import Runner


class KeepsProfile(Protocol):
    """What the settings need of the vault."""

    def put(self, profile: Profile) -> None:
        """Keep the profile. Raises KnownErrors."""


class ProfileKeeping(QObject):
    """``kept`` carries the profile that is in the vault now, ``failed`` the sentence why one is not."""

    kept = Signal(object)
    failed = Signal(str)

    def __init__(self, profile: Profile, profiles: KeepsProfile, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._profiles = profiles
        self._runner = runner
        self._kept = profile
        self._latest = profile

    def put(self, profile: Profile) -> None:
        """Keep this profile soon; one that is kept already is not written again, only told."""
        self._latest = profile
        if profile == self._kept:
            self.kept.emit(profile)
        else:
            self._runner.run(
                lambda _token: self._put_latest(), receiver=self, done=self._done, known_error=self._not_kept
            )

    def flush(self, profile: Profile) -> None:
        """Keep this profile, and return when it is on the disk. Raises KnownError."""
        self._latest = profile
        if profile != self._kept:
            self._profiles.put(profile)
            self._done(profile)

    def _put_latest(self) -> Profile:
        """Runs elsewhere; takes the newest profile at that time, so an older one never comes after a newer one."""
        profile = self._latest
        self._profiles.put(profile)
        return profile

    def _done(self, profile: Profile) -> None:
        self._kept = profile
        self.kept.emit(profile)

    def _not_kept(self, error: KnownError) -> None:
        self.failed.emit(str(error))

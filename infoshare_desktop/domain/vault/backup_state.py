"""How the backups of a vault stand, and what the worker has to know of that. Design section 5, "Backups"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from gettext import gettext as _
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from infoshare_desktop.domain.moments import Moment

OLD: Final = timedelta(days=7)
"""After so long without a backup of what was changed it is said."""


class Hindrance(StrEnum):
    """Why a place has no backup of the last changes."""

    MISSING = "missing"
    READ_ONLY = "read_only"
    FULL = "full"
    DAMAGED = "damaged"
    """There is one, and it did not open whole."""


@dataclass(frozen=True, slots=True)
class Good:
    """The newest backup in a place that was opened and checked."""

    name: str
    made_at: Moment
    verified_at: Moment


@dataclass(frozen=True, slots=True)
class PlaceState:
    """One folder for backups, as it was found."""

    folder: str
    good: Good | None
    current: bool
    """Whether the good one holds all that the vault held when it was opened."""
    since: Moment
    """When this folder was first looked for."""
    hindrance: Hindrance | None = None
    second: bool = False
    """Whether it is the one that need not always be there, such as a USB stick."""

    def is_old(self, now: Moment) -> bool:
        """Whether changes have been without a backup here for too long."""
        before = self.good.made_at if self.good else self.since
        return not self.current and now.instant - before.instant >= OLD


@dataclass(frozen=True, slots=True)
class BackupState:
    """All folders for backups; whether any are made."""

    on: bool
    places: tuple[PlaceState, ...]

    @property
    def last(self) -> PlaceState | None:
        """Where the newest good one is; None where there is none."""
        good = [place for place in self.places if place.good]
        return max(good, key=lambda place: place.good.made_at if place.good else place.since, default=None)


def last_sentence(made_at: Moment | None, folder: str) -> str:
    """Date and place of the last verified backup; empty where there is none."""
    if made_at is None:
        return ""
    time = wording.moment(made_at)
    if not folder:
        return _("Last verified backup: {time}").format(time=time)
    return _("Last verified backup: {time}, in {folder}").format(time=time, folder=folder)


def concerns(state: BackupState, now: Moment) -> tuple[str, ...]:
    """What is wrong with the backups and what to do, a sentence or two each; nothing where nothing is."""
    if not state.on:
        return tuple(_switched_off(state, now))
    return tuple(sentence for place in state.places for sentence in _of_place(place, now))


def hindered(state: BackupState) -> tuple[str, ...]:
    """Why a backup that was just made is none that can be relied on, a sentence a place; nothing where all is well.

    A stick that was not plugged in got none, and is no fault of it.
    """
    return tuple(_hindrance(place, of) for place in state.places if not place.current and (of := _told(place)))


def _switched_off(state: BackupState, now: Moment) -> Iterator[str]:
    if all(place.is_old(now) for place in state.places):
        yield _("Backups are switched off. {last} Switch them on in the settings.").format(last=_last(state.last))


def _of_place(place: PlaceState, now: Moment) -> Iterator[str]:
    if place.current:
        return
    if told := _told(place):
        yield _hindrance(place, told)
    elif place.is_old(now) and place.second:
        yield _("{folder} was not seen for a while. {last} Plug it in before you lock.").format(
            folder=place.folder, last=_last(place)
        )
    elif place.is_old(now):
        yield _("{last} Lock once while you wait: a backup is made then.").format(last=_last(place))


def _told(place: PlaceState) -> Hindrance | None:
    """What hinders, unless it is only that a stick is not plugged in."""
    return None if place.second and place.hindrance is Hindrance.MISSING else place.hindrance


def _hindrance(place: PlaceState, of: Hindrance) -> str:
    return _HINDRANCES[of]().format(folder=place.folder)


def _last(place: PlaceState | None) -> str:
    if place is None or place.good is None:
        return _("There is no verified backup there.")
    return _("The last verified backup is of {day}.").format(day=wording.day(place.good.made_at.day()))


_HINDRANCES: Final = {
    Hindrance.MISSING: lambda: _(
        "The folder for your backups is not there: {folder}. Your vault is safe on this laptop; your last changes are"
        " in no backup there. Bring the folder back, or choose another one in the settings."
    ),
    Hindrance.READ_ONLY: lambda: _(
        "No backup can be written to {folder}. Your vault is safe on this laptop; your last changes are in no backup"
        " there. Choose another folder in the settings."
    ),
    Hindrance.FULL: lambda: _(
        "There is no room for a backup in {folder}. Your vault is safe on this laptop; your last changes are in no"
        " backup there. Free some space, then lock."
    ),
    Hindrance.DAMAGED: lambda: _(
        "The newest backup in {folder} did not open whole. Your vault is safe on this laptop. A new backup is made"
        " when you lock; if this comes again, use another folder or stick."
    ),
}

"""What the vault knows of its own backups: which one in each folder was opened and checked last."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.vault.backup_state import Good

if TYPE_CHECKING:
    from collections.abc import Mapping

    from infoshare_desktop.store.rows.repositories import Repositories

_KEY: Final = "backups"


@dataclass(frozen=True, slots=True)
class Noted:
    """What is known of one folder."""

    since: Moment
    """When it was first looked for."""
    good: Good | None = None
    fingerprint: str = ""
    """Of what the good one holds; see the store's ``Summary``."""
    stamp: tuple[int, int] = (0, 0)
    """The good one's file as it was checked: bytes, and nanoseconds since 1970 of its last change; 0 if not known."""


def noted(kept: Repositories) -> dict[Path, Noted]:
    """What is known of each folder."""
    data = kept.settings.get(_KEY) or {}
    return {Path(folder): _read(one) for folder, one in data.items()}


def note(kept: Repositories, folders: Mapping[Path, Noted]) -> None:
    """Keep what is known of these folders, and forget the others."""
    kept.settings.put(_KEY, {str(folder): _plain(one) for folder, one in folders.items()})


def _plain(one: Noted) -> dict[str, Any]:
    good = one.good and {
        "name": one.good.name,
        "made_at": str(one.good.made_at),
        "verified_at": str(one.good.verified_at),
        "size": one.stamp[0],
        "changed_ns": one.stamp[1],
    }
    return {"since": str(one.since), "good": good, "fingerprint": one.fingerprint}


def _read(data: Mapping[str, Any]) -> Noted:
    good = data["good"]
    found = good and Good(good["name"], Moment.parse(good["made_at"]), Moment.parse(good["verified_at"]))
    stamp = (good.get("size", 0), good.get("changed_ns", 0)) if good else (0, 0)
    return Noted(Moment.parse(data["since"]), found, data["fingerprint"], stamp)

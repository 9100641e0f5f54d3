"""Where older copies may still hold what was erased: a restore takes over what the replaced vault knew of that.

The settings are those of ``services.clearing`` and ``services.keeping``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.store.repositories import Repositories

LEFT: Final = "erasing"
"""The setting in which it is kept what erasures still have to do."""
BACKUPS: Final = "backup_folders"
"""The setting in which it is kept where backups were ever put."""


@dataclass(frozen=True, slots=True)
class LeftToClear:
    """The two settings of one vault, as they are kept there."""

    left: Mapping[str, Any] = field(default_factory=dict)
    """Empty where erasures have nothing more to do."""
    backups: tuple[str, ...] = ()


def left_to_clear(kept: Repositories) -> LeftToClear:
    """What a vault knows of it."""
    return LeftToClear(kept.settings.get(LEFT) or {}, tuple((kept.settings.get(BACKUPS) or {}).get("folders", ())))


def take_over(kept: Repositories, known: LeftToClear, at: Moment, erased_from: Iterable[Path] = ()) -> None:
    """Let a restored vault know what the replaced one knew.

    ``erased_from``: the folders where a copy lies that holds what was erased again, none where nothing was.
    """
    own = left_to_clear(kept)
    backups = _once((*own.backups, *known.backups))
    if backups:
        kept.settings.put(BACKUPS, {"folders": backups})
    found = [str(folder) for folder in erased_from]
    kinds = [own.left, known.left, {"folders": [*found, *backups], "to_back_up": backups} if found else {}]
    folders, to_back_up = (
        _once(one for left in kinds for one in left.get(key, ())) for key in ("folders", "to_back_up")
    )
    if not folders:
        return
    since = [str(left["since"]) for left in (own.left, known.left) if left]
    fresh = bool(own.left.get("fresh")) and not found
    said = {"since": min(since, default=str(at)), "fresh": fresh, "folders": folders, "to_back_up": to_back_up}
    kept.settings.put(LEFT, said)


def _once(folders: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(folders))

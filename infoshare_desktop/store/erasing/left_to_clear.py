"""Where older copies may still hold what was erased: a restore takes over what the replaced vault knew of that.

The settings are those of ``services.ending.clearing`` and ``services.care.keeping``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.store.rows.repositories import Repositories

LEFT: Final = "erasing"
"""The setting in which it is kept what erasures still have to do."""
BACKUPS: Final = "backup_folders"
"""The setting in which it is kept where backups were ever put."""
EXPORTS: Final = "exports"
"""The setting in which it is kept which files were exported."""
LISTS: Final = ("folders", "to_back_up", "files", "drafts")
"""What is told in ``LEFT`` beside since when, and whether the file is to be made fresh."""


@dataclass(frozen=True, slots=True)
class LeftToClear:
    """The settings of one vault, as they are kept there."""

    left: Mapping[str, Any] = field(default_factory=dict)
    """Empty where erasures have nothing more to do."""
    backups: tuple[str, ...] = ()
    exports: tuple[str, ...] = ()


def left_to_clear(kept: Repositories) -> LeftToClear:
    """What a vault knows of it."""
    backups, exports = (kept.settings.get(key) or {} for key in (BACKUPS, EXPORTS))
    return LeftToClear(
        kept.settings.get(LEFT) or {}, tuple(backups.get("folders", ())), tuple(exports.get("files", ()))
    )


def take_over(
    kept: Repositories,
    known: LeftToClear,
    at: Moment,
    erased_from: Iterable[Path] = (),
    drafts: Iterable[str] = (),
) -> None:
    """Let a restored vault know what the replaced one knew.

    ``erased_from``: the folders where a copy lies that holds what was erased again, none where nothing was.
    ``drafts``: references of drafts out of which passages were taken, to be looked through.
    """
    own = left_to_clear(kept)
    backups = _once((*own.backups, *known.backups))
    if backups:
        kept.settings.put(BACKUPS, {"folders": backups})
    _put_exports(kept, (*own.exports, *known.exports))
    found = [str(folder) for folder in erased_from]
    again = {"folders": [*found, *backups], "to_back_up": backups, "files": known.exports, "drafts": list(drafts)}
    kinds = [own.left, known.left, again if found else {}]
    lists = {key: _once(one for left in kinds for one in left.get(key, ())) for key in LISTS}
    if not any(lists.values()):
        return
    since = [str(left["since"]) for left in (own.left, known.left) if left]
    fresh = bool(own.left.get("fresh")) and not found
    kept.settings.put(LEFT, {"since": min(since, default=str(at)), "fresh": fresh, **lists})


def note_export(kept: Repositories, file: Path) -> None:
    """Note where a copy under another key goes: what is erased later may still be in it."""
    _put_exports(kept, (*left_to_clear(kept).exports, str(file)))


def forget_exports(kept: Repositories, files: Iterable[Path]) -> None:
    """Forget copies that are no more."""
    gone = {str(file) for file in files}
    _put_exports(kept, [one for one in left_to_clear(kept).exports if one not in gone])


def _put_exports(kept: Repositories, files: Iterable[str]) -> None:
    known = _once(files)
    if known or kept.settings.get(EXPORTS):
        kept.settings.put(EXPORTS, {"files": known})


def _once(folders: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(folders))

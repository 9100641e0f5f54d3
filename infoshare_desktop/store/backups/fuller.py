"""Whether another file holds more than the backup that somebody is about to restore."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.store.backups.looking_into import holdings_of, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from infoshare_desktop.domain.vault.holdings import Holdings
    from infoshare_desktop.store.backups.looking_into import FoundBackup

_TRIED: Final = 5
"""Files that are opened, the first ones: each takes some milliseconds."""


def fuller(
    found: Iterable[FoundBackup], backup: Path, holds: Holdings, secret: str, *, by_words: bool = False
) -> tuple[Path, Holdings] | None:
    """Of the files that begin as this backup does, and so are under the same key, the one that holds most.

    None where that is the backup itself. What cannot be opened is passed over; nothing is changed, and what only a log
    beside a file holds is not counted. Raises as ``key_of``.
    """
    key = key_of(backup, secret, by_words=by_words)
    best, most = None, holds
    for one in [one for one in found if one.salt == key.salt and one.path != backup][:_TRIED]:
        try:
            holdings = holdings_of(one.path, key)
        except KnownError:
            continue
        if (holdings.decisions, holdings.drafts) > (most.decisions, most.drafts):
            best, most = one.path, holdings
    return None if best is None else (best, most)

"""A vault as a whole: what it holds, and whether that is what it held before."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.moments import Moment
from infoshare_desktop.domain.vault.holdings import Holdings
from infoshare_desktop.store.rows.entries import Entries
from infoshare_desktop.store.rows.tables import content, draft, entry, follow_up, setting, vault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

_NUMBERED: Final = (EntryKind.SEAL, EntryKind.EMERGENCY, EntryKind.BREACH)
"""The kinds of entries that are given a number of their own."""

_NO_CHANGE: Final = ("place", "retention_tally", "erasing", "backup", "backups", "backup_folders", "check", "beside")
"""Settings that come and go without the worker changing anything: where they are, and what was counted or copied."""


class Summary:
    """Reads alone what every version of the tables has, so that older backups have one too."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def fingerprint(self) -> str:
        """The same for two files of a vault if nothing was changed between them; who looked at what is no change.

        32 hex digits of SHA-256 over the chain's head, the running numbers, the drafts, what came of the tasks, and
        the settings. All else is derived from the chain, or comes with a draft or a decision.
        """
        digest = hashlib.sha256()
        for part in self._parts():
            digest.update(len(part).to_bytes(8))
            digest.update(part)
        return digest.hexdigest()[:32]

    def holdings(self) -> Holdings:
        """What is in it."""
        connection = self._connection
        sealed = select(entry.c.sequence).join_from(entry, content).where(entry.c.kind == EntryKind.SEAL.value)
        newest = entry.c.sequence.desc()
        number = select(entry.c.number).where(entry.c.kind.in_([kind.value for kind in _NUMBERED])).order_by(newest)
        at = connection.execute(select(entry.c.recorded_at).order_by(newest).limit(1)).scalar_one_or_none()
        return Holdings(
            decisions=connection.execute(select(func.count()).select_from(sealed.subquery())).scalar_one(),
            drafts=connection.execute(select(func.count()).select_from(draft)).scalar_one(),
            last_number=connection.execute(number.limit(1)).scalar_one_or_none() or "",
            last_entry_at=None if at is None else Moment.parse(at),
        )

    def _parts(self) -> Iterator[bytes]:
        head = Entries(self._connection).head()
        yield f"{head.entries} {head.entry_hash.hex()}".encode()
        whole = select(vault.c.code, vault.c.next_number, vault.c.next_draft, vault.c.next_person)
        kept = select(draft.c.reference, draft.c.document).order_by(draft.c.reference)
        tasks = select(follow_up.c.number, follow_up.c.id, follow_up.c.result, follow_up.c.finished_at)
        tasks = tasks.order_by(follow_up.c.number, follow_up.c.id)
        settings = select(setting.c.key, setting.c.document).where(setting.c.key.not_in(_NO_CHANGE))
        for wanted in (whole, kept, tasks, settings.order_by(setting.c.key)):
            for row in self._connection.execute(wanted):
                yield from (str(value).encode() for value in row)

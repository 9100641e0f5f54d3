"""The guidance in use, and the guidance that earlier records were made with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.guidance.document import from_document, pack_hash, to_document

if TYPE_CHECKING:
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.store.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


class Guiding:
    """Knows the pack that new decisions take, and finds the one that any record was made with."""

    def __init__(self, vault: Vault, built_in: Pack) -> None:
        self._vault = vault
        self._current = built_in
        self._document = to_document(built_in)
        self.current_hash = pack_hash(built_in)
        """What a draft names the current pack by: SHA-256 in hex."""
        self._read: dict[str, Pack] = {self.current_hash: built_in}

    def current(self) -> Pack:
        """The pack that a new decision is started with."""
        return self._current

    def keep_current(self, repositories: Repositories) -> None:
        """Put the current pack into the vault within a transaction: a draft stays with its pack for good."""
        repositories.packs.put(self.current_hash, self._document)

    def pack_of(self, record: Draft | str) -> Pack:
        """The pack of a draft, or the one with this hash. Raises NoSuchRecord, and PackBroken for a newer one.

        Reads the vault: not to be called within a transaction.
        """
        wanted = record.pack if isinstance(record, Draft) else record
        pack = self._read.get(wanted)
        if pack is None:
            pack = from_document(self._vault.read(lambda repositories: repositories.packs.get(wanted)))
            self._read[wanted] = pack
        return pack

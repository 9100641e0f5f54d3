"""The guidance in use, and the guidance that earlier records were made with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.decision.draft import Draft
from infoshare_desktop.guidance.document import from_document, pack_hash, to_document

if TYPE_CHECKING:
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.store.rows.repositories import Repositories
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
            kept = from_document(self._vault.read(lambda repositories: repositories.packs.get(wanted)))
            pack = _brought_up(kept, self._current)
            self._read[wanted] = pack
        return pack


def _brought_up(kept: Pack, current: Pack) -> Pack:
    """A pack kept by an earlier program, with what there was none of then: drafts begun with it can still be finished.

    Choice lists that it lacks, and with them what is asked for by none of its questions, are the current pack's.
    A pack that lacks no list is as this program reads packs, and stays as it is.
    """
    had = {choices.name for choices in kept.lists}
    later = tuple(choices for choices in current.lists if choices.name not in had)
    if not later:
        return kept
    asked = {field for question in kept.questions for field in question.fields}
    added = {
        question.id: tuple(field for field in question.fields if field not in asked) for question in current.questions
    }
    questions = tuple(
        replace(question, fields=question.fields + added.get(question.id, ())) for question in kept.questions
    )
    return replace(kept, questions=questions, lists=kept.lists + later)

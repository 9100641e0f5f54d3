"""The plain model: what a vault must hold, kept by simple means beside it, and what it does hold."""

from __future__ import annotations

import json
from collections.abc import Mapping  # noqa: TC003  # cattrs reads the annotations at run time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Self

from infoshare_desktop.domain.chain import EntryKind

if TYPE_CHECKING:
    from infoshare_desktop.domain.chain import Entry
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Ledger:
    """The words of a worker, by the number or reference that they stand under."""

    drafts: Mapping[str, str] = field(default_factory=dict)
    """The reasons in each draft that has any."""
    sealed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The reasons in each sealed decision, then each correction of them."""
    disposed: tuple[str, ...] = ()
    """Numbers of which nothing but the tombstone is left, in their order."""

    @classmethod
    def of(cls, vault: Vault) -> Self:
        """What an open vault holds, read word by word."""
        return vault.read(cls.of_kept)

    @classmethod
    def of_kept(cls, kept: Repositories) -> Self:
        """The same within a transaction."""
        return cls(_drafts(kept), *_sealed(kept))

    def writing(self, reference: str, words: str) -> Self:
        """With these words in a draft."""
        return replace(self, drafts={**self.drafts, reference: words})

    def sealing(self, reference: str, number: str) -> Self:
        """With this draft sealed."""
        drafts = dict(self.drafts)
        return replace(self, sealed={**self.sealed, number: (drafts.pop(reference),)}, drafts=drafts)

    def correcting(self, number: str, words: str) -> Self:
        """With another correction of a sealed decision."""
        return replace(self, sealed={**self.sealed, number: (*self.sealed[number], words)})

    def without_draft(self, reference: str) -> Self:
        """Without a draft; one that is not there stays away."""
        return replace(self, drafts={one: words for one, words in self.drafts.items() if one != reference})

    def disposing(self, number: str) -> Self:
        """Without a sealed decision."""
        sealed = {one: words for one, words in self.sealed.items() if one != number}
        return replace(self, sealed=sealed, disposed=tuple(sorted((*self.disposed, number))))


def _drafts(kept: Repositories) -> dict[str, str]:
    reasons = {reference: kept.drafts.get(reference).outcome.reasons for reference in kept.drafts.references()}
    return {reference: words for reference, words in reasons.items() if words}


def _sealed(kept: Repositories) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """What the chain holds, and the numbers of those that are erased."""
    sealed: dict[str, tuple[str, ...]] = {}
    disposed = []
    for entry in kept.entries.all():
        number = entry.header.number
        match entry.header.kind:
            case EntryKind.SEAL if entry.document is None:
                disposed.append(number)
            case EntryKind.SEAL:
                sealed[number] = (_statement(entry)["outcome"]["reasons"],)
            case EntryKind.AMENDMENT if entry.document is not None:
                sealed[number] = (*sealed[number], _statement(entry)["corrected"])
    return sealed, tuple(sorted(disposed))


def _statement(entry: Entry) -> Any:
    assert entry.document is not None
    return json.loads(entry.document)["statement"]

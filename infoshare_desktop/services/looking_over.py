"""The private look before sealing: it advises, stores nothing of what it finds, and can be switched off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.codec import plain, valued
from infoshare_desktop.domain.quality.names import Names
from infoshare_desktop.domain.quality.remarks import Remark, remarks
from infoshare_desktop.domain.quality_rules import QualityWishes
from infoshare_desktop.services.profiles import kept_profile

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.services.guiding import Guiding
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

_KEY: Final = "quality"


class LookingOver:
    """Knows the rules of a draft's guidance, the names in the vault, and what the worker wants to be told."""

    def __init__(self, vault: Vault, guiding: Guiding) -> None:
        self._vault = vault
        self._guiding = guiding

    def remarks(self, draft: Draft) -> tuple[Remark, ...]:
        """What there is to say about a draft, as the worker wishes it."""
        pack = self._guiding.pack_of(draft)
        wishes, names = self._vault.read(lambda repositories: (_wishes(repositories), _names(repositories)))
        return remarks(pack, draft, names, wishes) if wishes.on else ()

    def wishes(self) -> QualityWishes:
        """What the worker wants to be told; everything, before they said otherwise."""
        return self._vault.read(_wishes)

    def put(self, wishes: QualityWishes) -> None:
        """Keep what the worker wants to be told."""
        self._vault.write(lambda repositories: repositories.settings.put(_KEY, plain(wishes)))

    def silence(self, rule_id: str) -> None:
        """Hear no more from one rule."""

        def work(repositories: Repositories) -> None:
            repositories.settings.put(_KEY, plain(_wishes(repositories).without(rule_id)))

        self._vault.write(work)


def _wishes(repositories: Repositories) -> QualityWishes:
    data = repositories.settings.get(_KEY)
    return QualityWishes() if data is None else valued(data, QualityWishes)


def _names(repositories: Repositories) -> Names:
    """The people's names, and those of the worker and of whom they turn to."""
    return Names(
        people=tuple(person.name for person in repositories.people.all()),
        colleagues=tuple(kept_profile(repositories).colleagues()),
    )

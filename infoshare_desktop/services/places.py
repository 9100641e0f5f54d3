"""Where the worker was, so that a lock brings them back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.codec import plain, valued
from infoshare_desktop.domain.place import Place

if TYPE_CHECKING:
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

_KEY: Final = "place"


class Places:
    """Keeps the worker's place in the vault: it names records, so it stays inside."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def get(self) -> Place | None:
        """The place kept last; None in a vault that never kept one."""
        data = self._vault.read(lambda repositories: repositories.settings.get(_KEY))
        return None if data is None else valued(data, Place)

    def put(self, place: Place) -> None:
        """Keep the place."""
        self._vault.write(lambda repositories: keep_place(repositories, place))


def keep_place(repositories: Repositories, place: Place) -> None:
    """Keep the place, within a transaction."""
    repositories.settings.put(_KEY, plain(place))

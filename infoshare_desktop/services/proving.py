"""Whether the recovery words of a vault are known to be on paper: until then the window asks for that first.

The words themselves are kept nowhere. While the vault is open they follow from its key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.services.profiles import keep_profile

if TYPE_CHECKING:
    from infoshare_desktop.domain.profile import Profile
    from infoshare_desktop.store.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

_KEY: Final = "recovery"


class Proving:
    """Keeps in the vault that its recovery words are still to be proved.

    A vault without that mark has nothing to prove: the console printed its words, and that was all it promised.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def begin(self, profile: Profile) -> None:
        """Keep the worker of a new vault, and with that, in one transaction, that its words are to be proved."""

        def keep(repositories: Repositories) -> None:
            keep_profile(repositories, profile)
            repositories.settings.put(_KEY, {"proved": False})

        self._vault.write(keep)

    def proved(self) -> None:
        """Keep that the words are on paper."""
        self._vault.write(lambda repositories: repositories.settings.put(_KEY, {"proved": True}))

    def unproved(self) -> tuple[str, ...]:
        """The 24 recovery words while they are to be proved, else none."""
        from infoshare_desktop.store.recovery_words import to_words

        data = self._vault.read(lambda repositories: repositories.settings.get(_KEY))
        return () if data is None or data["proved"] else tuple(to_words(self._vault.key.key))

"""Who the worker of this vault is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.codec import plain, valued
from infoshare_desktop.domain.profile import Profile

if TYPE_CHECKING:
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

_KEY: Final = "profile"


class Profiles:
    """Keeps the worker's profile in the vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def get(self) -> Profile:
        """The profile; an empty one before the first was kept."""
        return self._vault.read(kept_profile)

    def put(self, profile: Profile) -> None:
        """Keep the profile. The first one with a name sets the letters before the vault's numbers, for good."""
        self._vault.write(lambda repositories: keep_profile(repositories, profile))

    def fictional(self) -> bool:
        """Whether everybody in this vault is made up: it says so on every screen and page."""
        return self._vault.fictional


def kept_profile(repositories: Repositories) -> Profile:
    """The profile within a transaction; an empty one before the first was kept."""
    data = repositories.settings.get(_KEY)
    return Profile() if data is None else valued(data, Profile)


def keep_profile(repositories: Repositories, profile: Profile) -> None:
    """Put the profile within a transaction."""
    repositories.settings.put(_KEY, plain(profile))
    if profile.name.strip() and repositories.numbers.code() is None:
        repositories.numbers.set_code(profile.code)

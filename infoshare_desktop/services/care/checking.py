"""Looking whether the vault is whole: once a week by itself, and whenever somebody asks. Design sections 5 and 6."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.codec import plain, valued
from infoshare_desktop.domain.vault.checked import Checked, Looked

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.services.jobs import CancelToken
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

_KEY: Final = "check"


class Checking:
    """Checks an open vault while work in it goes on, and keeps what was found in it."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def last(self) -> Checked | None:
        """What was found last; None before the first time."""
        return self._vault.read(_kept)

    def due(self) -> bool:
        """Whether it is time for another one, or was never done."""
        last = self.last()
        return last is None or last.due(self._clock())

    def check(self, token: CancelToken) -> Checked | None:
        """Look at everything, and keep what was found; None where something else needed the file meanwhile.

        Raises Cancelled, and KnownErrors where it cannot be kept.
        """
        from infoshare_desktop.store.damage.check_apart import Disturbed

        now = self._clock()
        try:
            findings = self._vault.check_apart(token.check)
        except Disturbed:
            return None
        checked = Checked(now, tuple(Looked(str(one.kind), one.ok, one.sentence) for one in findings))
        self._vault.write(lambda repositories: repositories.settings.put(_KEY, plain(checked)))
        return checked


def _kept(repositories: Repositories) -> Checked | None:
    data = repositories.settings.get(_KEY)
    return None if data is None else valued(data, Checked)

"""What came of the things that were to be done after a decision."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain.errors import NotAllowed

if TYPE_CHECKING:
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.store.vault import Vault


class FollowingUp:
    """Closes follow-ups of sealed decisions."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def finish(self, number: str, follow_up_id: str, result: str) -> None:
        """Record what came of an open follow-up of a decision.

        Raises NotAllowed for an empty result, NoSuchRecord where none is open under this id.
        """
        if not result.strip():
            raise NotAllowed(_("Say what came of it: that is what stays."))
        now = self._clock()
        self._vault.write(
            lambda repositories: repositories.follow_ups.finish(number, follow_up_id, result.strip(), now)
        )

"""A real vault with the real services and the built-in pack, for the tests of screens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.profile import Contact, Profile
from infoshare_desktop.services.after.looking_out import LookingOut
from infoshare_desktop.services.after.sharing import Sharing
from infoshare_desktop.services.browsing import Browsing
from infoshare_desktop.services.deciding import Deciding
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.services.looking_over import LookingOver
from infoshare_desktop.services.people import People
from infoshare_desktop.services.profiles import Profiles
from infoshare_desktop.ui.decide.tools import Tools
from infoshare_desktop.ui.jobs import ImmediateRunner
from tests.guidance.builtin import leaflet
from tests.store.vaults import make

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault
    from infoshare_desktop.ui.jobs import Runner
    from tests.hand_clock import HandClock

PROFILE: Final = Profile(
    name="Kim Mason",
    role="Outreach worker",
    organisation="Harbour Trust",
    supervisor=Contact("Bo Adeyemi", "020 7946 0101", date(2026, 4, 2)),
    emergency_team=Contact("Emergency duty team", "020 7946 0999", date(2026, 4, 2)),
    safeguarding_lead=Contact("Sal Okoro", "020 7946 0102"),
)


@dataclass(frozen=True, slots=True)
class Workshop:
    """What the screens are given, over one open vault."""

    vault: Vault
    clock: HandClock
    guiding: Guiding
    deciding: Deciding
    browsing: Browsing
    looking: LookingOver
    people: People
    sharing: Sharing

    def tools(self, runner: Runner | None = None) -> Tools:
        """The tools of the screens of deciding; work is done at once unless a runner is given."""
        return Tools(
            deciding=self.deciding,
            browsing=self.browsing,
            people=self.people,
            looking=self.looking,
            looking_out=LookingOut(self.vault, self.guiding),
            runner=runner or ImmediateRunner(),
            clock=self.clock,
            profile=PROFILE,
        )


def open_workshop(path: Path, clock: HandClock) -> Workshop:
    """A new vault of Kim Mason; close its ``vault`` after use."""
    vault = make(path)
    guiding = Guiding(vault, leaflet())
    Profiles(vault).put(PROFILE)
    return Workshop(
        vault=vault,
        clock=clock,
        guiding=guiding,
        deciding=Deciding(vault, guiding, clock),
        browsing=Browsing(vault, guiding),
        looking=LookingOver(vault, guiding),
        people=People(vault, clock, guiding),
        sharing=Sharing(vault, guiding, clock),
    )

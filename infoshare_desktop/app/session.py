"""An open vault and everything that can be done in it. Imported only after the passphrase box is painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from infoshare_desktop.app.built_in import BuiltIn
from infoshare_desktop.services.accessing import Accessing
from infoshare_desktop.services.after.amending import Amending
from infoshare_desktop.services.after.breaching import Breaching
from infoshare_desktop.services.after.commenting import Commenting
from infoshare_desktop.services.after.looking_out import LookingOut
from infoshare_desktop.services.after.restricting import Restricting
from infoshare_desktop.services.after.sharing import Sharing
from infoshare_desktop.services.after.withdrawing import Withdrawing
from infoshare_desktop.services.browsing import Browsing
from infoshare_desktop.services.care.backing_up import BackingUp
from infoshare_desktop.services.care.beside import Beside
from infoshare_desktop.services.care.checking import Checking
from infoshare_desktop.services.care.older_keys import OlderKeys
from infoshare_desktop.services.care.renewing import Renewing
from infoshare_desktop.services.deciding import Deciding
from infoshare_desktop.services.ending.certifying import Certifying
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.ending.retaining import Retaining
from infoshare_desktop.services.ending.reviewing import Reviewing
from infoshare_desktop.services.following import FollowingUp
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.services.home import Home
from infoshare_desktop.services.looking_over import LookingOver
from infoshare_desktop.services.people import People
from infoshare_desktop.services.places import Places
from infoshare_desktop.services.profiles import Profiles
from infoshare_desktop.services.reporting import Reporting

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.moments import Clock
    from infoshare_desktop.guidance.help import HelpPage
    from infoshare_desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Session:
    """The services over one open vault."""

    vault: Vault
    pack: Pack
    help_pages: tuple[HelpPage, ...]
    clock: Clock
    fictional: bool
    guiding: Guiding
    accessing: Accessing
    beside: Beside
    breaching: Breaching
    amending: Amending
    backing_up: BackingUp
    browsing: Browsing
    certifying: Certifying
    checking: Checking
    commenting: Commenting
    deciding: Deciding
    erasing: Erasing
    following: FollowingUp
    home: Home
    looking: LookingOver
    looking_out: LookingOut
    older_keys: OlderKeys
    people: People
    places: Places
    profiles: Profiles
    renewing: Renewing
    reporting: Reporting
    restricting: Restricting
    retaining: Retaining
    reviewing: Reviewing
    sharing: Sharing
    withdrawing: Withdrawing

    @classmethod
    def over(cls, vault: Vault, resources: Path, clock: Clock) -> Self:
        """Build the services. Raises PackBroken where the built-in guidance was damaged."""
        return cls.around(vault, BuiltIn.read(resources), clock)

    @classmethod
    def around(cls, vault: Vault, built_in: BuiltIn, clock: Clock) -> Self:
        """Build the services with what was read already."""
        guiding = Guiding(vault, built_in.pack)
        return cls(
            vault=vault,
            pack=built_in.pack,
            help_pages=built_in.help_pages,
            clock=clock,
            fictional=vault.fictional,
            guiding=guiding,
            accessing=Accessing(vault, clock),
            beside=Beside(vault, built_in.synced),
            breaching=Breaching(vault, clock),
            amending=Amending(vault, guiding, clock),
            backing_up=BackingUp(vault, clock),
            browsing=Browsing(vault, guiding),
            certifying=Certifying(vault, clock, built_in.fonts),
            checking=Checking(vault, clock),
            commenting=Commenting(vault, clock),
            deciding=Deciding(vault, guiding, clock),
            erasing=Erasing(vault, guiding, clock),
            following=FollowingUp(vault, clock),
            home=Home(vault, clock),
            looking=LookingOver(vault, guiding),
            looking_out=LookingOut(vault, guiding),
            older_keys=OlderKeys(vault),
            people=People(vault, clock, guiding),
            places=Places(vault),
            profiles=Profiles(vault),
            renewing=Renewing(vault, clock),
            reporting=Reporting(vault, guiding, clock, built_in.fonts),
            restricting=Restricting(vault, clock),
            retaining=Retaining(vault, guiding, clock),
            reviewing=Reviewing(vault, guiding, clock),
            sharing=Sharing(vault, guiding, clock),
            withdrawing=Withdrawing(vault, clock),
        )

    def close(self) -> None:
        """Close the vault; a second time does nothing."""
        self.vault.close()

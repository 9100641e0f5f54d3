"""A worker's desk: an open vault, and all that is done in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Self

from infoshare_desktop.domain.acts.sharing import Disclosure, Emergency, PersonTold, Receipt
from infoshare_desktop.domain.decision.disclosing import Recipient, TellWhen
from infoshare_desktop.domain.guidance import Choice, ChoiceList, ListName
from infoshare_desktop.domain.profile import Profile
from infoshare_desktop.services.after.sharing import Sharing
from infoshare_desktop.services.browsing import Browsing
from infoshare_desktop.services.deciding import Deciding
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.services.home import Home
from infoshare_desktop.services.people import People
from infoshare_desktop.services.profiles import Profiles
from tests.domain import making
from tests.domain.making import WORKER, shared_with_consent

if TYPE_CHECKING:
    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.domain.guidance import Pack
    from infoshare_desktop.domain.records.record import Decision
    from infoshare_desktop.store.vault import Vault
    from tests.hand_clock import HandClock


def pack() -> Pack:
    """The small pack, with a list of every name, so that its records can be printed."""
    return replace(making.pack(), lists=tuple(ChoiceList(name, ()) for name in ListName))


@dataclass(frozen=True, slots=True)
class Desk:
    """The services over one vault and the small pack."""

    vault: Vault
    clock: HandClock
    guiding: Guiding
    deciding: Deciding
    sharing: Sharing
    browsing: Browsing
    home: Home
    people: People

    @classmethod
    def over(cls, vault: Vault, clock: HandClock) -> Self:
        """A desk at which Kim Mason works."""
        guiding = Guiding(vault, pack())
        Profiles(vault).put(Profile("Kim Mason", WORKER.role, WORKER.organisation))
        return cls(
            vault,
            clock,
            guiding,
            Deciding(vault, guiding, clock),
            Sharing(vault, guiding, clock),
            Browsing(vault, guiding),
            Home(vault, clock),
            People(vault, clock, guiding),
        )

    def complete(self, made: Draft | None = None) -> Draft:
        """A draft in the vault that can be sealed: the simple one with consent, or one like ``made``."""
        started = self.deciding.start()
        draft = replace(
            made or shared_with_consent(),
            reference=started.reference,
            pack=started.pack,
            started_at=started.started_at,
        )
        self.deciding.save(draft)
        return draft

    def sealed(self, made: Draft | None = None) -> Decision:
        """A sealed decision."""
        return self.deciding.seal(self.complete(made))


def emergency(clock: HandClock) -> Emergency:
    """An emergency disclosure to the ambulance."""
    return Emergency(
        clock(),
        Recipient("Ambulance control"),
        "Where she lies",
        "She had stopped breathing",
        WORKER,
        only_needed=Choice.YES,
        exposes=Choice.NO,
        people=("P-0001",),
    )


def disclosure(clock: HandClock, planned_id: str = "a", new_because: str = "") -> Disclosure:
    """What was planned for Housing Options, passed on, with all that it takes to be marked as sent."""
    return Disclosure(
        clock(),
        Recipient("Housing Options", "J. Bell"),
        "That she needs a room",
        WORKER,
        planned_id,
        new_because,
        method="phone",
        told=(PersonTold("P-0001", TellWhen.BEFORE, at=clock(), by=WORKER.name, said="What I tell them, and why"),),
        withheld="Nothing",
        need_to_know="They give out the rooms",
        only_needed=True,
        parts_marked=True,
        others_removed=True,
        action_wanted="Offer her a room",
        chase_on=clock().day() + timedelta(days=7),
    )


def receipt(clock: HandClock, sequence: int) -> Receipt:
    """J. Bell confirms, and answers."""
    return Receipt(sequence, clock(), "J. Bell", WORKER, "We have kept a zephyr room for her")


def no_purpose(draft: Draft) -> Draft:
    """The draft with a no to the question of purpose."""
    return draft.answered("purpose", replace(draft.answer("purpose"), choice=Choice.NO))

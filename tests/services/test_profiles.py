"""Who the worker is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.domain.profile import Contact, ContactKind, ListedContact, Profile, WorkerStatus
from infoshare_desktop.services.profiles import Profiles

if TYPE_CHECKING:
    from tests.services.desk import Desk


def test_first_name_sets_the_code_for_good(desk: Desk) -> None:
    """Numbers keep their letters when the worker's name changes."""
    profiles = Profiles(desk.vault)
    police = ListedContact(ContactKind.POLICE, Contact("Neighbourhood team", "101"), "Ask for the sergeant")
    profile = Profile(
        "Ada Quist",
        "Volunteer",
        supervisor=Contact("B. Moor", "01632 960001"),
        status=WorkerStatus.VOLUNTEER,
        others=(police,),
    )
    profiles.put(profile)
    assert profiles.get() == profile
    assert desk.sealed().number.startswith("KM-")


def test_vault_of_a_real_worker_is_not_fictional(desk: Desk) -> None:
    """Only a demonstration vault says that its people are made up."""
    assert not Profiles(desk.vault).fictional()

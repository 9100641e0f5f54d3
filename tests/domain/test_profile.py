"""Who the worker is."""

from __future__ import annotations

from datetime import date

import pytest

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.codec import plain, valued
from infoshare_desktop.domain.decision.beginning import Worker
from infoshare_desktop.domain.guidance import ListName
from infoshare_desktop.domain.profile import Contact, ContactKind, ListedContact, Profile, WorkerStatus
from tests.guidance.builtin import leaflet


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Kim Mason", "KM"),
        ("  Ana  Maria de Souza Lima ", "AMDS"),
        ("Kim", "KI"),
        ("", "XX"),
        ("李小龙", "XX"),
        ("Örs É", "RS"),
    ],
)
def test_code(name: str, code: str) -> None:
    """The numbers begin with initials that can be read out on every telephone."""
    assert Profile(name=name).code == code


def test_worker() -> None:
    """What goes into a record has no white space around it."""
    assert Profile(" Kim ", " Outreach ", "Trust\n").worker == Worker("Kim", "Outreach", "Trust")


def test_standing_of_the_worker() -> None:
    """It goes into the record as a plain id of the pack's list."""
    status = Profile(name="Kim", status=WorkerStatus.VOLUNTEER).worker.status
    assert status == "volunteer"
    assert type(status) is str


@pytest.mark.parametrize(
    ("checked_on", "stale"),
    [(None, True), (date(2025, 5, 1), True), (date(2025, 5, 3), False), (date(2026, 5, 3), False)],
)
def test_details_grow_old(checked_on: date | None, stale: bool) -> None:
    """After more than a year, and where they were never checked, a number is doubtful."""
    assert Contact("Sal", "020 7946 0102", checked_on).stale(date(2026, 5, 3)) is stale


def test_whom_to_ask() -> None:
    """Supervisor and lead come first, named or not; of the others those that can be rung."""
    manager = ListedContact(ContactKind.MANAGER, Contact("Jo Reed"))
    profile = Profile(supervisor=Contact("Bo"), others=(ListedContact(note="Somebody"), manager))
    kinds = [listed.kind for listed in profile.advisers]
    assert kinds == [ContactKind.SUPERVISOR, ContactKind.SAFEGUARDING_LEAD, ContactKind.MANAGER]
    assert list(profile.colleagues()) == ["", "Bo", "", "", "", "Jo Reed"]


def test_profile_kept_before_there_was_a_list() -> None:
    """An older vault's profile is read as it was, with an empty list."""
    kept = plain(Profile("Kim Mason", "Worker", supervisor=Contact("Bo", "1", date(2026, 4, 2))))
    del kept["others"], kept["status"]
    assert valued(kept, Profile) == Profile("Kim Mason", "Worker", supervisor=Contact("Bo", "1", date(2026, 4, 2)))


def test_every_contact_has_words_and_an_adviser() -> None:
    """Their advice is recorded under an entry that the pack has; so is the standing of a worker."""
    advisers = {entry.id for entry in leaflet().choices(ListName.ADVISERS).entries}
    assert {kind.adviser for kind in ContactKind} <= advisers
    statuses = {entry.id for entry in leaflet().choices(ListName.WORKER_STATUSES).entries}
    assert set(WorkerStatus) == statuses
    words = [wording.contact(kind) for kind in ContactKind] + [wording.worker_status(one) for one in WorkerStatus]
    assert all(words)
    assert len(set(words)) == len(words)

"""Follow-ups in the vault."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.following import Followed
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.errors import NoSuchRecord
from tests.hand_clock import START

if TYPE_CHECKING:
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault

LATE = FollowUp("review", "Look at it again", "Kim", date(2026, 6, 1))
SOON = FollowUp("tell-P-0001", "Tell P-0001", "Kim", date(2026, 5, 10))
SOME_DAY = FollowUp("a", "Ring the school", "Jo")


def add(vault: Vault, number: str, *follow_ups: FollowUp) -> None:
    """Keep follow-ups of one decision."""

    def work(kept: Repositories) -> None:
        for follow_up in follow_ups:
            kept.follow_ups.add(number, follow_up)

    vault.write(work)


def test_what_is_open_is_listed_by_the_day_it_is_due(vault: Vault) -> None:
    """Over all decisions; what has no day comes last."""
    add(vault, "KM-2026-0001", SOME_DAY, LATE)
    add(vault, "KM-2026-0002", SOON)
    assert vault.read(lambda kept: kept.follow_ups.open()) == [
        ("KM-2026-0002", SOON),
        ("KM-2026-0001", LATE),
        ("KM-2026-0001", SOME_DAY),
    ]


def test_a_finished_one_stays_with_its_decision_and_its_result(vault: Vault) -> None:
    """It is no longer among the open ones, nor are those of the same id elsewhere touched."""
    add(vault, "KM-2026-0001", SOON, LATE)
    add(vault, "KM-2026-0002", LATE)
    vault.write(lambda kept: kept.follow_ups.finish("KM-2026-0001", "review", "Nothing new", START))
    assert vault.read(lambda kept: kept.follow_ups.open()) == [("KM-2026-0001", SOON), ("KM-2026-0002", LATE)]
    assert vault.read(lambda kept: kept.follow_ups.about("KM-2026-0001")) == [
        Followed(SOON),
        Followed(LATE, "Nothing new", START),
    ]


def test_only_what_is_open_can_be_finished(vault: Vault) -> None:
    """A result is never written over another."""
    add(vault, "KM-2026-0001", SOON)
    vault.write(lambda kept: kept.follow_ups.finish("KM-2026-0001", SOON.id, "Told", START))
    with pytest.raises(NoSuchRecord, match="KM-2026-0001"):
        vault.write(lambda kept: kept.follow_ups.finish("KM-2026-0001", SOON.id, "Again", START))
    with pytest.raises(NoSuchRecord, match="KM-2026-0009"):
        vault.write(lambda kept: kept.follow_ups.finish("KM-2026-0009", SOON.id, "Told", START))
    assert [each.result for each in vault.read(lambda kept: kept.follow_ups.about("KM-2026-0001"))] == ["Told"]


def test_many_are_kept_together_finished_or_not(vault: Vault) -> None:
    """As if each was added, and finished, by itself."""
    vault.write(
        lambda kept: kept.follow_ups.add_many([("A-1", Followed(LATE, "Done", START)), ("A-2", Followed(SOON))])
    )
    assert vault.read(lambda kept: kept.follow_ups.about("A-1")) == [Followed(LATE, "Done", START)]
    assert vault.read(lambda kept: kept.follow_ups.open()) == [("A-2", SOON)]

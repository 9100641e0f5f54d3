"""A vault as a whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from infoshare_desktop.domain.access import Access, Act, By
from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.vault.holdings import Holdings
from tests.domain.making import shared_with_consent
from tests.hand_clock import START
from tests.store.vaults import seal

if TYPE_CHECKING:
    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault


def state(vault: Vault) -> str:
    """The vault's fingerprint."""
    return vault.read(lambda kept: kept.summary.fingerprint())


def test_what_a_worker_changes_shows(vault: Vault) -> None:
    """A record, a draft, one letter in it, who they are, a number taken, a task and its end: each is another state."""
    draft = shared_with_consent()
    longer = replace(draft, outcome=replace(draft.outcome, reasons=draft.outcome.reasons + "."))
    found = [state(vault)]
    seal(vault)
    found.append(state(vault))
    changes = (
        lambda kept: kept.drafts.put(draft, START),
        lambda kept: kept.drafts.put(longer, START),
        lambda kept: kept.settings.put("profile", {"name": "Kim"}),
        lambda kept: kept.settings.put("profile", {"name": "Kin"}),
        lambda kept: kept.numbers.next_person(),
        lambda kept: kept.drafts.remove(draft.reference),
        lambda kept: kept.follow_ups.add("KM-2026-0001", FollowUp("call", "Ring the nurse", "Kim")),
        lambda kept: kept.follow_ups.finish("KM-2026-0001", "call", "She comes on Monday", START),
        lambda kept: kept.follow_ups.put_result("KM-2026-0001", "call", "She comes on Tuesday"),
    )
    for change in changes:
        vault.write(change)
        found.append(state(vault))
    assert len(set(found)) == len(found)
    assert all(len(each) == 32 for each in found)


def test_what_is_no_change_does_not(vault: Vault) -> None:
    """Somebody looked, went somewhere, a backup was noted, old records were counted."""
    seal(vault)
    before = state(vault)

    def look(kept: Repositories) -> None:
        kept.access.add([Access(START, Act.OPENED, "KM-2026-0001", By.WINDOW)])
        for key in ("place", "backup", "backups", "backup_folders", "retention_tally"):
            kept.settings.put(key, {"something": 1})

    vault.write(look)
    assert state(vault) == before


def test_what_it_holds(vault: Vault) -> None:
    """Decisions that are sealed, drafts, the last number, and when the last thing was recorded."""
    empty = Holdings(decisions=0, drafts=0, last_number="", last_entry_at=None)
    assert vault.read(lambda kept: kept.summary.holdings()) == empty
    seal(vault)
    seal(vault, number="KM-2026-0002")
    vault.write(lambda kept: kept.drafts.put(shared_with_consent(), START))
    assert vault.read(lambda kept: kept.summary.holdings()) == Holdings(2, 1, "KM-2026-0002", START)

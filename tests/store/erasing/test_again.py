"""A restore does not bring back what was erased."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.domain.acts.keeping import Disposal
from infoshare_desktop.domain.decision.draft import Answer
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.services.after.breaching import Breaching
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.guiding import Guiding
from infoshare_desktop.store.backups import backup
from infoshare_desktop.store.backups.restore import restore
from infoshare_desktop.store.erasing.content import dispose
from infoshare_desktop.store.keys.vault_key import VaultKey
from infoshare_desktop.store.opening import create, open_vault, open_with_key
from tests.domain.making import WORKER, shared_with_consent
from tests.hand_clock import START
from tests.services.desk import Desk, disclosure, pack
from tests.services.records import closed
from tests.store.pages import holding
from tests.store.planting import NUMBER, URGENT, plant

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.decision.draft import Draft
    from infoshare_desktop.store.vault import Vault
    from tests.hand_clock import HandClock

PASSPHRASE = "passphrase"
WORD = "".join(random.Random().choices("jkqvwxyz", k=24))


@pytest.fixture
def vault(path: Path, clock: HandClock) -> Vault:
    """A new vault, open; each test closes it."""
    return create(path, PASSPHRASE, clock)[0]


def taken(vault: Vault, folder: Path) -> Path:
    """A backup of the vault, which is open again."""
    folder.mkdir(exist_ok=True)
    return backup.take_and_go_on(vault, folder, START)


def erase(vault: Vault) -> None:
    """Dispose of the planted record."""
    act = Disposal(START, "", "Kept long enough", WORKER, "Sam Lee", ())
    vault.write(lambda kept: dispose(kept, [NUMBER], act, START))


def faults(vault: Vault) -> list[str]:
    """What the check finds wrong."""
    return [found.sentence for found in vault.check() if not found.ok]


def test_what_was_disposed_of_is_not_brought_back(vault: Vault, tmp_path: Path, clock: HandClock) -> None:
    """The restored vault has the tombstones and nothing of the record, in any page; its check is content."""
    plant(vault, WORD)
    made = taken(vault, tmp_path / "stick")
    erase(vault)
    key = vault.key
    vault.close()
    restored = restore(made, vault.path, PASSPHRASE, clock, replacing=True)
    assert (restored.erased_again, restored.erasures_certain) == ((URGENT, NUMBER), True)
    assert holding(made, key, WORD) > 0
    assert holding(vault.path, key, WORD) == 0
    with open_vault(vault.path, PASSPHRASE) as again:
        for number in restored.erased_again:
            assert again.read(lambda kept, number=number: kept.records.get(number)).state is State.DISPOSED  # type: ignore[misc]  # mypy knows no default here
        assert again.read(lambda kept: kept.people.all()) == []
        assert faults(again) == []


def test_a_breach_that_was_disposed_of_is_not_brought_back(vault: Vault, tmp_path: Path, clock: HandClock) -> None:
    """Neither what was said of it first, nor what was said last."""
    desk, breaching = Desk.over(vault, clock), Breaching(vault, clock)
    open_still = Breach(clock(), "lost", WORD, clock(), WORKER)
    number = breaching.record(open_still).header.number
    breaching.update(number, closed(replace(open_still, went_to=WORD)))
    made = taken(vault, tmp_path / "stick")
    Erasing(vault, desk.guiding, clock).dispose([number], "Kept long enough", "Sam Lee")
    key = vault.key
    vault.close()
    assert restore(made, vault.path, PASSPHRASE, clock, replacing=True).erased_again == (number,)
    assert holding(vault.path, key, WORD) == 0
    with open_vault(vault.path, PASSPHRASE) as again:
        assert again.read(lambda kept: kept.records.get(number)).state is State.DISPOSED
        assert faults(again) == []


def test_restoring_twice_erases_once(vault: Vault, tmp_path: Path, clock: HandClock) -> None:
    """A backup from after the erasure has it already; its tombstone is not written again."""
    plant(vault, WORD)
    erase(vault)
    made = taken(vault, tmp_path / "stick")
    vault.close()
    assert restore(made, vault.path, PASSPHRASE, clock, replacing=True).erased_again == ()


def sealed_and_disposed_of(desk: Desk, draft: Draft) -> str:
    """The number that a draft got, and lost again; the vault is closed."""
    number = desk.deciding.seal(draft).number
    act = Disposal(START, "", "Kept long enough", WORKER, "Sam Lee", ())
    desk.vault.write(lambda kept: dispose(kept, [number], act, START))
    desk.vault.close()
    return number


def test_a_draft_of_what_was_disposed_of_goes_too(vault: Vault, tmp_path: Path, clock: HandClock) -> None:
    """The backup is older than the seal: the record is a draft in it."""
    desk = Desk.over(vault, clock)
    desk.people.add("Mo Dean")
    draft = desk.complete()
    made = taken(vault, tmp_path / "stick")
    number = sealed_and_disposed_of(desk, draft)
    assert restore(made, vault.path, PASSPHRASE, clock, replacing=True).erased_again == (number,)
    with open_vault(vault.path, PASSPHRASE) as again:
        assert again.read(lambda kept: kept.drafts.references()) == []
        assert again.read(lambda kept: kept.people.all()) == []
        assert faults(again) == []


def test_a_draft_that_names_nobody_goes_too(vault: Vault, tmp_path: Path, clock: HandClock) -> None:
    """The older copy has the draft alone, and it is about nobody of whom anything is known."""
    desk = Desk.over(vault, clock)
    draft = desk.complete()
    made = taken(vault, tmp_path / "stick")
    number = sealed_and_disposed_of(desk, draft)
    assert restore(made, vault.path, PASSPHRASE, clock, replacing=True).erased_again == (number,)
    with open_vault(vault.path, PASSPHRASE) as again:
        assert again.read(lambda kept: kept.drafts.references()) == []
        assert faults(again) == []


def test_somebody_who_went_with_a_record_goes_from_a_copy_without_it(
    vault: Vault, tmp_path: Path, clock: HandClock
) -> None:
    """The older copy has the person alone; one that is older still has nothing to erase."""
    desk = Desk.over(vault, clock)
    without = taken(vault, tmp_path / "stick")
    desk.people.add("Mo Dean")
    made = taken(vault, tmp_path / "stick")
    number = desk.sealed().number
    desk.sharing.record(number, disclosure(clock))
    Erasing(vault, desk.guiding, clock).dispose([number], "Kept long enough", "Sam Lee")
    vault.close()
    for older, erased in ((made, (number,)), (without, ())):
        assert restore(older, vault.path, PASSPHRASE, clock, replacing=True).erased_again == erased
        with open_vault(vault.path, PASSPHRASE) as again:
            assert again.read(lambda kept: kept.people.all()) == []
            assert faults(again) == []


@pytest.mark.parametrize("between", [False, True])
def test_a_passage_that_was_taken_out_stays_out(
    vault: Vault, tmp_path: Path, clock: HandClock, *, between: bool
) -> None:
    """Whether the backup has the record whole, or with only the first of two passages taken out."""
    desk = Desk.over(vault, clock)
    erasing = Erasing(vault, desk.guiding, clock)
    draft = shared_with_consent()
    assert desk.sealed(replace(draft, outcome=replace(draft.outcome, reasons=WORD))).number == "KM-2026-0001"
    made = taken(vault, tmp_path / "stick")
    erasing.redact("KM-2026-0001", "outcome.reasons", "About somebody else", "Sam Lee")
    clock.forward(minutes=1)
    if between:
        made = taken(vault, tmp_path / "stick")
    erasing.redact("KM-2026-0001", "information.summary", "Too much", "Sam Lee")
    vault.close()
    restored = restore(made, vault.path, PASSPHRASE, clock, replacing=True)
    assert restored.erased_again == ("KM-2026-0001",)
    assert holding(vault.path, vault.key, WORD) == 0
    with open_vault(vault.path, PASSPHRASE) as again:
        words = [one.words for one in Erasing(again, Guiding(again, pack()), clock).passages("KM-2026-0001")]
        assert sum("agreed with Sam Lee" in one for one in words) == 2
        assert "Needs a room before Friday" not in words
        assert faults(again) == []


def test_what_cannot_be_known_is_told(vault: Vault, tmp_path: Path, clock: HandClock) -> None:
    """Where the replaced vault cannot be read, nobody can tell what it had erased."""
    made = taken(vault, tmp_path / "stick")
    vault.close()
    other = VaultKey(bytes(32), bytes(16))
    vault.path.write_bytes(other.key * 4096)
    assert not restore(made, vault.path, PASSPHRASE, clock, replacing=True).erasures_certain
    open_with_key(vault.path, vault.key).close()


def test_a_passage_goes_from_the_draft_that_a_backup_still_has(vault: Vault, tmp_path: Path, clock: HandClock) -> None:
    """The backup is older than the seal: what was taken out of the record is taken out of its draft, and told."""
    desk = Desk.over(vault, clock)
    made = shared_with_consent()
    summary = replace(made.information, summary=WORD)
    reasons = replace(made.outcome, reasons=f"Because of {WORD}")
    draft = desk.complete(replace(made, information=summary, outcome=reasons).answered("purpose", Answer(reason=WORD)))
    desk.deciding.leave(draft)
    older = taken(vault, tmp_path / "stick")
    number = desk.deciding.seal(draft.answered("purpose", made.answer("purpose"))).number
    erasing = Erasing(vault, desk.guiding, clock)
    for passage in ("information.summary", "outcome.reasons", "answers.purpose.reason"):
        erasing.redact(number, passage, "About somebody else", "Sam Lee")
    key = vault.key
    vault.close()
    restored = restore(older, vault.path, PASSPHRASE, clock, replacing=True)
    assert restored.erased_again == (draft.reference,)
    assert holding(vault.path, key, WORD) == 0
    with open_vault(vault.path, PASSPHRASE) as again:
        words = again.read(lambda kept: kept.drafts.get(draft.reference)).outcome.reasons
        assert "agreed with Sam Lee" in words
        assert again.read(lambda kept: kept.records.get(draft.reference)).summary.startswith("[Taken out")
        assert faults(again) == []

"""Numbers after a restore: none is given twice."""

from __future__ import annotations

import re
from itertools import product
from string import ascii_uppercase
from typing import TYPE_CHECKING

from infoshare_desktop.domain.chain import EntryKind
from infoshare_desktop.domain.vault.last_numbers import LastNumbers
from infoshare_desktop.store.backups import backup
from infoshare_desktop.store.backups.restore import Besides, restore
from infoshare_desktop.store.opening import create, open_vault
from infoshare_desktop.store.rows.numbers.numbers import Counters
from tests.hand_clock import START
from tests.store.backups.restoring import PASSPHRASE, next_number, step

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hand_clock import HandClock


def test_numbers_given_since_a_backup_do_not_come_again_where_the_vault_is_gone(
    path: Path, taken: Path, clock: HandClock
) -> None:
    """KM-2026-0002 was given after the backup: what comes now begins with KM, two more letters, and goes on."""
    path.unlink()
    restored = restore(taken, path, PASSPHRASE, clock)
    with open_vault(path, PASSPHRASE) as vault:
        assert next_number(vault) == f"{restored.new_code}-2026-0002"
        assert vault.read(lambda kept: kept.numbers.code()) == restored.new_code
    assert restored.new_code is not None
    assert re.fullmatch("KM[A-Z]{2}", restored.new_code)


def test_numbers_go_on_above_the_last_on_paper(path: Path, taken: Path, clock: HandClock) -> None:
    """The vault is gone, and its last decision is in the supervisor's folder: no letters, and no number twice."""
    path.unlink()
    besides = Besides(last=LastNumbers("KM", 137, 12, 42))
    restored = restore(taken, path, PASSPHRASE, clock, besides=besides)
    assert (restored.new_code, restored.numbers_certain, restored.erasures_certain) == (None, True, False)
    with open_vault(path, PASSPHRASE) as vault:
        assert next_number(vault) == "KM-2026-0138"
        assert vault.write(lambda kept: (kept.numbers.next_draft(), kept.numbers.next_person())) == ("D-0013", "P-0043")


def test_a_number_on_paper_that_is_older_than_the_backup_sets_nothing_back(
    path: Path, taken: Path, clock: HandClock
) -> None:
    """Another letter on paper is the one that came last; where the replaced vault can be read it knows better."""
    with open_vault(path, PASSPHRASE) as vault:
        step(vault)
    restored = restore(taken, path, PASSPHRASE, clock, replacing=True, besides=Besides(last=LastNumbers("KMQX", 90)))
    assert restored.erasures_certain
    with open_vault(path, PASSPHRASE) as vault:
        assert next_number(vault) == "KM-2026-0005"
    path.unlink()
    restore(taken, path, PASSPHRASE, clock, besides=Besides(last=LastNumbers("KMQX", 0)))
    with open_vault(path, PASSPHRASE) as vault:
        assert next_number(vault) == "KMQX-2026-0002"


def test_references_leap_where_nobody_knows_which_were_given(path: Path, taken: Path, clock: HandClock) -> None:
    """D and P have no letters to change: after each such restore they begin far above, and nowhere twice."""
    given = set()
    for _time in range(3):
        path.unlink()
        restore(taken, path, PASSPHRASE, clock)
        with open_vault(path, PASSPHRASE) as vault:
            assert all(found.ok for found in vault.check())
            given |= {vault.write(lambda kept: kept.numbers.next_draft()) for _draft in range(2)}
            given |= {vault.write(lambda kept: kept.numbers.next_person()) for _person in range(2)}
    assert len(given) == 12
    assert all(int(reference.partition("-")[2]) > 10_000 for reference in given)


def test_each_such_restore_has_letters_of_its_own_and_they_do_not_pile_up(
    path: Path, taken: Path, stick: Path, clock: HandClock
) -> None:
    """Restored from a backup of a restored vault: the initials stay, the letters behind them are others."""
    codes = []
    backup_of_it = taken
    for _time in range(3):
        path.unlink()
        codes.append(restore(backup_of_it, path, PASSPHRASE, clock).new_code)
        backup_of_it = backup.take(open_vault(path, PASSPHRASE), stick, START)
    assert all(code is not None and re.fullmatch("KM[A-Z]{2}", code) for code in codes)
    assert len(set(codes)) == len(codes)


def test_no_letters_come_that_the_chain_knows(path: Path, taken: Path, clock: HandClock) -> None:
    """Whatever code the vault ever had, by a restore or in a number: of all pairs of letters only QX is left."""
    with open_vault(taken, PASSPHRASE) as vault:
        pairs = ("".join(pair) for pair in product(ascii_uppercase, repeat=2))
        numbers = [f"KM{pair}-2026-0009" for pair in pairs if pair != "QX"]
        vault.write(lambda kept: [kept.entries.append(EntryKind.RESTORE, each, "x/1", {}, START) for each in numbers])
        vault.write(lambda kept: kept.numbers.continue_above(Counters(number=10)))
    path.unlink()
    assert restore(taken, path, PASSPHRASE, clock).new_code == "KMQX"


def test_a_backup_older_than_the_workers_name_gets_letters_too(path: Path, stick: Path, clock: HandClock) -> None:
    """Numbers may have been given under a name that the backup does not know."""
    vault, _words = create(path, PASSPHRASE, clock)
    taken = backup.take(vault, stick, START)
    path.unlink()
    assert re.fullmatch("XX[A-Z]{2}", restore(taken, path, PASSPHRASE, clock).new_code or "")

"""Numbers and references are given once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import NotAllowed
from infoshare_desktop.store.opening import open_with_key
from infoshare_desktop.store.rows.numbers.numbers import Counters
from tests.store.vaults import KEY

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.store.vault import Vault


def test_numbers_go_on_over_years_codes_and_closing(path: Path, vault: Vault) -> None:
    """The running part is never set back, whatever stands before it."""
    vault.write(lambda kept: kept.numbers.set_code("KM"))
    assert [vault.write(lambda kept: kept.numbers.next_number(2026)) for _ in range(2)] == [
        "KM-2026-0001",
        "KM-2026-0002",
    ]
    vault.close()
    with open_with_key(path, KEY) as again:
        assert again.write(lambda kept: kept.numbers.next_number(2027)) == "KM-2027-0003"
        again.write(lambda kept: kept.numbers.set_code("KM2"))
        assert again.write(lambda kept: kept.numbers.next_number(2027)) == "KM2-2027-0004"


def test_drafts_and_persons_count_for_themselves(vault: Vault) -> None:
    """Each kind of reference has its own letter and its own running number; four digits, then more."""
    assert vault.write(lambda kept: kept.numbers.next_draft()) == "D-0001"
    assert vault.write(lambda kept: kept.numbers.next_person()) == "P-0001"
    vault.write(lambda kept: kept.numbers.continue_above(Counters(draft=9999)))
    assert [vault.write(lambda kept: kept.numbers.next_draft()) for _ in range(2)] == ["D-9999", "D-10000"]
    assert vault.write(lambda kept: kept.numbers.next_person()) == "P-0002"


def test_counters_never_go_back(vault: Vault) -> None:
    """Going on above a vault that had given fewer changes nothing."""
    vault.write(lambda kept: kept.numbers.continue_above(Counters(7, 8, 9)))
    vault.write(lambda kept: kept.numbers.continue_above(Counters(1, 20, 1)))
    assert vault.read(lambda kept: kept.numbers.counters()) == Counters(7, 20, 9)


def test_there_is_no_number_before_the_worker_is_known(vault: Vault) -> None:
    """Sealing needs a name: numbers begin with the vault's code."""
    with pytest.raises(NotAllowed, match="Say who you are"):
        vault.write(lambda kept: kept.numbers.next_number(2026))


@pytest.mark.parametrize("code", ["", "km", "K M", "KM-", "1KM", "ÄB", "KM\n", "ABCDEFGHI"])
def test_a_code_is_a_few_capital_letters(vault: Vault, code: str) -> None:
    """Anything that could be misread on paper or mistaken for another part of the number is refused."""
    with pytest.raises(NotAllowed, match="cannot stand before numbers"):
        vault.write(lambda kept: kept.numbers.set_code(code))

"""Trying out the recovery words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import (
    RecoveryWordsWrong,
)
from infoshare_desktop.services.care.renewing import Renewing
from infoshare_desktop.services.care.words_kept import PRACTISE_AFTER
from tests.services.care.passphrases import NEW

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.services.care.keeping import Keeping
    from infoshare_desktop.store.vault import Vault
    from tests.hand_clock import HandClock


def test_practising_is_remembered(vault: Vault, words: str, clock: HandClock) -> None:
    """The right words, in any case: the day is kept, and Home is quiet for half a year."""
    renewing = Renewing(vault, clock)
    renewing.practise(words.upper())
    assert renewing.words_kept().practised_at == clock()
    clock.forward(seconds=PRACTISE_AFTER.total_seconds() - 1)
    assert not renewing.practice_due()
    clock.forward(seconds=1)
    assert renewing.practice_due()
    renewing.remind(wanted=False)
    assert not renewing.practice_due()


def test_practising_with_other_words_is_told(vault: Vault, words: str, clock: HandClock, path: Path) -> None:
    """Words of an older sheet, and slips, are told apart; nothing is remembered, nothing left behind."""
    renewing = Renewing(vault, clock)
    renewing.change(renewing.make(NEW))
    with pytest.raises(RecoveryWordsWrong, match="not those of this vault"):
        renewing.practise(words)
    with pytest.raises(RecoveryWordsWrong, match="23 were typed"):
        renewing.practise(words.rpartition(" ")[0])
    assert renewing.words_kept().practised_at is None
    vault.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_an_empty_vault_reminds_of_nothing(keeping: Keeping, tmp_path: Path, clock: HandClock) -> None:
    """There is nothing in it to lose yet."""
    vault, _words = keeping.create(tmp_path / "new.infoshare", NEW)
    with vault:
        clock.forward(days=1000)
        assert not Renewing(vault, clock).practice_due()

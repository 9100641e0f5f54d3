"""What restoring says."""

from __future__ import annotations

from pathlib import Path

import pytest

from infoshare_desktop.domain.errors import (
    DiskFull,
    KnownError,
    TooLittleMemory,
    VaultExists,
    VaultMissing,
    VaultOpenElsewhere,
    VaultWontOpen,
)
from infoshare_desktop.ui.gate.restoring import RestoreRequest, field_of, result_sentence, sentence_of

TARGET = Path("/srv/vault.infoshare")


@pytest.mark.parametrize(
    ("error", "field"),
    [
        (VaultMissing("backup"), "backup"),
        (VaultWontOpen(), "passphrase"),
        (TooLittleMemory(), "passphrase"),
        (VaultExists("vault"), "target"),
        (VaultOpenElsewhere("vault"), "target"),
        (DiskFull("the disk"), "target"),
    ],
)
def test_an_error_stands_where_it_can_be_mended(error: KnownError, field: str) -> None:
    """At the backup, the passphrase, or the place of the vault."""
    assert field_of(error) == field


def test_a_vault_in_the_way_is_no_dead_end() -> None:
    """The sentence says that it can be kept; every other error says its own."""
    assert "kept beside" in sentence_of(VaultExists("vault"))
    assert sentence_of(VaultWontOpen()) == str(VaultWontOpen())


def test_the_result_says_what_became_of_the_vault_before() -> None:
    """Nothing is said of one where there was none."""
    kept = Path("/srv/vault kept.infoshare")
    assert "is kept as /srv/vault kept.infoshare." in result_sentence(TARGET, kept, None)
    assert "is kept as" not in result_sentence(TARGET, None, None)


def test_new_letters_before_the_numbers_are_told() -> None:
    """Only where it is not known which numbers the vault before gave."""
    assert "Numbers go on as KMQX-…, so that none comes twice." in result_sentence(TARGET, TARGET, "KMQX")
    assert "Numbers go on" not in result_sentence(TARGET, TARGET, None)


def test_a_request_does_not_show_the_passphrase() -> None:
    """What is printed of it in a traceback is safe to read."""
    assert "correct horse" not in repr(RestoreRequest(TARGET, TARGET, "correct horse"))

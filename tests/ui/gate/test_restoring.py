"""What restoring says."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from infoshare_desktop.domain.errors import (
    DiskFull,
    KnownError,
    NotAllowed,
    PassphraseWrong,
    RecoveryWordsWrong,
    TooLittleMemory,
)
from infoshare_desktop.domain.vault.errors import (
    BackupOfOtherKey,
    VaultExists,
    VaultMissing,
    VaultOpenElsewhere,
    VaultWontOpen,
)
from infoshare_desktop.domain.vault.file_kind import FileKind
from infoshare_desktop.domain.vault.holdings import Holdings
from infoshare_desktop.services.care.restoring import ToOpen, ToRestore
from infoshare_desktop.store.backups.looking_into import FoundBackup
from infoshare_desktop.ui.gate.restoring import (
    backup_option,
    field_of,
    fuller_sentence,
    result_sentence,
    sentence_of,
)

TARGET = Path("/srv/vault.infoshare")


@pytest.mark.parametrize(
    ("error", "field"),
    [
        (VaultMissing("backup"), "backup"),
        (VaultWontOpen(), "secret"),
        (BackupOfOtherKey(), "secret"),
        (TooLittleMemory(), "secret"),
        (RecoveryWordsWrong("Word 7"), "words"),
        (PassphraseWrong(), "replaced"),
        (NotAllowed("no number"), "last_numbers"),
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
    opens = ToOpen(TARGET, "correct horse")
    assert "correct horse" not in repr(ToRestore(opens, TARGET, replaced_passphrase="correct horse"))


def test_a_backup_is_known_by_its_day_its_place_and_its_size() -> None:
    """And by whether its passphrase may be another one: nobody knows that for certain before it is tried."""
    made = datetime.fromisoformat("2026-05-02T18:31")
    option = backup_option(FoundBackup(TARGET, made, 1_234_567, same_key=True))
    assert (option.value, option.label, option.hint) == (str(TARGET), "2 May 2026, 18:31", f"{TARGET} · 1.2 MB")
    assert "may be under another passphrase" in backup_option(FoundBackup(TARGET, made, 1, same_key=False)).hint
    assert "another" not in backup_option(FoundBackup(TARGET, made, 1, same_key=None)).hint


def test_what_is_no_backup_is_called_what_it_is() -> None:
    """The vault that was replaced, and what was saved of a damaged one."""
    made = datetime.fromisoformat("2026-05-02T18:31")
    labels = [backup_option(FoundBackup(TARGET, made, 1, same_key=True, kind=kind)).label for kind in FileKind]
    assert labels == [
        "2 May 2026, 18:31",
        "Not a backup: a vault that another took the place of (2 May 2026, 18:31)",
        "Not a backup: what was saved of a damaged vault (2 May 2026, 18:31)",
    ]


@pytest.mark.parametrize("kind", [FileKind.REPLACED, FileKind.SALVAGED])
def test_of_what_is_no_backup_no_other_passphrase_is_claimed(kind: FileKind) -> None:
    """The same one may open it, however it begins."""
    made = datetime.fromisoformat("2026-05-02T18:31")
    assert "passphrase" not in backup_option(FoundBackup(TARGET, made, 1, same_key=False, kind=kind)).hint


def test_another_file_that_holds_more_is_named() -> None:
    """With what it holds; nothing is said where none is known to."""
    more = (TARGET, Holdings(2, 0, "KM-2026-0002", None))
    assert fuller_sentence(more) == (
        f"Another file holds more, and the same opens it:\n{TARGET}\nIt holds 2 decisions. The last number is"
        " KM-2026-0002."
    )
    assert fuller_sentence(None) == ""

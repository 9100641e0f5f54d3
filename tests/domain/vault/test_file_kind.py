"""What a vault's file is, by its name."""

from __future__ import annotations

import pytest

from infoshare_desktop.domain.vault.file_kind import FileKind, kind_of


@pytest.mark.parametrize(
    ("stem", "kind"),
    [
        ("kim.salvaged-1", FileKind.SALVAGED),
        ("kim.salvaged-1.salvaged-12", FileKind.SALVAGED),
        ("kim.replaced-2", FileKind.REPLACED),
        ("kim.salvaged-1.replaced-1", FileKind.REPLACED),
        ("kim 2026-05-03 1012", FileKind.BACKUP),
        ("kim.salvaged-1 2026-05-03 1012", FileKind.BACKUP),
        ("kim.salvaged", FileKind.BACKUP),
        ("salvaged-1", FileKind.BACKUP),
    ],
)
def test_a_file_is_what_it_was_last_made_as(stem: str, kind: FileKind) -> None:
    """Also a backup of a vault that was salvaged once; whatever has no such name may be a backup."""
    assert kind_of(stem) is kind

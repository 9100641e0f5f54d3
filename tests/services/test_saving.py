"""Files outside the vault."""

from __future__ import annotations

import stat
import sys
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import DiskFull, FileTaken, FolderMissing
from infoshare_desktop.services.saving import save

if TYPE_CHECKING:
    from pathlib import Path


def test_saved_whole_and_for_the_owner_alone(tmp_path: Path) -> None:
    """The file holds what was to be saved, nobody else may read it, and nothing else is left in the folder."""
    save(tmp_path / "report.pdf", b"content")
    assert (tmp_path / "report.pdf").read_bytes() == b"content"
    assert [path.name for path in tmp_path.iterdir()] == ["report.pdf"]
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "report.pdf").stat().st_mode) == 0o600


def test_existing_file_is_not_overwritten_unasked(tmp_path: Path) -> None:
    """What is there stays, until somebody says that it may be replaced."""
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    with pytest.raises(FileTaken):
        save(path, b"new")
    assert path.read_bytes() == b"old"
    save(path, b"new", replacing=True)
    assert path.read_bytes() == b"new"


def test_missing_folder_is_told(tmp_path: Path) -> None:
    """Nothing is made where there is no folder."""
    for replacing in (False, True):
        with pytest.raises(FolderMissing):
            save(tmp_path / "gone" / "report.pdf", b"content", replacing=replacing)


@pytest.mark.skipif(sys.platform == "win32", reason="limits on the size of files are POSIX")
@pytest.mark.parametrize("replacing", [False, True])
def test_full_disk_leaves_what_was_there(tmp_path: Path, replacing: bool) -> None:
    """When space runs out it is told, the old file is untouched, and no part of the new one is left."""
    import resource
    import signal

    path = tmp_path / "report.pdf"
    if replacing:
        path.write_bytes(b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, before[1]))
    try:
        with pytest.raises(DiskFull):
            save(path, b"x" * 100_000, replacing=replacing)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert [left.read_bytes() for left in tmp_path.iterdir()] == ([b"old"] if replacing else [])

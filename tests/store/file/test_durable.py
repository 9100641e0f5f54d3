"""Files are on the device before their names are, and copies are what they were copied from."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from infoshare_desktop.domain.errors import StorageFailed
from infoshare_desktop.store.file import durable, replace

OTHER_EACH_TIME = Path("/proc/sys/kernel/random/uuid")


@pytest.fixture
def synced(path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What was waited for, a file or a folder, and whether ``path`` was there by then."""
    told: list[tuple[str, bool]] = []
    wait = os.fsync

    def watched(descriptor: int) -> None:
        kind = "folder" if os.path.isdir(f"/proc/self/fd/{descriptor}") else "file"  # noqa: PTH112  a link, not a path
        told.append((kind, path.exists()))
        wait(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    return told


def test_a_file_is_on_the_device_before_it_gets_its_name(path: Path, synced: list[tuple[str, bool]]) -> None:
    """And the name is, before anybody is told: after a power cut there is never an empty file of that name."""
    replace.prepare(path).write_bytes(b"content")
    replace.place(path)
    assert synced == [("file", False), ("folder", True)]


def test_a_copy_is_on_the_device_before_it_is_compared(
    tmp_path: Path, path: Path, synced: list[tuple[str, bool]]
) -> None:
    """What is compared may otherwise be the system's memory alone."""
    source = tmp_path / "source"
    source.write_bytes(b"content")
    durable.create(path)
    durable.copy_compared(source, path)
    assert synced == [("file", True)]


@pytest.mark.skipif(not OTHER_EACH_TIME.exists(), reason="only Linux has a file that is another at each reading")
def test_a_copy_with_other_bytes_is_told(path: Path) -> None:
    """A stick that gives back something else than was written."""
    durable.create(path)
    with pytest.raises(StorageFailed):
        durable.copy_compared(OTHER_EACH_TIME, path)

"""The settings outside the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.app.settings_file import SettingsFile
from infoshare_desktop.domain.preferences import BackupWishes, ColourScheme, Preferences

if TYPE_CHECKING:
    from pathlib import Path


def test_first_start(tmp_path: Path) -> None:
    """Without a file the defaults hold, and nothing is written by looking."""
    assert SettingsFile(tmp_path / "new" / "settings.json").load() == Preferences()
    assert list(tmp_path.iterdir()) == []


def test_kept(tmp_path: Path) -> None:
    """What was set is there at the next start."""
    wanted = Preferences(
        text_size=150,
        colours=ColourScheme.DARK,
        emergency_numbers="Team: 01632 960001",
        backups=BackupWishes(on=False, folder="/somewhere", second="/stick", months=24, megabytes=500),
    )

    SettingsFile(tmp_path / "new" / "settings.json").save(wanted)

    assert SettingsFile(tmp_path / "new" / "settings.json").load() == wanted
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"null"])
def test_unreadable(tmp_path: Path, content: bytes) -> None:
    """A file that makes no sense gives the defaults and is left for somebody to look at."""
    path = tmp_path / "settings.json"
    path.write_bytes(content)

    assert SettingsFile(path).load() == Preferences()
    assert path.read_bytes() == content


@pytest.mark.parametrize("colours", ['"purple"', "[]", "{}", "null", "7"])
def test_one_bad_line(tmp_path: Path, colours: str) -> None:
    """One setting that makes no sense does not lose the others, nor does one that is not known here."""
    path = tmp_path / "settings.json"
    path.write_text(f'{{"text_size": 130, "colours": {colours}, "from_a_newer_version": 1}}', "utf-8")

    assert SettingsFile(path).load() == Preferences(text_size=130)


@pytest.mark.parametrize("backups", ["7", "[]", '{"months": 0}', '{"months": "12"}', '{"folder": 7, "on": null}'])
def test_backups_stay_on_where_what_was_wished_cannot_be_read(tmp_path: Path, backups: str) -> None:
    """Only a plain *no* switches them off, and ages and sizes that are not offered are none."""
    path = tmp_path / "settings.json"
    path.write_text(f'{{"text_size": 130, "backups": {backups}}}', "utf-8")

    assert SettingsFile(path).load() == Preferences(text_size=130)

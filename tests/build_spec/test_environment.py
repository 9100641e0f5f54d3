"""The environment is made anew exactly when something that it was made from changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_spec.tasks.environment import Environment, fingerprint

if TYPE_CHECKING:
    from pathlib import Path


def test_an_environment_that_was_not_finished_is_not_current(tmp_path: Path) -> None:
    """Without the stamp, which is written last, the installation broke off."""
    assert not Environment(tmp_path).is_current()


def test_an_environment_from_other_files_is_not_current(tmp_path: Path) -> None:
    """A stamp with another fingerprint belongs to an older lock file, Python or place."""
    environment = Environment(tmp_path)
    environment.stamp.write_text("0" * 64, encoding="ascii")
    assert not environment.is_current()


def test_a_finished_environment_is_used_as_it_is(tmp_path: Path) -> None:
    """The second run sets nothing up, and so needs no network."""
    environment = Environment(tmp_path)
    environment.stamp.write_text(fingerprint(), encoding="ascii")
    assert environment.is_current()

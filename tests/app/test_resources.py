"""The program finds its data however it was installed and wherever it was started."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from infoshare_desktop.app.resources import resources_folder

PROJECT: Final = Path(__file__).parent.parent.parent
ASK: Final = "from infoshare_desktop.app.resources import resources_folder; print(resources_folder())"


def test_the_source_tree_uses_the_folder_at_its_top() -> None:
    """In the source tree, the data are those of the top-level folder."""
    assert resources_folder() == PROJECT / "resources"


def test_the_working_directory_does_not_matter(tmp_path: Path) -> None:
    """A program started from anywhere finds the same data."""
    answer = subprocess.check_output([sys.executable, "-c", ASK], cwd=tmp_path, text=True)
    assert Path(answer.strip()) == PROJECT / "resources"


@pytest.mark.slow
def test_an_installed_wheel_brings_all_data_along(tmp_path: Path) -> None:
    """A wheel put into an empty folder has its own copy of every data file, and finds it without the source tree."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    offline = ["--no-index", "--no-deps"]
    build = [*pip, "wheel", *offline, "--no-build-isolation", "--wheel-dir", str(tmp_path), str(PROJECT)]
    subprocess.run(build, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    target = tmp_path / "installed"
    subprocess.run([*pip, "install", *offline, "--target", str(target), str(wheel)], check=True)
    alone = [sys.executable, "-S", "-c", f"import sys; sys.path.insert(0, {str(target)!r}); {ASK}"]
    folder = Path(subprocess.check_output(alone, cwd=tmp_path, text=True).strip())
    assert folder == target / "infoshare_desktop" / "resources"
    assert files_in(folder) == files_in(PROJECT / "resources")


def files_in(folder: Path) -> set[Path]:
    """The files below ``folder``, named from there."""
    return {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}

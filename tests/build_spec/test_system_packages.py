"""What a Linux system lacks is named by the package that brings it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from build_spec.tasks.system_packages import QT_LIBRARIES, has_font, known_libraries, packages_for

if TYPE_CHECKING:
    from pathlib import Path


def test_a_system_with_every_library_needs_no_package() -> None:
    """Nothing is asked for that is there already, under whatever package name."""
    assert packages_for([*QT_LIBRARIES, "libc.so.6"]) == frozenset()


def test_each_missing_library_names_its_package() -> None:
    """The package, and only the package, of a missing library is asked for."""
    assert packages_for(QT_LIBRARIES.keys() - {"libEGL.so.1", "libxcb-cursor.so.0"}) == {"libegl1", "libxcb-cursor0"}


@pytest.mark.skipif(sys.platform != "linux", reason="asks the dynamic linker of Linux")
def test_the_dynamic_linker_knows_what_these_tests_run_on() -> None:
    """Where Qt runs, as it does here, all of its libraries are found."""
    assert packages_for(known_libraries()) == frozenset()


def test_a_font_counts_wherever_it_lies_below_the_font_folders(tmp_path: Path) -> None:
    """A scalable font in any sub-folder is enough; other files and a missing folder are not."""
    folders = [tmp_path / "none", tmp_path / "fonts"]
    (tmp_path / "fonts" / "sans").mkdir(parents=True)
    (tmp_path / "fonts" / "sans" / "README").touch()
    assert not has_font(folders)
    (tmp_path / "fonts" / "sans" / "Sans.TTF").touch()
    assert has_font(folders)

"""Reading a pack from its folder, and what the writer of a broken one is told."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.errors import PackBroken
from infoshare_desktop.guidance.loading import load
from tests.guidance.builtin import FOLDER, leaflet
from tests.guidance.slips import ANSWERS, NAMES, QUALITY, RETENTION, SHAPE, WAYS, Slip, edit

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("slip", [*SHAPE, *NAMES, *QUALITY, *RETENTION, *ANSWERS, *WAYS], ids=lambda slip: slip.told)
def test_a_slip_of_the_pen_is_told_with_file_place_and_change(copy: Path, slip: Slip) -> None:
    """The writer reads in which file, at which place, and what to do."""
    edit(copy, slip)
    with pytest.raises(PackBroken) as broken:
        load(copy)
    assert slip.told in str(broken.value)
    assert slip.file.split("/")[-1].removesuffix(".toml") in str(broken.value) or slip in WAYS


def test_words_missing_for_an_indication_are_told(copy: Path) -> None:
    """An indication that answers point to must be said somehow."""
    pack = copy / "pack.toml"
    text = pack.read_text(encoding="utf-8")
    pack.write_text(text[: text.index("[[indications]]", text.index('"do_not_share"'))], encoding="utf-8")
    with pytest.raises(PackBroken, match=r"pack\.toml, indications: get_advice has no words; add them"):
        load(copy)


def test_all_slips_are_told_at_once(copy: Path) -> None:
    """Nobody has to mend one fault to learn of the next: one line for each, under the pack's name."""
    for slip in (SHAPE[1], SHAPE[8], SHAPE[13]):
        edit(copy, slip)
    with pytest.raises(PackBroken) as broken:
        load(copy)
    first, *faults = str(broken.value).splitlines()
    assert copy.name in first
    assert len(faults) == 3


@pytest.mark.parametrize(
    "file", ["pack", "rules", "law", "lists", "links", "glossary", "quality", "retention", "questions/duty"]
)
def test_a_missing_file_is_told(copy: Path, file: str) -> None:
    """Each file of a pack must be there."""
    (copy / f"{file}.toml").unlink()
    with pytest.raises(PackBroken, match=f"- {file}.toml: this file is missing; add it"):
        load(copy)


def test_an_empty_and_a_missing_list_are_told(copy: Path) -> None:
    """All lists that the program offers must have at least one line."""
    lists = copy / "lists.toml"
    text = lists.read_text(encoding="utf-8")
    lists.write_text(f"advisers = []\n{text[: text.index('[[advisers]]')].replace('[[ages]]', '[[roles]]')}", "utf-8")
    with pytest.raises(PackBroken) as broken:
        load(copy)
    assert "lists.toml, advisers: this list is empty; give it at least one line" in str(broken.value)
    assert "lists.toml, ages: this list is missing; add it" in str(broken.value)


def test_a_folder_that_is_not_there_is_told_as_missing_files(tmp_path: Path) -> None:
    """A wrong path gives the same kind of message, not a traceback."""
    with pytest.raises(PackBroken, match=r"pack\.toml: this file is missing"):
        load(tmp_path / "nowhere")


def test_a_file_that_is_a_folder_is_told(copy: Path) -> None:
    """What the system will not read is told with the system's own reason."""
    (copy / "law.toml").unlink()
    (copy / "law.toml").mkdir()
    with pytest.raises(PackBroken, match=r"law\.toml: this file cannot be read: \w+"):
        load(copy)


def test_a_file_in_another_encoding_is_told(copy: Path) -> None:
    """Notepad's ANSI is not UTF-8."""
    (copy / "law.toml").write_bytes((copy / "law.toml").read_text(encoding="utf-8").encode("cp1252"))
    with pytest.raises(PackBroken, match=r"law\.toml: save this file as text in UTF-8"):
        load(copy)


def test_a_byte_order_mark_does_no_harm(copy: Path) -> None:
    """Notepad may write one in front."""
    path = copy / "pack.toml"
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert load(copy) == leaflet()


def test_lines_of_a_text_are_joined_and_empty_lines_part_paragraphs(copy: Path) -> None:
    """A writer may break lines anywhere; only an empty line means something."""
    edit(copy, Slip("questions/purpose.toml", '"worker"', '"worker"\nlead = """\nOne\n  line.\n\n\nAnother.\n"""', ""))
    assert load(copy).question("purpose").lead == "One line.\n\nAnother."


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the built-in pack to break."""
    return shutil.copytree(FOLDER, tmp_path / "our-own-pack")

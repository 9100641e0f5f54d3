"""A file takes a vault's place, and a kill at any moment leaves a whole vault."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.domain.vault.errors import VaultExists, VaultMissing, VaultOpenElsewhere
from infoshare_desktop.store.file import durable, replace
from infoshare_desktop.store.opening import look, open_with_key
from tests.store import children
from tests.store.killing import NAME
from tests.store.left_behind import copied_while_open, killed, opened_head
from tests.store.vaults import KEY, OTHER_KEY, beside, head, make, seal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from infoshare_desktop.domain.chain import Head
    from infoshare_desktop.store.vault import Vault


MAKING = """
import sys
from pathlib import Path
from infoshare_desktop.domain.errors import KnownError
from infoshare_desktop.store.file import replace
path = Path(sys.argv[1])
replace.prepare(path)
print("prepared", flush=True)
sys.stdin.readline()
try:
    replace.place(path)
except KnownError as error:
    replace.abandon(path)
    print(type(error).__name__)
"""


@pytest.fixture
def base(tmp_path: Path) -> tuple[Path, Head, Head]:
    """A folder with a killed vault of two entries, one of them only in its ``-wal``, and ``next.infoshare`` of five."""
    folder = tmp_path / "base"
    folder.mkdir()
    with make(tmp_path / "new.infoshare") as vault:
        for count in range(5):
            seal(vault, f"new {count}")
        new = head(vault)
    (tmp_path / "new.infoshare").rename(folder / "next.infoshare")
    made = make(tmp_path / "old.infoshare")
    seal(made, "in the file")
    made.close()
    with open_with_key(tmp_path / "old.infoshare", KEY) as vault:
        seal(vault, "in the wal")
        old = head(vault)
        copied_while_open(vault, folder / NAME)
    return folder, old, new


@pytest.mark.parametrize("scenario", ["replace_and_keep", "replace_on_full_disk"])
def test_a_kill_at_any_step_leaves_the_old_or_the_new(
    base: tuple[Path, Head, Head], tmp_path: Path, scenario: str
) -> None:
    """Every committed row is in the vault or in the file kept beside it, and nothing half-made stays."""
    folder, old, new = base
    left = killed(scenario, folder, tmp_path / "out")
    found = []
    for state in left:
        stands = opened_head(state / NAME)
        found.append(stands)
        kept = state / "kim.replaced-1.infoshare"
        assert stands == (new if kept.exists() else old)
        if kept.exists():
            assert opened_head(kept) == old
        assert beside(state / NAME) == sorted([NAME, "next.infoshare", *([kept.name] if kept.exists() else [])])
    assert set(found) == {old, new}
    assert found == sorted(found, key=lambda stands: stands.entries)
    assert found[-1] == new


def test_a_dropped_old_file_is_gone(base: tuple[Path, Head, Head], tmp_path: Path) -> None:
    """Without keeping, there is one vault at every moment, and no trace of the other after the next start."""
    folder, old, new = base
    found = []
    for state in killed("replace_and_drop", folder, tmp_path / "out"):
        assert (state / NAME).exists()
        found.append(opened_head(state / NAME))
        assert beside(state / NAME) == [NAME, "next.infoshare"]
    assert set(found) == {old, new}
    assert found[-1] == new


def test_a_kill_while_creating_leaves_nothing_half_made(tmp_path: Path) -> None:
    """There is a whole vault or none; what was being made goes at the next start."""
    base = tmp_path / "base"
    base.mkdir()
    whole = 0
    for state in killed("create", base, tmp_path / "out"):
        if (state / NAME).exists():
            whole += 1
            assert opened_head(state / NAME).entries == 0
        else:
            with pytest.raises(VaultMissing):
                look(state / NAME)
            assert beside(state / NAME) == []
            make(state / NAME).close()
        assert beside(state / NAME) == [NAME]
    assert whole > 0


def test_a_vault_that_is_open_is_not_replaced(path: Path, vault: Vault) -> None:
    """Neither is anything cleared up beside a vault that somebody has open, who may just be at it."""
    seal(vault)
    replace.prepare(path)
    with pytest.raises(VaultOpenElsewhere):
        replace.replace(path, keep=True)
    with pytest.raises(VaultOpenElsewhere):
        replace.recover(path)
    assert replace.incoming(path).exists()
    vault.close()
    replace.recover(path)
    assert beside(path) == [path.name]


def test_a_new_vault_finds_nothing_of_one_that_is_gone(base: tuple[Path, Head, Head]) -> None:
    """A ``-wal`` whose vault was taken away would be written into the new file and ruin it; it waits for its vault."""
    folder, old, _new = base
    (folder / NAME).rename(folder / "taken away")
    left = (folder / f"{NAME}-wal").read_bytes()
    make(folder / NAME, OTHER_KEY).close()
    with open_with_key(folder / NAME, OTHER_KEY) as vault:
        assert head(vault).entries == 0
    (folder / NAME).unlink()
    aside = folder / "kim.left-1.infoshare-wal"
    assert aside.read_bytes() == left
    (folder / "taken away").rename(folder / NAME)
    aside.rename(folder / f"{NAME}-wal")
    assert opened_head(folder / NAME) == old


def test_placing_overwrites_nothing(path: Path) -> None:
    """What came to stand there meanwhile stays."""
    replace.prepare(path)
    path.write_bytes(b"precious")
    with pytest.raises(VaultExists):
        replace.place(path)
    assert path.read_bytes() == b"precious"


def test_of_two_that_make_one_vault_the_first_has_it(path: Path) -> None:
    """Each has a file of its own, and neither is taken away from under the other; the second one is told."""
    with making(path) as other:
        make(path).close()
        assert len(beside(path)) == 2
        assert other.communicate("go on\n")[0].splitlines()[-1] == "VaultExists"
    assert opened_head(path).entries == 0
    assert beside(path) == [path.name]


def test_what_a_process_left_that_runs_no_more_is_cleared_up(path: Path) -> None:
    """Its number is in the name: a killed program's file goes at the next start."""
    with making(path) as other:
        other.kill()
    assert len(beside(path)) == 1
    replace.recover(path)
    assert beside(path) == []


def test_a_replacement_that_another_process_is_at_is_left_to_it(path: Path) -> None:
    """The old file is set aside and the new one not there yet: a second window hears that it is open elsewhere."""
    make(path).close()
    with making(path.with_name("other")) as other:
        (path.with_name(path.name + f".{other.pid}.next")).write_bytes(b"")
        path.rename(path.with_name(path.name + ".old"))
        with pytest.raises(VaultOpenElsewhere):
            replace.recover(path)
        assert not path.exists()
        other.kill()
    replace.recover(path)
    assert opened_head(path).entries == 0


def test_a_number_that_another_program_has_now_keeps_nobody_out(path: Path) -> None:
    """What a killed program left is cleared up although its number runs again: that process is younger than it."""
    make(path).close()
    left = path.with_name("left")
    left.write_bytes(b"half a vault")
    an_hour_ago = time.time() - 3600
    os.utime(left, (an_hour_ago, an_hour_ago))
    with making(path.with_name("other")) as other:
        left.rename(path.with_name(path.name + f".{other.pid}.next"))
        path.rename(path.with_name(path.name + ".old"))
        assert opened_head(path).entries == 0
    assert path.name in beside(path)
    assert not path.with_name(path.name + f".{other.pid}.next").exists()


def test_what_a_long_running_process_makes_is_left_to_it(path: Path) -> None:
    """It began before its file was last changed, however long ago."""
    with making(path) as other:
        made = path.with_name(path.name + f".{other.pid}.next")
        in_an_hour = time.time() + 3600
        os.utime(made, (in_an_hour, in_an_hour))
        replace.recover(path)
        assert made.exists()


def test_a_name_that_is_taken_at_the_last_moment_is_not_overwritten(path: Path) -> None:
    """Taken after it was looked at: where there are second names to files, the system itself refuses."""
    made = replace.prepare(path)
    path.write_bytes(b"precious")
    with pytest.raises(FileExistsError):
        durable.give_name(made, path)
    assert path.read_bytes() == b"precious"


@contextmanager
def making(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has prepared a new vault, and places it when it reads a line."""
    with subprocess.Popen(
        [sys.executable, "-B", "-c", MAKING, str(path)],
        env=children.environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "prepared\n"
        yield other
        other.kill()


def test_each_replaced_file_has_a_name_of_its_own(path: Path) -> None:
    """Replacing twice keeps both."""
    make(path).close()
    for _time in range(2):
        replace.prepare(path).write_bytes(path.read_bytes())
        replace.replace(path, keep=True)
    stem = path.stem
    assert beside(path) == sorted([path.name, f"{stem}.replaced-1.infoshare", f"{stem}.replaced-2.infoshare"])

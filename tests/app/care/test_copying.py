"""The process that copies a vault that was just closed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.app.care.copying import COPY, Copying, CopyRequest, main
from infoshare_desktop.services.care.backup_plan import default_folder
from infoshare_desktop.services.jobs import Cancelled, CancelToken
from infoshare_desktop.store.backups.backup import verify
from tests.store import children
from tests.store.vaults import KEY, head, make, seal

if TYPE_CHECKING:
    from infoshare_desktop.domain.chain import Head

PROJECT: Final = Path(__file__).parent.parent.parent

WITHIN: Final = """
import resource, sys
from infoshare_desktop.app.desktop import main
size = int(sys.argv[1])
if size:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the vault is, in a folder of its own, under a name that has to be quoted."""
    folder = tmp_path / "Kim's „vault“ 100% & more"
    folder.mkdir()
    return folder / "kim ü?#.infoshare"


@pytest.fixture
def stands(path: Path) -> Head:
    """A closed vault with one decision, and where its chain stands."""
    with make(path) as vault:
        seal(vault)
        return head(vault)


def copy(path: Path, *folders: Path, size: int = 0, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """What the program says that is started to copy; ``size``: bytes to which a file may grow."""
    return subprocess.run(
        [*before, sys.executable, "-B", "-c", WITHIN, str(size), COPY, str(path), *map(str, folders)],
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_copy_is_a_whole_vault(path: Path, stands: Head) -> None:
    """In the folder beside the vault, which is made, its owner's alone; without a word, and with no key."""
    done = copy(path, default_folder(path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    (made,) = default_folder(path).iterdir()
    assert verify(made, KEY) == stands
    assert default_folder(path).stat().st_mode & 0o777 == 0o700
    assert sorted(path.parent.iterdir()) == sorted([path, default_folder(path)])


def test_a_stick_that_is_not_plugged_in_is_no_reason_to_speak(path: Path, stands: Head, tmp_path: Path) -> None:
    """The other folder gets its copy; no folder is made where the stick would be."""
    done = copy(path, tmp_path / "stick", default_folder(path))
    assert (done.returncode, done.stdout) == (0, "")
    (made,) = default_folder(path).iterdir()
    assert verify(made, KEY) == stands
    assert not (tmp_path / "stick").exists()


@pytest.mark.usefixtures("stands")
def test_a_full_stick_is_told_in_one_sentence(path: Path, tmp_path: Path) -> None:
    """What it could not take is not there; the vault is as it was."""
    (tmp_path / "stick").mkdir()
    before = path.read_bytes()
    done = copy(path, tmp_path / "stick", size=len(before) // 2)
    assert done.returncode == 1
    assert done.stdout.startswith("The backup was not made. ")
    assert "What was saved before is safe." in done.stdout
    assert done.stderr == ""
    assert list((tmp_path / "stick").iterdir()) == []
    assert path.read_bytes() == before


@pytest.mark.usefixtures("stands")
def test_a_stick_that_cannot_be_written_to_is_told(path: Path, tmp_path: Path) -> None:
    """With its name."""
    stick = tmp_path / "stick"
    stick.mkdir(mode=0o500)
    done = copy(path, stick, before=children.without_privileges())
    assert done.returncode == 1
    assert done.stdout.startswith(f"The backup was not made. {stick} cannot be written to")


@pytest.mark.usefixtures("stands")
def test_a_file_in_the_place_of_the_folder_is_told(path: Path) -> None:
    """Somebody gave a file that very name: it stays as it is."""
    default_folder(path).write_bytes(b"a letter")
    done = copy(path, default_folder(path))
    assert done.returncode == 1
    assert done.stdout.startswith("The backup was not made. ")
    assert default_folder(path).read_bytes() == b"a letter"


def test_a_vault_that_was_opened_again_waits_for_the_next_lock(path: Path, stands: Head, tmp_path: Path) -> None:
    """It is worked in: no copy, no word, and nobody's lock is lost by it."""
    (tmp_path / "stick").mkdir()
    with make(path.with_name("other.infoshare")) as vault:
        seal(vault)
        done = copy(vault.path, tmp_path / "stick")
        assert (done.returncode, done.stdout) == (0, "")
        assert children.opening(vault.path) == "VaultOpenElsewhere"
    assert list((tmp_path / "stick").iterdir()) == []
    assert stands.entries == 1


def test_whoever_waits_hears_what_went_wrong(path: Path, stands: Head, tmp_path: Path) -> None:
    """From a process of its own, with the vault moved away under it."""
    (tmp_path / "stick").mkdir()
    request = CopyRequest(path, (default_folder(path),))
    assert Copying().wait(request, CancelToken()) == ""
    (made,) = default_folder(path).iterdir()
    assert verify(made, KEY) == stands
    vanished = CopyRequest(path.with_name("gone.infoshare"), (tmp_path / "stick",))
    assert Copying().wait(vanished, CancelToken()).startswith("The backup was not made. There is no vault at")


def test_it_goes_on_when_nobody_waits_any_more(path: Path, stands: Head) -> None:
    """The worker locked again, or closed the window: the copy is in a session of its own, and is made."""
    token = CancelToken()
    token.cancel()
    slow = default_folder(path)
    slow.mkdir()
    copying = Copying()
    with pytest.raises(Cancelled):
        copying.wait(CopyRequest(path, (slow,) * 3), token)
    (process,) = copying.under_way
    assert os.getsid(process.pid) != os.getsid(0)
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait() == 0
    assert len(list(slow.iterdir())) == 3
    assert all(verify(made, KEY) == stands for made in slow.iterdir())


def test_nothing_can_be_started(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python was updated away under the program: the lock is not held up."""
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    request = CopyRequest(path, (default_folder(path),))
    assert Copying().start(request) is None
    assert Copying().wait(request, CancelToken()) == ""


@pytest.mark.usefixtures("stands")
def test_a_name_that_is_no_text_is_told_all_the_same(
    path: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A folder on a stick of another system, with bytes that are no UTF-8."""
    strange = tmp_path / os.fsdecode(b"stick \xff")
    strange.mkdir()
    path.unlink()
    assert main([str(path), str(strange)]) == 1
    assert b"There is no vault at" in capsysbinary.readouterr().out

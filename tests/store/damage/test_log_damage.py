"""A damaged log: what is lost with it is told, and the rest opens."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

import pytest

from infoshare_desktop.domain.vault.errors import VaultOpenElsewhere
from infoshare_desktop.store.damage.log_damage import keep_damaged_log, loses
from infoshare_desktop.store.file.connection import outside_transaction
from infoshare_desktop.store.opening import look, open_with_key
from tests.amount import some
from tests.store.flipping import flip
from tests.store.left_behind import copied_while_open
from tests.store.vaults import KEY, beside, head, make, seal

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.domain.chain import Head

SEALED: Final = 3
FRAME: Final = 24 + 4096
FEW: Final = 20


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Head]]:
    """A folder with a vault whose last changes are only in its log, and where the chain stood after each of them."""
    folder = tmp_path_factory.mktemp("killed")
    heads = []
    make(folder / "open.infoshare").close()
    with open_with_key(folder / "open.infoshare", KEY) as vault:
        heads.append(head(vault))
        for count in range(1, SEALED + 1):
            seal(vault, number=f"KM-2026-{count:04}")
            heads.append(head(vault))
        copied_while_open(vault, folder / "kim.infoshare")
    return folder, heads


@pytest.fixture
def path(killed: tuple[Path, list[Head]], tmp_path: Path) -> Path:
    """A copy of them, to be damaged."""
    for name in ("kim.infoshare", "kim.infoshare-wal"):
        shutil.copy(killed[0] / name, tmp_path / name)
    return tmp_path / "kim.infoshare"


def log(path: Path) -> Path:
    """The log beside a vault."""
    return path.with_name(f"{path.name}-wal")


def test_a_log_that_is_whole_is_taken_over(path: Path, killed: tuple[Path, list[Head]]) -> None:
    """Nothing is kept beside the vault."""
    assert not loses(log(path))
    with open_with_key(path, KEY) as vault:
        assert head(vault) == killed[1][-1]
    assert beside(path) == [path.name]


def test_one_flipped_bit_anywhere_in_the_log_is_noticed(path: Path, killed: tuple[Path, list[Head]]) -> None:
    """What came before it opens, as it was after one of the changes; the damaged log is kept, to the byte."""
    _folder, heads = killed
    whole, vault_file = log(path).read_bytes(), path.read_bytes()
    places = range(0, len(whole), 701)
    for place in some(places, FEW):
        changed = bytearray(whole)
        changed[place] ^= 1 << place % 8
        path.write_bytes(vault_file)
        log(path).write_bytes(changed)
        with open_with_key(path, KEY) as vault:
            assert head(vault) in heads[:-1], place
            assert all(found.ok for found in vault.check()), place
        kept = path.with_name("kim.damaged-1.infoshare-wal")
        assert beside(path) == sorted([path.name, kept.name]), place
        assert kept.read_bytes() == changed
        kept.unlink()


def test_a_log_that_is_cut_within_a_frame_is_noticed(path: Path) -> None:
    """The last frame is there in part."""
    log(path).write_bytes(log(path).read_bytes()[:-100])
    assert loses(log(path))


def test_a_change_that_was_never_complete_is_no_loss(path: Path) -> None:
    """The program was killed while it wrote: nobody was told that it was saved."""
    content = log(path).read_bytes()
    frames = [content[start : start + FRAME] for start in range(32, len(content), FRAME)]
    last_but_one = max(at for at, frame in enumerate(frames[:-1]) if int.from_bytes(frame[4:8]))
    assert last_but_one < len(frames) - 2
    log(path).write_bytes(content[: 32 + FRAME * (len(frames) - 1)])
    assert not loses(log(path))


def test_what_is_left_over_from_an_earlier_log_is_no_loss(tmp_path: Path) -> None:
    """The log is written again from its beginning; behind what is new stands what was there before."""
    with make(tmp_path / "open.infoshare") as vault:
        for count in range(1, 4):
            seal(vault, "long " * 2_000, number=f"KM-2026-{count:04}")
        vault._run(lambda: outside_transaction(vault._connection, "PRAGMA wal_checkpoint(RESTART)"))
        seal(vault, number="KM-2026-0009")
        before = head(vault)
        copied_while_open(vault, tmp_path / "kim.infoshare")
    assert not loses(tmp_path / "kim.infoshare-wal")
    with open_with_key(tmp_path / "kim.infoshare", KEY) as opened:
        assert head(opened) == before


@pytest.mark.parametrize("content", [b"", b"too short"])
def test_a_log_without_a_page_holds_nothing(path: Path, content: bytes) -> None:
    """The program was killed as it began one."""
    log(path).write_bytes(content)
    assert not loses(log(path))


def test_the_log_of_a_vault_that_is_open_is_left_alone(tmp_path: Path) -> None:
    """It is being written; half a frame is no damage."""
    path = tmp_path / "kim.infoshare"
    with make(path) as vault:
        seal(vault)
        with log(path).open("ab") as file:
            file.write(log(path).read_bytes()[32:100])
        with pytest.raises(VaultOpenElsewhere):
            keep_damaged_log(path)
    assert beside(path) == [path.name]


def test_looking_at_a_vault_keeps_its_damaged_log(path: Path) -> None:
    """To ask whether a vault is open elsewhere already lets SQLite tidy up."""
    flip(log(path), 5_000)
    look(path)
    assert beside(path) == ["kim.damaged-1.infoshare-wal", "kim.infoshare"]

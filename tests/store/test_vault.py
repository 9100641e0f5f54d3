"""Making, working in and closing a vault."""

from __future__ import annotations

import stat
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import DBAPIError

from infoshare_desktop.domain.decision.outcome import FollowUp
from infoshare_desktop.domain.errors import FolderMissing, RecoveryWordsWrong
from infoshare_desktop.domain.vault.code_text import grouped
from infoshare_desktop.domain.vault.errors import PassphraseMissing, VaultExists, VaultWontOpen
from infoshare_desktop.store import opening
from infoshare_desktop.store.keys.vault_key import VaultKey
from tests.hand_clock import START
from tests.store.vaults import KEY, beside, head, seal

if TYPE_CHECKING:
    from pathlib import Path

    from infoshare_desktop.store.rows.repositories import Repositories
    from infoshare_desktop.store.vault import Vault
    from tests.hand_clock import HandClock

HOSTILE = [
    """it's "quoted" ; DROP TABLE vault; --""",
    "x'00'",
    "🔑 👩‍👩‍👧 \u202eevil\u202c",
    " \t ",
    "0",
    "\ud800",
    "long " * 200,
]


@pytest.mark.parametrize("passphrase", HOSTILE)
def test_any_passphrase_opens_what_it_made(path: Path, clock: HandClock, passphrase: str) -> None:
    """Quotes, emoji, direction marks, blanks and a thousand characters are a passphrase like any other."""
    made, _words = opening.create(path, passphrase, clock)
    made.close()
    opening.open_vault(path, passphrase).close()
    with pytest.raises(VaultWontOpen):
        opening.open_vault(path, passphrase + "x")


def test_a_vault_needs_a_passphrase(path: Path, clock: HandClock) -> None:
    """Nothing is made under an empty passphrase."""
    with pytest.raises(PassphraseMissing):
        opening.create(path, "", clock)
    assert beside(path) == []


def test_the_recovery_words_open_it(path: Path, clock: HandClock) -> None:
    """Without the passphrase, typed in any case; other words do not."""
    made, words = opening.create(path, "passphrase", clock)
    sealed = seal(made)
    made.close()
    with opening.open_with_words(path, " ".join(words).upper()) as opened:
        assert head(opened).entry_hash == sealed.entry_hash
    with pytest.raises(VaultWontOpen):
        opening.open_with_words(path, "abandon " * 23 + "art")
    with pytest.raises(RecoveryWordsWrong):
        opening.open_with_words(path, "abandon")


def test_words_that_open_nothing_are_told_as_words(path: Path, clock: HandClock) -> None:
    """Nobody who types words is told of a passphrase: it is the sheet that may be another, and its code says so."""
    made, _words = opening.create(path, "passphrase", clock)
    code = made.key.vault_code
    made.close()
    others = "abandon " * 23 + "art"
    with pytest.raises(VaultWontOpen, match="the sheet of another vault") as without:
        opening.open_with_words(path, others)
    with pytest.raises(VaultWontOpen, match="the sheet of another vault") as with_code:
        opening.open_with_words(path, others, "0" * 32)
    for refused in (without, with_code):
        assert "passphrase" not in str(refused.value)
    assert grouped(code) in str(without.value)
    assert "Look at the code again" in str(with_code.value)


def test_the_vault_code_opens_a_file_with_a_damaged_beginning(path: Path, clock: HandClock) -> None:
    """The first 16 bytes are the salt; the recovery sheet has them too, and opening puts them right again."""
    made, words = opening.create(path, "passphrase", clock)
    code = made.key.vault_code
    made.close()
    with path.open("rb+") as file:
        file.write(b"damaged damaged ")
    with pytest.raises(VaultWontOpen):
        opening.open_with_words(path, " ".join(words))
    with opening.open_with_words(path, " ".join(words), code) as opened:
        opened.write(lambda kept: kept.numbers.set_code("KM"))


def test_a_new_vault_is_its_owners_alone(path: Path, vault: Vault) -> None:
    """Nobody else on the laptop may read the file or what stands beside it."""
    seal(vault)
    assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}


def wait_for_queue(vault: Vault, length: int) -> None:
    """Until so many wait for their turn behind what is being done."""
    deadline = time.monotonic() + 10
    while vault._owner._thread._work_queue.qsize() < length:
        assert time.monotonic() < deadline
        time.sleep(0.001)


def test_what_waits_while_the_vault_is_closed_does_not_open_it_again(path: Path, vault: Vault) -> None:
    """Three questions in a row: a long one, the closing behind it, and one that came last."""
    begun, go_on = threading.Event(), threading.Event()

    def long(_repositories: Repositories) -> None:
        begun.set()
        assert go_on.wait(10)

    with ThreadPoolExecutor() as askers:
        askers.submit(vault.read, long)
        assert begun.wait(10)
        closing = askers.submit(vault.close)
        wait_for_queue(vault, 1)
        late = askers.submit(vault.read, lambda _repositories: None)
        wait_for_queue(vault, 2)
        go_on.set()
        closing.result()
        with pytest.raises(RuntimeError, match="closed"):
            late.result()
    assert vault._connection.closed
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_one_file_remains_after_closing(path: Path, vault: Vault) -> None:
    """The ``-wal`` goes into the vault on closing; closing twice does nothing."""
    seal(vault)
    assert beside(path) == [path.name, path.name + "-wal"]
    vault.close()
    vault.close()
    assert beside(path) == [path.name]


def test_what_was_written_is_there_again(path: Path, vault: Vault) -> None:
    """After closing and opening, the entries are the same to the last bit."""
    sealed = seal(vault)
    vault.close()
    with opening.open_with_key(path, KEY) as opened:
        assert opened.read(lambda kept: kept.entries.entry(1)) == sealed
        assert not opened.fictional


def test_a_demonstration_vault_says_so(path: Path) -> None:
    """The mark is in the vault itself, so that every screen and page can show it."""
    with opening.create_with_key(path, VaultKey.random(), START, fictional=True) as made:
        assert made.fictional


def test_failed_work_leaves_nothing(vault: Vault) -> None:
    """All of a transaction is kept or none of it; a number that was taken in it is given again."""

    def fail(kept: Repositories) -> None:
        kept.numbers.set_code("KM")
        kept.numbers.next_draft()
        raise KeyError

    with pytest.raises(KeyError):
        vault.write(fail)
    assert vault.read(lambda kept: kept.numbers.code()) is None
    assert vault.write(lambda kept: kept.numbers.next_draft()) == "D-0001"


def test_reading_cannot_write(vault: Vault) -> None:
    """A write in the place of a read is a bug that shows at once and keeps nothing; the next write works."""
    with pytest.raises(RuntimeError, match="a read wrote"):
        vault.read(lambda kept: kept.numbers.set_code("KM"))
    assert vault.read(lambda kept: kept.numbers.code()) is None
    vault.write(lambda kept: kept.numbers.set_code("KM"))


def test_sql_errors_do_not_show_what_was_typed(vault: Vault) -> None:
    """A bug's report names the statement and none of the worker's words."""
    vault.write(lambda kept: kept.follow_ups.add("KM-2026-0001", FollowUp("review", "SECRET")))
    with pytest.raises(DBAPIError) as raised:
        vault.write(lambda kept: kept.follow_ups.add("KM-2026-0001", FollowUp("review", "SECRET")))
    assert "INSERT" in str(raised.value)
    assert "SECRET" not in str(raised.value)


def test_creating_overwrites_nothing(path: Path, clock: HandClock) -> None:
    """Neither a file nor a folder nor a link that leads nowhere is replaced, and a folder is never made."""
    path.write_bytes(b"precious")
    with pytest.raises(VaultExists):
        opening.create(path, "passphrase", clock)
    assert path.read_bytes() == b"precious"
    link = path.with_name("link.infoshare")
    link.symlink_to("nowhere")
    for taken in (path.parent, link):
        with pytest.raises(VaultExists):
            opening.create(taken, "passphrase", clock)
    with pytest.raises(FolderMissing):
        opening.create(path.parent / "not here" / "kim.infoshare", "passphrase", clock)

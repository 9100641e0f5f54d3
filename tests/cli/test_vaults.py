"""The commands about a vault as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.store.keys.vault_key import VaultKey, new_salt
from tests.cli.conftest import PASSPHRASE
from tests.hand_clock import HandClock
from tests.store.damaged_logs import killed_with_damaged_log
from tests.store.flipping import flip

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Terminal

Key = tuple[str, "Path"]


def test_create_prints_the_words_alone_and_once(terminal: Terminal, tmp_path: Path, key: Key) -> None:
    """Standard output is one line of 24 words that open the vault; all else goes to standard error."""
    path = tmp_path / "new.infoshare"
    made = terminal.run("create", path, *key)
    assert made.code == 0
    assert made.out.count("\n") == 1
    assert len(made.out.split()) == 24
    assert made.out.strip() not in made.err
    Keeping(HandClock()).open_with_words(path, made.out).close()
    Keeping(HandClock()).open(path, PASSPHRASE).close()


def test_create_tells_the_vault_code(terminal: Terminal, tmp_path: Path, key: Key) -> None:
    """With it the words open a file whose beginning is damaged; it is told once, and what it is for."""
    path = tmp_path / "new.infoshare"
    made = terminal.run("create", path, *key)
    line = next(line for line in made.err.splitlines() if "Vault code" in line)
    assert "if the beginning of the file is damaged" in line
    code = line.partition(": ")[2]
    assert [len(group) for group in code.split(" ")] == [4] * 8
    path.write_bytes(bytes(16) + path.read_bytes()[16:])
    Keeping(HandClock()).open_with_words(path, made.out, code.replace(" ", "")).close()


def test_a_folder_that_is_copied_to_other_computers_is_told(
    terminal: Terminal, vault: Path, tmp_path: Path, key: Key
) -> None:
    """Where a vault is made or restored there, in the words of the window, once; elsewhere nothing is said of it."""
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "OneDrive - Charity").mkdir()
    made = terminal.run("create", tmp_path / "Dropbox" / "new.infoshare", *key)
    assert made.code == 0
    assert made.err.count("This folder is copied to other computers by Dropbox.") == 1
    restored = terminal.run("restore", vault, tmp_path / "OneDrive - Charity" / "kim.infoshare", *key)
    assert restored.code == 0
    assert restored.err.count("This folder is copied to other computers by OneDrive.") == 1
    assert "copied to other computers" not in terminal.run("create", tmp_path / "new.infoshare", *key).err


def test_create_refuses_a_weak_passphrase(terminal: Terminal, tmp_path: Path) -> None:
    """It is said in one line on standard error, and no vault is made."""
    (tmp_path / "weak").write_text("pigeon", encoding="utf-8")
    made = terminal.run("create", tmp_path / "new.infoshare", "--passphrase-file", tmp_path / "weak")
    assert (made.code, made.out) == (1, "")
    assert made.err.startswith("This passphrase is too weak. ")
    assert not (tmp_path / "new.infoshare").exists()


def test_create_leaves_an_existing_file_alone(terminal: Terminal, tmp_path: Path, key: Key) -> None:
    """What is there is not overwritten, and no words are printed."""
    path = tmp_path / "new.infoshare"
    path.write_bytes(b"something")
    made = terminal.run("create", path, *key)
    assert (made.code, made.out) == (1, "")
    assert path.read_bytes() == b"something"


def test_check_of_a_whole_vault(terminal: Terminal, vault: Path, key: Key) -> None:
    """A line for each kind of check, and exit code 0; with the printed head as well."""
    checked = terminal.run("check", vault, *key)
    assert checked.code == 0
    assert all(": whole. " in line for line in checked.out.splitlines())
    head = checked.out.split("its head is ")[1].split(".")[0]
    with_head = terminal.run("check", vault, "--head", head, *key)
    assert with_head.code == 0
    assert len(with_head.out.splitlines()) == len(checked.out.splitlines()) + 1


def test_check_fails_on_another_head(terminal: Terminal, vault: Path, key: Key) -> None:
    """A head that the chain never had makes exit code 1."""
    checked = terminal.run("check", vault, "--head", "0123 4567 89ab cdef 0123 4567 89ab cdef", *key)
    assert checked.code == 1
    assert checked.out.splitlines()[-1].startswith("head: NOT WHOLE")


def test_check_fails_on_a_changed_byte(terminal: Terminal, vault: Path, key: Key) -> None:
    """One byte changed in the middle of the file is noticed."""
    flip(vault, vault.stat().st_size // 2)
    checked = terminal.run("check", vault, *key)
    assert checked.code == 1
    assert "SQLite" not in checked.out
    assert "SQLite says of it: HMAC verification failed for page" in checked.err


def test_backup_and_restore(terminal: Terminal, vault: Path, tmp_path: Path, key: Key) -> None:
    """The backup's path is printed; it restores to a new place, and over a vault only when told to."""
    (tmp_path / "stick").mkdir()
    made = terminal.run("backup", vault, tmp_path / "stick", *key)
    assert made.code == 0
    backup = made.out.strip()
    again = terminal.run("restore", backup, tmp_path / "again.infoshare", *key)
    assert again.code == 0
    assert "so that none comes twice" in again.err
    assert terminal.run("check", tmp_path / "again.infoshare", *key).code == 0
    before = vault.read_bytes()
    assert terminal.run("restore", backup, vault, *key).code == 1
    assert vault.read_bytes() == before
    replaced = terminal.run("restore", backup, vault, "--replace", *key)
    assert replaced.code == 0
    assert "is kept as" in replaced.err
    assert "so that none comes twice" not in replaced.err
    assert before in [path.read_bytes() for path in tmp_path.glob("*") if path.is_file()]


def test_a_restore_goes_on_above_the_number_on_paper(terminal: Terminal, vault: Path, tmp_path: Path, key: Key) -> None:
    """The vault is gone: with its last number the letters stay; what is no number is told, and nothing is made."""
    (tmp_path / "stick").mkdir()
    backup = terminal.run("backup", vault, tmp_path / "stick", *key).out.strip()
    target = tmp_path / "again.infoshare"
    wrong = terminal.run("restore", backup, target, "--last-number", "137", *key)
    assert (wrong.code, target.exists()) == (1, False)
    assert "for example KM-2026-0137" in wrong.err
    restored = terminal.run("restore", backup, target, "--last-number", "KM-2026-0137", *key)
    assert restored.code == 0
    assert "It holds" in restored.err
    assert "so that none comes twice" not in restored.err
    assert "Numbers go on above the last one on paper." in restored.err
    for paper in ((), ("--last-number", "KM-2026-0138")):
        over = terminal.run("restore", backup, target, "--replace", *paper, *key)
        assert over.code == 0
        assert "Numbers go on above those of the vault that was there." in over.err
        assert ("the last number on paper was not needed" in over.err) == bool(paper)


def test_a_replaced_vault_under_another_passphrase_is_read_with_it(
    terminal: Terminal, vault: Path, tmp_path: Path, key: Key
) -> None:
    """The backup is of before the passphrase was changed: both together keep the numbers; a wrong one is told."""
    (tmp_path / "stick").mkdir()
    backup = terminal.run("backup", vault, tmp_path / "stick", *key).out.strip()
    other, wrong = tmp_path / "other", tmp_path / "wrong"
    other.write_text("four other words here", encoding="utf-8")
    wrong.write_text("none of these words", encoding="utf-8")
    opened = Keeping(HandClock()).open(vault, PASSPHRASE)
    with opened:
        opened.change_key(VaultKey.derive("four other words here", new_salt()))
    before = vault.read_bytes()
    failed = terminal.run("restore", backup, vault, "--replace", *key, "--replaced-passphrase-file", wrong)
    assert (failed.code, vault.read_bytes()) == (1, before)
    assert "not the passphrase of this vault" in failed.err
    restored = terminal.run("restore", backup, vault, "--replace", *key, "--replaced-passphrase-file", other)
    assert restored.code == 0
    assert "so that none comes twice" not in restored.err


def test_export_has_a_passphrase_of_its_own(terminal: Terminal, vault: Path, tmp_path: Path, key: Key) -> None:
    """The copy opens with the second passphrase and not with the first."""
    other = tmp_path / "other"
    other.write_text("four other words here", encoding="utf-8")
    copy = tmp_path / "copy.infoshare"
    made = terminal.run("export", vault, copy, *key, "--export-passphrase-file", other)
    assert made.code == 0
    assert len(made.out.split()) == 24
    assert copy.read_bytes()[:16].hex() in made.err.replace(" ", "")
    assert terminal.run("check", copy, "--passphrase-file", other).code == 0
    assert terminal.run("check", copy, *key).code == 1


def test_export_takes_one_passphrase_alone_from_standard_input(terminal: Terminal, vault: Path) -> None:
    """Two passphrases cannot come from one line."""
    said = terminal.run("export", vault, "x", "--passphrase-file", "-", "--export-passphrase-file", "-")
    assert said.code == 2


@pytest.mark.parametrize("command", ["check", "list", "backup", "export"])
def test_what_is_no_vault_is_told_before_a_passphrase_is_asked(
    terminal: Terminal, tmp_path: Path, command: str
) -> None:
    """A missing file is told for certain; nobody types a passphrase for nothing."""
    more = [tmp_path / "x"] if command in {"backup", "export"} else []
    said = terminal.run(command, tmp_path / "none.infoshare", *more)
    assert said.code == 1
    assert "There is no vault at" in said.err


def test_a_damaged_vault_is_told_and_what_can_be_read_is_saved(terminal: Terminal, vault: Path, key: Key) -> None:
    """The check says what is wrong and fails; the salvage prints where the new vault is, and leaves the old one."""
    ruin = flip(vault, 4096 - 1)
    checked = terminal.run("check", vault, *key)
    assert checked.code == 1
    assert "is damaged and cannot be read" in checked.err
    saved = terminal.run("salvage", vault, *key)
    assert saved.code == 0
    assert "were saved in" in saved.err
    assert vault.read_bytes() == ruin
    assert terminal.run("check", saved.out.strip(), *key).code == 0


def test_a_damaged_log_is_kept_and_told_by_the_salvage(
    terminal: Terminal, vault: Path, key: Key, tmp_path: Path
) -> None:
    """The program was cut off, and a bit of its log is another: the rest is saved, and the log stays to the byte."""
    killed = tmp_path / "killed" / vault.name
    with Keeping(HandClock()).open(vault, PASSPHRASE) as opened:
        opened.write(lambda kept: kept.settings.put("a", {"b": "c" * 5_000}))
        log = killed_with_damaged_log(opened, killed)
    listed = terminal.run("list", vault, *key).out
    saved = terminal.run("salvage", killed, *key)
    assert saved.code == 0
    assert "The log is kept as kim.damaged-1.infoshare-wal." in saved.err
    assert killed.with_name("kim.damaged-1.infoshare-wal").read_bytes() == log
    assert terminal.run("list", saved.out.strip(), *key).out == listed


def test_a_wrong_passphrase_saves_nothing(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    """Nothing new is there."""
    (tmp_path / "wrong").write_text("some other words", encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    assert terminal.run("salvage", vault, "--passphrase-file", tmp_path / "wrong").code == 1
    assert sorted(tmp_path.iterdir()) == before


def test_where_nothing_can_be_read_the_salvage_fails_and_makes_nothing(
    terminal: Terminal, vault: Path, key: Key
) -> None:
    """The vault was cut off after its first page: the way on is a backup."""
    before = sorted(vault.parent.iterdir())
    vault.write_bytes(vault.read_bytes()[:4096])
    saved = terminal.run("salvage", vault, *key)
    assert (saved.code, saved.out) == (1, "")
    assert saved.err.startswith("Nothing could be read:")
    assert "Restore a backup." in saved.err
    assert sorted(vault.parent.iterdir()) == before


@pytest.mark.parametrize("size", [100, 4095])
def test_a_stub_is_no_vault_for_any_command(terminal: Terminal, vault: Path, key: Key, size: int) -> None:
    """Less than a page is left of it: nothing tells that it was a vault, and no passphrase is called wrong."""
    vault.write_bytes(vault.read_bytes()[:size])
    other = vault.with_name("other.infoshare")
    told = [
        terminal.run(*words, *key).err for words in (("check", vault), ("salvage", vault), ("restore", vault, other))
    ]
    assert all(f"{vault} is not a vault." in sentence for sentence in told), told


def test_a_salvage_and_a_restore_name_every_file_in_full(
    terminal: Terminal, vault: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However short the names were typed: what was made, what was kept and what is damaged lie beside each other."""
    monkeypatch.chdir(vault.parent)
    saved = terminal.run("salvage", vault.name, *key)
    made = vault.with_name(f"{vault.stem}.salvaged-1{vault.suffix}")
    assert saved.out.strip() == str(made)
    assert f"were saved in {made}." in saved.err
    restored = terminal.run("restore", made.name, vault.name, "--replace", *key)
    assert f"Restored {vault}." in restored.err
    assert f"is kept as {vault.with_name(f'{vault.stem}.replaced-1{vault.suffix}')}." in restored.err

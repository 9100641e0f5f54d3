"""Where a passphrase comes from."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.conftest import PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Terminal

PROGRAM: Final = (sys.executable, "-c", "from infoshare_desktop.app.console import main; main()")


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n", b"\nsecond line\n"])
def test_first_line_without_its_end(terminal: Terminal, vault: Path, tmp_path: Path, ending: bytes) -> None:
    """One line end is taken off, whichever it is, and lines below do not count."""
    file = tmp_path / "line"
    file.write_bytes(PASSPHRASE.encode() + ending)
    assert terminal.run("list", vault, "--passphrase-file", file).code == 0


@pytest.mark.parametrize("added", [b" ", b"\t", b"\r\r\n"])
def test_nothing_else_is_taken_off(terminal: Terminal, vault: Path, tmp_path: Path, added: bytes) -> None:
    """A blank at the end belongs to the passphrase."""
    file = tmp_path / "line"
    file.write_bytes(PASSPHRASE.encode() + added)
    said = terminal.run("list", vault, "--passphrase-file", file)
    assert said.code == 1
    assert "did not open the vault" in said.err


def test_byte_order_mark_is_no_part_of_it(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    """A file saved by Notepad works."""
    file = tmp_path / "line"
    file.write_text(PASSPHRASE, encoding="utf-8-sig")
    assert terminal.run("list", vault, "--passphrase-file", file).code == 0


def test_other_encodings_are_told(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    """What is not UTF-8 is said, and not tried."""
    file = tmp_path / "line"
    file.write_bytes("grüner".encode("latin-1"))
    said = terminal.run("list", vault, "--passphrase-file", file)
    assert said.code == 1
    assert "UTF-8" in said.err


def test_endless_lines_are_told(terminal: Terminal, tmp_path: Path) -> None:
    """The beginning of a wrong file must not become the passphrase of a vault."""
    file = tmp_path / "film"
    file.write_bytes(b"\0" * 2_000_000)
    made = tmp_path / "new.infoshare"
    said = terminal.run("create", made, "--passphrase-file", file)
    assert said.code == 1
    assert "passphrase alone" in said.err
    assert not made.exists()


@pytest.mark.parametrize("options", [(), ("--passphrase-file", "-")])
def test_closed_standard_input_is_wrong_usage(vault: Path, options: tuple[str, ...]) -> None:
    """As a scheduler may start it: there is nothing to read a passphrase from."""
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", *PROGRAM, "list", str(vault), *options],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "See: infoshare list --help" in done.stderr


def test_nobody_to_ask_is_wrong_usage(terminal: Terminal, vault: Path) -> None:
    """Without a terminal and without a file there is no way to a passphrase; the option is named."""
    said = terminal.run("list", vault)
    assert said.code == 2
    assert "--passphrase-file" in said.err


def test_standard_input(vault: Path) -> None:
    """``-`` reads the line from standard input, in a process of its own."""
    done = subprocess.run(
        [*PROGRAM, "list", str(vault), "--passphrase-file", "-"],
        input=PASSPHRASE.encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert b"KM-" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX")
@pytest.mark.parametrize(("again", "code"), [("heron lamp", 0), ("heron lamb", 1)])
def test_new_passphrase_is_asked_for_twice_and_not_shown(tmp_path: Path, again: str, code: int) -> None:
    """At a terminal a slip in the second typing makes no vault; nothing typed is echoed."""
    import pty

    ours, theirs = pty.openpty()
    path = tmp_path / "new.infoshare"
    with subprocess.Popen(
        [*PROGRAM, "create", str(path)],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stderr is not None
        assert process.stdout is not None
        shown = question = read_until(process.stderr.fileno(), b": ")
        os.write(ours, b"heron lamp\n")
        shown += read_until(process.stderr.fileno(), b": ")
        os.write(ours, again.encode() + b"\n")
        if code:
            # Only once it is asked again: what is typed before that is thrown away.
            shown += read_until(process.stderr.fileno(), question.splitlines()[-1])
            os.write(ours, b"\x04")  # end of input: given up
        shown += process.stderr.read()
        words = process.stdout.read()
    echoed = waiting(ours)
    os.close(ours)
    os.close(theirs)
    assert process.returncode == code
    assert path.exists() == (code == 0)
    assert len(words.split()) == (0 if code else 24)
    assert b"heron" not in shown + echoed
    assert b"Traceback" not in shown


def waiting(terminal: int) -> bytes:
    """What a terminal has echoed and nobody has read; its other side must still be open."""
    os.set_blocking(terminal, False)
    try:
        return os.read(terminal, 1000)
    except BlockingIOError:
        return b""


def read_until(descriptor: int, ending: bytes) -> bytes:
    """What comes from a pipe up to and with ``ending``; waits for it."""
    read = b""
    while not read.endswith(ending):
        chunk = os.read(descriptor, 1)
        assert chunk, read
        read += chunk
    return read

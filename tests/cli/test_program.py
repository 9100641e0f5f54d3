"""What becomes of everything that can go wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest

from infoshare_desktop.cli.program import infoshare
from tests.cli.conftest import PASSPHRASE
from tests.cli.test_passphrases import PROGRAM, read_until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Terminal

COMMANDS = {"create", "check", "list", "demo", "show", "backup", "restore", "salvage", "report", "export", "guidance"}


def test_every_command_of_the_design_is_there_with_help(terminal: Terminal) -> None:
    """All commands, each with a help that ends well."""
    assert set(infoshare.commands) == COMMANDS
    for command in COMMANDS:
        assert terminal.run(command, "--help").code == 0


def test_help_loads_neither_sql_nor_pdf() -> None:
    """Asking for help does not wait for what only work needs."""
    code = (
        "import sys\nfrom infoshare_desktop.app.console import main\nsys.argv = ['infoshare', '--help']\n"
        "try: main()\nexcept SystemExit as end: assert end.code == 0\n"
        "print(sorted({'sqlalchemy', 'sqlcipher3', 'reportlab', 'zxcvbn', 'argon2', 'PySide6'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("arguments", [("frob",), ("check",), ("list", "a", "--frob"), ("demo", "a", "--seed", "x")])
def test_wrong_usage_is_one_line_and_code_2(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    """The line says what was wrong and where to read more."""
    done = terminal.run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert "--help" in done.err


def test_wrong_passphrase_is_one_line_and_code_1(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    """What cannot be told apart is not pretended, and no line of another library is in between."""
    (tmp_path / "wrong").write_text("wrong", encoding="utf-8")
    done = terminal.run("list", vault, "--passphrase-file", tmp_path / "wrong")
    assert (done.code, done.out) == (1, "")
    assert done.err.count("\n") == 1


def test_fault_in_the_program_shows_nothing_typed(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug is told in one line without its message, which may hold what somebody typed."""

    @click.command()
    def faulty() -> None:
        message = f"cannot handle {PASSPHRASE}"
        raise ZeroDivisionError(message)

    monkeypatch.setitem(infoshare.commands, "check", faulty)
    done = terminal.run("check")
    assert (done.code, done.out) == (1, "")
    assert done.err.count("\n") == 1
    assert "ZeroDivisionError" in done.err
    assert "test_program.py" in done.err
    assert PASSPHRASE not in done.err


def test_reader_that_goes_away_is_no_fault(filled: Path) -> None:
    """``infoshare list | head -1`` ends without a complaint."""
    with subprocess.Popen(
        [*PROGRAM, "list", str(filled), "--json", "--passphrase-file", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        process.stdin.write(PASSPHRASE.encode())
        process.stdin.close()
        said = process.stderr.read()
    assert process.returncode == 1
    assert said == b""


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX")
def test_interrupt_is_no_fault(vault: Path) -> None:
    """Ctrl+C at the question for the passphrase ends in one sentence and code 1."""
    import pty

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*PROGRAM, "list", str(vault)], stdin=theirs, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        os.close(theirs)
        assert process.stderr is not None
        read_until(process.stderr.fileno(), b": ")
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
    os.close(ours)
    assert process.returncode == 1
    assert said.strip() == b"Stopped before it was done."


def test_awkward_console_encoding(vault: Path) -> None:
    """A console that knows only ASCII gets what it can show, and no crash."""
    done = subprocess.run(
        [*PROGRAM, "show", str(vault), "KM-2026-0003", "--passphrase-file", "-"],
        input=PASSPHRASE.encode(),
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
    )
    assert done.returncode == 0, done.stderr

"""Reports from the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.services.ending.erasing import Erasing
from infoshare_desktop.services.guiding import Guiding
from tests.cli.conftest import PASSPHRASE
from tests.guidance.builtin import leaflet
from tests.hand_clock import HandClock

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Terminal

Key = tuple[str, "Path"]


def words(file: Path) -> str:
    """What a PDF says."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


def test_decision(terminal: Terminal, vault: Path, tmp_path: Path, key: Key) -> None:
    """The sheet about a decision is a PDF with its number, marked as fictional."""
    out = tmp_path / "sheet.pdf"
    assert terminal.run("report", vault, "decision", "--number", "KM-2026-0003", "--out", out, *key).code == 0
    assert "KM-2026-0003" in words(out)
    assert "fictional" in words(out).lower()


def test_supervision(terminal: Terminal, vault: Path, tmp_path: Path, key: Key) -> None:
    """The period is what was asked for."""
    out = tmp_path / "supervision.pdf"
    done = terminal.run(
        "report", vault, "supervision", "--from", "2026-04-01", "--to", "2026-04-30", "--out", out, *key
    )
    assert done.code == 0
    assert "1 April 2026 to 30 April 2026" in words(out)


@pytest.mark.parametrize("period", [("--from", "0001-01-01", "--to", "9999-12-31"), ("--to", "0001-01-05")])
def test_the_calendar_has_ends(
    terminal: Terminal, vault: Path, tmp_path: Path, key: Key, period: tuple[str, ...]
) -> None:
    """*Everything* may be asked for by the first and the last day that there are."""
    done = terminal.run("report", vault, "supervision", *period, "--out", tmp_path / "all.pdf", *key)
    assert done.code == 0, done.err


def test_certificate(terminal: Terminal, vault: Path, tmp_path: Path, key: Key) -> None:
    """What was erased is certified; of a record that stands whole there is nothing to certify."""
    out = tmp_path / "certificate.pdf"
    asked = ("report", vault, "certificate", "--number", "KM-2026-0003", "--out", out, *key)
    refused = terminal.run(*asked)
    assert refused.code == 1
    assert "Nothing of KM-2026-0003 was erased" in refused.err
    with Keeping(HandClock()).open(vault, PASSPHRASE) as opened:
        erasing = Erasing(opened, Guiding(opened, leaflet()), HandClock())
        passage = erasing.passages("KM-2026-0003")[0].key
        erasing.redact("KM-2026-0003", passage, "Somebody else's name", "Ruth Abel")
    assert terminal.run(*asked).code == 0
    assert "Ruth Abel" in words(out)


def test_person_says_why_not(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    """The report about a person is not made, before anybody types a passphrase."""
    done = terminal.run("report", vault, "person", "--person", "P-0001", "--out", tmp_path / "p.pdf")
    assert done.code == 1
    assert "handed to the person" in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("decision",),
        ("certificate",),
        ("supervision", "--from", "2026-05-02", "--to", "2026-05-01"),
        ("supervision", "--from", "1 May"),
        ("statistics",),
    ],
)
def test_wrong_usage(terminal: Terminal, vault: Path, tmp_path: Path, key: Key, arguments: tuple[str, ...]) -> None:
    """A missing number, days in the wrong order, no date, and an unknown kind are wrong usage."""
    done = terminal.run("report", vault, *arguments, "--out", tmp_path / "x.pdf", *key)
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert not (tmp_path / "x.pdf").exists()


def test_no_day_is_said_plainly(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    """What a day looks like is shown by one, not by a pattern."""
    done = terminal.run("report", vault, "supervision", "--from", "3.5.2026", "--out", tmp_path / "x.pdf")
    assert done.code == 2
    assert done.err.startswith("“3.5.2026” is not a day. Write it like this: 2026-05-03. See: ")


def test_existing_file_is_not_overwritten(terminal: Terminal, vault: Path, tmp_path: Path) -> None:
    """A file of that name stays as it is, which is said before anybody types a passphrase."""
    out = tmp_path / "sheet.pdf"
    out.write_bytes(b"older report")
    done = terminal.run("report", vault, "decision", "--number", "KM-2026-0003", "--out", out)
    assert done.code == 1
    assert out.read_bytes() == b"older report"

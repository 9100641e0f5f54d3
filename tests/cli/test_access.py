"""What the console writes into the log of who looked at what."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from infoshare_desktop.domain.access import Act, By
from infoshare_desktop.domain.records.listing import State
from infoshare_desktop.domain.records.query import Query
from infoshare_desktop.services.care.keeping import Keeping
from tests.cli.conftest import PASSPHRASE

if TYPE_CHECKING:
    from infoshare_desktop.domain.records.listing import Row
    from tests.cli.conftest import Terminal
    from tests.hand_clock import HandClock

Key = tuple[str, Path]


def noted(clock: HandClock, vault: Path) -> list[tuple[Act, str, By]]:
    """The log, the oldest first."""
    with Keeping(clock).open(vault, PASSPHRASE) as opened:
        lines = opened.read(lambda repositories: repositories.access.rows(100))
    return [(line.act, line.reference, line.by) for line in reversed(lines)]


def sealed(clock: HandClock, vault: Path) -> Row:
    """A decision of the vault."""
    with Keeping(clock).open(vault, PASSPHRASE) as opened:
        query = Query(states=frozenset({State.SEALED}))
        return opened.read(lambda kept: kept.records.rows(kept.records.ids(query, 1)))[0]


def test_what_is_shown_and_written_is_noted(
    terminal: Terminal, vault: Path, key: Key, tmp_path: Path, clock: HandClock
) -> None:
    """The number or reference, what was done, and that it was the console; what was searched for is not."""
    row = sealed(clock, vault)
    number, person = row.reference, row.people[0]
    out, copy = tmp_path / "sheet.pdf", tmp_path / "copy.infoshare"
    assert terminal.run("list", vault, "--search", "drop-in", *key).code == 0
    assert terminal.run("show", vault, number, *key).code == 0
    assert terminal.run("list", vault, "--person", person, *key).code == 0
    assert terminal.run("report", vault, "decision", "--number", number, "--out", out, *key).code == 0
    assert terminal.run("export", vault, copy, *key, "--export-passphrase-file", key[1]).code == 0
    assert noted(clock, vault) == [
        (Act.OPENED, number, By.CONSOLE),
        (Act.OPENED, person, By.CONSOLE),
        (Act.SAVED, number, By.CONSOLE),
        (Act.EXPORTED, "", By.CONSOLE),
    ]


def test_a_supervision_report_names_every_decision(
    terminal: Terminal, vault: Path, key: Key, tmp_path: Path, clock: HandClock
) -> None:
    """Each decision that the file tells of has its line."""
    out = tmp_path / "report.pdf"
    period = ("--from", "2026-04-01", "--to", "2026-05-03")
    assert terminal.run("report", vault, "supervision", "--out", out, *period, *key).code == 0
    lines = noted(clock, vault)
    assert lines
    assert {(act, by) for act, _number, by in lines} == {(Act.SAVED, By.CONSOLE)}
    assert len({number for _act, number, _by in lines}) == len(lines)


def test_a_refused_look_is_none(terminal: Terminal, vault: Path, key: Key, clock: HandClock) -> None:
    """Who was told that there is no such record has looked at nothing."""
    assert terminal.run("show", vault, "KM-2026-9999", *key).code == 1
    assert noted(clock, vault) == []


def test_list_for_one_person(terminal: Terminal, vault: Path, key: Key, clock: HandClock) -> None:
    """Only the records that are about them."""
    row = sealed(clock, vault)
    done = terminal.run("list", vault, "--person", row.people[0], *key)
    lines = done.out.splitlines()
    assert any(row.reference in line for line in lines)
    assert all(row.people[0] in line for line in lines)

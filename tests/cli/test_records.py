"""The commands that read records."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import rfc8785

from infoshare_desktop.domain.acts.breach import Breach
from infoshare_desktop.services.after.breaching import Breaching
from infoshare_desktop.services.care.keeping import Keeping
from tests.cli.conftest import DECISIONS, PASSPHRASE
from tests.domain.making import WORKER

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Terminal
    from tests.hand_clock import HandClock

Key = tuple[str, "Path"]


def listed(terminal: Terminal, vault: Path, key: Key, *more: str) -> list[dict[str, Any]]:
    """The array that ``list --json`` prints."""
    done = terminal.run("list", vault, "--json", *more, *key)
    assert done.code == 0
    assert done.err == ""
    found: list[dict[str, Any]] = json.loads(done.out)
    return found


def test_list_as_json(terminal: Terminal, vault: Path, key: Key) -> None:
    """One array of objects with the fields that scripts rely on, the newest first."""
    records = listed(terminal, vault, key)
    assert sum(record["status"] == "sealed" for record in records) == DECISIONS
    expected = ("number", "status", "outcome", "indication", "persons", "agencies", "decided_at", "sealed_at", "hit")
    assert all(tuple(record) == expected for record in records)
    days = [record["decided_at"][:10] for record in records if record["decided_at"]]
    assert days == sorted(days, reverse=True)


def test_list_search_gives_the_sentence_of_the_hit(terminal: Terminal, vault: Path, key: Key) -> None:
    """Each record found says where."""
    records = listed(terminal, vault, key, "--search", "drop-in")
    assert records
    assert all("drop-in" in record["hit"] for record in records)


def test_nothing_found_is_an_empty_array(terminal: Terminal, vault: Path, key: Key) -> None:
    """No record is still one array."""
    assert listed(terminal, vault, key, "--search", "xyzzyplugh") == []


def test_list_for_reading(terminal: Terminal, vault: Path, key: Key) -> None:
    """One line for each record; that everybody is fictional is said beside, not among them."""
    done = terminal.run("list", vault, *key)
    assert len(done.out.splitlines()) == len(listed(terminal, vault, key))
    assert "fictional" in done.err


def test_show_as_json_proves_itself(terminal: Terminal, vault: Path, key: Key) -> None:
    """Whoever has the output can compute the hashes anew, with nothing of ours."""
    shown = terminal.run("show", vault, "KM-2026-0003", "--json", *key)
    assert shown.code == 0
    entry = json.loads(shown.out)["entries"][0]
    assert entry["content"]["statement"]["number"] == "KM-2026-0003"
    content = bytes.fromhex(entry["random"]) + rfc8785.dumps(entry["content"])
    assert hashlib.sha256(content).hexdigest() == entry["content_hash"]
    assert len(entry["entry_hash"]) == 64


def test_show_for_reading(terminal: Terminal, vault: Path, key: Key) -> None:
    """A decision's questions and outcome are said, and where the chain stands."""
    shown = terminal.run("show", vault, "KM-2026-0003", *key)
    assert shown.code == 0
    assert "Decision KM-2026-0003" in shown.out
    assert "Chain head: " in shown.out
    assert "I have read this decision" not in shown.out  # lines to sign are for paper


def test_show_a_draft(terminal: Terminal, vault: Path, key: Key) -> None:
    """A draft is shown by its reference, with its answers so far; the day of its decision is unknown."""
    draft = next(record["number"] for record in listed(terminal, vault, key) if record["status"] == "draft")
    shown = terminal.run("show", vault, draft, *key)
    assert (shown.code, draft in shown.out) == (0, True)
    assert "Is anyone in immediate danger?" in shown.out
    decided = {record["status"]: record["decided_at"] for record in listed(terminal, vault, key)}
    assert decided["draft"] is None
    assert decided["sealed"]


def test_show_an_unknown_number(terminal: Terminal, vault: Path, key: Key) -> None:
    """It is said that there is none."""
    shown = terminal.run("show", vault, "KM-1999-0001", *key)
    assert (shown.code, shown.out) == (1, "")
    assert "KM-1999-0001" in shown.err


def test_a_breach_is_listed_and_shown(terminal: Terminal, vault: Path, key: Key, clock: HandClock) -> None:
    """Its own kind of line, and everything that is said about it."""
    with Keeping(clock).open(vault, PASSPHRASE) as opened:
        letter = Breach(clock(), "lost", "A zephyr notebook was left on the bus", clock(), WORKER)
        number = Breaching(opened, clock).record(letter).header.number
    assert [record["status"] for record in listed(terminal, vault, key, "--search", "zephyr")] == ["breach"]
    done = terminal.run("show", vault, number, *key)
    assert done.code == 0
    for words in (
        "Breach, still open",
        "Still open",
        "What went wrong: It was lost",
        "What happened: A zephyr notebook",
    ):
        assert words in done.out
    (entry,) = json.loads(terminal.run("show", vault, number, "--json", *key).out)["entries"]
    assert (entry["kind"], entry["schema"]) == ("breach", "breach/1")

"""Saving the draft that is being typed, against one bare commit of the same bytes."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any, Final

from sqlcipher3 import dbapi2 as sqlcipher

from infoshare_desktop.store.rows.drafts import document
from tests.benchmarks.figure import Figure
from tests.benchmarks.timing import in_turns, milliseconds
from tests.domain.making import shared_with_consent
from tests.hand_clock import HandClock
from tests.ui.workshop import open_workshop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from infoshare_desktop.domain.decision.draft import Draft
    from tests.ui.workshop import Workshop

_ROUNDS: Final = 200
_TYPED: Final = "She asked us to tell the housing team, and why. " * 30
"""About 300 words, as a worker writes them into one box."""


def figures(folder: Path) -> Iterator[Figure]:
    """One pause in typing: each save holds another letter than the one before it."""
    workshop = open_workshop(folder / "typing.infoshare", HandClock())
    with closing(workshop.vault), closing(_bare(folder / "bare.db")) as bare:
        draft, letters = _draft(workshop), count()
        kept = document(_longer(draft, 0))
        ours, theirs = in_turns(
            lambda: milliseconds(lambda: workshop.deciding.save(_longer(draft, next(letters)))),
            lambda: milliseconds(lambda: _commit(bare, f"{kept}{next(letters)}")),
            _ROUNDS,
        )
    yield Figure("autosave of a draft", ours, 1.5, against=theirs, measured_against="bare SQLCipher commit")


def _draft(workshop: Workshop) -> Draft:
    """A draft that the vault knows, answered from end to end."""
    begun = workshop.deciding.start()
    return replace(shared_with_consent(), reference=begun.reference, pack=begun.pack)


def _longer(draft: Draft, letters: int) -> Draft:
    return replace(draft, information=replace(draft.information, summary=f"{_TYPED}{letters}"))


def _bare(path: Path) -> Any:
    """A SQLCipher file with one row, as safe as a vault: each commit is on the device."""
    bare = sqlcipher.connect(str(path), isolation_level=None)
    bare.execute(f"""PRAGMA key = "x'{"5a" * 48}'" """)
    for pragma in ("locking_mode = EXCLUSIVE", "secure_delete = ON", "synchronous = FULL", "journal_mode = WAL"):
        bare.execute(f"PRAGMA {pragma}").fetchall()
    bare.execute("CREATE TABLE draft (document TEXT NOT NULL)")
    bare.execute("INSERT INTO draft VALUES ('')")
    return bare


def _commit(bare: Any, document: str) -> None:
    bare.execute("BEGIN")
    bare.execute("UPDATE draft SET document = ?", (document,))
    bare.execute("COMMIT")

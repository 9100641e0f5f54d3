"""The first start, the recovery words, and what the gate says when a vault does not open."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.app.options import Options
from tests.journeys import steps
from tests.journeys.laptop import PASSPHRASE
from tests.journeys.recovery_words import type_back, words_on_screen
from tests.store.flipping import flip

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker


def prove(worker: Worker, words: list[str]) -> None:
    """Type back the three words that are asked for, and have them checked."""
    type_back(worker, words)
    worker.press("Check the words")


def passphrase_twice(worker: Worker) -> None:
    """Type it, and then the same again; the vault is made, and its words are shown."""
    worker.write("Passphrase", PASSPHRASE)
    worker.write("The same passphrase again", PASSPHRASE)
    worker.press("Make the vault")
    worker.see("Your recovery words")


def passphrase_with_a_slip(worker: Worker) -> None:
    """The second time it is another one, which is told, and then put right."""
    worker.write("Passphrase", PASSPHRASE)
    worker.write("The same passphrase again", f"{PASSPHRASE}s")
    worker.press("Make the vault")
    worker.see("The two are not the same.")
    worker.write("The same passphrase again", "")
    worker.key(Qt.Key.Key_A, steps.CONTROL)
    worker.type(PASSPHRASE)
    worker.see("Strength: ")
    worker.press("Make the vault")
    worker.see("Your recovery words")


def prove_at_last(worker: Worker, words: list[str]) -> None:
    """Wrong words are told; the right ones, after another look, are proved."""
    worker.press("I have them on paper")
    prove(worker, words[1:] + words[:1])
    worker.see("Look at your sheet")
    worker.press("See the words again")
    worker.press("I have them on paper")
    for _place in range(3):
        worker.key(Qt.Key.Key_A, steps.CONTROL)
        worker.key(Qt.Key.Key_Backspace)
        worker.key(Qt.Key.Key_Tab)
    prove(worker, words)


def test_from_nothing_to_home(laptop: Laptop) -> None:
    """Welcome, who you are, the place, the passphrase twice, the words and their proof; then it all opens again."""
    laptop.vault.unlink()
    worker = laptop.start(Options())
    worker.press("Create a vault")
    worker.write("Your name", "Kim Mason")
    worker.write("Your role", "Outreach worker")
    worker.press("Continue")
    worker.see("Your vault will be this file")
    worker.press("Continue")
    passphrase_with_a_slip(worker)
    words = words_on_screen(worker)
    assert len(words) == 24
    prove_at_last(worker, words)
    worker.press("Go to Home")
    assert worker.sees("Nothing waits for you")
    laptop.close()

    worker = laptop.start(Options())
    worker.write("Passphrase", "not this one")
    worker.key(Qt.Key.Key_Return)
    assert worker.sees("the passphrase is wrong, or the file is damaged, or a newer program made it")
    worker.press("Use recovery words")
    worker.write("The 24 recovery words", " ".join(words))
    assert worker.sees("24 of 24 words typed")
    worker.press("Open the vault")
    worker.see("Choose a new passphrase")
    worker.press("Not now")
    assert worker.sees("Nothing waits for you")


def test_words_not_proved_come_back(laptop: Laptop) -> None:
    """Closed at the words, the vault opens to its words again, the same ones, until they are proved; then no more."""
    laptop.vault.unlink()
    worker = laptop.start(Options())
    worker.press("Create a vault")
    worker.write("Your name", "Kim Mason")
    worker.press("Continue")
    worker.press("Continue")
    passphrase_twice(worker)
    words = words_on_screen(worker)
    laptop.close()

    for _time in range(2):
        worker = laptop.start(Options())
        worker.write("Passphrase", PASSPHRASE)
        worker.key(Qt.Key.Key_Return)
        worker.see("Your recovery words")
        assert words_on_screen(worker) == words
        worker.press("I have them on paper")
        worker.see("Prove that you have them on paper")
        if not _time:
            laptop.close()
    prove(worker, words)
    worker.press("Go to Home")
    worker.see("Nothing waits for you")
    laptop.close()

    laptop.unlock(laptop.start(Options())).see("Nothing waits for you")


def test_words_of_a_new_vault_do_not_stay_on_the_screen(laptop: Laptop) -> None:
    """Whoever leaves the laptop at them finds it locked; the words come again, to be proved."""
    laptop.vault.unlink()
    worker = laptop.start(Options())
    worker.press("Create a vault")
    worker.press("Continue")
    worker.press("Continue")
    passphrase_twice(worker)
    words = words_on_screen(worker)
    laptop.leave_alone(11 * 60)
    worker = laptop.after_lock()
    worker.write("Passphrase", PASSPHRASE)
    worker.key(Qt.Key.Key_Return)
    worker.see("Your recovery words")
    assert words_on_screen(worker) == words


def empty(vault: Path) -> None:
    """Nothing in it: a failed copy."""
    vault.write_bytes(b"")


def folder(vault: Path) -> None:
    """A folder of that name."""
    vault.unlink()
    vault.mkdir()


def plain(vault: Path) -> None:
    """A database without encryption."""
    vault.unlink()
    connection = sqlite3.connect(vault)
    connection.execute("CREATE TABLE person (name)")
    connection.close()


def damaged(vault: Path) -> None:
    """One byte of the salt changed: then no passphrase gives the key, and nobody can tell that from a wrong one."""
    flip(vault, 3)


def text(vault: Path) -> None:
    """Somebody saved a letter under the name."""
    vault.write_text("Dear Rosa, " * 2_000, encoding="utf-8")


CERTAIN: Final = [
    (lambda vault: vault.unlink(), "There is no vault at "),
    (empty, "is empty, so there is nothing in it to open"),
    (folder, "is a folder, not a vault"),
    (plain, "is a database without encryption, not a vault"),
    (text, "is not a vault. Choose another file."),
]


@pytest.mark.parametrize(("make", "sentence"), CERTAIN, ids=["missing", "empty", "folder", "plain", "text"])
def test_what_is_certain_is_said_at_once(laptop: Laptop, make: Callable[[Path], None], sentence: str) -> None:
    """Before a passphrase is typed the file has been looked at; the box has the keyboard, and the ways on are there."""
    make(laptop.vault)
    worker = laptop.start()
    worker.see(sentence)
    worker.see("Choose another vault")
    assert worker.where() == "Passphrase"


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        *CERTAIN,
        (damaged, "the passphrase is wrong, or the file is damaged, or a newer program made it"),
    ],
    ids=["missing", "empty", "folder", "plain", "text", "damaged"],
)
def test_what_does_not_open(laptop: Laptop, make: Callable[[Path], None], sentence: str) -> None:
    """One sentence in the window says what is certain, what was typed stays, and the next steps are offered."""
    make(laptop.vault)
    worker = laptop.start()
    worker.write("Passphrase", PASSPHRASE)
    worker.key(Qt.Key.Key_Return)
    worker.see(sentence)
    assert worker.where() == "Passphrase"
    worker.key(Qt.Key.Key_Tab)
    worker.key(Qt.Key.Key_Space)
    worker.see(PASSPHRASE)
    for way_on in ("Use recovery words", "Restore a backup", "Choose another vault"):
        worker.go_to(way_on)

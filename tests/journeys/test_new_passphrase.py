"""A new passphrase with a new recovery sheet, practising recovery, and coming in with the words alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt

from infoshare_desktop.domain.vault.errors import VaultWontOpen
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.services.profiles import Profiles
from tests.hand_clock import HandClock
from tests.journeys import steps
from tests.journeys.laptop import PASSPHRASE
from tests.journeys.recovery_words import type_back, words_on_screen
from tests.ui.workshop import PROFILE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker

FORMS: Final = ("utf-8", "utf-16-le", "utf-32-le")
NEW: Final = "gravel orchid 'Tuesday' 41"


def to_change(worker: Worker) -> None:
    """From anywhere to the box for the passphrase of today."""
    worker.visit("Settings")
    worker.press("Change the passphrase")
    worker.see("Your passphrase of today")


def to_new(worker: Worker) -> None:
    """From anywhere to the new passphrase, past the one of today."""
    to_change(worker)
    worker.write("Passphrase of today", PASSPHRASE)
    worker.press("Continue")


def come_in_with_words(laptop: Laptop) -> Worker:
    """Start the program, and type the recovery words at the gate."""
    worker = laptop.start()
    worker.press("Open the vault")
    worker.press("Use recovery words")
    worker.write("The 24 recovery words", laptop.words)
    worker.press("Open the vault")
    return worker


def choose(worker: Worker, passphrase: str) -> list[str]:
    """Type the new passphrase twice, and read the new words."""
    worker.see("Choose a new passphrase")
    worker.write("Passphrase", passphrase)
    worker.write("The same passphrase again", passphrase)
    worker.press("Make new recovery words")
    worker.see("Your new recovery words")
    return words_on_screen(worker)


def prove(worker: Worker, words: list[str]) -> None:
    """Type back the three words that are asked for, and set the passphrase."""
    worker.press("I have them on paper")
    type_back(worker, words)
    worker.press("Set them now")


def opens(path: Path, passphrase: str) -> bool:
    """Whether a passphrase opens the closed vault."""
    try:
        Keeping(HandClock()).open(path, passphrase).close()
    except VaultWontOpen:
        return False
    return True


def refused_first(worker: Worker) -> None:
    """A wrong passphrase of today, then a weak new one: both are told, and the boxes are empty again."""
    to_change(worker)
    worker.write("Passphrase of today", "not this one")
    worker.press("Continue")
    worker.see("That is not the passphrase of this vault.")
    worker.write("Passphrase of today", "")
    worker.key(Qt.Key.Key_A, steps.CONTROL)
    worker.type(PASSPHRASE)
    worker.key(Qt.Key.Key_Return)
    worker.see("Choose a new passphrase")
    worker.write("Passphrase", "password")
    worker.write("The same passphrase again", "password")
    worker.press("Make new recovery words")
    worker.see("This passphrase is too weak.")
    for box in ("Passphrase", "The same passphrase again"):
        worker.go_to(box)
        worker.key(Qt.Key.Key_A, steps.CONTROL)
        worker.key(Qt.Key.Key_Backspace)


def files_with(folder: Path, secrets: tuple[str, ...]) -> list[Path]:
    """The files under a folder in which one of these secrets stands."""
    wanted = [secret.encode(form) for secret in secrets for form in FORMS]
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file for file in files if any(secret in file.read_bytes() for secret in wanted)]


def test_a_new_passphrase_and_a_new_sheet(laptop: Laptop) -> None:
    """With the keyboard alone, from the settings to the end; the old passphrase and the old words then fail."""
    worker = laptop.open()
    refused_first(worker)
    words = choose(worker, NEW)
    assert len(words) == 24
    assert " ".join(words) != laptop.words
    prove(worker, words)
    worker.see("The new passphrase is set")
    worker.see("still open with the old sheet")
    worker.press("Take a fresh backup")
    worker.see("A fresh backup is made.")
    worker.press("Done")
    worker.see("Changed last: ")
    laptop.close()

    assert files_with(laptop.vault.parent, (NEW, " ".join(words))) == []
    assert opens(laptop.vault, NEW)
    assert not opens(laptop.vault, PASSPHRASE)
    with pytest.raises(VaultWontOpen):
        Keeping(HandClock()).open_with_words(laptop.vault, laptop.words)
    with Keeping(HandClock()).open_with_words(laptop.vault, " ".join(words)) as vault:
        assert Profiles(vault).get() == PROFILE


def test_a_new_sheet_under_the_same_passphrase(laptop: Laptop) -> None:
    """It is told before the sheet is set, and the end claims of the old sheet alone that it opens nothing."""
    worker = laptop.open()
    to_new(worker)
    worker.see("If somebody may have seen it, choose another one.")
    words = choose(worker, PASSPHRASE)
    worker.see("You typed the passphrase of today again.")
    prove(worker, words)
    worker.see("The passphrase stayed the same.")
    assert "The new passphrase is set" not in worker.read()
    laptop.close()
    assert opens(laptop.vault, PASSPHRASE)
    Keeping(HandClock()).open_with_words(laptop.vault, " ".join(words)).close()
    with pytest.raises(VaultWontOpen):
        Keeping(HandClock()).open_with_words(laptop.vault, laptop.words)


def test_a_lock_before_the_end_changes_nothing(laptop: Laptop) -> None:
    """Locked at the new words, and again at their proof: the old passphrase opens the vault, and the settings come."""
    worker = laptop.open()
    for on_paper in (False, True):
        to_new(worker)
        choose(worker, NEW)
        if on_paper:
            worker.press("I have them on paper")
            worker.see("Prove that you have them on paper")
        worker.key(Qt.Key.Key_L, steps.CONTROL)
        worker = laptop.unlock(laptop.after_lock())
        worker.see("Passphrase and recovery")
    laptop.close()
    assert opens(laptop.vault, PASSPHRASE)
    assert not opens(laptop.vault, NEW)


def test_going_away_with_a_sheet_that_opens_nothing_yet_asks(laptop: Laptop) -> None:
    """Whoever printed it would seal it into the envelope: it is asked first, and staying stays."""
    worker = laptop.open()
    to_new(worker)
    words = choose(worker, NEW)
    worker.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    worker.see("This is not recorded yet")
    worker.press("Stay here")
    assert words_on_screen(worker) == words
    prove(worker, words)
    worker.see("The new passphrase is set")
    laptop.close()
    assert opens(laptop.vault, NEW)


def test_practising_recovery(laptop: Laptop) -> None:
    """A slip is named, the right words open the copy, and the settings remember the day."""
    worker = laptop.open()
    worker.visit("Settings")
    worker.see("You have not practised yet")
    worker.press("Practise recovery")
    words = laptop.words.split()
    worker.write("The 24 recovery words", " ".join([*words[:-1], "zoo" if words[-1] != "zoo" else "able"]))
    worker.press("Try these words")
    worker.see("they do not belong together")
    worker.go_to("The 24 recovery words")
    worker.key(Qt.Key.Key_A, steps.CONTROL)
    worker.type(" ".join(word[:4] for word in words))
    worker.press("Try these words")
    worker.see("The sheet works")
    worker.press("Go back")
    worker.see("Recovery practised last: 3 May 2026")
    assert [file.name for file in laptop.vault.parent.iterdir() if "next" in file.name] == []


def test_who_comes_in_with_the_words_gets_a_new_passphrase(laptop: Laptop) -> None:
    """The passphrase is lost: words, then straight to a new one with a suggested passphrase, then Home."""
    worker = come_in_with_words(laptop)
    worker.see("Choose a new passphrase")
    worker.press("Suggest a passphrase")
    worker.press("Use this passphrase")
    suggested = next(text for text in worker.read() if re.fullmatch(r"[a-z]+( [a-z]+){5}", text))
    worker.write("The same passphrase again", suggested)
    worker.press("Make new recovery words")
    worker.see("Your new recovery words")
    words = words_on_screen(worker)
    prove(worker, words)
    worker.see("The new passphrase is set")
    worker.press("Done")
    worker.see("Nothing waits for you")
    laptop.close()
    assert opens(laptop.vault, suggested)
    assert not opens(laptop.vault, PASSPHRASE)
    Keeping(HandClock()).open_with_words(laptop.vault, " ".join(words)).close()


def test_a_damaged_beginning_is_mended_by_words_and_code(laptop: Laptop) -> None:
    """The words alone do not open it; with the vault code they do, and the new file needs no code."""
    content = laptop.vault.read_bytes()
    code = content[:16].hex()
    laptop.vault.write_bytes(bytes(range(16)) + content[16:])
    worker = come_in_with_words(laptop)
    worker.write("Vault code", code)
    worker.press("Open the vault")
    words = choose(worker, NEW)
    prove(worker, words)
    worker.see("The new passphrase is set")
    worker.press("Done")
    worker.see("Nothing waits for you")
    laptop.close()
    assert opens(laptop.vault, NEW)


def test_words_on_the_screen_do_not_stay_there(laptop: Laptop) -> None:
    """Whoever leaves the laptop at the words, before they came in, finds it locked: it was open all the same."""
    worker = come_in_with_words(laptop)
    choose(worker, NEW)
    laptop.leave_alone(11 * 60)
    worker = laptop.after_lock()
    worker.see("Passphrase")
    assert opens(laptop.vault, PASSPHRASE)
    laptop.unlock(worker).see("Nothing waits for you")


def test_words_on_the_screen_go_with_the_key_that_takes_all_away(laptop: Laptop) -> None:
    """Nobody went into the vault yet: it is closed all the same, and the program with it."""
    worker = come_in_with_words(laptop)
    choose(worker, NEW)
    worker.key(Qt.Key.Key_L, steps.CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert not worker.window.isVisible()
    assert laptop.asked_for is None
    assert opens(laptop.vault, PASSPHRASE)

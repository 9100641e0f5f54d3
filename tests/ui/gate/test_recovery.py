"""Opening with recovery words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from infoshare_desktop.domain.errors import RecoveryWordsWrong
from infoshare_desktop.domain.vault.errors import VaultWontOpen
from infoshare_desktop.services.care.reading_words import read_recovery_words
from infoshare_desktop.ui.gate.recovery import Recovery
from infoshare_desktop.ui.kit.words.text import Words
from tests.ui.gate.states import CODE, WORDS
from tests.ui.hands import control, press, type_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.hands import Desk

SENTENCE = " ".join(WORDS)


@pytest.fixture
def screen(on_desk: Desk) -> Recovery:
    """The screen as it comes."""
    screen = Recovery("vault.infoshare", read_recovery_words)
    on_desk(screen)
    screen.setFocus()
    return screen


def test_the_words_go_out_as_the_vault_wants_them(screen: Recovery, qtbot: QtBot) -> None:
    """Typed with numbers and capitals, they are given one space apart in small letters, and without a code."""
    type_into(screen.words, ", ".join(f"{number}. {word.title()}" for number, word in enumerate(WORDS, 1)))
    with qtbot.waitSignal(screen.given) as told:
        press(screen.open)
    assert told.args == [SENTENCE, ""]
    assert screen.open.text() == "Opening …"


def test_the_count_follows_the_typing(screen: Recovery) -> None:
    """Who lost the line sees how many words are there."""
    type_into(screen.words, "abandon butter cage")
    assert "3 of 24 words typed" in [words.words() for words in screen.findChildren(Words)]


def test_the_words_are_shown_as_they_are_read(screen: Recovery, qtbot: QtBot) -> None:
    """Four letters become the whole word; what is not in the list is named after a rest, with words like it."""
    type_into(screen.words, "ABAN butt lihgt cag")
    qtbot.waitUntil(lambda: "Word 3 is not in the list" in screen.words.wrong.words())
    assert "light" in screen.words.wrong.words()
    assert screen.words.words.accessibleDescription() == "1: abandon. 2: butter. 3: lihgt. 4: cag."
    type_into(screen.words, " ".join(["zoo"] * 30))
    assert screen.words.words.isVisible()  # as it was until the next rest
    qtbot.waitUntil(lambda: not screen.words.words.isVisible())


def test_the_first_word_is_shown_as_soon_as_it_is_known(screen: Recovery, qtbot: QtBot) -> None:
    """Four letters are enough, and nothing more has to be typed: nobody waits for a second word to see the first."""
    type_into(screen.words, "aban")
    qtbot.waitUntil(screen.words.words.isVisible)
    assert screen.words.words.accessibleDescription() == "1: abandon."
    assert {"1", "abandon"} <= {words.words() for words in screen.words.findChildren(Words) if words.isVisible()}


def test_a_mistake_that_was_read_already_is_said_once(screen: Recovery, qtbot: QtBot) -> None:
    """It moves from below the words to the field's problem; another problem leaves it where it is."""
    type_into(screen.words, "aban butt lihgt cag")
    qtbot.waitUntil(screen.words.wrong.isVisible)
    read = screen.words.wrong.words()
    screen.failed(RecoveryWordsWrong("There are 24 recovery words, and 4 were typed."))
    assert screen.words.wrong.words() == read
    screen.failed(RecoveryWordsWrong(read))
    assert screen.words.error() == read
    assert not screen.words.wrong.isVisible()


def test_a_mistake_in_the_words_stays_at_the_words(screen: Recovery) -> None:
    """The vault code is not asked for while the words themselves are wrong; what was typed stays."""
    type_into(screen.words, "abandon")
    press(screen.open)
    screen.failed(RecoveryWordsWrong("There are 24 recovery words, and 1 was typed."))
    assert screen.words.error() == "There are 24 recovery words, and 1 was typed."
    assert screen.words.value() == "abandon"
    assert control(screen.words).hasFocus()
    assert not screen.more.is_open()


def test_right_words_that_do_not_open_lead_to_the_vault_code(screen: Recovery, qtbot: QtBot) -> None:
    """The code is asked for then, and given with the words."""
    type_into(screen.words, SENTENCE)
    press(screen.open)
    screen.failed(VaultWontOpen())
    assert screen.code.isVisible()
    type_into(screen.code, f"{CODE[:16].upper()} {CODE[16:]}")
    with qtbot.waitSignal(screen.given) as told:
        press(screen.open)
    assert told.args == [SENTENCE, CODE]


def test_a_code_that_can_be_none_is_named_before_anything_is_tried(screen: Recovery, qtbot: QtBot) -> None:
    """The keyboard goes to the code, even where it was folded away again."""
    type_into(screen.words, SENTENCE)
    screen.more.set_open(True)
    type_into(screen.code, "0123")
    screen.more.set_open(False)
    with qtbot.assertNotEmitted(screen.given):
        press(screen.open)
    assert screen.code.error() == "A vault code has 32 digits and letters, and 4 were typed."
    assert screen.code.isVisible()
    assert control(screen.code).hasFocus()


def test_nothing_typed_asks_for_the_words(screen: Recovery, qtbot: QtBot) -> None:
    """The button alone tries nothing."""
    with qtbot.assertNotEmitted(screen.given):
        press(screen.open)
    assert screen.words.error() == "Type the words first."


def test_an_open_vault_leaves_empty_boxes(screen: Recovery) -> None:
    """Neither the words nor the code stay on the screen."""
    type_into(screen.words, SENTENCE)
    screen.code.set_value(CODE)
    screen.opened()
    assert (screen.words.value(), screen.code.value()) == ("", "")


def test_the_other_ways_in_are_told(screen: Recovery) -> None:
    """Back to the passphrase, or on to a backup."""
    for button, signal in ((screen.passphrase, screen.passphrase_chosen), (screen.restore, screen.restore_chosen)):
        chosen = QSignalSpy(signal)
        press(button)
        assert chosen.count() == 1

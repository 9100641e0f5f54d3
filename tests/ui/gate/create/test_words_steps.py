"""The steps with the recovery words: read, printed, proved, and gone from the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from infoshare_desktop.ui.gate.create.presenter import Creating, Stage
from infoshare_desktop.ui.gate.new_key.key_typed import RecoverySheet
from infoshare_desktop.ui.kit.words.text import Words
from tests.ui.gate.create.making import field, go_on, words_seen
from tests.ui.gate.states import ASKED, CODE, WORDS
from tests.ui.hands import press, type_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.gate.create.screen import Create


def test_the_sheet_says_what_to_do_with_it(screen: Create) -> None:
    """There is no other way in; sealed envelope, to the manager, not with the laptop; the code in groups of four."""
    screen.made(RecoverySheet(WORDS, CODE))
    seen = " ".join(words_seen(screen))
    assert "no other way in" in seen
    assert "Sealed envelope, to your manager, not with the laptop." in seen
    assert "0123 4567 89ab cdef 0123 4567 89ab cdef" in seen


def test_printing_is_asked_for_with_the_sheet(screen: Create, qtbot: QtBot) -> None:
    """Whoever prints gets words and code."""
    screen.made(RecoverySheet(WORDS, CODE))
    with qtbot.waitSignal(screen.print_requested) as asked:
        press(screen.words.print)
    assert asked.args == [RecoverySheet(WORDS, CODE)]


def test_a_wrong_word_is_named_and_the_words_can_be_seen_again(screen: Create, making: Creating) -> None:
    """The slip is shown at its box; back shows all words, on again asks for the same three."""
    screen.made(RecoverySheet(WORDS, CODE))
    go_on(screen, Stage.WORDS)
    type_into(field(screen, Stage.PROOF, "word_1"), "cage")
    type_into(field(screen, Stage.PROOF, "word_2"), "kidnee")
    go_on(screen, Stage.PROOF)
    assert making.stage is Stage.PROOF
    assert field(screen, Stage.PROOF, "word_1").error() is None
    assert field(screen, Stage.PROOF, "word_2").error()
    press(screen.proof.back)
    assert set(WORDS) <= set(words_seen(screen))
    go_on(screen, Stage.WORDS)
    assert field(screen, Stage.PROOF, "word_1").label() == "Word 3"
    assert field(screen, Stage.PROOF, "word_2").value() == "kidnee"


def test_proved_words_are_nowhere_on_the_screen_any_more(screen: Create, qtbot: QtBot) -> None:
    """Not even hidden: neither the words, nor what was typed back, nor what a screen reader would read."""
    screen.made(RecoverySheet(WORDS, CODE))
    go_on(screen, Stage.WORDS)
    for number, place in enumerate(ASKED, 1):
        type_into(field(screen, Stage.PROOF, f"word_{number}"), WORDS[place - 1])
    go_on(screen, Stage.PROOF)
    qtbot.waitUntil(lambda: not {words.words() for words in screen.findChildren(Words)} & set(WORDS))
    assert not screen.words.words.accessibleDescription()
    assert not any(line.value() for line in screen.proof.form.fields())

"""Words with their numbers in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from infoshare_desktop.ui.kit.words.numbered_words import NumberedWords
from infoshare_desktop.ui.kit.words.text import Words
from tests.ui.audit import faults_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk

WORDS = tuple(f"word{place}" for place in range(1, 25))


def _shown(words: tuple[str, ...] = WORDS, note: str = "") -> NumberedWords:
    part = NumberedWords("Recovery words")
    part.show_words(words, note)
    return part


@pytest.mark.usefixtures("appearance")
def test_a_screen_reader_reads_every_word_with_its_number(qtbot: QtBot) -> None:
    """The whole can take the focus, and describes itself in the order of the numbers, the note last."""
    part = _shown(note="Vault code: 0123")
    qtbot.addWidget(part)
    assert part.accessibleName() == "Recovery words"
    assert part.accessibleDescription().startswith("1: word1. 2: word2. ")
    assert part.accessibleDescription().endswith("24: word24. Vault code: 0123")


@pytest.mark.usefixtures("appearance")
def test_the_words_run_down_the_columns(on_desk: Desk) -> None:
    """Word 2 stands under word 1, and word 7 beside it."""
    part = _shown()
    on_desk(part)
    place = {words.words(): words.pos() for words in part.findChildren(Words) if words.isVisible()}
    assert place["word2"].x() == place["word1"].x()
    assert place["word2"].y() > place["word1"].y()
    assert place["word7"].y() == place["word1"].y()
    assert place["word7"].x() > place["word1"].x()


@pytest.mark.usefixtures("appearance")
def test_words_that_were_shown_are_gone_when_others_are(qtbot: QtBot, on_desk: Desk) -> None:
    """Nothing of the first words is left in the part, nor in what it says of itself."""
    part = _shown()
    on_desk(part)
    part.show_words(())
    qtbot.waitUntil(lambda: not [words for words in part.findChildren(Words) if words.words()])
    assert not part.accessibleDescription()


def test_the_part_passes_every_check(appearance: Appearance) -> None:
    """Nothing is clipped at either text size."""
    assert faults_of(appearance, lambda: _shown(note="Vault code: 0123 4567")) == []

"""The passphrase box."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton

from infoshare_desktop.domain.errors import TooLittleMemory
from infoshare_desktop.domain.vault.errors import VaultWontOpen
from infoshare_desktop.ui.gate.unlock import Unlock
from infoshare_desktop.ui.kit.words.text import Words
from tests.ui.hands import control, press, type_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.hands import Desk

HOSTILE = "  “Zoë”  مرحبا 👩‍🚒\u0301 ' OR 1=1 --  "


@pytest.fixture
def screen(on_desk: Desk) -> Unlock:
    """The box as it stands after a lock."""
    screen = Unlock("vault.infoshare", "Locked by you.")
    on_desk(screen)
    screen.setFocus()
    return screen


def buttons_of(screen: Unlock) -> list[str]:
    """The words on the buttons that are seen."""
    return [button.text() for button in screen.findChildren(QAbstractButton) if button.isVisible()]


def test_nothing_but_the_box_and_one_button_is_there_at_first(screen: Unlock) -> None:
    """The ways on are not offered before they are needed; why it locked is said."""
    assert buttons_of(screen) == ["Show", "Open the vault"]
    assert "Locked by you." in [words.words() for words in screen.findChildren(Words)]
    assert control(screen.passphrase).hasFocus()


def test_enter_gives_the_passphrase_to_the_letter(screen: Unlock, qtbot: QtBot) -> None:
    """Spaces at the ends, quotes, accents and emoji reach the vault as they were typed."""
    screen.passphrase.set_value(HOSTILE)
    with qtbot.waitSignal(screen.given) as told:
        QTest.keyClick(control(screen.passphrase), Qt.Key.Key_Return)
    assert told.args == [HOSTILE]


def test_while_it_opens_the_button_says_so_and_nothing_is_asked_twice(screen: Unlock, qtbot: QtBot) -> None:
    """The box keeps what was typed, and neither box nor button can be used."""
    type_into(screen.passphrase, "correct horse")
    press(screen.open)
    assert screen.open.text() == "Opening …"
    assert not screen.open.isEnabled()
    assert screen.passphrase.value() == "correct horse"
    with qtbot.assertNotEmitted(screen.given):
        QTest.keyClick(control(screen.passphrase), Qt.Key.Key_Return)


def test_a_failure_is_said_at_the_box_with_the_ways_on(screen: Unlock) -> None:
    """The sentence is read out with the box, what was typed is marked to be typed over, three ways on appear."""
    type_into(screen.passphrase, "wrong")
    press(screen.open)
    screen.failed(VaultWontOpen())
    assert screen.passphrase.error() == str(VaultWontOpen())
    assert str(VaultWontOpen()) in control(screen.passphrase).accessibleDescription()
    assert control(screen.passphrase).hasFocus()
    assert screen.passphrase.edit.selectedText()
    assert screen.passphrase.value() == "wrong"
    ways_on = ["Use recovery words", "Restore a backup", "Choose another vault"]
    assert buttons_of(screen) == ["Show", "Open the vault", *ways_on]


def test_each_way_on_is_told(screen: Unlock) -> None:
    """Recovery words, a backup, another vault."""
    screen.failed(TooLittleMemory())
    for button, signal in (
        (screen.words, screen.words_chosen),
        (screen.restore, screen.restore_chosen),
        (screen.other, screen.other_chosen),
    ):
        chosen = QSignalSpy(signal)
        press(button)
        assert chosen.count() == 1


def ways_on(screen: Unlock) -> str:
    """What stands over the ways on."""
    (said,) = (words.words() for words in screen.findChildren(Words) if words.isVisible() and words.words()[-1:] == ":")
    return said


def test_an_empty_box_asks_for_nothing_but_offers_the_ways_on(screen: Unlock, qtbot: QtBot) -> None:
    """Who has no passphrase any more presses the button, and is shown where to go."""
    with qtbot.assertNotEmitted(screen.given):
        press(screen.open)
    assert screen.passphrase.error() == "Type your passphrase first."
    assert screen.words.isVisible()
    assert ways_on(screen) == "Other ways in:"
    screen.failed(VaultWontOpen())
    assert ways_on(screen) == "If it still does not open:"


def test_trying_again_takes_the_old_sentence_away(screen: Unlock) -> None:
    """What was wrong the last time is not said of the new try."""
    screen.failed(VaultWontOpen())
    type_into(screen.passphrase, "right")
    press(screen.open)
    assert screen.passphrase.error() is None


def test_an_open_vault_leaves_an_empty_box(screen: Unlock) -> None:
    """The passphrase does not stay in the box."""
    type_into(screen.passphrase, "correct horse")
    screen.opened()
    assert not screen.passphrase.value()


def test_caps_lock_is_noticed_from_the_letters(screen: Unlock) -> None:
    """A capital without Shift shows the warning, a small letter takes it away."""

    def warned() -> bool:
        return any(words.isVisible() and words.words() == "Caps lock is on." for words in screen.findChildren(Words))

    box = control(screen.passphrase)
    QTest.keyClicks(box, "a")
    QTest.keyClicks(box, "B", Qt.KeyboardModifier.ShiftModifier)
    assert not warned()
    QTest.keyClicks(box, "C")
    assert warned()
    QTest.keyClicks(box, "d")
    assert not warned()


def test_a_warning_leaves_the_keyboard_alone(screen: Unlock) -> None:
    """What is certain about the file is said while somebody types; while the vault is opened it says nothing."""
    screen.passphrase.reveal.setFocus()
    screen.warn(VaultWontOpen())
    assert screen.passphrase.error() == str(VaultWontOpen())
    assert screen.passphrase.reveal.hasFocus()
    type_into(screen.passphrase, "correct horse")
    press(screen.open)
    screen.warn(VaultWontOpen())
    assert not screen.passphrase.error()

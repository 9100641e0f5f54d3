"""What stands in the window while it cannot be locked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from infoshare_desktop.domain.errors import DiskFull, PassphraseWrong
from infoshare_desktop.domain.vault.errors import VaultDamaged
from infoshare_desktop.ui.kit.words.tone_line import ToneLine
from infoshare_desktop.ui.locking.cover import Cover
from tests.ui.audit import faults_of
from tests.ui.hands import control, press, type_into

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk

FULL: Final = DiskFull("/srv/laptops/kim")


def refused() -> Cover:
    """A cover on which a wrong passphrase was given."""
    made = Cover()
    made.say_why(FULL)
    made.failed(PassphraseWrong())
    return made


@pytest.fixture
def cover(on_desk: Desk) -> Cover:
    """The cover over a vault whose disk is full."""
    made = Cover()
    made.say_why(FULL)
    on_desk(made)
    made.setFocus()
    return made


def damaged() -> Cover:
    """A cover over a vault that is damaged."""
    made = Cover()
    made.say_why(VaultDamaged("/srv/laptops/kim.infoshare"))
    return made


@pytest.mark.parametrize("made", [refused, damaged])
def test_the_cover_passes_the_audit(appearance: Appearance, made: Callable[[], Cover]) -> None:
    """At both text sizes."""
    assert faults_of(appearance, made) == []


def test_it_says_why_and_what_to_do(cover: Cover) -> None:
    """The sentence of the error, and later that of another."""
    line = cover.findChildren(ToneLine)[0]
    assert line.words() == str(FULL)
    cover.say_why(DiskFull("/media/stick"))
    assert "/media/stick" in line.words()


def test_the_passphrase_is_given_once(cover: Cover, qtbot: QtBot) -> None:
    """To the letter; while it is looked at nothing can be given again, and trying to save stays possible."""
    type_into(cover.passphrase, " correct horse ")
    with qtbot.waitSignal(cover.given) as told:
        QTest.keyClick(control(cover.passphrase), Qt.Key.Key_Return)
    assert told.args == [" correct horse "]
    assert not cover.show_work.isEnabled()
    assert not cover.passphrase.isEnabled()
    assert cover.again.isEnabled()


def test_a_wrong_passphrase_stays_to_be_mended(cover: Cover) -> None:
    """The keyboard is back in the box, with all of it selected."""
    type_into(cover.passphrase, "wrong")
    press(cover.show_work)
    cover.failed(PassphraseWrong())
    assert cover.show_work.isEnabled()
    assert cover.passphrase.edit.hasSelectedText()
    assert control(cover.passphrase).hasFocus()
    assert str(PassphraseWrong()) in control(cover.passphrase).accessibleDescription()


def test_an_empty_box_is_not_looked_at(cover: Cover, qtbot: QtBot) -> None:
    """It takes nobody half a second to be told that nothing was typed."""
    with qtbot.assertNotEmitted(cover.given):
        press(cover.show_work)
    assert "Type your passphrase first." in control(cover.passphrase).accessibleDescription()


def test_a_damaged_vault_is_not_waited_for(cover: Cover) -> None:
    """It says what to do instead; and where the reason is another again, trying comes back."""
    cover.say_why(VaultDamaged("/srv/laptops/kim.infoshare"))
    assert cover.again.isHidden()
    assert any("write down on paper" in label.text() for label in cover.findChildren(QLabel))
    cover.say_why(FULL)
    assert not cover.again.isHidden()
    assert not any("write down on paper" in label.text() for label in cover.findChildren(QLabel))


def test_nothing_is_given_up_by_one_press(cover: Cover, qtbot: QtBot) -> None:
    """The first press asks, and the second one is meant."""
    with qtbot.assertNotEmitted(cover.lose_asked):
        press(cover.lose)
    assert cover.lose.text() == "Press again to lose it and lock"
    with qtbot.waitSignal(cover.lose_asked):
        press(cover.lose)

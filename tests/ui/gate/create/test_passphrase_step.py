"""The step at which the passphrase is chosen: rated, suggested, typed twice, asked for once."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from infoshare_desktop.domain.errors import PassphraseWeak
from infoshare_desktop.services.care.strength import strength
from infoshare_desktop.ui.gate.create.presenter import Creating, NewVault, Stage
from infoshare_desktop.ui.gate.create.screen import Create
from infoshare_desktop.ui.gate.new_key.key_typed import RecoverySheet
from infoshare_desktop.ui.gate.new_key.passphrase_step import PassphraseHelp
from infoshare_desktop.ui.jobs import JobRunner
from infoshare_desktop.ui.kit.words.text import Words
from tests.ui.gate.create.making import PASSPHRASE, field, go_on, to_passphrase, words_seen
from tests.ui.gate.states import AID, CODE, SUGGESTED, WORDS
from tests.ui.hands import control, press, type_into

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from infoshare_desktop.services.care.strength import Strength
    from tests.hand_clock import HandClock
    from tests.ui.hands import Desk

PATIENCE = 5
"""Seconds after which a thread of a failed test gives up waiting."""


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    """The runner with threads."""
    del qtbot
    runner = JobRunner()
    yield runner
    runner.close()


def test_the_strength_is_said_in_words_after_a_rest(screen: Create, qtbot: QtBot) -> None:
    """Weak and strong differ in more than the colour; it goes away with the passphrase that it was about."""
    first, line = field(screen, Stage.PASSPHRASE, "passphrase"), screen.passphrase.strength
    go_on(screen, Stage.PROFILE)
    go_on(screen, Stage.PLACE)
    type_into(first, "password")
    qtbot.waitUntil(lambda: line.words().startswith("Strength: Guessed at once."))
    type_into(first, " violin Tuesday gravel")
    assert not line.isVisible()
    qtbot.waitUntil(lambda: line.words().startswith("Strength: Very good."))


def test_a_late_rating_of_what_was_typed_before_is_dropped(
    on_desk: Desk, making: Creating, clock: HandClock, runner: JobRunner, qtbot: QtBot
) -> None:
    """With the real runner: a rating comes in after its passphrase was deleted, and nothing is said."""
    begun, released, later = Event(), Event(), Event()

    def rate(passphrase: str) -> Strength:
        begun.set()
        released.wait(PATIENCE)
        return strength(passphrase)

    making.stage = Stage.PASSPHRASE
    screen = Create(making, clock, PassphraseHelp(rate, AID.suggest), runner)
    on_desk(screen)
    first = field(screen, Stage.PASSPHRASE, "passphrase")
    type_into(first, "a")
    qtbot.waitUntil(begun.is_set)
    QTest.keyClick(control(first), Qt.Key.Key_Backspace)
    released.set()
    runner.run(
        lambda _token: None,
        receiver=screen,
        done=lambda _none: later.set(),
        known_error=lambda error: pytest.fail(str(error)),
        reads=True,
    )
    qtbot.waitUntil(later.is_set)
    assert not screen.passphrase.strength.words()


def test_a_suggested_passphrase_goes_into_the_first_box(screen: Create, qtbot: QtBot) -> None:
    """It is shown to be read and is rated; typing it once more is left to the worker, and then it is gone."""
    step = screen.passphrase
    go_on(screen, Stage.PROFILE)
    go_on(screen, Stage.PLACE)
    assert not step.suggestion.words.isVisible()
    press(step.suggestion.ask)
    assert SUGGESTED in words_seen(screen)
    press(step.suggestion.take)
    assert field(screen, Stage.PASSPHRASE, "passphrase").value() == SUGGESTED
    assert control(field(screen, Stage.PASSPHRASE, "repeated")).hasFocus()
    qtbot.waitUntil(lambda: step.strength.words().startswith("Strength: Very good."))
    type_into(field(screen, Stage.PASSPHRASE, "repeated"), SUGGESTED)
    go_on(screen, Stage.PASSPHRASE)
    screen.made(RecoverySheet(WORDS, CODE))
    assert SUGGESTED not in " ".join(words.words() for words in screen.findChildren(Words))


def test_a_weak_passphrase_is_refused_at_its_box(screen: Create) -> None:
    """Nobody ends with a vault that can be guessed; what was typed stays, to be made longer."""
    to_passphrase(screen)
    go_on(screen, Stage.PASSPHRASE)
    screen.failed(PassphraseWeak("Add another word or two."))
    assert (
        field(screen, Stage.PASSPHRASE, "passphrase").error() == "This passphrase is too weak. Add another word or two."
    )
    assert field(screen, Stage.PASSPHRASE, "passphrase").value() == PASSPHRASE


def test_a_suggestion_after_a_refusal_begins_anew(screen: Create) -> None:
    """Nothing is said any more of the weak one, also in the second box; the new one is rated at once."""
    to_passphrase(screen)
    go_on(screen, Stage.PASSPHRASE)
    screen.failed(PassphraseWeak("Add another word or two."))
    step = screen.passphrase
    press(step.suggestion.ask)
    press(step.suggestion.take)
    assert field(screen, Stage.PASSPHRASE, "repeated").value() == ""
    assert not any("too weak" in words for words in words_seen(screen))
    assert step.strength.words().startswith("Strength: Very good.")
    assert control(field(screen, Stage.PASSPHRASE, "repeated")).hasFocus()


def test_two_that_differ_make_no_vault(screen: Create, qtbot: QtBot) -> None:
    """The second box is named, and what was typed stays."""
    to_passphrase(screen)
    type_into(field(screen, Stage.PASSPHRASE, "repeated"), "x")
    with qtbot.assertNotEmitted(screen.vault_wanted):
        go_on(screen, Stage.PASSPHRASE)
    assert field(screen, Stage.PASSPHRASE, "repeated").error()
    assert field(screen, Stage.PASSPHRASE, "passphrase").value() == PASSPHRASE


def test_while_the_vault_is_made_nothing_is_asked_twice(screen: Create, making: Creating, qtbot: QtBot) -> None:
    """The button says so; Enter asks once."""
    to_passphrase(screen)
    again = control(field(screen, Stage.PASSPHRASE, "repeated"))
    with qtbot.waitSignal(screen.vault_wanted) as wanted:
        QTest.keyClick(again, Qt.Key.Key_Return)
    assert wanted.args == [NewVault(making.path, PASSPHRASE, making.profile)]
    assert screen.passphrase.on.text() == "Making the vault …"
    with qtbot.assertNotEmitted(screen.vault_wanted):
        QTest.keyClick(again, Qt.Key.Key_Return)


def test_a_made_vault_leaves_no_passphrase_in_the_boxes(screen: Create) -> None:
    """Neither box keeps it."""
    to_passphrase(screen)
    go_on(screen, Stage.PASSPHRASE)
    screen.made(RecoverySheet(WORDS, CODE))
    assert not field(screen, Stage.PASSPHRASE, "passphrase").value()
    assert not field(screen, Stage.PASSPHRASE, "repeated").value()

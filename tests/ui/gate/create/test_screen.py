"""Making a vault, step by step."""

from __future__ import annotations

from itertools import pairwise
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from infoshare_desktop.domain.errors import PassphraseWeak, VaultExists
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.services.care.reading_words import read_recovery_words
from infoshare_desktop.services.care.strength import strength
from infoshare_desktop.ui.gate.create.key_typed import RecoverySheet
from infoshare_desktop.ui.gate.create.passphrase_step import PassphraseHelp
from infoshare_desktop.ui.gate.create.presenter import Creating, NewVault, Stage
from infoshare_desktop.ui.gate.create.screen import Create
from infoshare_desktop.ui.gate.recovery import Recovery
from infoshare_desktop.ui.jobs import ImmediateRunner, JobRunner
from infoshare_desktop.ui.kit.words.text import Words
from tests.ui.gate.states import AID, CODE, SUGGESTED, WORDS
from tests.ui.hands import control, press, type_into

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.services.care.strength import Strength
    from infoshare_desktop.ui.kit.fields.field import AnyField
    from tests.hand_clock import HandClock
    from tests.ui.hands import Desk

PASSPHRASE = "violin Tuesday 'gravel' orchid"
ASKED = (3, 11, 20)
PATIENCE = 5
"""Seconds after which a thread of a failed test gives up waiting."""


@pytest.fixture
def making(tmp_path: Path) -> Creating:
    """A vault that is to be made in a folder of the test."""
    return Creating(tmp_path / "vault.infoshare", lambda: ASKED)


@pytest.fixture
def screen(on_desk: Desk, making: Creating, clock: HandClock) -> Create:
    """The first step."""
    screen = Create(making, clock, AID, ImmediateRunner())
    on_desk(screen)
    screen.setFocus()
    return screen


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[JobRunner]:
    """The runner with threads."""
    del qtbot
    runner = JobRunner()
    yield runner
    runner.close()


def field(screen: Create, stage: Stage, field_id: str) -> AnyField:
    """A field of a step."""
    return screen.step(stage).form.field(field_id)


def go_on(screen: Create, stage: Stage) -> None:
    """Press the button of a step that leads on."""
    press(screen.step(stage).on)


def to_passphrase(screen: Create) -> None:
    """From the first step to the passphrase, typed twice."""
    type_into(field(screen, Stage.PROFILE, "name"), "Kim Mason")
    go_on(screen, Stage.PROFILE)
    go_on(screen, Stage.PLACE)
    type_into(field(screen, Stage.PASSPHRASE, "passphrase"), PASSPHRASE)
    type_into(field(screen, Stage.PASSPHRASE, "repeated"), PASSPHRASE)


def words_seen(screen: Create) -> list[str]:
    """Everything there is to read."""
    return [words.words() for words in screen.findChildren(Words) if words.isVisible()]


def test_a_vault_is_made_proved_and_opened_by_its_words(
    screen: Create, making: Creating, clock: HandClock, on_desk: Desk, qtbot: QtBot
) -> None:
    """From who you are to the last word typed back, with a real vault; then its words open it."""
    keeping = Keeping(clock)
    to_passphrase(screen)
    with qtbot.waitSignal(screen.vault_wanted) as wanted:
        go_on(screen, Stage.PASSPHRASE)
    assert wanted.args is not None
    (new,) = wanted.args
    assert new.profile.name == "Kim Mason"
    vault, words = keeping.create(new.path, new.passphrase)
    code = vault.key.vault_code
    vault.close()
    screen.made(RecoverySheet(tuple(words), code))
    assert set(words) <= set(words_seen(screen))
    go_on(screen, Stage.WORDS)
    for number, place in enumerate(ASKED, 1):
        type_into(field(screen, Stage.PROOF, f"word_{number}"), words[place - 1])
    QTest.keyClick(control(field(screen, Stage.PROOF, "word_3")), Qt.Key.Key_Return)
    assert making.stage is Stage.DONE
    with qtbot.waitSignal(screen.finished):
        press(screen.done.go)
    recovery = Recovery("vault.infoshare", read_recovery_words)
    on_desk(recovery)
    recovery.words.set_value("\n".join(f"{number}. {word}" for number, word in enumerate(words, 1)))
    with qtbot.waitSignal(recovery.given) as given:
        press(recovery.open)
    assert given.args is not None
    keeping.open_with_words(new.path, *given.args[:1]).close()


def test_every_step_begins_with_the_keyboard_at_the_first_thing_to_do(screen: Create) -> None:
    """No step needs the mouse, or a Tab before typing."""
    assert control(field(screen, Stage.PROFILE, "name")).hasFocus()
    go_on(screen, Stage.PROFILE)
    assert control(field(screen, Stage.PLACE, "place")).hasFocus()
    go_on(screen, Stage.PLACE)
    assert control(field(screen, Stage.PASSPHRASE, "passphrase")).hasFocus()
    for box in ("passphrase", "repeated"):
        type_into(field(screen, Stage.PASSPHRASE, box), PASSPHRASE)
    go_on(screen, Stage.PASSPHRASE)
    screen.made(RecoverySheet(WORDS, CODE))
    assert screen.words.words.hasFocus()
    go_on(screen, Stage.WORDS)
    assert control(field(screen, Stage.PROOF, "word_1")).hasFocus()


def test_back_loses_nothing_that_was_typed(screen: Create) -> None:
    """All the way back and on again: name, a day, both passphrases."""
    type_into(field(screen, Stage.PROFILE, "supervisor.checked_on"), "yesterday")
    to_passphrase(screen)
    press(screen.passphrase.back)
    press(screen.step(Stage.PLACE).back)
    assert control(field(screen, Stage.PROFILE, "name")).hasFocus()
    assert field(screen, Stage.PROFILE, "name").value() == "Kim Mason"
    go_on(screen, Stage.PROFILE)
    go_on(screen, Stage.PLACE)
    assert field(screen, Stage.PASSPHRASE, "passphrase").value() == PASSPHRASE
    assert field(screen, Stage.PASSPHRASE, "repeated").value() == PASSPHRASE


def test_a_day_that_cannot_be_read_keeps_the_step(screen: Create, making: Creating) -> None:
    """It is named, and not silently left out."""
    type_into(field(screen, Stage.PROFILE, "supervisor.checked_on"), "31 April")
    go_on(screen, Stage.PROFILE)
    assert making.stage is Stage.PROFILE
    assert field(screen, Stage.PROFILE, "supervisor.checked_on").error()


def test_back_from_the_first_step_leaves(screen: Create, making: Creating, qtbot: QtBot) -> None:
    """What was typed stays with the making, for another screen over it."""
    type_into(field(screen, Stage.PROFILE, "name"), "Kim Mason")
    with qtbot.waitSignal(screen.left):
        press(screen.step(Stage.PROFILE).back)
    assert making.profile.name == "Kim Mason"


def test_a_taken_place_is_told_at_once(screen: Create, making: Creating) -> None:
    """Before anybody thinks of a passphrase."""
    making.path.write_bytes(b"something else")
    go_on(screen, Stage.PROFILE)
    go_on(screen, Stage.PLACE)
    assert making.stage is Stage.PLACE
    assert field(screen, Stage.PLACE, "place").error() == str(VaultExists("vault.infoshare"))


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


def test_a_refused_vault_leads_to_where_it_can_be_mended(screen: Create, making: Creating) -> None:
    """Another program took the place meanwhile: back there, and the passphrase is not typed again."""
    to_passphrase(screen)
    go_on(screen, Stage.PASSPHRASE)
    screen.failed(VaultExists("vault.infoshare"))
    assert field(screen, Stage.PLACE, "place").error() == str(VaultExists("vault.infoshare"))
    go_on(screen, Stage.PLACE)
    assert making.stage is Stage.PASSPHRASE
    assert field(screen, Stage.PASSPHRASE, "passphrase").value() == PASSPHRASE
    assert screen.passphrase.on.isEnabled()


def test_a_made_vault_leaves_no_passphrase_in_the_boxes(screen: Create) -> None:
    """Neither box keeps it."""
    to_passphrase(screen)
    go_on(screen, Stage.PASSPHRASE)
    screen.made(RecoverySheet(WORDS, CODE))
    assert not field(screen, Stage.PASSPHRASE, "passphrase").value()
    assert not field(screen, Stage.PASSPHRASE, "repeated").value()


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


def test_another_screen_over_the_same_making_goes_on_where_this_was(
    screen: Create, making: Creating, clock: HandClock, on_desk: Desk
) -> None:
    """After a look at the printed sheet: the same step, and what was typed there."""
    screen.made(RecoverySheet(WORDS, CODE))
    go_on(screen, Stage.WORDS)
    type_into(field(screen, Stage.PROOF, "word_2"), "kidney")
    press(screen.proof.back)
    again = Create(making, clock, AID, ImmediateRunner())
    on_desk(again)
    go_on(again, Stage.WORDS)
    assert field(again, Stage.PROOF, "word_2").value() == "kidney"


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


def test_enter_goes_from_line_to_line_and_on(screen: Create, making: Creating) -> None:
    """Enter goes to the next field, and from the last one to the next step."""
    lines = screen.step(Stage.PROFILE).form.fields()
    for line, after in pairwise(lines):
        QTest.keyClick(control(line), Qt.Key.Key_Return)
        assert after.isAncestorOf(screen.window().focusWidget())
    QTest.keyClick(control(lines[-1]), Qt.Key.Key_Return)
    assert making.stage is Stage.PLACE


def test_buttons_stand_under_the_column_that_scrolls(screen: Create) -> None:
    """Back begins where the fields begin, though a scroll bar takes its room beside them."""
    step = screen.step(Stage.PROFILE)
    assert step.area.verticalScrollBar().isVisible()

    def left(part: QWidget) -> int:
        return part.mapTo(screen, QPoint(0, 0)).x()

    assert left(step.back) == left(step.form)

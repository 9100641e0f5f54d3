"""Making a vault: from step to step, to the end and back."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from infoshare_desktop.domain.vault.errors import VaultExists
from infoshare_desktop.services.care.keeping import Keeping
from infoshare_desktop.services.care.reading_words import read_recovery_words
from infoshare_desktop.ui.gate.create.presenter import Creating, Stage
from infoshare_desktop.ui.gate.create.screen import Create
from infoshare_desktop.ui.gate.new_key.key_typed import RecoverySheet
from infoshare_desktop.ui.gate.recovery import Recovery
from infoshare_desktop.ui.jobs import ImmediateRunner
from tests.ui.gate.create.making import PASSPHRASE, field, go_on, to_passphrase, words_seen
from tests.ui.gate.states import AID, ASKED, CODE, WORDS
from tests.ui.hands import control, press, type_into

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.hand_clock import HandClock
    from tests.ui.hands import Desk


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

"""A new passphrase, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from infoshare_desktop.domain.errors import DiskFull, PassphraseWrong, TooLittleMemory
from infoshare_desktop.domain.vault.backup_state import BackupState
from infoshare_desktop.services.care.older_keys import OlderKeys
from infoshare_desktop.ui.gate.new_key.key_typed import RecoverySheet
from infoshare_desktop.ui.jobs import ImmediateRunner
from infoshare_desktop.ui.renew.older_part import OlderPart
from infoshare_desktop.ui.renew.presenter import Renewal, Stage
from infoshare_desktop.ui.renew.screen import Renew
from tests.ui.audit import faults_of
from tests.ui.gate.states import AID, ASKED, CODE, WORDS
from tests.ui.hands import control, press, type_into

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk
    from tests.ui.workshop import Workshop

WELL = BackupState(on=True, places=())
SHEET = RecoverySheet(WORDS, CODE)
NEW = "gravel orchid 'Tuesday' 41"


@pytest.fixture
def make(workshop: Workshop) -> Callable[..., Renew]:
    """Makes the screen as it comes."""

    def made(*, asks_current: bool = True) -> Renew:
        renewal = Renewal(lambda: ASKED, asks_current=asks_current)
        older = OlderKeys(workshop.vault)
        return Renew(renewal, AID, lambda: OlderPart(older, lambda: WELL, ImmediateRunner()), ImmediateRunner())

    return made


@pytest.fixture
def screen(on_desk: Desk, make: Callable[..., Renew]) -> Renew:
    """The screen at its first step."""
    screen = make()
    on_desk(screen)
    screen.setFocus()
    return screen


def to_proof(screen: Renew) -> None:
    """Up to the three words, which are typed."""
    screen.admitted()
    screen.made(SHEET)
    press(screen.words.on)
    for number, place in enumerate(ASKED, 1):
        type_into(screen.proof.form.field(f"word_{number}"), WORDS[place - 1])


def boxes(screen: QWidget) -> list[str]:
    """Everything that stands in a box or on the screen."""
    typed = [box.text() for box in screen.findChildren(QLineEdit)]
    return typed + [label.text() for label in screen.findChildren(QLabel)]


def test_the_passphrase_of_today_comes_first(screen: Renew, qtbot: QtBot) -> None:
    """An empty box is told; Enter asks once, and a wrong one is told at the box with what was typed in it."""
    box = screen.current.form.field("current")
    assert control(box).hasFocus()
    with qtbot.assertNotEmitted(screen.current_given):
        press(screen.current.on)
    assert box.error() == "Type the passphrase that opens the vault today."
    type_into(box, "velvet")
    with qtbot.waitSignal(screen.current_given) as given:
        QTest.keyClick(control(box), Qt.Key.Key_Return)
    assert given.args == ["velvet"]
    assert screen.current.on.text() == "Looking …"
    screen.failed(PassphraseWrong())
    assert box.error() == str(PassphraseWrong())
    assert box.value() == "velvet"


@pytest.mark.parametrize("stage", [Stage.CURRENT, Stage.PASSPHRASE])
def test_too_little_memory_is_told_where_it_hinders(screen: Renew, stage: Stage) -> None:
    """It is no wrong passphrase: close other programs, and try again."""
    if stage is Stage.PASSPHRASE:
        screen.admitted()
    screen.failed(TooLittleMemory())
    step = screen.step(stage)
    assert step.form.fields()[0].error() == str(TooLittleMemory())
    assert step.on.isEnabled()


def test_nothing_is_changed_before_the_words_are_proved(screen: Renew, qtbot: QtBot) -> None:
    """A wrong word is named, and the change is asked for only with three right ones."""
    screen.admitted()
    screen.made(SHEET)
    press(screen.words.on)
    type_into(screen.proof.form.field("word_1"), "zoo")
    with qtbot.assertNotEmitted(screen.change_wanted):
        press(screen.proof.on)
    assert screen.proof.form.field("word_1").error()
    press(screen.proof.back)
    press(screen.words.on)
    screen.proof.form.field("word_1").set_value("")
    for number, place in enumerate(ASKED, 1):
        type_into(screen.proof.form.field(f"word_{number}"), WORDS[place - 1])
    with qtbot.waitSignal(screen.change_wanted):
        press(screen.proof.on)
    assert not screen.proof.on.isEnabled()


def test_a_change_that_takes_a_while_says_what_is_done(screen: Renew) -> None:
    """From the last word to the answer, whatever it is; locked meanwhile, and the step is as it was."""
    to_proof(screen)
    answers: tuple[Callable[[], None], ...] = (
        lambda: screen.failed(DiskFull("/home")),
        lambda: screen.set_changing(changing=False),
    )
    for answer in answers:
        assert not screen.under_way.isVisible()
        press(screen.proof.on)
        assert screen.under_way.isVisible()
        assert "A large vault takes a minute" in screen.under_way.text()
        answer()
    assert not screen.under_way.isVisible()
    assert screen.proof.on.isEnabled()


def test_a_full_disk_says_which_passphrase_is_true(screen: Renew, qtbot: QtBot) -> None:
    """The old one, and the new sheet opens nothing yet; the same button tries again."""
    to_proof(screen)
    press(screen.proof.on)
    screen.failed(DiskFull("/home"))
    assert screen.not_changed.isVisible()
    assert "The old passphrase and the old sheet still open the vault" in screen.not_changed.text()
    with qtbot.waitSignal(screen.change_wanted):
        press(screen.proof.on)
    assert not screen.not_changed.isVisible()


def test_the_passphrase_of_today_typed_again_is_told_with_the_words(screen: Renew) -> None:
    """Whoever changes it because it was seen can still go back; another passphrase takes the warning away."""
    screen.admitted()
    screen.made(SHEET, same_passphrase=True)
    assert screen.stays.isVisible()
    press(screen.words.back)
    screen.made(SHEET)
    assert not screen.stays.isVisible()


def test_the_end_leaves_no_secret_on_the_screen(screen: Renew, qtbot: QtBot) -> None:
    """Neither passphrase nor words; what is left to do is said."""
    type_into(screen.current.form.field("current"), "velvet")
    press(screen.current.on)
    screen.admitted()
    for box in ("passphrase", "repeated"):
        type_into(screen.passphrase.form.field(box), NEW)
    with qtbot.waitSignal(screen.passphrase_given) as given:
        press(screen.passphrase.on)
    assert given.args == [NEW]
    screen.made(SHEET)
    press(screen.words.on)
    for number, place in enumerate(ASKED, 1):
        type_into(screen.proof.form.field(f"word_{number}"), WORDS[place - 1])
    press(screen.proof.on)
    screen.changed()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    said = boxes(screen)
    assert not {"velvet", NEW, *WORDS} & set(said)
    assert "still open with the old sheet" in " ".join(said)
    assert screen.done.go.hasFocus()
    with qtbot.waitSignal(screen.finished):
        press(screen.done.go)


def test_a_fault_of_the_disk_is_told_with_the_change(screen: Renew) -> None:
    """The vault is changed; both sheets are to be kept for now."""
    to_proof(screen)
    press(screen.proof.on)
    screen.changed("Keep both.")
    assert screen.done.unsure.isVisible()
    assert screen.done.unsure.text() == "Keep both."


def test_the_printed_sheet_is_looked_at_over_the_words(screen: Renew, qtbot: QtBot) -> None:
    """Back from it are the same words."""
    screen.admitted()
    screen.made(SHEET)
    with qtbot.waitSignal(screen.print_requested) as asked:
        press(screen.words.print)
    assert asked.args == [SHEET]
    paper = QWidget()
    screen.show_over(paper)
    assert screen.currentWidget() is paper
    screen.show_again()
    assert screen.currentWidget() is screen.words
    assert screen.count() == 4


def test_only_a_sheet_that_was_shown_is_lost_by_leaving(screen: Renew) -> None:
    """The first steps lose nothing, and at the end nothing is left to lose."""
    lost = [screen.has_unsent()]
    screen.admitted()
    lost.append(screen.has_unsent())
    screen.made(SHEET)
    lost.append(screen.has_unsent())
    screen.changed()
    assert [*lost, screen.has_unsent()] == [False, False, True, False]


def test_who_came_in_with_words_may_go_on_without(on_desk: Desk, make: Callable[..., Renew], qtbot: QtBot) -> None:
    """No passphrase of today is asked for, and in an emergency there is a way past."""
    screen = make(asks_current=False)
    on_desk(screen)
    assert screen.currentWidget() is screen.passphrase
    assert screen.passphrase.back.text() == "Not now"
    with qtbot.waitSignal(screen.left):
        press(screen.passphrase.back)


def test_every_step_passes_every_check(appearance: Appearance, make: Callable[..., Renew]) -> None:
    """Nothing is clipped, nameless or out of the keyboard's reach."""

    def proved_in_vain() -> Renew:
        screen = make()
        screen.admitted()
        screen.made(SHEET)
        screen.words.on.click()
        screen.failed(DiskFull("/home"))
        return screen

    def changing() -> Renew:
        screen = proved_in_vain()
        screen.not_changed.hide()
        screen.set_changing(changing=True)
        return screen

    def done() -> Renew:
        screen = proved_in_vain()
        screen.changed("Keep both.")
        return screen

    for state in (make, lambda: make(asks_current=False), proved_in_vain, changing, done):
        assert faults_of(appearance, state) == []

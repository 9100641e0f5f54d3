"""Numbers and letters that pick, and where the keyboard goes after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from infoshare_desktop.ui.kit.choices.choice import Choice, YesNoNotSure
from infoshare_desktop.ui.kit.choices.drop_down import DropDown
from infoshare_desktop.ui.kit.choices.option_row import CheckRow, Option, RadioRow
from infoshare_desktop.ui.kit.choices.several import Several
from infoshare_desktop.ui.kit.choices.tick import Tick
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.cursor import put_cursor
from infoshare_desktop.ui.kit.forms.form import Form

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.kit.fields.field import AnyField

pytestmark = pytest.mark.usefixtures("appearance")

OPTIONS = [Option("a", "Health"), Option("b", "Housing"), Option("c", "Offending")]


class Asked(QWidget):
    """A page that counts how often it is asked to go on."""

    def __init__(self, field: AnyField) -> None:
        super().__init__()
        self.times = 0
        QVBoxLayout(self).addWidget(field)

    def go_on(self) -> None:
        """See Guide."""
        self.times += 1


def on_page(qtbot: QtBot, field: AnyField) -> Asked:
    """The field on a page that is shown."""
    page = Asked(field)
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_number_picks_and_goes_on(qtbot: QtBot) -> None:
    """The second option by its number, told as a change, and on to what comes next."""
    field = Choice("c", "What?", OPTIONS)
    page = on_page(qtbot, field)
    with qtbot.waitSignals([field.changed, field.paused]):
        QTest.keyClick(field.findChildren(RadioRow)[0], Qt.Key.Key_2)
    assert (field.value(), page.times) == ("b", 1)


def test_a_number_that_no_option_has_does_nothing(qtbot: QtBot) -> None:
    """There is no fourth option, and no option 0."""
    field = Choice("c", "What?", OPTIONS)
    page = on_page(qtbot, field)
    for key in (Qt.Key.Key_4, Qt.Key.Key_0):
        QTest.keyClick(field.findChildren(RadioRow)[0], key)
    assert (field.value(), page.times) == (None, 0)


def test_a_letter_gives_one_of_the_three_answers(qtbot: QtBot) -> None:
    """U is not sure, wherever yes, no and not sure can be chosen; it picks nothing among other options."""
    answer, other = YesNoNotSure("y", "Secret?"), Choice("c", "What?", OPTIONS)
    pages = [on_page(qtbot, field) for field in (answer, other)]
    for page in pages:
        QTest.keyClick(page.findChildren(RadioRow)[0], Qt.Key.Key_U)
    assert (answer.value(), other.value()) == ("not_sure", None)


def test_letters_flip_nothing_where_no_page_leads_on(qtbot: QtBot) -> None:
    """A page that does not tell of these keys does not have them: a slip would change an answer unseen."""
    answer, tick = YesNoNotSure("y", "Secret?"), Tick("t", "I looked again")
    answer.set_value("no")
    for field in (answer, tick):
        qtbot.addWidget(field)
        field.show()
    QTest.keyClick(answer.findChildren(RadioRow)[0], Qt.Key.Key_Y)
    QTest.keyClick(tick.row, Qt.Key.Key_Y)
    assert (answer.value(), tick.value()) == ("no", False)
    QTest.keyClick(answer.findChildren(RadioRow)[0], Qt.Key.Key_1)
    assert answer.value() == "yes"


def test_space_and_arrows_choose_and_stay(qtbot: QtBot) -> None:
    """As everywhere."""
    field = Choice("c", "What?", OPTIONS)
    page = on_page(qtbot, field)
    first = field.findChildren(RadioRow)[0]
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert (field.value(), page.times) == ("a", 0)


def test_numbers_tick_and_stay(qtbot: QtBot) -> None:
    """There may be more to tick; the same number takes the tick away."""
    field = Several("s", "What?", OPTIONS)
    page = on_page(qtbot, field)
    for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_1):
        QTest.keyClick(field.findChildren(CheckRow)[0], key)
    assert (field.value(), page.times) == (("c",), 0)


def test_one_row_ticks_all(qtbot: QtBot) -> None:
    """It is no value of its own, goes on by its number, follows the others, and takes all ticks away again."""
    field = Several("s", "What?", OPTIONS, all_label="All of these")
    page = on_page(qtbot, field)
    first, second = field.findChildren(CheckRow)[:2]
    QTest.keyClick(second, Qt.Key.Key_1)
    assert (field.value(), first.isChecked(), page.times) == (("a", "b", "c"), True, 1)
    QTest.keyClick(first, Qt.Key.Key_2)
    assert (field.value(), first.isChecked(), page.times) == (("b", "c"), False, 1)
    field.set_value(("a", "b", "c"))
    first.click()
    assert (field.value(), first.isChecked()) == ((), False)


@pytest.mark.parametrize("opened", [False, True])
def test_a_number_picks_a_line_of_a_list(qtbot: QtBot, *, opened: bool) -> None:
    """Also while it is open; it is then closed."""
    field = DropDown("d", "What?", OPTIONS)
    page = on_page(qtbot, field)
    if opened:
        field.box.showPopup()
    QTest.keyClick(field.box.view() if opened else field.box, Qt.Key.Key_3)
    assert (field.value(), page.times) == ("c", 1)
    assert not field.box.view().isVisible()


def test_yes_ticks_a_single_box_and_goes_on(qtbot: QtBot) -> None:
    """A look that was taken is said with one key; no other letter says anything."""
    field = Tick("t", "I looked again")
    page = on_page(qtbot, field)
    QTest.keyClick(field.row, Qt.Key.Key_N)
    assert (field.value(), page.times) == (False, 0)
    QTest.keyClick(field.row, Qt.Key.Key_Y)
    assert (field.value(), page.times) == (True, 1)


def folded(qtbot: QtBot) -> tuple[Form, TextLine, TextLine]:
    """A form with one field open and two folded away."""
    name, note = TextLine("name", "Name"), TextLine("note", "Note")
    form = Form((TextLine("what", "What?"),))
    form.add_more((name, note))
    qtbot.addWidget(form)
    form.show()
    return form, name, note


def test_what_is_optional_is_folded_away(qtbot: QtBot) -> None:
    """It is not seen, and still belongs to the form; going to it opens the fold."""
    form, name, note = folded(qtbot)
    form.show_needed(())
    assert not name.isVisible()
    assert [field.field_id for field in form.fields()] == ["what", "name", "note"]
    form.go_to("note")
    assert note.isVisible()


def test_a_page_finds_its_way_into_a_fold_that_was_never_opened(qtbot: QtBot) -> None:
    """What is folded away stands nowhere on the page yet; the cursor gets there all the same, and again when closed."""
    form, _name, note = folded(qtbot)
    form.show_needed(())
    assert not form.isAncestorOf(note)
    for _time in range(2):
        assert put_cursor(form, "note", 0)
        assert note.isVisible()
        assert form.fold is not None
        form.fold.set_open(False)
        assert not note.isVisible()


def test_what_was_never_unfolded_goes_with_its_page(qtbot: QtBot) -> None:
    """Fields that stand nowhere are not left behind."""
    form, name, _note = folded(qtbot)
    form.deleteLater()
    qtbot.waitUntil(lambda: not isValid(form))
    assert not isValid(name)


def test_what_is_needed_comes_out_of_the_fold(qtbot: QtBot) -> None:
    """It stands before the fold, and stays when the fold is closed; the rest stays folded."""
    form, name, note = folded(qtbot)
    form.show_needed({"note"})
    assert (note.isVisible(), name.isVisible()) == (True, False)
    assert form.fold is not None
    form.fold.set_open(True)
    form.fold.set_open(False)
    assert (note.isVisible(), name.isVisible()) == (True, False)


def test_what_becomes_needed_while_the_fold_is_open_is_not_folded_away(qtbot: QtBot) -> None:
    """Closing the fold then leaves it there."""
    form, name, note = folded(qtbot)
    assert form.fold is not None
    form.show_needed(())
    form.fold.set_open(True)
    form.show_needed({"name"})
    form.fold.set_open(False)
    assert (name.isVisible(), note.isVisible()) == (True, False)


def test_a_fold_opens_where_something_is_filled(qtbot: QtBot) -> None:
    """Nothing that was typed is hidden when the page comes again."""
    form, name, _note = folded(qtbot)
    name.set_value("Kim")
    form.show_needed(())
    assert name.isVisible()

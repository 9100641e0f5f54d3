"""Forms, lists of entries, questions over the window, files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from infoshare_desktop.ui.keyboard.focused import focused_in
from infoshare_desktop.ui.kit.fields.text_line import TextLine
from infoshare_desktop.ui.kit.forms.entries import Entries, EntryKind
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.words.text import Words
from tests.ui.audit import stand
from tests.ui.hands import control

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("appearance")


def _form() -> Form:
    return Form([TextLine("name", "Name"), TextLine("organisation", "Organisation")])


def _name(form: Form) -> str:
    return str(form.field("name").value())


def _unnamed(form: Form) -> Mapping[str, str]:
    return {} if _name(form) else {"name": "Write the name."}


KIND = EntryKind(
    add="Add a recipient",
    keep="Keep this recipient",
    none="No recipient yet.",
    form=_form,
    read=_name,
    show=lambda form, entry: form.set_values({"name": entry}),
    summary=str,
    problems=_unnamed,
)


@pytest.fixture
def entries(qtbot: QtBot) -> Iterator[Entries[str]]:
    """A list with two entries, on the screen."""
    field = Entries("recipients", "Recipients", KIND)
    field.set_value(("Housing Options", "Northside Surgery"))
    window = stand(field, (800, 700))
    qtbot.addWidget(window)
    yield field
    window.close()


def _press(entries: Entries[str], words: str) -> None:
    buttons = [button for button in entries.findChildren(QPushButton) if button.isVisible()]
    next(button for button in buttons if button.text() == words).click()


def test_a_form_gathers_values_by_field(qtbot: QtBot) -> None:
    """Values go in and come out by field id; a hidden field does not count."""
    form = _form()
    qtbot.addWidget(form)
    form.set_values({"name": "A", "organisation": "B"})
    assert form.values() == {"name": "A", "organisation": "B"}
    form.field("organisation").hide()
    assert form.values() == {"name": "A"}


def test_a_form_says_which_field_was_changed(qtbot: QtBot) -> None:
    """Changes and pauses carry the field's id."""
    form = _form()
    qtbot.addWidget(form)
    line = form.field("organisation")
    assert isinstance(line, TextLine)
    with qtbot.waitSignals([form.changed, form.paused], check_params_cbs=[lambda at: at == "organisation"] * 2):
        QTest.keyClicks(line.edit, "x")


def test_two_fields_of_one_name_are_refused(qtbot: QtBot) -> None:
    """A form cannot lose a value to a second field of the same id."""
    form = _form()
    qtbot.addWidget(form)
    with pytest.raises(ValueError, match="two fields are called name"):
        form.add(TextLine("name", "Again"))


def test_problems_stand_on_top_as_links_and_at_the_fields(qtbot: QtBot) -> None:
    """The summary takes the focus; its links go to the fields; an empty mapping clears it all."""
    form = _form()
    window = stand(form, (600, 500))
    qtbot.addWidget(window)
    form.show_problems({"organisation": "Write the organisation.", "name": "Write the name."})
    assert form.summary.hasFocus()
    assert [link.words() for link in form.summary.links()] == ["Write the name.", "Write the organisation."]
    assert form.field("name").error() == "Write the name."
    form.summary.links()[1].click()
    line = form.field("organisation")
    assert isinstance(line, TextLine)
    assert line.edit.hasFocus()
    form.show_problems({})
    assert form.summary.isHidden()
    assert form.field("name").error() is None


def test_what_may_stay_empty_says_so(qtbot: QtBot) -> None:
    """Not what is needed or folded away; what was filled in keeps its mark or stays without, so that nothing jumps."""
    form = _form()
    role, note = TextLine("role", "Role"), TextLine("note", "Note", "In a word")
    form.add(role)
    form.add_more((note,))
    qtbot.addWidget(form)
    form.field("organisation").set_value("Housing Options")
    form.mark_optional({"name"})
    assert [words.words() for words in form.findChildren(Words) if "optional" in words.words()] == ["Role (optional)"]
    assert role.label() == control(role).accessibleName() == "Role"
    assert control(role).accessibleDescription() == "Optional."
    role.set_value("Clerk")
    role.set_label("Their role")
    form.mark_optional({"name"})
    assert role.findChildren(Words)[0].words() == "Their role (optional)"
    form.mark_optional({"name", "role"})
    assert role.findChildren(Words)[0].words() == "Their role"


def test_an_entry_is_added_through_its_own_form(qtbot: QtBot, entries: Entries[str]) -> None:
    """Adding opens the form in place, with the focus in it; keeping puts the entry at the end and tells."""
    _press(entries, "Add a recipient")
    assert entries.form is not None
    line = entries.form.field("name")
    assert isinstance(line, TextLine)
    assert line.edit.hasFocus()
    assert entries.problem() is not None
    line.set_value("Police")
    with qtbot.waitSignal(entries.paused):
        _press(entries, "Keep this recipient")
    assert entries.value() == ("Housing Options", "Northside Surgery", "Police")
    assert entries.problem() is None


def test_an_entry_with_something_missing_is_not_kept(entries: Entries[str]) -> None:
    """The form says what is missing and stays open."""
    _press(entries, "Add a recipient")
    _press(entries, "Keep this recipient")
    assert entries.form is not None
    assert entries.form.field("name").error() == "Write the name."
    _press(entries, "Leave it out")
    assert entries.value() == ("Housing Options", "Northside Surgery")


def test_an_entry_is_changed_in_its_place(entries: Entries[str]) -> None:
    """Changing shows what was there; the order stays."""
    entries.rows()[0].change.click()
    assert entries.form is not None
    assert entries.form.field("name").value() == "Housing Options"
    entries.form.set_values({"name": "Housing"})
    _press(entries, "Keep this recipient")
    assert entries.value() == ("Housing", "Northside Surgery")


def test_removing_takes_two_steps_in_the_row(qtbot: QtBot, entries: Entries[str]) -> None:
    """The first press asks in the row, with the focus on keeping; only the second removes."""
    row = entries.rows()[0]
    row.remove.click()
    assert focused_in(entries.window()) is row.keep
    assert entries.value() == ("Housing Options", "Northside Surgery")
    row.keep.click()
    assert focused_in(entries.window()) is row.remove
    row.remove.click()
    with qtbot.waitSignal(entries.paused):
        row.sure.click()
    assert entries.value() == ("Northside Surgery",)


def test_entries_have_names_that_tell_them_apart(entries: Entries[str]) -> None:
    """Change and Remove say of which entry."""
    assert entries.rows()[1].remove.accessibleName() == "Remove: Northside Surgery"


def test_enter_in_an_entry_s_form_does_not_leave_it(entries: Entries[str]) -> None:
    """Return in a line of the form neither keeps nor closes by accident."""
    _press(entries, "Add a recipient")
    assert entries.form is not None
    line = entries.form.field("name")
    assert isinstance(line, TextLine)
    QTest.keyClick(line.edit, Qt.Key.Key_Return)
    assert entries.form is not None

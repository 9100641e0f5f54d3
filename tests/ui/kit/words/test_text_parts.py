"""Words, buttons, notices: the parts that are read and pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel

from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button
from infoshare_desktop.ui.kit.layout.disclosure import Disclosure
from infoshare_desktop.ui.kit.layout.page import READING_CHARACTERS, Page
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.summary_list import SummaryList, SummaryRow
from infoshare_desktop.ui.kit.words.text import TextKind, Words, body, characters_wide
from infoshare_desktop.ui.kit.wrapping import LinkButton
from tests.ui.audit import settle, spoken_name, stand

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("appearance")

BREAK = "\u200b"
HOSTILE = [
    "<b>not bold</b> & <img src=x>",
    "x" * 5_000,
    "\u202eright to left\u202c שלום مرحبا",
    "e\u0301\u0301\u0301 🏚️👨‍👩‍👧 =1+1",
    "line\nline\ttab",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_words_show_and_say_exactly_what_they_are_given(qtbot: QtBot, text: str) -> None:
    """Markup is text, whatever comes in is what a screen reader gets, and nothing makes the page wider."""
    words = body(text)
    page = Page("Title")
    page.add(words)
    window = stand(page, (700, 600))
    qtbot.addWidget(window)
    assert words.words() == text
    assert spoken_name(words) == text
    assert words.width() < window.width()


def test_a_long_path_breaks_between_folders(qtbot: QtBot) -> None:
    """Whichever way they are parted, the names in it stay whole; a name that is too long by itself breaks too."""
    words = Words("Kept as /srv/laptops/kim/Documents/Outreach/kim.salvaged-1.infoshare now.", TextKind.LABEL)
    qtbot.addWidget(words)
    shown = "Kept as /|srv/|laptops/|kim/|Documents/|Outreach/|kim.salvaged-1.infoshare now."
    assert words.text().replace(BREAK, "|") == shown
    words.set_words(r"C:\Users\Kim\Documents\Outreach\kim.infoshare")
    assert words.text().replace(BREAK, "|") == r"C:\|Users\|Kim\|Documents\|Outreach\|kim.infoshare"
    words.set_words("/srv/" + "k" * 40)
    assert words.text().replace(BREAK, "|") == f"/|srv/|{'k' * 30}|{'k' * 10}"
    words.set_words("https://kim.example/short")
    assert words.text() == "https://kim.example/short"


def test_a_whole_file_does_not_hold_up_the_window(qtbot: QtBot) -> None:
    """Of a million characters the first ten thousand are shown and read out, and how many are not."""
    words = body("every word counts " * 60_000)
    qtbot.addWidget(words)
    assert words.accessibleName().endswith("… and 1070000 more characters, not shown here.")
    assert words.accessibleName().startswith("every word counts ")
    assert words.words() == "every word counts " * 60_000


def test_a_line_for_reading_has_at_most_75_characters(qtbot: QtBot) -> None:
    """The column of a page is no wider than 75 characters of ordinary text, however wide the window."""
    page = Page("Title")
    words = body("word " * 100)
    page.add(words)
    window = stand(page)
    qtbot.addWidget(window)
    assert words.width() <= characters_wide(page.fontMetrics(), READING_CHARACTERS)


def test_a_wide_page_takes_the_room(qtbot: QtBot) -> None:
    """A page for a table is as wide as the window."""
    page = Page("Title", wide=True)
    words = body("words")
    page.add(words)
    window = stand(page)
    qtbot.addWidget(window)
    assert words.width() > 1200


def test_a_link_wraps_and_grows(qtbot: QtBot) -> None:
    """A long link in a narrow place takes several lines, all of them inside it."""
    link = LinkButton("Change your answer to Do you have consent to share this with the agency that asked for it?")
    qtbot.addWidget(link)
    assert link.heightForWidth(200) > 3 * link.fontMetrics().height()
    assert link.heightForWidth(2_000) < 3 * link.fontMetrics().height()


def test_an_ampersand_on_a_button_is_shown(qtbot: QtBot) -> None:
    """Words of an agency's name are no keyboard shortcut."""
    button = Button("Send to Mind & Body")
    qtbot.addWidget(button)
    assert button.text() == "Send to Mind && Body"
    assert spoken_name(button) == "Send to Mind & Body"


def test_enter_presses_the_focused_button(qtbot: QtBot) -> None:
    """Return works as the space bar does."""
    button = Button("Save")
    qtbot.addWidget(button)
    clicked = QSignalSpy(button.clicked)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert clicked.count() == 1


def test_a_notice_says_its_kind_in_a_word(qtbot: QtBot) -> None:
    """Warning is a word and a shape too, for who sees no colour and for who hears."""
    banner = Banner(Tone.WARNING, "The stick is full.")
    qtbot.addWidget(banner)
    assert banner.accessibleName() == "Take care: The stick is full."
    assert "Take care" in [words.text() for words in banner.findChildren(QLabel)]


def test_a_disclosure_opens_and_closes_by_the_keyboard(qtbot: QtBot) -> None:
    """Space opens it, space closes it, and it says which it is."""
    part = Disclosure("Transparency", body("Tell them what you share."))
    window = stand(part, (600, 400))
    qtbot.addWidget(window)
    content = part.findChildren(Words)[0]
    assert not content.isVisible()
    with qtbot.waitSignal(part.toggled):
        QTest.keyClick(part.button, Qt.Key.Key_Space)
    assert content.isVisible()
    assert part.button.accessibleDescription() == "Open, press to close"
    QTest.keyClick(part.button, Qt.Key.Key_Space)
    assert not part.is_open()


def test_each_row_of_a_summary_has_its_own_way_to_change_it(qtbot: QtBot) -> None:
    """The link names the whole action and tells which row; a row without one is only read."""
    part = SummaryList()
    part.set_rows(
        [SummaryRow("q3", "Is it confidential?", "Yes", "Change your answer"), SummaryRow("n", "Number", "7")]
    )
    qtbot.addWidget(part)
    links = part.findChildren(LinkButton)
    assert len(links) == 1
    with qtbot.waitSignal(part.change_asked, check_params_cb=lambda row: row == "q3"):
        links[0].click()


def test_buttons_of_the_bar_can_be_exchanged(qtbot: QtBot) -> None:
    """A new bar takes the place of the one before, and none takes no room."""
    page = Page("Title")
    window = stand(page)
    qtbot.addWidget(window)
    first, second = Button("Back"), Button("Continue")
    page.set_bar([first], [second])
    settle()
    assert first.x() < second.x()
    page.set_bar()
    assert page.bar.isHidden()

"""The screen of everything to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from infoshare_desktop.domain.place import Place
from infoshare_desktop.guidance.help import load_help
from infoshare_desktop.ui.guidance.guidance_screen import GuidanceScreen
from infoshare_desktop.ui.kit.forms.unsent import has_unsent
from infoshare_desktop.ui.kit.layout.disclosure import Disclosure
from infoshare_desktop.ui.kit.words.markdown import MarkdownText
from tests.guidance.builtin import RESOURCES, leaflet
from tests.ui.audit import faults_of, settle
from tests.ui.hands import press, type_into

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.guidance.section_fold import SectionFold
    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.audit import Show

pytestmark = pytest.mark.usefixtures("appearance")


def _made() -> GuidanceScreen:
    return GuidanceScreen(leaflet(), load_help(RESOURCES / "help"))


@pytest.fixture
def screen(show: Show) -> GuidanceScreen:
    """The screen in a window, everything closed."""
    made = _made()
    show(made)
    return made


def _fold(screen: GuidanceScreen, title: str) -> SectionFold:
    return next(one for one in screen.folds if one.fold.button.words() == title)


def _readings(section: SectionFold) -> list[Disclosure]:
    return [one for one in section.findChildren(Disclosure) if one is not section.fold]


def _seen(screen: GuidanceScreen) -> str:
    return "\n".join(one.accessibleName() for one in screen.findChildren(QLabel) if one.isVisible())


def test_a_section_opens_and_its_readings_open_in_it(screen: GuidanceScreen) -> None:
    """With the keyboard alone: Enter on the heading, Enter on a rule, and its words are there."""
    rules = _fold(screen, "Golden rules")
    press(rules.fold.button)
    settle()
    assert [one.button.words() for one in _readings(rules)] == [rule.name for rule in leaflet().rules]
    press(_readings(rules)[0].button)
    assert leaflet().rules[0].meaning.strip() in _seen(screen)


def test_it_is_said_that_this_is_no_legal_advice(screen: GuidanceScreen) -> None:
    """Before anything is opened."""
    assert "it is not legal advice" in _seen(screen)


def test_found_words_stand_open(screen: GuidanceScreen, qtbot: QtBot) -> None:
    """After a pause in typing only what holds the words is left, and can be read without another key."""
    type_into(screen.search, "gillick")
    with qtbot.waitSignal(screen.search.paused):
        QTest.keyClick(screen.search.edit, Qt.Key.Key_Tab)
    settle()
    assert all(fold.is_open() for fold in screen.folds)
    assert "Gillick competence" in _seen(screen)
    assert "Golden rules" not in [fold.fold.button.words() for fold in screen.folds]


def test_words_that_are_nowhere_are_told(screen: GuidanceScreen) -> None:
    """A sentence, not an empty page; and everything is back when the box is emptied."""
    screen.search.set_value("zyzzyva")
    screen.search.paused.emit()
    settle()
    assert "Nothing here holds these words." in _seen(screen)
    screen.search.set_value("")
    screen.search.paused.emit()
    assert len(screen.folds) == 9


def test_long_text_scrolls_by_the_keyboard(screen: GuidanceScreen) -> None:
    """Page Down reads on where there is nothing to tab to."""
    words = _fold(screen, "Words explained")
    press(words.fold.button)
    settle()
    before = screen.area.verticalScrollBar().value()
    QTest.keyClick(words.fold.button, Qt.Key.Key_PageDown)
    assert screen.area.verticalScrollBar().value() > before


def test_a_lock_comes_back_to_the_open_section(screen: GuidanceScreen, show: Show) -> None:
    """The place holds the section and the words that were looked for."""
    press(_fold(screen, "The law today").fold.button)
    fresh = _made()
    show(fresh)
    fresh.restore(screen.place())
    assert _fold(fresh, "The law today").is_open()
    fresh.restore(Place("guidance", typed="gillick"))
    assert fresh.search.value() == "gillick"
    assert fresh.place().typed == "gillick"


def test_the_safety_card_is_read_without_links(screen: GuidanceScreen) -> None:
    """Markdown is shown as headings and lists; nothing in it can be followed."""
    helping = _fold(screen, "Help with this program")
    press(helping.fold.button)
    pages = helping.findChildren(MarkdownText)
    assert len(pages) == len(load_help(RESOURCES / "help"))
    card = next(page for page in pages if "What nobody can promise" in page.accessibleName())
    assert "##" not in card.accessibleName()
    assert card.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction
    assert not card.openExternalLinks()


def test_the_closed_screen_passes_every_check(appearance: Appearance) -> None:
    """Nothing is clipped, nameless or out of reach, at both text sizes."""
    assert faults_of(appearance, _made) == []


@pytest.mark.parametrize("title", ["The questions", "Useful links", "Help with this program", "Words explained"])
def test_an_open_section_passes_every_check(appearance: Appearance, title: str) -> None:
    """The same with everything in a section open: long addresses, tables, lists."""

    def opened() -> GuidanceScreen:
        screen = _made()
        section = _fold(screen, title)
        section.set_open(True)
        for reading in _readings(section):
            reading.set_open(True)
        return screen

    assert faults_of(appearance, opened, focus=False) == []


def test_words_that_are_looked_for_are_no_reason_to_stay(screen: GuidanceScreen) -> None:
    """They are a way to read, and nobody is asked whether they may be lost."""
    type_into(screen.search, "solicitor")
    assert not has_unsent(screen)

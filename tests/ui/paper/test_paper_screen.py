"""Looking at a paper, printing it, saving it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from infoshare_desktop.domain.errors import NoSuchRecord
from infoshare_desktop.reports.blocks import Heading, PageBreak, Paragraph
from infoshare_desktop.reports.pdf import render
from infoshare_desktop.ui.jobs import ImmediateRunner, JobRunner
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.paper.paper import Paper, decision_file_name
from infoshare_desktop.ui.paper.paper_screen import PaperScreen
from infoshare_desktop.ui.paper.printing import prepare
from infoshare_desktop.ui.paper.saving import GO_ON, STAY
from tests.reports.cases import FONTS, frame
from tests.ui.audit import faults_of
from tests.ui.hands import press

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.theme.appearance import Appearance
    from tests.ui.hands import Desk


@pytest.fixture(scope="module")
def content() -> bytes:
    """Three pages."""
    parts = [(Heading(f"Part {number}"), Paragraph(f"Words of page {number}."), PageBreak()) for number in (1, 2, 3)]
    return render([block for part in parts for block in part][:-1], frame(), FONTS)


@pytest.fixture
def screen(content: bytes, tmp_path: Path, on_desk: Desk) -> PaperScreen:
    """The screen with the pages made."""
    return shown(lambda: content, tmp_path, on_desk)


def shown(make: Callable[[], bytes], folder: Path, on_desk: Desk, file_name: str = "KM-2026-0137.pdf") -> PaperScreen:
    """A screen whose pages are made by ``make``."""
    made = PaperScreen(Paper("Decision KM-2026-0137", make, file_name), ImmediateRunner(), folder)
    on_desk(made)
    made.begin()
    return made


def told(screen: PaperScreen) -> list[tuple[str, Tone]]:
    """What the screen tells from now on."""
    said: list[tuple[str, Tone]] = []
    screen.told.connect(lambda sentence, tone: said.append((sentence, tone)))
    return said


def test_everything_fits_and_can_be_reached(content: bytes, appearance: Appearance, tmp_path: Path) -> None:
    """Nothing is clipped, nameless or out of the keyboard's reach."""

    def make() -> PaperScreen:
        made = PaperScreen(Paper("Decision KM-2026-0137", lambda: content, "x.pdf"), ImmediateRunner(), tmp_path)
        made.begin()
        return made

    assert faults_of(appearance, make) == []


def test_a_screen_reader_hears_title_length_and_words(screen: PaperScreen) -> None:
    """The preview is a picture; its name and its description say what it shows."""
    assert screen.preview.accessibleName() == "Decision KM-2026-0137, 3 pages"
    assert "Words of page 1." in screen.preview.accessibleDescription()
    press(screen.later)
    assert "Words of page 2." in screen.preview.accessibleDescription()


def test_the_keyboard_goes_through_the_pages(screen: PaperScreen) -> None:
    """One page on or back; at the ends there is no further."""
    assert screen.position.words() == "Page 1 of 3"
    assert not screen.earlier.isEnabled()
    press(screen.later)
    press(screen.later)
    assert screen.position.words() == "Page 3 of 3"
    assert not screen.later.isEnabled()
    press(screen.earlier)
    assert screen.position.words() == "Page 2 of 3"


def test_page_down_scrolls_the_preview(screen: PaperScreen) -> None:
    """The preview has the focus at first."""
    assert screen.preview.hasFocus()
    QTest.keyClick(screen.preview, Qt.Key.Key_PageDown)
    QTest.keyClick(screen.preview, Qt.Key.Key_PageDown)
    assert screen.preview.verticalScrollBar().value() > 0


def test_the_page_can_be_seen_larger_and_smaller(screen: PaperScreen) -> None:
    """In steps, by buttons and by Ctrl and plus or minus; as wide as the view."""
    before = screen.preview.zoomFactor()
    press(screen.closer)
    assert screen.preview.zoomFactor() > before
    press(screen.further)
    assert screen.preview.zoomFactor() == before
    press(screen.wide)
    assert screen.preview.zoomMode() is QPdfView.ZoomMode.FitToWidth


def test_what_cannot_be_made_is_told_in_its_place(tmp_path: Path, on_desk: Desk) -> None:
    """No empty preview and no button that does nothing; the way back is there."""

    def fail() -> bytes:
        raise NoSuchRecord("KM-2026-0999")

    screen = shown(fail, tmp_path, on_desk)
    assert screen.waiting.words() == "There is no record KM-2026-0999 in this vault."
    assert not screen.preview.isVisible()
    assert not screen.print_button.isEnabled()
    assert screen.back.hasFocus()


def test_pages_are_made_off_the_window_s_thread(content: bytes, tmp_path: Path, qtbot: QtBot, on_desk: Desk) -> None:
    """Until they are there the screen says that they are being made."""
    runner = JobRunner()
    screen = PaperScreen(Paper("Decision", lambda: content), runner, tmp_path)
    on_desk(screen)
    screen.begin()
    assert screen.waiting.isVisible()
    qtbot.waitUntil(screen.preview.isVisible)
    assert not screen.waiting.isVisible()
    runner.close()


def test_printing_needs_a_printer(screen: PaperScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without one the screen says so and stays as it is."""
    monkeypatch.setattr("PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", list)
    said = told(screen)
    press(screen.print_button)
    ((sentence, tone),) = said
    assert sentence.startswith("This computer knows no printer")
    assert tone is Tone.DANGER
    assert screen.print_button.isEnabled()


def test_what_becomes_of_the_pages_can_be_noted(
    qtbot: QtBot, screen: PaperScreen, content: bytes, tmp_path: Path
) -> None:
    """Seen, printed, saved: each is told once it has happened, and not when it failed."""
    failed: list[str] = []
    screen.saved.connect(lambda: failed.append("saved"))
    screen.saving.write(content, tmp_path / "missing" / "sheet.pdf")
    assert failed == []
    with qtbot.waitSignal(screen.saved):
        screen.saving.write(content, tmp_path / "sheet.pdf")
    with qtbot.waitSignal(screen.seen):
        screen.begin()
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    prepare(printer, "x")
    with qtbot.waitSignal(screen.printed):
        screen.print_on(printer)


def test_printed_pages_are_told(screen: PaperScreen, tmp_path: Path) -> None:
    """What came of it is said, and the button is there again."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    prepare(printer, "x")
    said = told(screen)
    screen.print_on(printer)
    assert said == [("The pages went to the printer. Collect them there now, and lock them away.", Tone.GOOD)]
    assert screen.print_button.isEnabled()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_told(screen: PaperScreen, tmp_path: Path) -> None:
    """The sentence says what to look at."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "printed.pdf"))
    said = told(screen)
    screen.print_on(printer)
    ((sentence, tone),) = said
    assert "did not take the pages" in sentence
    assert tone is Tone.DANGER


def test_saving_warns_first_and_can_be_left(screen: PaperScreen, tmp_path: Path) -> None:
    """The harmless answer has the focus, and after it nothing is written."""
    press(screen.save_button)
    question = screen.saving.question
    assert question is not None
    assert question.buttons[STAY].hasFocus()
    question.answer(STAY)
    assert screen.saving.choice is None
    assert not list(tmp_path.iterdir())


def test_saving_suggests_a_name_without_words_of_a_person(screen: PaperScreen, tmp_path: Path) -> None:
    """The number alone, in the folder that saving begins in."""
    press(screen.save_button)
    assert screen.saving.question is not None
    screen.saving.question.answer(GO_ON)
    choice = screen.saving.choice
    assert choice is not None
    assert [Path(name) for name in choice.selectedFiles()] == [tmp_path / decision_file_name("KM-2026-0137")]
    choice.reject()


def test_a_saved_file_is_the_pdf_and_said_to_be_unencrypted(
    screen: PaperScreen, content: bytes, tmp_path: Path
) -> None:
    """To the byte; a name without a suffix gets one."""
    said = told(screen)
    screen.saving.write(content, tmp_path / "sheet")
    assert (tmp_path / "sheet.pdf").read_bytes() == content
    ((sentence, tone),) = said
    assert "not encrypted" in sentence
    assert tone is Tone.WARNING


def test_a_file_that_is_there_is_replaced_only_when_told(screen: PaperScreen, content: bytes, tmp_path: Path) -> None:
    """Keeping is the harmless answer."""
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"older")
    for answer, expected in ((STAY, b"older"), (GO_ON, content)):
        screen.saving.write(content, path)
        assert screen.saving.question is not None
        screen.saving.question.answer(answer)
        assert path.read_bytes() == expected


def test_a_place_that_cannot_be_written_to_is_told(screen: PaperScreen, content: bytes, tmp_path: Path) -> None:
    """Nothing is left behind."""
    said = told(screen)
    screen.saving.write(content, tmp_path / "missing" / "sheet.pdf")
    ((sentence, tone),) = said
    assert "There is no folder" in sentence
    assert tone is Tone.DANGER


def test_what_must_not_be_saved_has_no_such_button(content: bytes, tmp_path: Path, on_desk: Desk) -> None:
    """A sheet of recovery words goes onto paper only."""
    screen = shown(lambda: content, tmp_path, on_desk, file_name="")
    assert not screen.save_button.isVisible()
    assert screen.print_button.isVisible()


def test_looking_and_leaving_writes_no_file(screen: PaperScreen, tmp_path: Path, qtbot: QtBot) -> None:
    """Everything stays in memory; the guard of every test watches the folder for temporary files."""
    with qtbot.waitSignal(screen.left):
        press(screen.back)
    assert not list(tmp_path.iterdir())

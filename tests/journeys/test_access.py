"""Who looked at what: noted while the worker goes about, and read in the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from infoshare_desktop.ui.kit.tables.dwelling import Dwelling
from infoshare_desktop.ui.paper.paper_screen import PaperScreen
from infoshare_desktop.ui.paper.printing import prepare
from tests.journeys import steps
from tests.journeys.records import NUMBER, sealed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.laptop import Laptop
    from tests.journeys.worker import Worker


def into(path: Path) -> QPrinter:
    """A printer whose paper is a file."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    prepare(printer, "x")
    return printer


def stay(worker: Worker) -> None:
    """Stay with what is shown until that counts as a look."""
    worker.when(lambda: not any(one.timer.isActive() for one in worker.window.findChildren(Dwelling)))


def test_a_record_that_was_read_stands_in_the_log(laptop: Laptop) -> None:
    """Read beside the table: one line, found by its number; the log itself changes nothing that is vouched for."""
    sealed(laptop)
    with laptop.inside() as session:
        head = session.vault.read(lambda kept: kept.entries.head())
    worker = laptop.open()
    steps.read_record(worker, NUMBER)
    stay(worker)
    worker.visit("Settings")
    worker.press("Show who looked at what")
    worker.see("1 line")
    worker.see(f"3 May 2026, 10:12, Looked at, {NUMBER}, This window")
    worker.write("Only about", "P-0001")
    worker.see("Nothing is noted about P-0001.")
    worker.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    worker.type(NUMBER.lower())
    worker.see("1 line")
    worker.press("Go back")
    worker.see("On this laptop")
    laptop.close()
    with laptop.inside() as session:
        assert session.vault.read(lambda kept: kept.entries.head()) == head


def test_a_person_and_what_becomes_of_a_sheet_are_noted(laptop: Laptop, tmp_path: Path) -> None:
    """Who stays with a person looks at them; a sheet is looked through, saved and printed."""
    sealed(laptop)
    with laptop.inside() as session:
        assert session.people.add("Rosa Quill").reference == "P-0001"
    worker = laptop.open()
    worker.visit("People")
    worker.write("Search", "P-0001")
    worker.key(Qt.Key.Key_Return)
    worker.key(Qt.Key.Key_Return)
    worker.see("Everything recorded")
    stay(worker)
    steps.read_record(worker, NUMBER)
    worker.press("Print the decision sheet")
    worker.see("Page 1 of")
    sheet = worker.window.findChild(PaperScreen)
    assert isinstance(sheet, PaperScreen)
    sheet.saving.write(sheet.content(), tmp_path / "sheet.pdf")
    worker.see("It is not encrypted: delete it")
    sheet.print_on(into(tmp_path / "printed.pdf"))
    worker.see("The pages went to the printer.")
    worker.press("Back")
    worker.see(f"{NUMBER} · ")
    worker.press("Settings")
    worker.press("Show who looked at what")
    worker.see("4 lines")
    worker.see(f"Printed, {NUMBER}, This window")
    worker.see(f"Saved, not encrypted, {NUMBER}, This window")
    worker.see("Looked at, P-0001, This window")
    worker.see(f"Looked at, {NUMBER}, This window")

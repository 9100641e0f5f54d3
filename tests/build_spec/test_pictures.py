"""Pictures of the screens, and the audit that goes with them."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from build_spec.pictures.command import draw
from build_spec.pictures.scenes import scenes
from build_spec.pictures.stage import Stage
from build_spec.pictures.variant import VARIANTS
from build_spec.tasks.project import PROJECT
from infoshare_desktop.ui.paper.pages import Pages
from infoshare_desktop.ui.paper.preview import Preview
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.guidance.builtin import leaflet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

MIDDLE: Final = (683, 384)
"""A point of the previewed page on the picture."""
DARK: Final = 90
"""The lightness, of 255, below which a point is ink."""


def test_every_question_is_drawn() -> None:
    """A pack with one question more has one picture more; the last one is the check page."""
    names = {name.removeprefix("question-") for name in scenes() if name.startswith("question-")}
    assert {question.id.replace("_", "-") for question in leaflet().questions} - names == {"recorded"}


@pytest.mark.slow
def test_a_screen_is_drawn_from_the_command_line(tmp_path: Path) -> None:
    """As large as the laptop's screen, and exit code 0 for one that passes its audit."""
    command = [sys.executable, "build_spec/screens.py", "home-empty", "--variant", "light", "--folder", str(tmp_path)]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=PROJECT, env=variables, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "All screens passed their audit" in done.stdout
    assert QImage(str(tmp_path / "home-empty-light.png")).size().toTuple() == (1366, 768)


def test_a_screen_that_is_not_sound_is_told(qapp: QApplication, tmp_path: Path) -> None:
    """A box without a name is found while its picture is drawn."""
    del qapp
    stage = Stage(tmp_path)

    def nameless(_stage: Stage) -> MainWindow:
        window = MainWindow()
        window.show_closed(QLineEdit())
        return window

    try:
        told = draw(nameless, stage, VARIANTS[0], tmp_path / "nameless.png", keyboard=False)
    finally:
        stage.close()
    assert told == ["QLineEdit “” has no accessible name"]


def test_a_previewed_page_is_in_the_picture(qapp: QApplication, tmp_path: Path) -> None:
    """Qt draws pages some time after it shows them; the picture is taken of the page, not of an empty sheet."""
    del qapp
    stage = Stage(tmp_path)

    def previewed(_stage: Stage) -> MainWindow:
        window = MainWindow()
        preview = Preview()
        window.show_closed(preview)
        preview.show_pages("Slow to draw", Pages(slow_to_draw(), window))
        return window

    try:
        draw(previewed, stage, VARIANTS[0], tmp_path / "paper.png", keyboard=False)
    finally:
        stage.close()
    assert QImage(str(tmp_path / "paper.png")).pixelColor(*MIDDLE).lightness() < DARK


def slow_to_draw() -> bytes:
    """The PDF of a page that is black in the end, after many strokes that take a part of a second."""
    content = BytesIO()
    page = Canvas(content)
    width, height = (int(side) for side in A4)
    for step in range(5_000):
        page.line(0, step * 7 % height, width, step * 11 % height)
    page.rect(0, 0, width, height, fill=1)
    page.save()
    return content.getvalue()

"""Pictures of the screens, and the audit that goes with them."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit

from build_spec.pictures.command import draw
from build_spec.pictures.scenes import scenes
from build_spec.pictures.stage import Stage
from build_spec.pictures.variant import VARIANTS
from build_spec.tasks.project import PROJECT
from infoshare_desktop.ui.shell.main_window import MainWindow
from tests.guidance.builtin import leaflet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

PAGE: Final = (450, 200, 600, 400)
"""Where the middle of the previewed page is on the picture: left, top, width, height in pixels."""
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
    stage = Stage.make(tmp_path)

    def nameless(_stage: Stage) -> MainWindow:
        window = MainWindow()
        window.show_closed(QLineEdit())
        return window

    try:
        told = draw(nameless, stage, VARIANTS[0], tmp_path / "nameless.png", keyboard=False)
    finally:
        stage.close()
    assert told == ["QLineEdit “” has no accessible name"]


def test_the_words_of_a_previewed_page_are_in_the_picture(qapp: QApplication, tmp_path: Path) -> None:
    """Qt draws pages some time after it shows them; the picture is taken of the page, not of an empty sheet."""
    del qapp
    stage = Stage.make(tmp_path)
    try:
        draw(scenes()["paper-decision"], stage, VARIANTS[0], tmp_path / "paper.png", keyboard=False)
    finally:
        stage.close()
    page = QImage(str(tmp_path / "paper.png")).copy(*PAGE)
    points = [page.pixelColor(x, y).lightness() for x in range(0, page.width(), 3) for y in range(0, page.height(), 3)]
    assert sum(lightness < DARK for lightness in points) > len(points) // 100

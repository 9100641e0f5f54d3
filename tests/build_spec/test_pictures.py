"""Pictures of the screens, and the audit that goes with them."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

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

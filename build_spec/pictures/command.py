"""The command: which screens in which variants, drawn, audited, told."""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtGui import QCursor
from PySide6.QtPdf import QPdfPageRenderer
from PySide6.QtWidgets import QApplication, QWidget

from build_spec.pictures.scene import Scene
from build_spec.pictures.scenes import scenes
from build_spec.pictures.stage import Stage
from build_spec.pictures.variant import VARIANTS, Variant
from build_spec.tasks.project import PROJECT
from infoshare_desktop.app.resources import resources_folder
from infoshare_desktop.ui.lasting_constants import keep_constants_alive
from infoshare_desktop.ui.theme.appearance import Appearance
from tests.ui.audit import problems_of, settle, stand

FOLDER: Final = PROJECT / "screens"


def main(arguments: Sequence[str]) -> int:
    """Draw the screens that the command line asks for; 1 where one of them failed its audit."""
    wanted = _read(arguments)
    keep_constants_alive()
    application = QApplication([])
    appearance = Appearance(application, resources_folder() / "theme")
    wanted.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(Path(folder))
        try:
            faults = list(_all(appearance, stage, wanted))
        finally:
            stage.close()
    for fault in faults:
        print(fault)
    print(
        f"{'Some screens failed their audit' if faults else 'All screens passed their audit'}; look at {wanted.folder}."
    )
    return int(bool(faults))


def _read(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="build_spec/dev.py screens", description="Draws every screen into screens/.")
    parser.add_argument("name", nargs="*", help="beginnings of names; without any, every screen is drawn")
    parser.add_argument("--variant", action="append", choices=[variant.name for variant in VARIANTS])
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the pictures go")
    parser.add_argument("--keyboard", action="store_true", help="press Tab through every screen too (slow)")
    return parser.parse_args(arguments)


def _all(appearance: Appearance, stage: Stage, wanted: argparse.Namespace) -> Iterator[str]:
    """Draw everything that is wanted; what is wrong, a line each."""
    for variant in VARIANTS:
        if wanted.variant and variant.name not in wanted.variant:
            continue
        appearance.choose(variant.look)
        for name, scene in scenes().items():
            if not wanted.name or name.startswith(tuple(wanted.name)):
                path = wanted.folder / f"{name}-{variant.name}.png"
                found = draw(scene, stage, variant, path, keyboard=wanted.keyboard)
                yield from (f"{name}-{variant.name}: {sentence}" for sentence in found)


def draw(scene: Scene, stage: Stage, variant: Variant, path: Path, *, keyboard: bool) -> list[str]:
    """Show one screen, keep its picture, and say what is wrong with it."""
    QCursor.setPos(QApplication.primaryScreen().geometry().bottomRight())  # nothing is drawn as under the mouse
    window = scene(stage)
    draw_pages_at_once(window)
    stand(window, variant.size)
    settle()
    window.grab().save(str(path))
    problems = problems_of(window, focus=keyboard)
    window.close()
    window.deleteLater()
    settle()
    stage.clear_desk()
    return problems


def draw_pages_at_once(window: QWidget) -> None:
    """Let the pages of previewed papers be drawn when they are first painted, not some time later by a thread."""
    for renderer in window.findChildren(QPdfPageRenderer):
        renderer.setRenderMode(QPdfPageRenderer.RenderMode.SingleThreaded)

"""What a field tells, and what a screen reader says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from infoshare_desktop.ui.kit.choices.option_row import Option

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from infoshare_desktop.ui.kit.fields.field import AnyField

OPTIONS = [Option("a", "Health"), Option("b", "Housing", "Where they live"), Option("c", "Offending")]


def heard_from(qtbot: QtBot, field: AnyField) -> list[str]:
    """Put the field under test's care and write down what it tells."""
    qtbot.addWidget(field)
    heard: list[str] = []
    field.changed.connect(lambda: heard.append("changed"))
    field.paused.connect(lambda: heard.append("paused"))
    return heard


def spoken_description(control: object) -> str:
    """What a screen reader says of a control after its name."""
    heard = QAccessible.queryAccessibleInterface(control)  # type: ignore[arg-type]  # the stub wants more than Qt
    return heard.text(QAccessible.Text.Description)

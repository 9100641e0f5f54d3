"""Following the system, and the worker's own choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from infoshare_desktop.ui.theme.appearance import Appearance, Look, scheme_for
from infoshare_desktop.ui.theme.tokens import Scheme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_worker_s_choice_changes_every_window_at_once(qtbot: QtBot, appearance: Appearance) -> None:
    """Choosing dark and large text redraws the application and tells."""
    with qtbot.waitSignal(appearance.changed):
        appearance.choose(Look(Scheme.DARK, 150))
    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == "#13171a"
    assert QApplication.font().pointSizeF() == 16.5


def test_a_change_of_the_system_redraws(appearance: Appearance) -> None:
    """When the system says that its colours changed, the application is dressed anew."""
    changed = QSignalSpy(appearance.changed)
    QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert changed.count() == 1


@pytest.mark.parametrize(
    ("colours", "contrast", "scheme"),
    [
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, Scheme.LIGHT),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, Scheme.LIGHT),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, Scheme.DARK),
        (Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, Scheme.HIGH_CONTRAST),
    ],
)
def test_the_system_s_settings_choose_the_scheme(
    colours: Qt.ColorScheme, contrast: Qt.ContrastPreference, scheme: Scheme
) -> None:
    """Dark and high contrast are followed; light is what stands where the system says nothing."""
    assert scheme_for(colours, contrast) is scheme


def test_a_choice_stands_against_the_system(appearance: Appearance) -> None:
    """Who chose high contrast keeps it whatever the system says."""
    appearance.choose(Look(Scheme.HIGH_CONTRAST))
    appearance.follow()
    assert appearance.theme.scheme is Scheme.HIGH_CONTRAST

"""Follow the system's light, dark and contrast settings, unless the worker chose otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from infoshare_desktop.ui.theme.dress import dress
from infoshare_desktop.ui.theme.tokens import SMALLEST_TEXT, Scheme, load_theme

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from infoshare_desktop.ui.theme.tokens import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """What the worker chose: ``scheme`` None follows the system; ``text_size`` in percent, 100 to 200."""

    scheme: Scheme | None = None
    text_size: int = SMALLEST_TEXT


class Appearance(QObject):
    """Keeps the application dressed: when the system or the worker's choice changes, so does every window."""

    changed = Signal()

    def __init__(self, app: QApplication, folder: Path, look: Look | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._look = look or Look()
        self.theme = self._dressed()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.follow)
        hints.accessibility().contrastPreferenceChanged.connect(self.follow)

    def choose(self, look: Look) -> None:
        """Take the worker's new choice at once."""
        self._look = look
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Dress the application anew from the worker's choice and the system's settings."""
        self.theme = self._dressed()
        self.changed.emit()

    def _dressed(self) -> Theme:
        theme = load_theme(self._folder, self._look.scheme or self._system_scheme(), self._look.text_size)
        dress(self._app, theme, self._folder)
        return theme

    def _system_scheme(self) -> Scheme:
        hints = self._app.styleHints()
        return scheme_for(hints.colorScheme(), hints.accessibility().contrastPreference())


def scheme_for(colours: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> Scheme:
    """The scheme that goes with the system's settings; light where it says nothing."""
    if contrast is Qt.ContrastPreference.HighContrast:
        return Scheme.HIGH_CONTRAST
    return Scheme.DARK if colours is Qt.ColorScheme.Dark else Scheme.LIGHT

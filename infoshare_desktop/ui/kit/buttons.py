"""Buttons: verbs with their object."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


class ButtonKind(StrEnum):
    """One primary on a screen; danger for what cannot be taken back; quiet for the way round."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


class Button(QPushButton):
    """A button that is never narrower than its words; Enter works it when it has the focus."""

    def __init__(self, text: str, kind: ButtonKind = ButtonKind.SECONDARY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind.value)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Change the words on the button; an ampersand is shown, not taken for a key."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)


class LargeButton(Button):
    """The one thing that most people come to a screen for; larger type, from the style sheet."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, ButtonKind.PRIMARY, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

"""Put a theme on the application: palette, font and style sheet."""

from __future__ import annotations

from dataclasses import asdict
from string import Template
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor, QFont, QPalette

from infoshare_desktop.ui.theme.space import Space

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from infoshare_desktop.ui.theme.tokens import Theme

_ROLES: Final = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "accent_soft",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line",
    QPalette.ColorRole.Shadow: "line",
}
BASE_STYLE: Final = "Fusion"
"""What the application has to be started with (``-style``): setting it later costs 20 ms, and it is drawn the same
on all systems."""

_WORDS: Final = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)
_NAMELESS_FACES: Final = frozenset({"Sans Serif", "Sans", "sans-serif", ""})
"""What Qt answers on a system without a desktop's font setting."""


def dress(app: QApplication, theme: Theme, folder: Path) -> None:
    """Make every widget of the application look like the theme; ``folder`` holds ``window.qss``."""
    app.setPalette(palette(theme))
    app.setFont(interface_font(app.font(), theme))
    app.setStyleSheet(style_sheet(theme, folder))


def palette(theme: Theme) -> QPalette:
    """The theme's colours in Qt's roles; hand-drawn parts take their colours from here."""
    drawn = QPalette()
    colours = asdict(theme.colours)
    for role, name in _ROLES.items():
        drawn.setColor(role, QColor(colours[name]))
    for role in _WORDS:
        drawn.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.colours.muted))
    return drawn


def interface_font(system: QFont, theme: Theme) -> QFont:
    """The system's own interface face at the theme's size; a preferred face where the system names none."""
    font = QFont(system)
    if system.family() in _NAMELESS_FACES:
        font.setFamilies([*theme.type.faces, system.family()])
    font.setPointSizeF(theme.type.body)
    return font


def style_sheet(theme: Theme, folder: Path) -> str:
    """``window.qss`` with every ``$name`` replaced. Raises KeyError for a name that is no token."""
    template = Template((folder / "window.qss").read_text(encoding="utf-8"))
    names: dict[str, object] = {
        **asdict(theme.colours),
        **{f"text_{name}": size for name, size in asdict(theme.type).items()},
        **asdict(theme.shape),
        "target_inner": theme.shape.target - 2 * Space.HAIR,
        **{f"space_{step.name.lower()}": int(step) for step in Space},
    }
    return template.substitute(names)

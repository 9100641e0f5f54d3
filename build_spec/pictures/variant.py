"""How a screen can look: colours, text size, window."""

from dataclasses import dataclass
from typing import Final

from infoshare_desktop.ui.theme.appearance import Look
from infoshare_desktop.ui.theme.tokens import Scheme


@dataclass(frozen=True, slots=True)
class Variant:
    """``size`` is the window's, in pixels."""

    name: str
    look: Look
    size: tuple[int, int] = (1366, 768)


VARIANTS: Final = (
    Variant("light", Look(Scheme.LIGHT)),
    Variant("dark", Look(Scheme.DARK)),
    Variant("contrast", Look(Scheme.HIGH_CONTRAST)),
    Variant("text200", Look(Scheme.LIGHT, 200)),
    Variant("small", Look(Scheme.LIGHT), (1280, 720)),
)

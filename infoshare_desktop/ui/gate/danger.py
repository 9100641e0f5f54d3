"""The line that stands before everything else: in danger now?"""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def danger_now(emergency_numbers: str, parent: QWidget | None = None) -> Banner:
    """Whom to ring without opening anything; the numbers are there only if the worker put them there."""
    words = _("Ring 999 first. The record can wait.")
    if emergency_numbers.strip():
        words = f"{words}\n{emergency_numbers.strip()}"
    return Banner(Tone.INFORMATION, words, word=_("In danger now?"), parent=parent)

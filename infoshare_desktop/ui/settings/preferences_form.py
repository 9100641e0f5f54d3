"""How the program looks on this laptop."""

from __future__ import annotations

from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING, Final

from infoshare_desktop.domain.preferences import LARGEST_TEXT, LOCK_CHOICES, SMALLEST_TEXT, ColourScheme, Preferences
from infoshare_desktop.ui.kit.choices.choice import Choice
from infoshare_desktop.ui.kit.choices.option_row import Option
from infoshare_desktop.ui.kit.fields.long_text import LongText
from infoshare_desktop.ui.kit.forms.form import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_STEP: Final = 25
"""Per cent from one text size that is offered to the next."""


class PreferencesForm(Form):
    """The settings that live outside the vault; ``paused`` is the moment to take ``preferences()``."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        self._size = Choice("text_size", _("Text size"), _sizes(preferences.text_size))
        self._colours = Choice("colours", _("Colours"), _schemes())
        self._numbers = LongText(
            "emergency_numbers",
            _("Numbers to show beside the passphrase box"),
            _(
                "For an emergency before you have unlocked: your emergency team, your lead."
                " Leave it empty to show none. These words are not in the vault: whoever opens this laptop can read"
                " them. No names of people you work with."
            ),
            lines=2,
        )
        self._lock_after = Choice(
            "lock_after",
            _("When it locks by itself"),
            _minutes(preferences.lock_after),
            _("After so long without a key or a touch. It also locks when the laptop sleeps or its screen locks."),
        )
        super().__init__((self._lock_after, self._size, self._colours, self._numbers), parent)
        self.set_values(
            {
                "lock_after": str(preferences.lock_after),
                "text_size": str(preferences.text_size),
                "colours": preferences.colours.value,
                "emergency_numbers": preferences.emergency_numbers,
            }
        )

    def preferences(self) -> Preferences:
        """What is chosen."""
        size, colours, lock_after = self._size.value(), self._colours.value(), self._lock_after.value()
        return Preferences(
            text_size=int(size) if size else SMALLEST_TEXT,
            colours=ColourScheme(colours) if colours else ColourScheme.SYSTEM,
            lock_after=int(lock_after) if lock_after else LOCK_CHOICES[0],
            emergency_numbers=self._numbers.value().strip(),
        )


def _minutes(now: int) -> list[Option]:
    """The times offered, and the one that is set where it is none of them."""
    return [
        Option(str(minutes), ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes))
        for minutes in sorted({*LOCK_CHOICES, now})
    ]


def _sizes(now: int) -> list[Option]:
    """The sizes offered, and the one that is set where it is none of them."""
    sizes = sorted({*range(SMALLEST_TEXT, LARGEST_TEXT + 1, _STEP), now})
    return [Option(str(size), _size_words(size)) for size in sizes]


def _size_words(size: int) -> str:
    words = {
        SMALLEST_TEXT: _("{size} %, as the system has it"),
        LARGEST_TEXT: _("{size} %, twice as large"),
    }.get(size, _("{size} %"))
    return words.format(size=size)


def _schemes() -> list[Option]:
    words = {
        ColourScheme.SYSTEM: _("As the system has it"),
        ColourScheme.LIGHT: _("Light"),
        ColourScheme.DARK: _("Dark"),
        ColourScheme.HIGH_CONTRAST: _("High contrast"),
    }
    return [Option(scheme.value, said) for scheme, said in words.items()]

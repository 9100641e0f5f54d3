"""What the steps of making a vault say of themselves."""

from __future__ import annotations

from gettext import gettext as _
from typing import Final

from infoshare_desktop.ui.gate.new_key.step import Heading

_STEPS: Final = 5


def passphrase() -> Heading:
    """Over the step where the passphrase is chosen."""
    return Heading(
        3,
        _STEPS,
        _("Choose a passphrase"),
        _(
            "You type it each time you open the vault."
            " Nobody can reset it: not your organisation, and not the makers of this program."
        ),
        _("Make the vault"),
        _("Making the vault …"),
    )


def words() -> Heading:
    """Over the recovery words; there is no way back from here, since the vault is made."""
    return Heading(
        4,
        _STEPS,
        _("Your recovery words"),
        _(
            "Your vault is made. If you lose the passphrase, these words open it, and there is no other way in."
            " Print the sheet, or copy the words by hand with their numbers and the vault code."
        ),
        _("I have them on paper"),
    )


def proof() -> Heading:
    """Over the three words that are typed back."""
    return Heading(
        5,
        _STEPS,
        _("Prove that you have them on paper"),
        _("Type these three words from your sheet."),
        _("Check the words"),
    )

"""What the steps to a new passphrase say of themselves."""

from __future__ import annotations

from gettext import gettext as _

from infoshare_desktop.ui.gate.new_key.step import Heading


def current() -> Heading:
    """Over the passphrase of today."""
    return Heading(
        1,
        4,
        _("Your passphrase of today"),
        _("You get a new passphrase and a new recovery sheet in one go. Until the last step nothing is changed."),
        _("Continue"),
        _("Looking …"),
    )


def passphrase(*, after_current: bool) -> Heading:
    """Over the new passphrase; without the step before where the vault was opened with its recovery words."""
    lead = _(
        "You type it each time you open the vault. It may stay the same if only the sheet is lost."
        " If somebody may have seen it, choose another one."
    )
    if not after_current:
        lead = _(
            "You opened the vault with its recovery words. Choose a passphrase that you will know tomorrow;"
            " a new recovery sheet comes with it."
        )
    return Heading(
        *((2, 4) if after_current else (1, 3)),
        _("Choose a new passphrase"),
        lead,
        _("Make new recovery words"),
        _("Making new words …"),
    )


def words(*, after_current: bool) -> Heading:
    """Over the new words."""
    return Heading(
        *((3, 4) if after_current else (2, 3)),
        _("Your new recovery words"),
        _(
            "They take the place of the old ones at the end of the next step, not before."
            " Print the sheet, or copy the words by hand with their numbers and the vault code."
        ),
        _("I have them on paper"),
    )


def proof(*, after_current: bool) -> Heading:
    """Over the three words that are typed back; after them the vault is changed."""
    return Heading(
        *((4, 4) if after_current else (3, 3)),
        _("Prove that you have them on paper"),
        _("Type these three words from your new sheet. Then the vault takes the new words and your passphrase."),
        _("Set them now"),
        _("Setting them …"),
    )

"""The sheet with the recovery words, for the sealed envelope."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.domain import wording
from infoshare_desktop.domain.facts.fact import Fact
from infoshare_desktop.domain.vault.code_text import grouped
from infoshare_desktop.reports.blocks import Box, Code, Facts, Heading, Paragraph, TextKind, Weight, WordsSheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from infoshare_desktop.domain.moments import Moment
    from infoshare_desktop.reports.blocks import Block


def blocks(words: Sequence[str], vault_code: str, made_on: Moment, vault_name: str) -> tuple[Block, ...]:
    """The words, the vault's code (32 hex digits), and what to do with them."""
    return (
        Heading(_("Recovery words"), 0),
        Paragraph(_("They open the vault when the passphrase is lost. There is no other way in."), TextKind.LEAD),
        Box(
            _("Put this sheet into an envelope, seal it, and give it to your manager"),
            _("Never keep it with the laptop. Whoever holds it can read everything in the vault."),
            weight=Weight.HEAVY,
        ),
        WordsSheet(tuple(words)),
        Code(_("Vault code"), grouped("".join(vault_code.split()))),
        Facts((Fact(_("Vault"), vault_name), Fact(_("Made on"), wording.moment(made_on)))),
        Heading(_("What they open")),
        Paragraph(
            _(
                "This vault, and every backup made of it from that day on, until the passphrase is changed."
                " A new passphrase comes with new words on a new sheet. Keep this one as long as a backup from before"
                " is kept: it goes on opening that backup. Then shred it."
            )
        ),
        Heading(_("How to use them")),
        Paragraph(_("Start the program, choose the vault, and press the button for recovery words.")),
        Paragraph(_("Type all 24 words in the order of their numbers.")),
        Paragraph(_("The vault code is needed only if the beginning of the file is damaged: keep it with the words.")),
    )


def title() -> str:
    """What stands at the head of the page."""
    return _("Recovery words")


def handling() -> str:
    """What to do with this paper, which is never filed with others."""
    return _("Sealed envelope, to your manager, not with the laptop.")

"""The new passphrase, or the new sheet alone, is set: what to do with the sheets, and with copies from before."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.ui.gate.room import Room
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.words.shape import Tone

if TYPE_CHECKING:
    from infoshare_desktop.ui.renew.older_part import OlderPart


class DoneRoom(Room):
    """``older`` looks for copies from before; ``same_passphrase``: the sheet alone is new."""

    def __init__(self, older: OlderPart, *, same_passphrase: bool = False) -> None:
        super().__init__(*(_sheet_alone() if same_passphrase else _both()))
        self.older = older
        self.unsure = Banner(Tone.WARNING, "", word=_("Keep both for now"))
        self.unsure.hide()
        self.go = Button(_("Done"), ButtonKind.PRIMARY)
        self.add(self.unsure)
        self.add(
            Banner(
                Tone.WARNING,
                _(
                    "Put the new sheet into an envelope, seal it, and give it to your manager in place of the old one."
                    " Never keep it with the laptop, and never in a photo or an e-mail."
                ),
                word=_("One thing to do today"),
            )
        )
        self.add(older)
        self.set_bar([], [self.go])
        self.setFocusProxy(self.go)

    def warn(self, sentence: str) -> None:
        """Something failed just as it was set."""
        self.unsure.set_text(sentence)
        self.unsure.show()


def _both() -> tuple[str, str]:
    """Title and lead."""
    return (
        _("The new passphrase is set"),
        _("From now on the new passphrase and the new sheet open this vault. The old ones open it no longer."),
    )


def _sheet_alone() -> tuple[str, str]:
    return (
        _("The new sheet is set"),
        _("The new sheet opens this vault; the old sheet opens it no longer. The passphrase stayed the same."),
    )

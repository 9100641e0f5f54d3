"""The vault is made, and its words are proved."""

from __future__ import annotations

from gettext import gettext as _

from infoshare_desktop.ui.gate.room import Room
from infoshare_desktop.ui.kit.banner import Banner
from infoshare_desktop.ui.kit.buttons import Button, ButtonKind
from infoshare_desktop.ui.kit.words.shape import Tone


class DoneRoom(Room):
    """What to do with the sheet, said once more, and one button."""

    def __init__(self) -> None:
        super().__init__(_("Your vault is ready"), _("You can start. Your passphrase opens it from now on."))
        self.go = Button(_("Go to Home"), ButtonKind.PRIMARY)
        self.add(
            Banner(
                Tone.WARNING,
                _(
                    "Put the sheet into an envelope, seal it, and give it to your manager. Never keep it with the"
                    " laptop, and never in a photo or an e-mail."
                ),
                word=_("One thing to do today"),
            )
        )
        self.add_row(self.go)
        self.setFocusProxy(self.go)

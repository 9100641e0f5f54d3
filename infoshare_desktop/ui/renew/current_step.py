"""The passphrase of today: whoever finds an open laptop must not lock its owner out."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from infoshare_desktop.ui.gate.new_key.step import Step
from infoshare_desktop.ui.kit.fields.passphrase import Passphrase
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.renew import headings

if TYPE_CHECKING:
    from infoshare_desktop.ui.renew.presenter import Renewal


class CurrentStep(Step["Renewal"]):
    """One box."""

    def __init__(self) -> None:
        self._passphrase = Passphrase("current", _("Passphrase of today"))
        super().__init__(headings.current(), form=Form((self._passphrase,)))
        self.back.set_words(_("Go back"))

    def draw(self, renewal: Renewal, /) -> None:
        """Show what was typed."""
        self._passphrase.set_value(renewal.current)

    def keep(self, renewal: Renewal, /) -> None:
        """Hand over the passphrase."""
        renewal.current = self._passphrase.value()

    def forget(self) -> None:
        """Empty the box."""
        self._passphrase.set_value("")

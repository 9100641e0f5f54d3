"""The passphrase, twice, and how hard it is to guess."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot

from infoshare_desktop.ui.gate.create.step import Step
from infoshare_desktop.ui.kit.form import Form
from infoshare_desktop.ui.kit.passphrase import Passphrase
from infoshare_desktop.ui.kit.shape import Tone
from infoshare_desktop.ui.kit.text_line import PAUSE
from infoshare_desktop.ui.kit.tone_line import ToneLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.services.strength import Strength
    from infoshare_desktop.ui.gate.create.presenter import Creating
    from infoshare_desktop.ui.jobs import Job, Runner


class PassphraseStep(Step):
    """``rate`` is run as a job after each rest in typing; a weak passphrase is advised against, not refused."""

    def __init__(self, rate: Callable[[str], Strength], runner: Runner) -> None:
        self._first = Passphrase("passphrase", _("Passphrase"), _("Four or five words that do not belong together."))
        self._again = Passphrase("repeated", _("The same passphrase again"))
        self.strength = ToneLine()
        form = Form((self._first,))
        form.add_part(self.strength)
        form.add(self._again)
        super().__init__(
            3,
            _("Choose a passphrase"),
            _(
                "You type it each time you open the vault."
                " Nobody can reset it: not your organisation, and not the makers of this program."
            ),
            _("Make the vault"),
            form=form,
        )
        self._rate = rate
        self._runner = runner
        self._rating: Job | None = None
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self._ask_for_strength)
        self._first.changed.connect(self._typed)

    def draw(self, creating: Creating) -> None:
        """Show the passphrase."""
        self._first.set_value(creating.passphrase)
        self._again.set_value(creating.repeated)

    def keep(self, creating: Creating) -> None:
        """Hand over the passphrase."""
        creating.passphrase = self._first.value()
        creating.repeated = self._again.value()

    def set_busy(self, *, busy: bool) -> None:
        """Say that the vault is being made, which takes a moment."""
        self.on.set_words(_("Making the vault …") if busy else _("Make the vault"))
        for part in (self.form, self.on, self.back):
            part.setEnabled(not busy)

    def forget(self) -> None:
        """Empty the boxes: the vault is made."""
        self._rest.stop()
        self._first.set_value("")
        self._again.set_value("")
        self.strength.say(Tone.INFORMATION, "")

    def _typed(self) -> None:
        """What was said of the passphrase before is no longer true."""
        if self._rating is not None:
            self._rating.cancel()
        self.strength.say(Tone.INFORMATION, "")
        self._rest.start()

    @Slot()
    def _ask_for_strength(self) -> None:
        passphrase = self._first.value()
        if passphrase:
            self._rating = self._runner.run(
                lambda _token: self._rate(passphrase),
                receiver=self,
                done=self.show_strength,
                known_error=lambda _error: None,
                reads=True,
            )

    def show_strength(self, strength: Strength) -> None:
        """Say how hard the passphrase is to guess."""
        tone = Tone.GOOD if strength.good else Tone.WARNING
        self.strength.say(tone, _("Strength: {advice}").format(advice=strength.advice))

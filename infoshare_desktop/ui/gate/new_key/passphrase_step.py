"""The passphrase, twice, and how hard it is to guess."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot

from infoshare_desktop.ui.gate.new_key.step import Step
from infoshare_desktop.ui.gate.new_key.suggestion import Suggestion
from infoshare_desktop.ui.kit.fields.passphrase import Passphrase
from infoshare_desktop.ui.kit.fields.pause import PAUSE
from infoshare_desktop.ui.kit.forms.form import Form
from infoshare_desktop.ui.kit.words.shape import Tone
from infoshare_desktop.ui.kit.words.tone_line import ToneLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from infoshare_desktop.services.care.strength import Strength
    from infoshare_desktop.ui.gate.new_key.key_typed import KeyTyped
    from infoshare_desktop.ui.gate.new_key.step import Heading
    from infoshare_desktop.ui.jobs import Job, Runner


@dataclass(frozen=True, slots=True)
class PassphraseHelp:
    """What helps to choose one. Both take milliseconds; ``rate`` loads word lists, and is run as a job."""

    rate: Callable[[str], Strength]
    suggest: Callable[[], str]


class PassphraseStep(Step["KeyTyped"]):
    """A weak passphrase is advised against while it is typed, and refused by what makes the key.

    One that was suggested goes into the first box alone: who types it once more by hand begins to know it.
    """

    def __init__(self, heading: Heading, aid: PassphraseHelp, runner: Runner) -> None:
        self._first = Passphrase("passphrase", _("Passphrase"), _("Four or five words that do not belong together."))
        self._again = Passphrase("repeated", _("The same passphrase again"))
        self.strength = ToneLine()
        self.suggestion = Suggestion(aid.suggest)
        form = Form((self._first,))
        form.add_part(self.strength)
        form.add_part(self.suggestion)
        form.add(self._again)
        super().__init__(heading, form=form)
        self._rate = aid.rate
        self._runner = runner
        self._rating: Job | None = None
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self._ask_for_strength)
        self._first.changed.connect(self._typed)
        self.suggestion.taken.connect(self._take)

    def draw(self, key: KeyTyped) -> None:
        """Show the passphrase."""
        self._first.set_value(key.passphrase)
        self._again.set_value(key.repeated)

    def keep(self, key: KeyTyped) -> None:
        """Hand over the passphrase."""
        key.passphrase = self._first.value()
        key.repeated = self._again.value()

    def forget(self) -> None:
        """Empty the boxes: the key is made."""
        self._rest.stop()
        self._first.set_value("")
        self._again.set_value("")
        self.strength.say(Tone.INFORMATION, "")
        self.suggestion.forget()

    def _take(self, passphrase: str) -> None:
        """Begin anew with a suggested one: what was typed and told of another holds no more."""
        self._first.set_value(passphrase)
        self._again.set_value("")
        self.form.show_problems({})
        self._typed()
        self._rest.stop()
        self._ask_for_strength()
        self._again.focus_first()

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
